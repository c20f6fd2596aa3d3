// That something runs, said to eyes and ears.
import { useEffect, useState } from 'preact/hooks';

/** Says that work goes on once it has taken a second. Always in the page, so that screen readers notice the change. */
export function Progress({ running, text }: { readonly running: boolean; readonly text: string }) {
  const [long, setLong] = useState(false);
  useEffect(() => {
    if (!running) return undefined;
    const timer = setTimeout(() => setLong(true), 1000);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [running]);
  return (
    <p role="status" class="progress">
      {running && long ? text : ''}
    </p>
  );
}
