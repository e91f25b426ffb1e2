import { grouped } from '../judging/grouped.ts'
import { isNew } from '../judging/key-facts.ts'
import { count, listed, type RichText, say } from '../judging/rich-text.ts'
import { judgedText } from '../safety/hidden.ts'
import { blocks, keyBlock, VIEWER } from './example-blocks.ts'
import { defineRule } from './rule.ts'

export const EKB009 = defineRule({
  id: 'EKB009',
  level: 'low',
  title: 'Two keys with one name',
  why: 'If two keys have the same name, neither the page nor an import by name can tell them apart.',
  remedy: 'Give each key a name of its own.',
  example: {
    language: 'hcl',
    bad: blocks(
      keyBlock('teams', { name: '"bot"', type: VIEWER }),
      keyBlock('slack', { name: '"bot"', type: VIEWER }),
    ),
    good: blocks(
      keyBlock('teams', { name: '"teams-bot"', type: VIEWER }),
      keyBlock('slack', { name: '"slack-bot"', type: VIEWER }),
    ),
  },
  checks: {
    plan: {
      project(keys) {
        const named = keys.filter(key => judgedText(key.after?.name) !== undefined)
        return [...grouped(named, key => judgedText(key.after?.name) ?? '')].flatMap(([name, same]) => {
          const changed = same.find(isNew)
          if (changed === undefined || same.length < 2) return []
          const inOrder = [changed, ...same.filter(key => key !== changed)]
          const isOneStack = same.every(({ stack }) => stack === changed.stack)
          const addresses = inOrder.map(({ shown, stack }) => (isOneStack ? shown : `${shown} (${stack})`))
          const isShown = same.every(key => key.after?.name.is === 'known')
          const seen = isShown
            ? called(addresses, name)
            : say`${listed(addresses)} have one name, which is not shown.`
          return [{ key: changed, seen }]
        })
      },
    },
    stack(keys) {
      const named = keys.filter(({ name }) => name !== undefined)
      const alike = grouped(named, ({ project, name }) => JSON.stringify([project, name]))
      return [...alike.values()].flatMap(same => {
        const key = same.at(-1)
        if (key === undefined || same.length < 2) return []
        return [
          {
            key,
            seen: called(
              same.map(({ shown }) => shown),
              key.name ?? '',
            ),
          },
        ]
      })
    },
    inventory({ keys }) {
      const named = keys.filter(({ name }) => name !== undefined)
      return [...grouped(named, ({ name }) => name ?? '').values()].flatMap(same => {
        const key = same.at(-1)
        if (key === undefined || same.length < 2) return []
        return [
          { key, seen: say`${[count(same.length, 'key')]} of the project are called ${key.name ?? ''}.` },
        ]
      })
    },
  },
})

function called(addresses: readonly string[], name: string): RichText {
  return say`${listed(addresses)} are called ${name}.`
}
