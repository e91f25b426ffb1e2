import { auditedName } from '../judging/audited-key.ts'
import { say } from '../judging/rich-text.ts'
import { blocks, keyBlock, VIEWER } from './example-blocks.ts'
import { defineRule } from './rule.ts'

const NOT_RUN = 'validate-only="needs a key that somebody has made on the page"'

export const EKB050 = defineRule({
  id: 'EKB050',
  level: 'medium',
  title: 'Unmanaged key',
  references: ['NHI1:2025', 'CIS 5.5'],
  why: 'Nothing rotates the key, and nobody approves its use. It still works when its last reader is gone.',
  remedy: {
    terraform:
      'Import it with an `import` block, or delete it in Settings > API Keys if nothing uses it. If another state has it, give the audit that state as well.',
    pulumi:
      'Import it with `pulumi import`, or delete it in Settings > API Keys if nothing uses it. If another stack has it, give the audit that stack as well.',
  },
  example: {
    language: 'hcl',
    bad: '# Somebody created teams-bot in Settings > API Keys.',
    good: blocks(
      'import {\n  to = ekb_api_key.bot\n  id = "name:teams-bot"\n}',
      keyBlock('bot', { name: '"teams-bot"', type: VIEWER, rotate_after: '"90d"' }),
    ),
    untried: { bad: NOT_RUN, good: NOT_RUN },
  },
  checks: {
    inventory({ keys, hasStates }) {
      if (!hasStates) return []
      return keys
        .filter(
          ({ isSystem, isOwn, holders, possibleHolders, generation }) =>
            !isSystem &&
            !isOwn &&
            holders.length === 0 &&
            possibleHolders.length === 0 &&
            !isOfManagedLine(generation?.tag, keys),
        )
        .map(key => ({ key, seen: say`No state has ${auditedName(key)}.` }))
    },
  },
})

/** Then it is a stray generation: its rotating key is managed. */
function isOfManagedLine(
  tag: string | undefined,
  keys: readonly {
    readonly generation: { readonly tag: string } | null
    readonly holders: readonly object[]
  }[],
): boolean {
  return (
    tag !== undefined && keys.some(({ generation, holders }) => generation?.tag === tag && holders.length > 0)
  )
}
