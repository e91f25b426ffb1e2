import { keyCalled } from '../judging/declared-key.ts'
import { publicWord, writingWord } from '../judging/names.ts'
import { say } from '../judging/rich-text.ts'
import type { Checks } from './checks.ts'
import { BOT, keyBlock, PRIVILEGED } from './example-blocks.ts'
import { ofChangedDeclaration } from './of-changed-declaration.ts'
import { ofNames } from './of-names.ts'
import { defineRule } from './rule.ts'

const check: Checks['declaration'] = key => {
  const { name, type } = key
  if (name === undefined) return []
  const [channel, job] = [publicWord(name), writingWord(name)]
  if (type === 'privileged' && channel !== undefined) {
    return [
      {
        seen: say`${keyCalled(key)} is privileged, but the word ${channel} in its name suggests a public channel.`,
      },
    ]
  }
  if (type === 'locked_down_viewer' && job !== undefined) {
    return [{ seen: say`${keyCalled(key)} can only read, but the word ${job} in its name suggests changes.` }]
  }
  return []
}

export const EKB013 = defineRule({
  id: 'EKB013',
  level: 'medium',
  title: 'Name and type disagree',
  references: ['NHI5:2025'],
  why: 'A privileged key in a public channel gives full access to whoever finds it. A viewer key does not work for a job that writes.',
  remedy: 'Use the type that the job needs, or a name that says what the key really does.',
  example: {
    language: 'hcl',
    bad: keyBlock('bot', { name: '"teams-bot"', type: PRIVILEGED }),
    good: BOT,
  },
  checks: {
    plan: {
      rights: ofChangedDeclaration(
        check,
        ({ shown }) => say`The name of ${shown}, which is not shown, disagrees with its type.`,
      ),
    },
    declaration: check,
    inventory: ofNames(check),
  },
})
