import { keyCalled } from '../judging/declared-key.ts'
import { has, isRotating } from '../judging/key-facts.ts'
import type { Policy } from '../judging/policy.ts'
import { count, type RichText, say } from '../judging/rich-text.ts'
import { rotatingBlock, VIEWER } from './example-blocks.ts'
import { defineRule } from './rule.ts'
import type { Seen } from './seen.ts'

export const EKB034 = defineRule({
  id: 'EKB034',
  level: 'medium',
  title: 'Previous key kept longer than allowed',
  references: ['NHI7:2025'],
  why: 'The previous key works until its overlap is over, so a key grows as old as `rotate_after` and `overlap` together.',
  remedy: 'Make `rotate_after` or `overlap` shorter, or raise the limit in {settings}.',
  example: {
    language: 'hcl',
    bad: rotatingBlock('bot', {
      name: '"teams-bot"',
      type: VIEWER,
      rotate_after: '"360d"',
      overlap: '"30d"',
    }),
    good: rotatingBlock('bot', {
      name: '"teams-bot"',
      type: VIEWER,
      rotate_after: '"90d"',
      overlap: '"7d"',
    }),
  },
  settings: ['maximum_age'],
  checks: {
    plan: {
      rights(key, { policy }) {
        if (!isRotating(key) || has(key, 'no-change', 'revoke', 'forget')) return []
        return tooLong(say`${key.shown}`, key.rotating?.longestHours, policy)
      },
    },
    declaration: (key, { policy }) =>
      policy === null ? [] : tooLong(keyCalled(key), key.lifetime?.longestHours, policy),
  },
})

/** @param hours the highest age that a key reaches; null or absent where it has none that is known */
function tooLong(called: RichText, hours: number | null | undefined, { maximumAgeDays }: Policy): Seen[] {
  if (hours === null || hours === undefined || maximumAgeDays === null) return []
  const days = Math.ceil(hours / 24)
  if (days <= maximumAgeDays) return []
  return [
    {
      seen: say`A key of ${called} grows up to ${[count(days, 'day')]} old, its overlap included; the limit is ${[count(maximumAgeDays, 'day')]}.`,
    },
  ]
}
