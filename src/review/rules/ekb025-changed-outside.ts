import { has } from '../judging/key-facts.ts'
import { say } from '../judging/rich-text.ts'
import { defineRule } from './rule.ts'

export const EKB025 = defineRule({
  id: 'EKB025',
  level: 'medium',
  title: 'Changed outside the configuration',
  why: 'Somebody changed or deleted the key elsewhere, perhaps for a reason that this run does not know.',
  remedy: 'Find out who did it and why before this plan reverts the change or makes it permanent.',
  example: {
    language: 'sh',
    bad: '# Somebody deletes the key on the page, and the next plan makes a new one.',
    good: '# The block is removed, and the plan deletes the key.',
  },
  checks: {
    plan: {
      credential(key) {
        const { drift, shown } = key
        if (key.notes.includes('gone-or-deleted')) {
          return [
            {
              seen: say`The key of ${shown} was deleted outside the engine, or this run deletes it: the input does not say which.`,
            },
          ]
        }
        if (drift === null || key.kind !== 'resource') return []
        if (key.rotating?.isCurrentMissing) {
          const then = has(key, 'rotate-in-place') ? say`, and this run creates a new one.` : say`.`
          return [{ seen: say`The current key of ${shown} was deleted outside the engine${then}` }]
        }
        if (drift.what === 'deleted') {
          const then = has(key, 'create') ? say`, and this run creates a new one.` : say`.`
          return [{ seen: say`The key of ${shown} was deleted outside the engine${then}` }]
        }
        const [attribute] = drift.attributes
        const what = attribute === undefined ? say`Something` : say`The ${attribute}`
        return [{ seen: say`${what} of ${shown} was changed outside the engine.` }]
      },
    },
  },
})
