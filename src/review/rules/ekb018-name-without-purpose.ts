import { isSystemName } from '../../platform/reader/system-name.ts'
import { keyCalled } from '../judging/declared-key.ts'
import { saysNothing } from '../judging/names.ts'
import { say } from '../judging/rich-text.ts'
import type { Checks } from './checks.ts'
import { keyBlock, VIEWER } from './example-blocks.ts'
import { ofChangedDeclaration } from './of-changed-declaration.ts'
import { ofNames } from './of-names.ts'
import { defineRule } from './rule.ts'

const check: Checks['declaration'] = key => {
  const { name } = key
  if (name === undefined || isSystemName(name) || !saysNothing(name)) return []
  return [{ seen: say`${keyCalled(key)} does not say what the key is for.` }]
}

export const EKB018 = defineRule({
  id: 'EKB018',
  level: 'medium',
  title: 'Name without a purpose',
  references: ['CIS 5.5'],
  why: 'Nobody can say whether a key called "test" or "key 2" is still needed, so nobody deletes it.',
  remedy: 'Name the service that uses the key, and where it runs: `teams-bot-prod`.',
  example: {
    language: 'hcl',
    bad: keyBlock('key', { name: '"test"', type: VIEWER }),
    good: keyBlock('bot', { name: '"teams-bot-prod"', type: VIEWER }),
  },
  checks: {
    plan: {
      rights: ofChangedDeclaration(
        check,
        ({ shown }) => say`The name of ${shown}, which is not shown, does not say what the key is for.`,
      ),
    },
    declaration: check,
    inventory: ofNames(check),
  },
})
