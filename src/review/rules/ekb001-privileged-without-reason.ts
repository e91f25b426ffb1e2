import { keyCalled } from '../judging/declared-key.ts'
import { calledOf, has, isNew, known, typeAfter } from '../judging/key-facts.ts'
import { say } from '../judging/rich-text.ts'
import { defineRule } from './rule.ts'

export const EKB001 = defineRule({
  id: 'EKB001',
  level: 'high',
  title: 'Privileged key without a reason',
  references: ['NHI5:2025', 'CIS 6.1'],
  why: 'A privileged key can create, change and delete everything in its project, including other keys.',
  remedy: {
    terraform:
      'Use `locked_down_viewer` if the key only reads. Otherwise, approve its name: `approved_privileged` in {settings}.',
    pulumi:
      'Use `locked_down_viewer` if the key only reads. Otherwise, approve its name: `approved_privileged` in {settings}.',
    cdk: 'Use `locked_down_viewer` if the key only reads. Otherwise, give the reason: `reason` in a KeySet, or KeyGuard.accept on the key.',
  },
  example: {
    language: 'yaml',
    bad: '# No ekb.review.yaml, and a plan that creates the privileged key "ci-deployer".',
    good: '# ekb.review.yaml\napproved_privileged:\n  - ci-deployer # publishes the articles of every release',
  },
  settings: ['approved_privileged'],
  checks: {
    plan: {
      rights(key, { policy }) {
        const called = calledOf(key)
        const isApproved = known(key.after?.name) !== null && policy.isApprovedPrivileged(called)
        if (isApproved || has(key, 'protected-key', 'escalate', 'type-not-known')) return []
        const isFirst = has(key, 'create') || (isNew(key) && key.before === null)
        if (!isFirst || typeAfter(key) !== 'privileged') return []
        return [{ seen: say`The new key ${called} is privileged, and its name is not approved.` }]
      },
    },
    declaration(key, { policy }) {
      const { name, type, mayBePrivileged, isJudgedAgain } = key
      const mayBeApproved = name === undefined ? isJudgedAgain : policy?.isApprovedPrivileged(name)
      if (mayBeApproved) return []
      const [called, missing] =
        policy === null
          ? [keyCalled(key), 'no reason is given']
          : [
              name === undefined && key.shown === undefined ? keyCalled(key) : say`The key ${keyCalled(key)}`,
              'its name is not approved',
            ]
      if (type === 'privileged') return [{ seen: say`${called} is privileged, and ${[missing]}.` }]
      if (type !== undefined || !mayBePrivileged) return []
      return [{ seen: say`${called} may be privileged, and ${[missing]}.` }]
    },
  },
})
