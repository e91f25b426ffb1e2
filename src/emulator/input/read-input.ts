import { ekbError } from '../../core/messages/errors/index.ts'
import { type Check, type Problem, pathText } from './check.ts'

/**
 * Checks an input of the admin API as a whole.
 *
 * @param what what the input is, for the message: "fault", "clock change"
 * @throws EkbError `EMULATOR_INPUT_INVALID` that names every problem
 */
export function readInput<T>(check: Check<T>, value: unknown, what: string): T {
  const problems: Problem[] = []
  const result = check(value, [], problems)
  if (problems.length > 0) throw invalidInput(what, problems)
  return result
}

/** The error for an input that its check, or a rule beyond it, refused. */
export function invalidInput(what: string, problems: readonly Problem[]): Error {
  return ekbError('EMULATOR_INPUT_INVALID', {
    what,
    problems: problems.map(problem => `${pathText(problem.path)} ${problem.message}`).join('; '),
  })
}
