import { type EkbError, ekbError } from '../../core/messages/errors/index.ts'
import type { EngineText, Said } from '../../core/messages/index.ts'

/** The error of a request that was to be repeated when the run was interrupted. */
export function stoppedRetrying(failure: EkbError): EkbError {
  const outcome = failure.outcome ?? 'unknown'
  return ekbError('STOPPED_RETRYING', { failure: allOf(failure) }, { outcome, cause: failure })
}

/** A failure after which the request may have been carried out; `undefined` if it was not, or changes nothing. */
export function undecidedBy(error: EkbError, method: string): EkbError | undefined {
  return method !== 'GET' && error.outcome === 'unknown' ? error : undefined
}

/**
 * The last failure of a request that may have been carried out before it was repeated. Then its refusal tells nothing:
 * some platforms also refuse to delete a key that is already gone.
 *
 * @param undecided the first one of {@link undecidedBy}
 */
export function lastFailure(error: EkbError, undecided: EkbError | undefined): EkbError {
  if (undecided === undefined || error.outcome === 'unknown') return error
  const values = { first: allOf(undecided), failure: allOf(error) }
  return ekbError('REPEAT_REFUSED', values, { outcome: 'unknown', cause: error })
}

function allOf(error: EkbError): EngineText {
  return { in: words => inFull(error.in(words)) }
}

function inFull({ summary, detail }: Said): string {
  return `${summary}. ${detail}`
}
