import { EkbError, ekbError } from './messages/errors/index.ts'

/** A failure as people read it: one that nobody expected is UNEXPECTED, without its stack. */
export function asEkbError(error: unknown): EkbError {
  if (error instanceof EkbError) return error
  const message = error instanceof Error ? error.message : String(error)
  return ekbError('UNEXPECTED', { message }, { cause: error })
}
