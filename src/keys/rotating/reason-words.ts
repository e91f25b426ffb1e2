import {
  type EngineText,
  engineText,
  ROTATION_AGE,
  ROTATION_AND,
  ROTATION_WORDS,
} from '../../core/messages/index.ts'
import { ageInWords, leadInWords } from '../plan/rotation.ts'
import type { Planned } from '../state/inputs.ts'
import type { RotationReason } from './decision.ts'
import type { RotatingInputs } from './model.ts'
import type { PriorRotating } from './prior.ts'
import { knownSchedule } from './undecided.ts'

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
    reason === 'due' ? dueInWords(prior, planned) : engineText(ROTATION_WORDS[reason], values),
  )
  const isTold = reasons.includes('due') || reasons.includes('current_missing') || createdAt === undefined
  const age = isTold ? [] : [engineText(ROTATION_AGE, { age: ageInWords(createdAt, now) })]
  return { in: words => [...clauses, ...age].map(clause => clause.in(words)).join(ROTATION_AND) }
}

function dueInWords({ state, now }: PriorRotating, planned: Planned<RotatingInputs>): EngineText {
  const { rotate_after: after, rotate_early: early } = knownSchedule(planned)
  const { createdAt } = state.current.key
  const lead = after === null ? undefined : leadInWords(after, early)
  return engineText(ROTATION_WORDS.due, {
    age: createdAt === undefined ? '' : ageInWords(createdAt, now),
    after: after ?? '',
    early: lead === undefined ? '' : ` (due ${lead} early)`,
  })
}
