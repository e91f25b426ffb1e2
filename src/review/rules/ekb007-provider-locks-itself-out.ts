import { endsOldValue, has } from '../judging/key-facts.ts'
import { type RichText, say } from '../judging/rich-text.ts'
import type { KeyChange } from '../model/key-change.ts'
import { blocks, keyBlock, PRIVILEGED } from './example-blocks.ts'
import { defineRule } from './rule.ts'

export const EKB007 = defineRule({
  id: 'EKB007',
  level: 'critical',
  title: 'Provider locks itself out',
  why: 'The provider signs in with this key. Once the key is deleted, the rest of this run and every later run fails.',
  remedy:
    'Give the provider a key that this configuration does not manage, or switch it to the new key before the old one is deleted.',
  example: {
    language: 'hcl',
    bad: blocks(
      keyBlock('operator', { name: '"operator"', type: PRIVILEGED }),
      'provider "ekb" {\n  alias      = "operator"\n  api_key    = ekb_api_key.operator.key\n  api_secret = ekb_api_key.operator.secret\n}',
    ),
    good: 'provider "ekb" {} # EKB_API_KEY and EKB_API_SECRET of a key that another configuration manages',
  },
  checks: {
    plan: {
      reader(key, { kind, ownProvider, address }) {
        if (!endsOldValue(key) || kind !== 'provider' || !ownProvider) return []
        return [
          {
            subject: address,
            seen: say`${address} signs in with ${key.shown}, which this run ${endOf(key)}.`,
          },
        ]
      },
      readers(key) {
        // The environment of the review has the credentials that the provider will have.
        const isSaid = key.usedBy.some(({ kind, ownProvider }) => kind === 'provider' && ownProvider)
        if (isSaid || !key.notes.includes('signs-in') || !endsOldValue(key)) return []
        return [
          {
            seen: say`The credentials in the environment belong to ${key.shown}, which this run ${endOf(key)}.`,
          },
        ]
      },
    },
  },
})

function endOf(key: KeyChange): RichText {
  return [has(key, 'revoke') ? 'deletes' : 'replaces']
}
