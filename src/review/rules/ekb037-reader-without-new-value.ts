import { has, isNew, known } from '../judging/key-facts.ts'
import { type RichText, say } from '../judging/rich-text.ts'
import type { KeyChange } from '../model/key-change.ts'
import type { Use, WrittenOnce } from '../model/use.ts'
import { blocks, rotatingBlock, VIEWER } from './example-blocks.ts'
import { defineRule } from './rule.ts'

const NOT_RUN = 'not-run="needs the provider hashicorp/vault"'

const bot = rotatingBlock('bot', { name: '"teams-bot"', type: VIEWER, rotate_after: '"90d"' })
const secret = (version: string) => `resource "vault_kv_secret_v2" "bot" {
  mount                = "kv"
  name                 = "teams-bot"
  data_json_wo         = jsonencode({ secret = ekb_rotating_api_key.bot.current.secret })
  data_json_wo_version = ${version}
}`

export const EKB037 = defineRule({
  id: 'EKB037',
  level: 'high',
  title: 'Reader that never gets the next key',
  why: 'A provider sends a write-only argument again only if its version changes. Otherwise, the reader keeps the old key after a rotation, and loses access when that key is deleted.',
  remedy:
    'Take the version from the key: from `generation` of a rotating key, or from `created_at` of any other key.',
  example: {
    language: 'hcl',
    bad: blocks(bot, secret('1')),
    good: blocks(bot, secret('ekb_rotating_api_key.bot.generation')),
    untried: { bad: NOT_RUN, good: NOT_RUN },
  },
  checks: {
    plan: {
      reader(key, use) {
        const { address, writtenOnce } = use
        if (writtenOnce === undefined || !isDecidedHere(key, use) || !leavesItBehind(key, use, writtenOnce))
          return []
        return [
          {
            subject: address,
            seen: say`${address} takes ${key.shown} in ${writtenOnce.argument}, ${how(writtenOnce)}.`,
          },
        ]
      },
    },
  },
})

function how({ version }: WrittenOnce): RichText {
  return version === 'missing'
    ? say`which has no version`
    : say`whose version stays the same when the key changes`
}

/** Whether this run makes the key, changes it, or writes it to the reader. */
function isDecidedHere(key: KeyChange, { updated }: Use): boolean {
  if (key.kind !== 'resource' || key.deposed !== null || has(key, 'revoke', 'forget')) return false
  return !has(key, 'no-change') || (updated !== null && updated > 0)
}

/**
 * Whether a rotation leaves the reader with the old key. Age rotates a key while nobody looks. Keepers are changed by
 * a person, who may change the version with them: then the plan of a rotation shows whether they have.
 */
function leavesItBehind(key: KeyChange, { updated, instances }: Use, { version }: WrittenOnce): boolean {
  if (known(key.after?.rotate_after) !== null) return true
  const isRotated = isNew(key) && !has(key, 'create') && updated !== null && updated < instances
  return isRotated || (version === 'missing' && hasKeepers(key))
}

function hasKeepers({ after }: KeyChange): boolean {
  const keepers = after?.keepers
  return (
    keepers !== undefined && keepers.is !== 'absent' && !(keepers.is === 'known' && keepers.value === null)
  )
}
