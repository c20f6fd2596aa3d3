// The execution log: what went wrong, with a number that a person can quote.

/** Writes a failure to the execution log and returns the number a person can quote. */
export function logFailure(job: string, error: unknown): string {
  const reference = Utilities.getUuid().slice(0, 8);
  console.error(`${reference} ${job} ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return reference;
}
