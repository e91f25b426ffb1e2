import { camelCase } from '../../core/messages/camel-case.ts'
import { known } from '../findings/index.ts'
import type { KeyAttributes, KeyChange, ReviewModel, Value } from '../model/index.ts'
import type { KeyFacts, KeySide } from './report.ts'

/** What is known about a change besides its classes, without anything that must not be shown. */
export function keyFacts(key: KeyChange, model: ReviewModel): KeyFacts {
  const { previousAddress, order, before, after, why, usedBy, times, drift, notes, rotating } = key
  return {
    previousAddress,
    order,
    before: sideOf(before, model),
    after: sideOf(after, model),
    why,
    usedBy,
    times,
    drift,
    notes,
    ...(rotating && { rotating }),
  }
}

function sideOf(side: KeyAttributes | null, { reported }: ReviewModel): KeySide | null {
  if (side === null) return null
  const values = side as Readonly<Record<string, Value<unknown>>>
  return Object.fromEntries(
    reported.map(name => [camelCase(name), known(values[name])]),
  ) as unknown as KeySide
}
