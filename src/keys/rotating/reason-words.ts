import { type EngineText, engineText } from '../../core/messages/index.ts'
import { ageInWords, leadInWords } from '../plan/rotation.ts'
import type { Planned } from '../state/inputs.ts'
import type { RotationReason } from './decision.ts'
import type { RotatingInputs } from './model.ts'
import type { PriorRotating } from './prior.ts'
import { knownSchedule } from './undecided.ts'

const WORDS: Readonly<Record<Exclude<RotationReason, 'due'>, string>> = {
  current_missing: 'its current key is gone',
  secret_lost: 'the secret of its current key never arrived',
  new_value: 'the platform shows its current key with another value than was created',
  type: 'its type changes from "{from}" to "{to}"',
  keepers: 'its keepers have changed',
}

/** Why a key is rotated, and how old it is, as clauses. */
export function reasonsInWords(
  prior: PriorRotating,
  planned: Planned<RotatingInputs>,
  reasons: readonly RotationReason[],
): EngineText {
  const { state, now } = prior
  const { createdAt } = state.current.key
  const values = { from: state.current.type, to: String(planned.type) }
  const clauses = reasons.map(reason =>
    reason === 'due' ? dueInWords(prior, planned) : engineText(WORDS[reason], values),
  )
  const isTold = reasons.includes('due') || reasons.includes('current_missing') || createdAt === undefined
  const age = isTold ? [] : [engineText('it is {age} old', { age: ageInWords(createdAt, now) })]
  return { in: words => [...clauses, ...age].map(clause => clause.in(words)).join(', and ') }
}

function dueInWords({ state, now }: PriorRotating, planned: Planned<RotatingInputs>): EngineText {
  const { rotate_after: after, rotate_early: early } = knownSchedule(planned)
  const { createdAt } = state.current.key
  const lead = after === null ? undefined : leadInWords(after, early)
  return engineText('it is {age} old and rotate_after is {after}{early}', {
    age: createdAt === undefined ? '' : ageInWords(createdAt, now),
    after: after ?? '',
    early: lead === undefined ? '' : ` (due ${lead} early)`,
  })
}
