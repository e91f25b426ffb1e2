/** Where an exception came from, for a log; redact it before it is written. */
export function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
