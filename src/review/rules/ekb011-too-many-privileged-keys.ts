import { grouped } from '../judging/grouped.ts'
import { has, typeAfter } from '../judging/key-facts.ts'
import type { Policy } from '../judging/policy.ts'
import { listed, type RichText, say } from '../judging/rich-text.ts'
import { keyBlock, PRIVILEGED, VIEWER } from './example-blocks.ts'
import { defineRule } from './rule.ts'
import type { Seen } from './seen.ts'

export const EKB011 = defineRule({
  id: 'EKB011',
  level: 'medium',
  title: 'Too many privileged keys',
  references: ['NHI5:2025'],
  why: 'Each privileged key is one more way to get full access to the project.',
  remedy:
    'Delete the ones that you do not need, make those that only read viewers, or raise the limit in {settings}.',
  example: {
    language: 'hcl',
    bad: `${keyBlock('search', { name: '"search"', type: PRIVILEGED })}\n\n# ... and three more privileged keys`,
    good: keyBlock('search', { name: '"search"', type: `${VIEWER} # it only reads` }),
  },
  settings: ['privileged_keys_per_project'],
  checks: {
    plan: {
      project(keys, { policy }) {
        const privileged = keys.filter(key => typeAfter(key) === 'privileged')
        const key = privileged.find(one => has(one, 'create', 'escalate', 'import'))
        if (key === undefined) return []
        const lead = say`With ${key.shown} there are`
        return tooMany(lead, privileged.length, policy).map(seen => ({ ...seen, key }))
      },
    },
    stack(keys, { policy }) {
      if (policy === null) return []
      const privileged = keys.filter(({ type }) => type === 'privileged')
      return [...grouped(privileged, ({ project }) => project).values()].flatMap(same => {
        const key = same.at(-1)
        if (key === undefined) return []
        const lead = say`${listed(same.map(({ shown }) => shown))} are`
        return tooMany(lead, same.length, policy).map(seen => ({ ...seen, key }))
      })
    },
    inventory({ keys }, { policy }) {
      const privileged = keys.filter(({ type, isSystem }) => type === 'privileged' && !isSystem)
      return tooMany(['There are'], privileged.length, policy).map(seen => ({ ...seen, key: null }))
    },
  },
})

/** @param lead opens the sentence: `There are` */
function tooMany(lead: RichText, privileged: number, { privilegedKeysPerProject }: Policy): Seen[] {
  if (privileged <= privilegedKeysPerProject) return []
  return [
    {
      seen: say`${lead} ${privileged} privileged keys in one project; the limit is ${privilegedKeysPerProject}.`,
    },
  ]
}
