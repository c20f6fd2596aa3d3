// Mail addresses and domains that letters may go to.

/** An address that a letter may go to: one mailbox of plain letters, nothing around it. */
export function isAddress(text: string): boolean {
  return (
    text.length <= 254 &&
    /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,}$/.test(
      text,
    )
  );
}

/** True for an address of an allowed domain or below it; where none is named, of any. */
export function mayWriteTo(mail: string, domains: readonly string[]): boolean {
  const own = mail.slice(mail.lastIndexOf('@') + 1).toLowerCase();
  return domains.length === 0 || domains.some((domain) => own === domain || own.endsWith(`.${domain}`));
}
