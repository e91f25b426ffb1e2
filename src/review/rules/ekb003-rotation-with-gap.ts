import { isRotated, keyCalled } from '../judging/declared-key.ts'
import { has, isRotating } from '../judging/key-facts.ts'
import { say } from '../judging/rich-text.ts'
import { wordsFor } from './audience.ts'
import { keyBlock, OVERLAP, VIEWER } from './example-blocks.ts'
import { defineRule } from './rule.ts'

/** What leaves a gap, behind "is rotated". */
const WITH_GAP = {
  terraform: 'without create_before_destroy',
  pulumi: 'with deleteBeforeReplace',
  cdk: 'without createBeforeDestroy',
}

export const EKB003 = defineRule({
  id: 'EKB003',
  level: 'high',
  title: 'Rotation with a gap',
  why: {
    terraform:
      'Without `create_before_destroy`, the old key is deleted first. Everything that uses it fails until it has the new one.',
    pulumi:
      'With `deleteBeforeReplace`, the old key is deleted first. Everything that uses it fails until it has the new one.',
  },
  remedy: {
    terraform: 'Set `create_before_destroy` in the `lifecycle` of the key.',
    pulumi: 'Remove `deleteBeforeReplace` from the options of the key.',
    cdk: 'Set `lifecycle: { createBeforeDestroy: true }` on the key, as a KeySet does.',
  },
  example: {
    language: 'hcl',
    bad: keyBlock('bot', { name: '"teams-bot"', type: VIEWER, rotate_after: '"90d"' }),
    good: keyBlock('bot', { name: '"teams-bot"', type: VIEWER, rotate_after: '"90d"' }, OVERLAP),
  },
  isCoveredByExplanation: true,
  checks: {
    plan: {
      credential: key =>
        has(key, 'rotate-with-gap') && !isRotating(key)
          ? [{ seen: say`${key.shown} is deleted before its successor exists.` }]
          : [],
    },
    declaration(key, { audience }) {
      if (isRotated(key) !== true || key.createBeforeDestroy) return []
      return [{ seen: say`${keyCalled(key)} is rotated ${[wordsFor(WITH_GAP, audience)]}.` }]
    },
  },
})
