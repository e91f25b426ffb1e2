import { type EkbError, ekbError } from '../platform/errors/index.ts'
import { phrase } from '../platform/words/index.ts'
import { isKnown, type KeyInputs, type Planned } from './inputs.ts'
import * as notices from './notices.ts'
import { replacementErrors } from './protection.ts'
import { ageInWords, isDue, type Schedule } from './rotation.ts'

/** The schedule by which a key is due as soon as any can make it. */
const SOONEST: Schedule = { rotate_after: '1h', rotate_early: null }

/** A key as the state has it when a plan is made. */
export interface PriorKey {
  readonly id: string
  readonly inputs: KeyInputs
  /** Absent where neither platform nor POST told. */
  readonly createdAt?: Date
  /** The platform's clock as far as the plan knows it: "now" for this plan and for the apply that follows it. */
  readonly checkedAt: Date
  /** Whether its secret never arrived, where the engine does not replace such a key by itself. */
  readonly secretLost?: boolean
  /** Whether the platform has shown another value than it was created with. */
  readonly hasNewValue?: boolean
}

/** Why a key is replaced; the first four are the attribute that changed. */
export type ReplaceReason = 'name' | 'type' | 'project_id' | 'keepers' | 'due' | 'secret_lost' | 'new_value'

/** What becomes of an existing key. */
export interface Decision {
  /** Empty where the key stays. */
  readonly replace: readonly ReplaceReason[]
  readonly warnings: readonly notices.Notice[]
  readonly errors: readonly EkbError[]
}

/**
 * Decides what a configuration does to an existing key. It looks at nothing but its arguments.
 *
 * @param binding whether the engine holds an apply to what was decided in its plan
 */
export function decideUpdate(prior: PriorKey, planned: Planned<KeyInputs>, binding = true): Decision {
  const before = prior.inputs
  const identity = (['name', 'type', 'project_id'] as const).filter(
    attribute => !isKnown(planned[attribute]) || planned[attribute] !== before[attribute],
  )
  const keepers = keepersRotate(before.keepers, planned.keepers)
  const due = identity.length === 0 && !keepers ? decideDue(prior, planned, binding) : false
  const errors = [
    ...(typeof due === 'boolean' ? [] : [due]),
    ...(identity.length > 0 ? replacementErrors(prior, planned, identity) : []),
  ]
  const reasons: ReplaceReason[] = [...identity]
  if (keepers) reasons.push('keepers')
  if (due === true) reasons.push('due')
  if (prior.secretLost) reasons.push('secret_lost')
  if (prior.hasNewValue) reasons.push('new_value')
  return { replace: reasons, errors, warnings: changeWarnings(prior, planned, due === true) }
}

/**
 * Whether keepers ask for a new key: an entry changed, came or went between two maps that both have
 * entries. The first keepers of a key, and their removal, are only recorded, so that an imported key is
 * not rotated by them. Unknown entries may differ, so they rotate.
 */
function keepersRotate(before: KeyInputs['keepers'], planned: Planned<KeyInputs>['keepers']): boolean {
  if (before === null || Object.keys(before).length === 0) return false
  if (!isKnown(planned)) return true
  if (planned === null) return false
  const names = Object.keys(planned)
  if (names.length === 0) return false
  return (
    names.length !== Object.keys(before).length ||
    names.some(name => !isKnown(planned[name]) || planned[name] !== before[name])
  )
}

function decideDue(prior: PriorKey, planned: Planned<KeyInputs>, binding: boolean): boolean | EkbError {
  const { rotate_after: after, rotate_early: early } = planned
  const { createdAt, checkedAt } = prior
  if (createdAt === undefined || after === null) return false
  if (isKnown(after) && isKnown(early)) {
    return isDue(createdAt, { rotate_after: after, rotate_early: early }, checkedAt)
  }
  if (isKnown(after) && isDue(createdAt, { rotate_after: after, rotate_early: '0h' }, checkedAt)) return true
  // The plan of the apply decides anew, and such an engine refuses an action that changed since the plan.
  const attribute = isKnown(after) ? 'rotate_early' : 'rotate_after'
  return binding && isDue(createdAt, SOONEST, checkedAt)
    ? ekbError(
        'ROTATE_AFTER_UNKNOWN',
        { name: prior.inputs.name, attribute: phrase(attribute) },
        { path: [attribute] },
      )
    : false
}

function changeWarnings(prior: PriorKey, planned: Planned<KeyInputs>, due: boolean): notices.Notice[] {
  const before = prior.inputs
  const warnings: notices.Notice[] = []
  if (isKnown(planned.name) && planned.name !== before.name) {
    warnings.push(notices.renamed(before.name, planned.name))
  }
  if (planned.type === 'privileged' && before.type !== 'privileged') {
    warnings.push(notices.escalated(before.name))
  }
  if (isKnown(planned.project_id) && planned.project_id !== before.project_id) {
    warnings.push(notices.moved(before.name, before.project_id, planned.project_id))
  }
  if (due && prior.createdAt !== undefined && typeof planned.rotate_after === 'string') {
    const age = ageInWords(prior.createdAt, prior.checkedAt)
    warnings.push(notices.dueForRotation(before.name, age, planned.rotate_after))
  }
  if (prior.secretLost) warnings.push(notices.secretLost(before.name))
  if (prior.hasNewValue) warnings.push(notices.replacedForValue(before.name, prior.id))
  if (planned.store_secret === true && !before.store_secret) {
    warnings.push(notices.secretNotRecoverable(before.name))
  }
  return warnings
}
