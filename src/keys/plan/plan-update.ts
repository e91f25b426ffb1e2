import { type EkbError, ekbError } from '../../core/messages/errors/index.ts'
import { engineText } from '../../core/messages/index.ts'
import { KEY_MODEL, type ReplacingInput } from '../model/index.ts'
import { isKnown, type KeyInputs, type Planned } from '../state/inputs.ts'
import * as warn from '../warnings.ts'
import { replacementErrors } from './protection.ts'
import { ageInWords, isDue, leadInWords, type Schedule } from './rotation.ts'

/** The schedule that makes a key due the earliest. */
const SOONEST: Schedule = { rotate_after: '1h', rotate_early: null }

/** A key as the state has it at the time of the plan. */
export interface PriorKey {
  readonly id: string
  readonly inputs: KeyInputs
  /** Absent if neither the platform nor the answer to the POST gave it. */
  readonly createdAt?: Date
  /** "Now" for this plan and for its apply: the platform's clock, as far as it is known. */
  readonly checkedAt: Date
  /** Whether it is due, as decided by an earlier plan of this change; absent if this plan decides. */
  readonly decidedDue?: boolean
  /** Whether its secret never arrived, if the engine does not replace such a key by itself. */
  readonly secretLost?: boolean
  /** Whether the platform has shown another value than it was created with. */
  readonly hasNewValue?: boolean
}

/** Why a key is replaced: an attribute that changed, or a reason of its own. */
export type ReplaceReason = ReplacingInput | 'keepers' | keyof typeof SHOWN_AT

/** Which attribute shows a reason that is no input. */
const SHOWN_AT = { due: 'ready_for_rotation', secret_lost: 'secret', new_value: 'fingerprint' } as const

/** The attribute that shows why a key is replaced. */
export function attributeOf(reason: ReplaceReason): string {
  return Object.hasOwn(SHOWN_AT, reason) ? SHOWN_AT[reason as keyof typeof SHOWN_AT] : reason
}

/** What a plan does to an existing key. */
export interface Decision {
  /** Empty if the key stays. */
  readonly replace: readonly ReplaceReason[]
  readonly warnings: readonly warn.Warning[]
  readonly errors: readonly EkbError[]
}

/**
 * Decides what a configuration does to an existing key, from its arguments alone.
 *
 * @param binding whether the engine refuses an apply that differs from its plan
 */
export function decideUpdate(
  prior: PriorKey,
  planned: Planned<KeyInputs>,
  binding = true,
  { replacing } = KEY_MODEL,
): Decision {
  const before = prior.inputs
  const identity = replacing.filter(
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
  const unknown = unknownIn(planned, replacing).filter(attribute => reasons.includes(attribute))
  return { replace: reasons, errors, warnings: changeWarnings(prior, planned, reasons, unknown) }
}

/**
 * Whether keepers ask for a new key: an entry changed, came or went between two maps that both have
 * entries. The first keepers of a key, and their removal, are only recorded, so that an imported key is
 * not rotated by them. Unknown entries may differ, so they rotate.
 */
export function keepersRotate(before: KeyInputs['keepers'], planned: Planned<KeyInputs>['keepers']): boolean {
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
  if (prior.decidedDue !== undefined) return prior.decidedDue
  if (createdAt === undefined || after === null) return false
  if (isKnown(after) && isKnown(early)) {
    return isDue(createdAt, { rotate_after: after, rotate_early: early }, checkedAt)
  }
  if (isKnown(after) && isDue(createdAt, { rotate_after: after, rotate_early: '0h' }, checkedAt)) return true
  // The apply plans again, and such an engine refuses an action that changed since the plan.
  const attribute = isKnown(after) ? 'rotate_early' : 'rotate_after'
  return binding && isDue(createdAt, SOONEST, checkedAt)
    ? ekbError(
        'ROTATE_AFTER_UNKNOWN',
        { name: prior.inputs.name, attribute: engineText(attribute) },
        { path: [attribute] },
      )
    : false
}

function changeWarnings(
  prior: PriorKey,
  planned: Planned<KeyInputs>,
  replace: readonly ReplaceReason[],
  unknown: readonly string[],
): warn.Warning[] {
  const { inputs: before, createdAt, checkedAt } = prior
  const { name } = before
  const warnings = identityWarnings(before, planned, replace, unknown)
  const { rotate_after: after, rotate_early: early } = planned
  if (replace.includes('due') && createdAt !== undefined && typeof after === 'string') {
    const lead = leadInWords(after, isKnown(early) ? early : '0h')
    warnings.push(warn.dueForRotation(name, ageInWords(createdAt, checkedAt), after, lead))
  }
  if (prior.secretLost) warnings.push(warn.secretLost(name))
  if (prior.hasNewValue) warnings.push(warn.replacedForValue(name, prior.id))
  if (before.store_secret && planned.store_secret === false) warnings.push(warn.secretForgotten(name))
  if (planned.store_secret === true && !before.store_secret && replace.length === 0) {
    warnings.push(warn.secretNotRecoverable(name))
  }
  return warnings
}

/** Warnings about inputs whose change replaces the key. */
function identityWarnings(
  before: KeyInputs,
  planned: Planned<KeyInputs>,
  replace: readonly ReplaceReason[],
  unknown: readonly string[],
): warn.Warning[] {
  const { name } = before
  const warnings: warn.Warning[] = []
  if (unknown.length > 0) warnings.push(warn.notKnownYet(name, unknown))
  if (isKnown(planned.name) && planned.name !== name) warnings.push(warn.renamed(name, planned.name))
  if (isKnown(planned.type) && planned.type !== before.type) {
    warnings.push(planned.type === 'privileged' ? warn.escalated(name) : warn.weakened(name))
  }
  if (isKnown(planned.project_id) && planned.project_id !== before.project_id) {
    warnings.push(warn.moved(name, before.project_id, planned.project_id))
  }
  if (replace.includes('keepers') && !unknown.includes('keepers')) warnings.push(warn.keepersChanged(name))
  return warnings
}

/** Inputs whose change replaces the key and that are not known yet; one unknown entry makes keepers unknown. */
function unknownIn(
  planned: Planned<KeyInputs>,
  replacing: readonly ReplacingInput[],
): (ReplacingInput | 'keepers')[] {
  const { keepers } = planned
  const isOpen = !isKnown(keepers) || Object.values(keepers ?? {}).some(entry => !isKnown(entry))
  const identity = replacing.filter(attribute => !isKnown(planned[attribute]))
  return [...identity, ...(isOpen ? ['keepers' as const] : [])]
}
