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
  const inTime = startTimeout(clock, limit, signal)
  try {
    return await run(inTime.signal)
  } catch (error) {
    throw inTime.told(error)
  } finally {
    inTime.end()
  }
}

/** The same for an operation that answers with its errors, beside what is true after them. */
export function answerWithTimeout<Result extends { readonly errors: readonly EkbError[] }>(
  clock: Clock,
  limit: number | undefined,
  signal: AbortSignal,
  run: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  if (limit === undefined) return run(signal)
  const inTime = startTimeout(clock, limit, signal)
  const answered = run(inTime.signal).then(result => ({ ...result, errors: result.errors.map(inTime.told) }))
  return answered.finally(inTime.end)
}

/** A time limit that runs, and the error that tells a person of it, where it was what has stopped an operation. */
function startTimeout(clock: Clock, limit: number, signal: AbortSignal) {
  const over = new AbortController()
  const done = new AbortController()
  clock.sleep(limit, done.signal).then(
    () => over.abort(),
    () => undefined,
  )
  return {
    signal: AbortSignal.any([signal, over.signal]),
    end: () => done.abort(),
    told<Failure>(error: Failure): Failure | EkbError {
      const stopped = error instanceof EkbError && ['STOPPED', 'STOPPED_RETRYING'].includes(error.code)
      if (!stopped || !over.signal.aborted || signal.aborted) return error
      return ekbError('TIME_LIMIT', { seconds: String(limit / 1000) }, { outcome: 'not_sent', cause: error })
    },
  }
}
