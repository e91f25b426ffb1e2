import { formatTime } from '../plan/rotation.ts'
import type { Planned } from '../state/inputs.ts'
import type { Warning } from '../warnings.ts'
import type { Stray } from './beside.ts'
import { isRevoked } from './decide-retirement.ts'
import { overlapEnd } from './decide-rotation.ts'
import type { Retirement, RetirementReason, RotatingSteps } from './decision.ts'
import type { RotatingInputs } from './model.ts'
import { isOverlapOver, type PriorRotating, strayDueAt } from './prior.ts'
import { keptForOverlap } from './rotation-warnings.ts'
import { overlapping, type RotatingState } from './state.ts'
import { knownSchedule } from './undecided.ts'
import { rotatingWarning } from './warnings.ts'

/** What there is to say of keys that are deleted, or should be. */
export function retirementWarnings(
  prior: PriorRotating,
  planned: Planned<RotatingInputs>,
  steps: RotatingSteps,
): readonly Warning[] {
  const { state, beside } = prior
  const { name } = state.inputs
  const strays = (beside.strays ?? []).filter(({ id }) => !steps.retire.some(doomed => doomed.id === id))
  return [
    ...(isRevoked(prior, planned) && overlapping(state).length === 0
      ? [rotatingWarning('nothingToRevoke', { name }, 'revoke_previous')]
      : []),
    ...supersededWarnings(prior, planned, steps),
    ...steps.retire.map(doomed => retireWarning(prior, planned, doomed)),
    ...ownWarnings(prior, planned, steps),
    ...strays.map(stray => strayWarning(prior, planned, steps, stray)),
    ...(beside.lostIds ?? []).map(id => rotatingWarning('lostKeyLeft', { name, id }, 'retiring')),
  ]
}

const ATTRIBUTES: Readonly<Record<RetirementReason, string>> = {
  overlap_over: 'previous',
  revoked: 'revoke_previous',
  superseded: 'previous',
  retiring: 'retiring',
  stray: 'retiring',
  secret_lost: 'current',
}

/** Why a key goes that was never, or is no longer, of use. */
const NO_USE = {
  retiring: 'an earlier run could not delete it',
  stray: 'it is in no state, and older than the overlap',
  secret_lost: 'its secret never arrived, so nobody has used it',
} as const

function retireWarning(
  { state }: PriorRotating,
  planned: Planned<RotatingInputs>,
  { id, name: key, reason }: Retirement,
): Warning {
  const { name } = state.inputs
  const attribute = ATTRIBUTES[reason]
  const until = overlapEnd(state, planned)
  switch (reason) {
    case 'overlap_over':
      return rotatingWarning('previousRetired', { name, key, id, until }, attribute)
    case 'revoked':
      return rotatingWarning('previousRevoked', { name, key, id, until }, attribute)
    case 'superseded':
      return rotatingWarning('previousSuperseded', { name, key, id, until }, attribute)
    default: {
      const why = NO_USE[reason === 'retiring' ? whyRetiring(state, id) : reason]
      return rotatingWarning('retiredAgain', { name, key, id, why }, attribute)
    }
  }
}

/** A key that waits in `retiring` because its secret was lost was never tried to be deleted. */
function whyRetiring({ retiring }: RotatingState, id: string): 'retiring' | 'secret_lost' {
  return retiring.some(one => one.id === id && one.reason === 'secret_lost') ? 'secret_lost' : 'retiring'
}

/** A key that a rotation leaves neither current nor previous, and that works on. */
function supersededWarnings(
  { state }: PriorRotating,
  planned: Planned<RotatingInputs>,
  { park }: RotatingSteps,
): readonly Warning[] {
  const { inputs, previous } = state
  if (park?.reason !== 'superseded' || previous === undefined) return []
  const kept = keptForOverlap(previous, planned)
  const values = { name: inputs.name, key: previous.name, id: previous.key.id, kept }
  return [rotatingWarning('supersededKept', values, 'retiring')]
}

/** Keys that would go, and are what the provider signs in with. */
function ownWarnings(
  prior: PriorRotating,
  planned: Planned<RotatingInputs>,
  { park }: RotatingSteps,
): readonly Warning[] {
  const { retiring, inputs } = prior.state
  const isOwn = (id: string) => prior.beside.ownIds?.includes(id) ?? false
  const isWanted =
    park?.reason === 'signs_in' || isOverlapOver(prior, knownSchedule(planned)) || isRevoked(prior, planned)
  const doomed = [
    ...retiring.filter(({ reason }) => reason !== 'superseded'),
    ...(isWanted ? overlapping(prior.state) : []),
  ]
  return doomed
    .filter(({ id }) => isOwn(id))
    .map(({ id, name: key }) => rotatingWarning('ownKeyKept', { name: inputs.name, key, id }, 'retiring'))
}

function strayWarning(
  prior: PriorRotating,
  planned: Planned<RotatingInputs>,
  { rotate }: RotatingSteps,
  stray: Stray,
): Warning {
  const { id, name: key, createdAt } = stray
  const { name } = prior.state.inputs
  const due = strayDueAt(prior, stray, knownSchedule(planned))
  // A rotation makes a new current key, whose age counts as well.
  const wait =
    due !== undefined && rotate === undefined
      ? `from ${formatTime(due)} on it is deleted`
      : 'a later run deletes it, once its overlap is over'
  const next =
    due === undefined
      ? 'It is not deleted from here. If nothing uses it, delete it in Settings > API Keys.'
      : `If nothing uses it, delete it in Settings > API Keys, or wait: ${wait}. If another run uses it, run with the newest state.`
  const created = createdAt === undefined ? '' : `, created at ${formatTime(createdAt)}`
  return rotatingWarning('strayFound', { name, key, id, created, next }, 'retiring')
}
