import { auditedName } from '../judging/audited-key.ts'
import { has } from '../judging/key-facts.ts'
import { say } from '../judging/rich-text.ts'
import { defineRule } from './rule.ts'

const NOT_RUN = 'not-run="needs a replacement that was interrupted"'

export const EKB016 = defineRule({
  id: 'EKB016',
  level: 'medium',
  title: 'Leftover of an interrupted replacement',
  references: ['NHI1:2025', 'CIS 6.2'],
  why: 'The old key still works, although its address now belongs to the new one.',
  remedy: {
    terraform: 'Once nothing uses the old value, apply so that the engine deletes the old key.',
    pulumi: 'Once nothing uses the old value, run `pulumi up` so that the engine deletes the old key.',
  },
  example: {
    language: 'sh',
    bad: 'terraform apply -target=ekb_api_key.other # leaves the old half alive',
    good: 'terraform apply # deletes it',
    untried: { bad: NOT_RUN, good: NOT_RUN },
  },
  checks: {
    plan: {
      credential(key) {
        if (has(key, 'left-over')) {
          const then = has(key, 'revoke')
            ? say` This run deletes it: whatever still uses the old value stops working.`
            : say` This run does not delete it.`
          return [{ seen: say`An interrupted replacement of ${key.shown} left its old key behind.${then}` }]
        }
        if (!key.notes.includes('may-be-left-over')) return []
        return [
          {
            seen: say`${key.shown} is deleted: either the current key, or the leftover of an interrupted replacement.`,
          },
        ]
      },
    },
    inventory: ({ keys }) =>
      keys.flatMap(key =>
        key.holders
          .filter(({ isLeftover }) => isLeftover)
          .map(({ address }) => ({
            key,
            subject: address,
            seen: say`An interrupted replacement of ${address} left ${auditedName(key)} behind.`,
          })),
      ),
  },
})
