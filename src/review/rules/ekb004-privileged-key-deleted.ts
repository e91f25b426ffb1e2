import { calledOf, has, wasPrivileged } from '../judging/key-facts.ts'
import { say } from '../judging/rich-text.ts'
import { defineRule } from './rule.ts'

export const EKB004 = defineRule({
  id: 'EKB004',
  level: 'medium',
  title: 'Privileged key deleted',
  why: 'You cannot undo the deletion of a key. Jobs that use it stop in the middle of their work.',
  remedy:
    'Make sure that nothing uses the key. Ask the team that its name refers to, and search their jobs for its `fingerprint` or `key_preview`.',
  example: {
    language: 'hcl',
    bad: '# The block of the privileged key is removed while a job still uses it.',
    good: '# First the job takes another key. The block goes in the next change.',
  },
  isCoveredByExplanation: true,
  checks: {
    plan: {
      credential(key) {
        const isDeleted = has(key, 'revoke') && key.deposed === null
        if (!isDeleted || !wasPrivileged(key)) return []
        return [{ seen: say`The privileged key ${calledOf(key)} is deleted.` }]
      },
    },
  },
})
