import { auditedName } from '../judging/audited-key.ts'
import { isNew, livesOn } from '../judging/key-facts.ts'
import type { Policy } from '../judging/policy.ts'
import { count, say } from '../judging/rich-text.ts'
import { keyBlock, OVERLAP, VIEWER } from './example-blocks.ts'
import { defineRule } from './rule.ts'
import type { Seen } from './seen.ts'

export const EKB010 = defineRule({
  id: 'EKB010',
  level: 'medium',
  title: 'Key older than allowed',
  references: ['NHI7:2025'],
  why: 'The platform does not expire keys. The older a key is, the more places hold a copy of it.',
  remedy: 'Set `rotate_after`, or replace the key in this run.',
  example: {
    language: 'hcl',
    bad: keyBlock('wiki', { name: '"wiki-search"', type: VIEWER }),
    good: keyBlock('wiki', { name: '"wiki-search"', type: VIEWER, rotate_after: '"180d"' }, OVERLAP),
  },
  settings: ['maximum_age'],
  checks: {
    plan: {
      rights(key, { policy }) {
        const { ageDays, due } = key.times
        if (ageDays === null || isNew(key) || !livesOn(key) || key.deposed !== null) return []
        // Whether this run replaces it is open.
        if (key.notes.includes('not-decided')) return []
        return tooOld(key.shown, ageDays, due === true, policy)
      },
    },
    stack(keys, { policy }) {
      if (policy === null) return []
      return keys.flatMap(key =>
        key.age === undefined
          ? []
          : tooOld(key.shown, key.age.days, key.age.isDue, policy).map(seen => ({ ...seen, key })),
      )
    },
    inventory({ keys }, { policy: { maximumAgeDays: most } }) {
      if (most === null) return []
      return keys.flatMap(key =>
        key.isSystem || key.ageDays === null || key.ageDays <= most
          ? []
          : [
              {
                key,
                seen: say`${auditedName(key)} is ${[count(key.ageDays, 'day')]} old; the limit is ${[count(most, 'day')]}.`,
                remedy: REPLACE,
              },
            ],
      )
    },
  },
})

/** What is to be done where no run is near. */
const REPLACE =
  'Rotate the key where it is managed, with `rotate_after` so that it happens by itself. Otherwise, create a new key, move its readers over, and delete this one.'

/** A key that lives on although it is too old, or due by its own rule. */
function tooOld(shown: string, days: number, isDue: boolean, { maximumAgeDays }: Policy): Seen[] {
  if (maximumAgeDays !== null && days > maximumAgeDays) {
    return [
      {
        seen: say`${shown} is ${days} days old, the limit is ${[count(maximumAgeDays, 'day')]}, and this run does not replace it.`,
      },
    ]
  }
  return isDue ? [{ seen: say`${shown} is due: ${days} days old. This run does not replace it.` }] : []
}
