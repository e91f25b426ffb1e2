import type { Clock } from '../../core/clock.ts'
import { EkbError, ekbError } from '../../core/messages/errors/index.ts'

/**
 * Runs something that a person lets take so long and no longer. The limit keeps a request from starting;
 * one that changes a key and was sent is awaited all the same.
 *
 * @param limit in milliseconds; absent for none
 * @throws EkbError TIME_LIMIT where the limit kept it from being done; else what `run` throws
 */
export async function withTimeout<Result>(
  clock: Clock,
  limit: number | undefined,
  signal: AbortSignal,
  run: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  if (limit === undefined) return run(signal)
  const over = new AbortController()
  const done = new AbortController()
  clock.sleep(limit, done.signal).then(
    () => over.abort(),
    () => undefined,
  )
  try {
    return await run(AbortSignal.any([signal, over.signal]))
  } catch (error) {
    const stopped = error instanceof EkbError && ['STOPPED', 'STOPPED_RETRYING'].includes(error.code)
    if (!stopped || !over.signal.aborted || signal.aborted) throw error
    throw ekbError('TIME_LIMIT', { seconds: String(limit / 1000) }, { outcome: 'not_sent', cause: error })
  } finally {
    done.abort()
  }
}
