/** Time as it is passed in: the real one in production, a steered one in tests. */
export interface Clock {
  /** The local time. */
  now(): Date
  /** Resolves after `ms` milliseconds; rejects with the signal's reason once it is aborted. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>
}
