import { asEkbError } from '../../core/as-ekb-error.ts'
import { EkbError } from '../../core/messages/errors/index.ts'

/** Errors that say that no list shows the key of an answer as the new one: then there is nothing to keep. */
const NOT_OURS: ReadonlySet<string> = new Set(['CREATE_NOT_NEW', 'CREATE_CONTRADICTED', 'CREATE_VALUE_CUT'])

/** Whether an error says that the key in the answer to a POST is not to be kept. */
export function isNotOurs(error: unknown): boolean {
  return error instanceof EkbError && NOT_OURS.has(error.code)
}

/**
 * Runs a step that follows a POST whose answer has a key. Whatever fails in it, the key must reach the state: the
 * failure is collected as an error that is told beside the state, and the run goes on with `otherwise`.
 *
 * @param failures takes the failure
 * @throws EkbError CREATE_NOT_NEW, CREATE_CONTRADICTED, CREATE_VALUE_CUT: the key belongs to something else, or would
 *   not be found again
 */
export async function keepBeside<Result>(
  failures: EkbError[],
  step: () => Result | Promise<Result>,
  otherwise: () => Result,
): Promise<Result> {
  try {
    return await step()
  } catch (error) {
    if (isNotOurs(error)) throw error
    failures.push(asEkbError(error))
    return otherwise()
  }
}

/** What stands in for a step that has no result. */
export function nothing(): undefined {
  return undefined
}
