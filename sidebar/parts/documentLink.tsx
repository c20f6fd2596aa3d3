// A link to a document, only where its address is a safe one.

/** A link to a document in a new tab. Only https becomes a link; for anything else the caller's `instead` is shown. */
export function DocumentLink({ url, text, instead }: { readonly url: string; readonly text: string; readonly instead: string }) {
  if (!/^https:\/\//i.test(url)) return <p>{instead}</p>;
  return (
    <p>
      <a href={url} target="_blank" rel="noopener noreferrer">
        {text}
      </a>
    </p>
  );
}
