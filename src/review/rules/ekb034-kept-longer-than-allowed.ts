import { has, isRotating } from '../judging/key-facts.ts'
import { count, say } from '../judging/rich-text.ts'
import { rotatingBlock, VIEWER } from './example-blocks.ts'
import { defineRule } from './rule.ts'

export const EKB034 = defineRule({
  id: 'EKB034',
  level: 'medium',
  title: 'Previous key kept longer than allowed',
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
      rights(key, { policy: { maximumAgeDays } }) {
        const hours = key.rotating?.longestHours ?? null
        if (!isRotating(key) || hours === null || maximumAgeDays === null || has(key, 'no-change')) return []
        const days = Math.ceil(hours / 24)
        if (days <= maximumAgeDays || has(key, 'revoke', 'forget')) return []
        return [
          {
            seen: say`A key of ${key.shown} grows up to ${[count(days, 'day')]} old, its overlap included; the limit is ${[count(maximumAgeDays, 'day')]}.`,
          },
        ]
      },
    },
  },
})
