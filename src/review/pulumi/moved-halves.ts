import { textAt } from '../../core/json/index.ts'
import type { PulumiStep } from './step.ts'

/** Steps that end the old object of a replacement. */
const LAST_HALVES = new Set(['delete-replaced', 'discard-replaced'])

/**
 * The steps with both halves of a replacement under one URN. A resource that an alias moves is created under its new
 * URN, and its old object goes under the old one (measured on 3.259.0): apart, they look like a new key and a left-over.
 */
export function withMovedHalves(steps: readonly PulumiStep[]): readonly PulumiStep[] {
  const moves = new Map(
    steps.flatMap(step => {
      const before = textAt(step.old, 'urn')
      return step.op === 'replace' && before !== undefined && before !== step.urn
        ? [[objectOf(before, step), step.urn] as const]
        : []
    }),
  )
  if (moves.size === 0) return steps
  return steps.map(step => {
    const urn = LAST_HALVES.has(step.op) ? moves.get(objectOf(step.urn, step)) : undefined
    return urn === undefined ? step : { ...step, urn }
  })
}

/** What tells an old object from others that had its URN: earlier ones may be left over. */
function objectOf(urn: string, { old }: PulumiStep): string {
  return JSON.stringify([urn, textAt(old, 'id')])
}
