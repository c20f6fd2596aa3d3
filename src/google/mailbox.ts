// Sends mail, and says how many more recipients the day allows.

/** Recipients that may still be written to today. */
export function quotaLeft(): number {
  return MailApp.getRemainingDailyQuota();
}

/** Sends one letter, as plain text and as HTML. Throws what Google throws. */
export function sendMail(
  mail: { readonly to: string; readonly cc: string; readonly subject: string; readonly text: string; readonly html: string },
  senderName: string,
): void {
  MailApp.sendEmail(mail.to, mail.subject, mail.text, {
    htmlBody: mail.html,
    name: senderName,
    ...(mail.cc === '' ? {} : { cc: mail.cc }),
  });
}
