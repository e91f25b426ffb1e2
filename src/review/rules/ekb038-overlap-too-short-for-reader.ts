import { decidesOverlap, isRotating } from '../judging/key-facts.ts'
import { count, say } from '../judging/rich-text.ts'
import { defineRule } from './rule.ts'

export const EKB038 = defineRule({
  id: 'EKB038',
  level: 'high',
  title: 'Overlap shorter than a reader needs',
  why: 'The previous key is deleted by the first run after the overlap. A reader that has not moved to the new key by then loses access.',
  remedy:
    'Set `overlap` to more than the slowest reader needs, and add the time between two runs. If the reader has become faster, change its time under `readers` in {settings}.',
  example: {
    language: 'yaml',
    bad: 'readers:\n  ekb_rotating_api_key.bot: 7d # the key has an overlap of 24h',
    good: 'readers:\n  ekb_rotating_api_key.bot: 7d # the key has an overlap of 8d',
  },
  settings: ['readers'],
  checks: {
    plan: {
      readers(key, { policy }) {
        const overlap = key.rotating?.overlapHours ?? null
        if (!isRotating(key) || overlap === null) return []
        const isDecided = decidesOverlap(key)
        const places = [
          ...(isDecided ? [{ address: key.shown, who: say`What reads ${key.shown}` }] : []),
          ...key.usedBy
            .filter(({ updated }) => isDecided || (updated !== null && updated > 0))
            .map(({ address }) => ({ address, who: say`${address}` })),
        ]
        return places.flatMap(({ address, who }) => {
          const needed = policy.hoursToMove(address)
          if (needed === null || needed <= overlap) return []
          const kept = overlap > 0 ? say`works for ${[time(overlap)]}` : say`works only until the next run`
          return [
            {
              subject: address,
              seen: say`${who} takes up to ${[time(needed)]} to move to a new key. After a rotation of ${key.shown}, the previous key ${kept}.`,
            },
          ]
        })
      },
    },
  },
})

const DAY = 24

/** `36 hours`, and from two days on `7 days`. */
function time(hours: number): string {
  return hours % DAY === 0 && hours > DAY ? count(hours / DAY, 'day') : count(Math.floor(hours), 'hour')
}
