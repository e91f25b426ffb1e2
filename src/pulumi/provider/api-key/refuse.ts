import type { EkbError } from '../../../core/messages/errors/index.ts'
import { asError } from '../diagnostics.ts'

/** Fails a call with everything that is wrong, and does nothing where nothing is. */
export function refuse(errors: readonly EkbError[]): void {
  if (errors.length > 0) throw new Error(errors.map(error => asError(error).message).join('\n\n'))
}
