import { formatTime } from '../plan/rotation.ts'
import type { Planned } from '../state/inputs.ts'
import type { Warning } from '../warnings.ts'
import type { Stray } from './beside.ts'
import { isRevoked } from './decide-retirement.ts'
import { overlapEnd } from './decide-rotation.ts'
import type { Retirement, RetirementReason, RotatingSteps } from './decision.ts'
import type { RotatingInputs } from './model.ts'
import { isOverlapOver, type PriorRotating, strayDueAt } from './prior.ts'
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
    ...(isRevoked(prior, planned) && state.previous === undefined
      ? [rotatingWarning('nothingToRevoke', { name }, 'revoke_previous')]
      : []),
    ...steps.retire.map(doomed => retireWarning(prior, planned, doomed)),
    ...ownWarnings(prior, planned, steps),
    ...strays.map(stray => strayWarning(prior, planned, stray)),
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
    default:
      return rotatingWarning('retiredAgain', { name, key, id, why: NO_USE[reason] }, attribute)
  }
}

/** Keys that would go, and are what the provider signs in with. */
function ownWarnings(
  prior: PriorRotating,
  planned: Planned<RotatingInputs>,
  { park }: RotatingSteps,
): readonly Warning[] {
  const { previous, retiring, inputs } = prior.state
  const isOwn = (id: string) => prior.beside.ownIds?.includes(id) ?? false
  const isWanted =
    park !== undefined || isOverlapOver(prior, knownSchedule(planned)) || isRevoked(prior, planned)
  const doomed = [
    ...retiring,
    ...(previous !== undefined && isWanted ? [{ id: previous.key.id, name: previous.name }] : []),
  ]
  return doomed
    .filter(({ id }) => isOwn(id))
    .map(({ id, name: key }) => rotatingWarning('ownKeyKept', { name: inputs.name, key, id }, 'retiring'))
}

function strayWarning({ state }: PriorRotating, planned: Planned<RotatingInputs>, stray: Stray): Warning {
  const { id, name: key, createdAt } = stray
  const due = strayDueAt(stray, knownSchedule(planned))
  const next =
    due === undefined
      ? 'It is not deleted from here. If nothing uses it, delete it in Settings > API Keys.'
      : `If nothing uses it, delete it in Settings > API Keys, or wait: from ${formatTime(due)} on it is deleted. If another run uses it, run with the newest state.`
  const created = createdAt === undefined ? '' : `, created at ${formatTime(createdAt)}`
  return rotatingWarning('strayFound', { name: state.inputs.name, key, id, created, next }, 'retiring')
}
