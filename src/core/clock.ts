/** The clock that is passed in: the real one in production, a controlled one in tests. */
export interface Clock {
  /** The local time. */
  now(): Date
  /** Resolves after `ms` milliseconds; rejects with the signal's reason once it is aborted. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>
}
