import { has, known } from '../judging/key-facts.ts'
import { say } from '../judging/rich-text.ts'
import { showsAllReaders } from '../model/limitations.ts'
import { BOT, keyBlock, VIEWER } from './example-blocks.ts'
import { defineRule } from './rule.ts'

export const EKB012 = defineRule({
  id: 'EKB012',
  level: 'low',
  title: 'Secret in the state that nothing reads',
  references: ['NHI2:2025'],
  why: 'Anyone who can read the state can use the key.',
  remedy: 'Set `store_secret` to `false`, or remove the key if nothing needs it.',
  example: {
    language: 'hcl',
    bad: BOT,
    good: keyBlock('bot', { name: '"teams-bot"', type: VIEWER, store_secret: 'false' }),
  },
  checks: {
    plan: {
      readers(key, { stack }) {
        if (key.kind !== 'resource' || !has(key, 'create') || key.usedBy.length > 0) return []
        if (known(key.after?.store_secret) !== true || !showsAllReaders(stack.source)) return []
        return [{ seen: say`The secret of ${key.shown} is stored in the state, and nothing there reads it.` }]
      },
    },
  },
})
