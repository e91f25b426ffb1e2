import { isRotated, keyCalled } from '../judging/declared-key.ts'
import { has } from '../judging/key-facts.ts'
import { type RichText, say } from '../judging/rich-text.ts'
import { type Audience, wordsFor } from './audience.ts'
import type { Checks } from './checks.ts'
import { BOT, keyBlock, OVERLAP, VIEWER } from './example-blocks.ts'
import { ofChangedDeclaration } from './of-changed-declaration.ts'
import { defineRule } from './rule.ts'

const check: Checks['declaration'] = (key, { audience }) =>
  isRotated(key) === false ? [{ seen: neither(keyCalled(key), audience) }] : []

const ofPlan = ofChangedDeclaration(check, ({ shown }, { audience }) => neither(say`${shown}`, audience))

export const EKB019 = defineRule({
  id: 'EKB019',
  level: 'medium',
  title: 'No rotation',
  references: ['NHI7:2025'],
  why: 'The platform does not expire keys, so a leaked one works until somebody notices.',
  remedy: 'Set `rotate_after`, for example to `90d`, or tie the key to `keepers`.',
  example: {
    language: 'hcl',
    bad: BOT,
    good: keyBlock('bot', { name: '"teams-bot"', type: VIEWER, rotate_after: '"90d"' }, OVERLAP),
  },
  checks: {
    plan: { rights: (key, context) => (has(key, 'create') ? ofPlan(key, context) : []) },
    declaration: check,
  },
})

function neither(called: RichText, audience: Audience): RichText {
  return say`${called} has neither ${[wordsFor('rotate_after', audience)]} nor keepers.`
}
