import { has, isKey } from '../judging/key-facts.ts'
import { say } from '../judging/rich-text.ts'
import type { KeyChange } from '../model/key-change.ts'
import type { KeyClass } from '../model/key-class.ts'
import { defineRule } from './rule.ts'

const NOT_RUN = 'not-run="needs a change that nobody has applied; docs/scheduled-rotation.md has one"'

export const EKB039 = defineRule({
  id: 'EKB039',
  level: 'high',
  title: 'More than a scheduled rotation',
  why: 'Nobody looks at a scheduled run before it applies its plan. Only time may change a key there: its age, the end of an overlap, or what an earlier run left behind.',
  remedy:
    'Apply this change in a run that a person starts, after a review. Then the schedule continues by itself.',
  example: {
    language: 'sh',
    bad: '# The type of a key was changed on main, and nobody has applied that.\nekb review --scheduled -- terraform plan -out=tfplan',
    good: '# Nothing but keys that are due.\nekb review --scheduled -- terraform plan -out=tfplan',
    untried: { bad: NOT_RUN, good: NOT_RUN },
  },
  checks: {
    plan: {
      credential: (key, { policy }) =>
        policy.isScheduled && isKey(key) && !isDecidedByTime(key)
          ? [{ seen: say`What happens to ${key.shown} is more than a scheduled rotation.` }]
          : [],
    },
  },
})

/** What makes a new key. In which order a replacement goes is the business of other rules. */
const ROTATES = ['rotate-with-gap', 'rotate-with-overlap', 'rotate', 'rotate-in-place'] as const

/** What time brings about, what is true of a key besides, and what this run does not touch. */
const BY_TIME: readonly KeyClass[] = [
  ...ROTATES,
  ...(['retire-previous', 'delete-left-behind', 'left-over', 'deferred', 'drift', 'no-change'] as const),
]

/** Whether only time decided what happens: no person, no configuration, and nobody outside the engine. */
function isDecidedByTime(key: KeyChange): boolean {
  const reasons = key.why.map(({ kind }) => kind)
  // The old half of an interrupted replacement is deleted; its entry has no other class.
  if (has(key, 'left-over')) return key.classes.every(one => one === 'left-over' || one === 'revoke')
  if (!key.classes.every(one => BY_TIME.includes(one))) return false
  if (has(key, ...ROTATES)) return reasons.every(kind => kind === 'due') && reasons.length > 0
  return !has(key, 'retire-previous', 'delete-left-behind') || reasons.length === 0
}
