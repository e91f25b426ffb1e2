import { has } from '../judging/key-facts.ts'
import { say } from '../judging/rich-text.ts'
import { blocks, keyBlock, NAMES, VIEWER } from './example-blocks.ts'
import { defineRule } from './rule.ts'

export const EKB015 = defineRule({
  id: 'EKB015',
  level: 'high',
  title: 'Keys rotate because a list shifted',
  why: 'Terraform identifies the instances of a `count` by their position. If you add or remove an entry in the middle, every key behind it gets a new value.',
  remedy: 'Use `for_each` with names, and `moved` blocks for the existing instances.',
  example: {
    language: 'hcl',
    bad: blocks(
      NAMES,
      keyBlock('bots', { count: 'length(var.names)', name: 'var.names[count.index]', type: VIEWER }),
    ),
    good: blocks(NAMES, keyBlock('bots', { for_each: 'toset(var.names)', name: 'each.key', type: VIEWER })),
  },
  isCoveredByExplanation: true,
  checks: {
    plan: {
      credential(key) {
        const isShifted = key.why.some(({ kind }) => kind === 'count-shift')
        if (!isShifted || has(key, 'no-change', 'move')) return []
        return [{ seen: say`${key.shown} gets another key because its list shifted.` }]
      },
    },
  },
})
