import { EkbError, ekbError } from '../../core/messages/errors/index.ts'
import { LONGEST_ROTATING_NAME } from '../../platform/generation-name.ts'
import { type ReadAttribute, readInputs, readPlannedInputs } from '../state/attributes.ts'
import { isKnown, type Planned, validateInputs } from '../state/inputs.ts'
import { ROTATING_MODEL, type RotatingInputs } from './model.ts'
import { checkOverlap } from './overlap.ts'

/**
 * The inputs of a configuration or program, some of which may not be known; required ones have been checked.
 *
 * @param projectId the project that was decided for the key
 */
export function readPlannedRotatingInputs(
  read: ReadAttribute,
  projectId: Planned<RotatingInputs>['project_id'],
): Planned<RotatingInputs> {
  return readPlannedInputs(read, projectId, ROTATING_MODEL) as Planned<RotatingInputs>
}

/** The inputs of a plan that is carried out: everything is known. */
export function readRotatingInputs(read: ReadAttribute): RotatingInputs {
  return readInputs(read, ROTATING_MODEL) as RotatingInputs
}

/** Finds everything that is wrong with inputs, as far as they are known; each error names its attribute. */
export function validateRotatingInputs(
  inputs: Partial<Planned<RotatingInputs>>,
  projectId?: string,
): EkbError[] {
  const tooLong = lengthErrors(inputs.name)
  // One limit for one name: the other one that it breaks is of no use here.
  const errors = validateInputs(inputs, projectId).filter(
    ({ path }) => tooLong.length === 0 || path?.[0] !== 'name',
  )
  return [...errors, ...tooLong, ...overlapErrors(inputs, errors)]
}

function lengthErrors(name: Planned<RotatingInputs>['name'] | undefined): EkbError[] {
  if (typeof name !== 'string') return []
  const length = [...name].length
  if (length <= LONGEST_ROTATING_NAME) return []
  const values = { length: String(length), longest: String(LONGEST_ROTATING_NAME) }
  return [ekbError('ROTATING_NAME_TOO_LONG', values, { path: ['name'] })]
}

/** Beside a schedule that is wrong itself or not known, only the form of the overlap can be judged. */
function overlapErrors(
  { overlap, rotate_after: after = null, rotate_early: early = null }: Partial<Planned<RotatingInputs>>,
  others: readonly EkbError[],
): EkbError[] {
  if (typeof overlap !== 'string') return []
  const isJudged = isKnown(after) && isKnown(early) && !others.some(({ path }) => SCHEDULE.has(path?.[0]))
  try {
    checkOverlap(overlap, isJudged ? { rotate_after: after, rotate_early: early } : NO_SCHEDULE)
    return []
  } catch (error) {
    if (error instanceof EkbError) return [error]
    throw error
  }
}

const SCHEDULE: ReadonlySet<string | number | undefined> = new Set(['rotate_after', 'rotate_early'])
const NO_SCHEDULE = { rotate_after: null, rotate_early: null }
