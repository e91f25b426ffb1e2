import { calledOf, has, known } from '../judging/key-facts.ts'
import { say } from '../judging/rich-text.ts'
import { blocks, keyBlock, PRIVILEGED, VIEWER } from './example-blocks.ts'
import { defineRule } from './rule.ts'

export const EKB002 = defineRule({
  id: 'EKB002',
  level: 'high',
  title: 'Viewer becomes privileged',
  references: ['NHI5:2025', 'CIS 6.1'],
  why: 'Whoever has this key can then create, change and delete everything in the project. Every copy of its value becomes a greater risk.',
  remedy:
    'Create a second, privileged key for the job that needs it, and leave this one a viewer. Or approve its name: `approved_privileged` in {settings}.',
  example: {
    language: 'hcl',
    bad: keyBlock('reports', { name: '"reports"', type: `${PRIVILEGED} # was "locked_down_viewer"` }),
    good: blocks(
      keyBlock('reports', { name: '"reports"', type: VIEWER }),
      keyBlock('publish', { name: '"publish-articles"', type: PRIVILEGED }),
    ),
  },
  isCoveredByExplanation: true,
  checks: {
    plan: {
      rights(key, { policy }) {
        const isApproved = known(key.after?.name) !== null && policy.isApprovedPrivileged(calledOf(key))
        if (isApproved || has(key, 'protected-key')) return []
        if (has(key, 'escalate')) {
          return [{ seen: say`${key.shown} becomes privileged. Until now, it could only read.` }]
        }
        if (!has(key, 'type-not-known')) return []
        return [
          {
            seen: say`The plan does not show whether ${key.shown} becomes privileged: its type is hidden, or not known until apply.`,
          },
        ]
      },
    },
  },
})
