import { isNameHidden, isRenamedInPlace } from '../judging/changed-declaration.ts'
import { isNew } from '../judging/key-facts.ts'
import type { Policy } from '../judging/policy.ts'
import { type RichText, say } from '../judging/rich-text.ts'
import { judgedText } from '../safety/hidden.ts'
import { BOT, keyBlock, VIEWER } from './example-blocks.ts'
import { ofNames } from './of-names.ts'
import { defineRule } from './rule.ts'
import type { Seen } from './seen.ts'

export const EKB024 = defineRule({
  id: 'EKB024',
  level: 'medium',
  title: 'Name outside the pattern',
  why: 'A name that follows the pattern shows everybody whose key it is.',
  remedy: 'Choose a name that matches, or change the pattern in {settings}.',
  example: {
    language: 'hcl',
    bad: `# ekb.review.yaml has names.pattern: ^[a-z]+(-[a-z]+)*$\n${keyBlock('bot', { name: '"Bot 2"', type: VIEWER })}`,
    good: BOT,
  },
  settings: ['pattern'],
  checks: {
    plan: {
      rights(key, { policy }) {
        const name = judgedText(key.after?.name)
        if (name === undefined || !(isNew(key) || isRenamedInPlace(key))) return []
        const called = isNameHidden(key) ? say`The name of ${key.shown}, which is not shown,` : say`${name}`
        return unmatched(name, called, policy)
      },
    },
    declaration: ({ name }, { policy }) =>
      name === undefined || policy === null ? [] : unmatched(name, say`${name}`, policy),
    inventory: ofNames(({ name = '' }, { policy }) => unmatched(name, say`${name}`, policy)),
  },
})

function unmatched(name: string, called: RichText, { namePattern }: Policy): Seen[] {
  if (namePattern === null || namePattern.test(name)) return []
  return [{ seen: say`${called} does not match ${namePattern.source}.` }]
}
