import { keyCalled } from '../judging/declared-key.ts'
import { decidesOverlap, isRotating } from '../judging/key-facts.ts'
import { count, type RichText, say } from '../judging/rich-text.ts'
import type { KeyChange } from '../model/key-change.ts'
import { rotatingBlock, VIEWER } from './example-blocks.ts'
import { defineRule } from './rule.ts'
import type { Seen } from './seen.ts'

export const EKB033 = defineRule({
  id: 'EKB033',
  level: 'medium',
  title: 'Overlap shorter than a day',
  why: 'The previous key is deleted by the first run after the overlap. A reader that another pipeline or a cache updates may still use it then.',
  remedy: 'Set `overlap` to more than the time that the slowest reader needs to switch to a new key.',
  example: {
    language: 'hcl',
    bad: rotatingBlock('bot', {
      name: '"teams-bot"',
      type: VIEWER,
      rotate_after: '"90d"',
      overlap: '"0h"',
    }),
    good: rotatingBlock('bot', {
      name: '"teams-bot"',
      type: VIEWER,
      rotate_after: '"90d"',
      overlap: '"7d"',
    }),
  },
  checks: {
    plan: {
      readers(key) {
        const hours = key.rotating?.overlapHours ?? null
        if (!isRotating(key) || hours === null || !decidesOverlap(key)) return []
        return hours > 0 && areAllUpdatedHere(key) ? [] : tooShort(say`${key.shown}`, hours)
      },
    },
    // What reads the key, and which run updates that, only a plan tells.
    declaration: key =>
      key.lifetime === undefined ? [] : tooShort(keyCalled(key), key.lifetime.overlapHours),
  },
})

const DAY = 24

function tooShort(called: RichText, hours: number): Seen[] {
  if (hours >= DAY) return []
  const how = hours > 0 ? say`for only ${[count(Math.floor(hours), 'hour')]}` : say`only until the next run`
  return [{ seen: say`After a rotation of ${called}, its previous key works ${how}.` }]
}

/** Whether everything that is known to read it gets each new value in the run that rotates. */
function areAllUpdatedHere({ usedBy }: KeyChange): boolean {
  return (
    usedBy.length > 0 &&
    usedBy.every(
      ({ kind, updated, instances }) => kind !== 'output' && updated !== null && updated >= instances,
    )
  )
}
