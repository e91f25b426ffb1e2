import { auditedName, places } from '../judging/audited-key.ts'
import { grouped } from '../judging/grouped.ts'
import { has } from '../judging/key-facts.ts'
import { listed, type RichText, say } from '../judging/rich-text.ts'
import { endsKey } from '../judging/shared-keys.ts'
import type { KeyChange } from '../model/key-change.ts'
import { blocks, keyBlock, VIEWER } from './example-blocks.ts'
import { defineRule } from './rule.ts'
import type { SeenOf } from './seen.ts'

export const EKB030 = defineRule({
  id: 'EKB030',
  level: 'high',
  title: 'Two addresses, one key',
  references: ['NHI9:2025'],
  why: 'If you delete or replace one of them, the other loses its key and does not know it.',
  remedy: {
    terraform:
      'Let one of them manage the key. Remove the other from the state without deleting the key, with a `removed` block, and let it read the key with the `ekb_api_key` data source.',
    pulumi:
      'Let one of them manage the key. Remove the other from the state without deleting the key, with `pulumi state delete`, and let it read the key with the function `getApiKey`.',
  },
  example: {
    language: 'hcl',
    bad: blocks(
      'import {\n  to = ekb_api_key.second\n  id = "name:teams-bot"\n}',
      keyBlock('first', { name: '"teams-bot"', type: VIEWER }),
      keyBlock('second', { name: '"teams-bot"', type: VIEWER }),
    ),
    good: blocks(
      keyBlock('first', { name: '"teams-bot"', type: VIEWER }),
      'data "ekb_api_key" "second" {\n  id = ekb_api_key.first.id\n}',
    ),
    untried: { bad: 'validate-only="needs a key that somebody has made on the page"' },
  },
  checks: {
    plan: { sharedKeys: groups => groups.flatMap(sharedKey) },
    stack(keys) {
      const held = keys.flatMap(key => (key.fingerprints ?? []).map(fingerprint => ({ key, fingerprint })))
      return [...grouped(held, ({ fingerprint }) => fingerprint).values()].flatMap(same => {
        const key = same.at(-1)?.key
        if (key === undefined || same.length < 2) return []
        return [{ key, seen: say`${listed(same.map(one => one.key.shown))} have one key.` }]
      })
    },
    inventory: ({ keys }) =>
      keys.flatMap(key => {
        const all = places(key.holders)
        return all.length < 2 ? [] : [{ key, seen: say`${listed(all)} have ${auditedName(key)}.` }]
      }),
  },
})

/** One key at several addresses, where this run makes it so or where one of them takes it from the others. */
function sharedKey(keys: readonly KeyChange[]): SeenOf<KeyChange>[] {
  const living = keys.filter(key => !has(key, 'forget'))
  const areSeveral = new Set(keys.map(({ stack }) => stack)).size > 1
  const called = (all: readonly KeyChange[]): RichText =>
    listed(all.map(({ shown, stack }) => (areSeveral ? `${shown} (${stack})` : shown)))
  return living.flatMap(key => {
    const others = living.filter(other => other !== key)
    const keep = others.filter(other => !endsKey(other))
    if (endsKey(key)) {
      if (keep.length === 0) return []
      return [
        { key, seen: say`${called([key])} deletes the key that ${called(keep)} also has, so both lose it.` },
      ]
    }
    if (!has(key, 'import') || others.length === 0) return []
    return [{ key, seen: say`${called([key])} imports the key that ${called(others)} also has.` }]
  })
}
