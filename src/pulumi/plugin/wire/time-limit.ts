/** A request's `timeout` in seconds as a limit in milliseconds; 0 is none. */
export function timeLimit(seconds: number): { readonly timeoutMs?: number } {
  return seconds > 0 ? { timeoutMs: seconds * 1000 } : {}
}
