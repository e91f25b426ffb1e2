import { has } from '../judging/key-facts.ts'
import { say } from '../judging/rich-text.ts'
import { isHandedOver } from '../judging/shared-keys.ts'
import { defineRule } from './rule.ts'

export const EKB017 = defineRule({
  id: 'EKB017',
  level: 'high',
  title: 'Key left unmanaged',
  references: ['NHI1:2025', 'CIS 5.5'],
  why: 'The key still works on the platform, but no configuration knows it, so nobody rotates or deletes it.',
  remedy: 'Delete the key instead of forgetting it, or import it where it will be managed from now on.',
  example: {
    language: 'hcl',
    bad: 'removed {\n  from = ekb_api_key.old\n\n  lifecycle {\n    destroy = false\n  }\n}',
    good: 'removed {\n  from = ekb_api_key.old\n\n  lifecycle {\n    destroy = true\n  }\n}',
  },
  isCoveredByExplanation: true,
  checks: {
    plan: {
      credential(key, { shared }) {
        if (isHandedOver(key, shared)) return []
        if (has(key, 'forget')) {
          return [{ seen: say`${key.shown} is removed from the state, and the key keeps working.` }]
        }
        if (!key.notes.includes('forgotten-or-deleted')) return []
        return [
          {
            seen: say`${key.shown} is removed from the state, and the input does not say whether the key is deleted.`,
          },
        ]
      },
    },
  },
})
