import type { Clock } from '../../core/clock.ts'
import { EkbError, ekbError } from '../../core/messages/errors/index.ts'

/**
 * Runs an operation with the timeout that a person has set. After it no request starts; a request that changes a key
 * and was sent is awaited all the same.
 *
 * @param limit in milliseconds; absent for none
 * @throws EkbError TIME_LIMIT if the operation could not be done in time; else what `run` throws
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
