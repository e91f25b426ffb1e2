import { calledOf, has, wasPrivileged } from '../judging/key-facts.ts'
import { say } from '../judging/rich-text.ts'
import { defineRule } from './rule.ts'

export const EKB031 = defineRule({
  id: 'EKB031',
  level: 'low',
  title: 'Key deleted',
  why: 'You cannot undo the deletion of a key. Everything that still reads with it loses access at once.',
  remedy:
    'Make sure that nothing uses the key: search for its `fingerprint` or `key_preview` where keys are deployed.',
  example: {
    language: 'hcl',
    bad: '# The block of the key is removed while a bot still reads with it.',
    good: '# First the bot takes another key. The block goes in the next change.',
  },
  isCoveredByExplanation: true,
  checks: {
    plan: {
      credential(key) {
        const isDeleted = has(key, 'revoke') && key.deposed === null
        if (!isDeleted || wasPrivileged(key)) return []
        return [{ seen: say`The key ${calledOf(key)} is deleted.` }]
      },
    },
  },
})
