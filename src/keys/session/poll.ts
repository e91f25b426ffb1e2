import type { Clock } from '../../core/clock.ts'

/** How often {@link poll} makes an attempt, and for how long; in milliseconds. */
export interface Backoff {
  /** The wait after the first attempt; each later one is twice as long. */
  readonly firstWait: number
  /** The longest wait. Default: no limit. */
  readonly longestWait?: number
  /** When no attempt starts any more, counted from the first one. */
  readonly timeout: number
  /** The same once the engine has asked to stop. Default: 0, so that the attempt under way is the last one. */
  readonly timeoutWhenStopping?: number
}

/** One attempt of {@link poll}. */
export interface Attempt {
  readonly isFirst: boolean
  /** Local time in milliseconds: what was asked for at this time or later is new to this attempt. */
  readonly since: number
  /** Why no attempt follows; `undefined` if one does. Ask once this attempt has its answer. */
  end(): 'timed out' | 'stopping' | undefined
}

/**
 * Makes attempts with exponential backoff until the loop is left or the time is over. A request to stop ends the
 * current wait.
 *
 * @param stop aborted once the engine asks to stop
 */
export async function* poll(
  { clock, stop }: { readonly clock: Clock; readonly stop: AbortSignal },
  { firstWait, longestWait = Number.POSITIVE_INFINITY, timeout, timeoutWhenStopping = 0 }: Backoff,
): AsyncGenerator<Attempt, void> {
  const started = clock.now().getTime()
  let since = started
  for (let wait = firstWait, isFirst = true; ; wait = Math.min(wait * 2, longestWait), isFirst = false) {
    const end = () => {
      const next = clock.now().getTime() + wait - started
      if (next > timeout) return 'timed out'
      return stop.aborted && next > timeoutWhenStopping ? 'stopping' : undefined
    }
    yield { isFirst, since, end }
    if (end() !== undefined) return
    since = clock.now().getTime() + wait
    await clock.sleep(wait, stop.aborted ? undefined : stop).catch(() => undefined)
  }
}
