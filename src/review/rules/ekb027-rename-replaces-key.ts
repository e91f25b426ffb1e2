import { has, known } from '../judging/key-facts.ts'
import { say } from '../judging/rich-text.ts'
import type { KeyChange } from '../model/key-change.ts'
import { BOT, keyBlock, VIEWER } from './example-blocks.ts'
import { defineRule } from './rule.ts'
import type { Seen } from './seen.ts'

export const EKB027 = defineRule({
  id: 'EKB027',
  level: 'medium',
  title: 'New key only because of a new name',
  why: 'The platform cannot rename a key. A new name means a new secret for everything that uses the key.',
  remedy: 'Keep the old name, or make sure that everything that uses the key gets the new value.',
  example: {
    language: 'hcl',
    bad: keyBlock('bot', { name: '"Teams bot" # was "teams-bot"', type: VIEWER }),
    good: BOT,
  },
  isCoveredByExplanation: true,
  checks: { plan: { credential: key => [...renamed(key), ...replacedForLaterName(key)] } },
})

function renamed(key: KeyChange): Seen[] {
  if (!has(key, 'rename')) return []
  const [from, to] = [known(key.before?.name), known(key.after?.name)]
  const names = from === null || to === null ? say`` : say`, from ${from} to ${to}`
  return [{ seen: say`Only the name of ${key.shown} changes${names}.` }]
}

/** A name that nobody knows yet is what replaces the key. */
function replacedForLaterName(key: KeyChange): Seen[] {
  const isForced = key.why.some(
    reason => reason.kind === 'attribute' && reason.attribute === 'name' && reason.forces,
  )
  if (key.order === null || key.after?.name.is !== 'unknown' || !isForced) return []
  return [
    {
      seen: say`The name of ${key.shown} is not known until apply, so the key is replaced even if the name stays the same.`,
      remedy:
        'Set `name` to a value that is known during the plan, so that only a different name replaces the key.',
    },
  ]
}
