/** Writes a failure to the execution log and returns the number a person can quote. */
export function record(job: string, error: unknown): string {
  const reference = Utilities.getUuid().slice(0, 8);
  console.error(`${reference} ${job} ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return reference;
}
