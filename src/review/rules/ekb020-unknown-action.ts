import { has } from '../judging/key-facts.ts'
import { say } from '../judging/rich-text.ts'
import { defineRule } from './rule.ts'

const NOT_RUN = 'not-run="needs the plan of an engine that there is not yet"'

export const EKB020 = defineRule({
  id: 'EKB020',
  level: 'high',
  title: 'Unknown action',
  why: 'This version of ekb does not know what the engine plans here, so it cannot call it harmless.',
  remedy: 'Update ekb, or read this part of the plan yourself.',
  example: {
    language: 'sh',
    bad: 'ekb review new.json # made by an engine that is newer than this ekb',
    good: 'ekb review plan.json # with an ekb that knows the engine',
    untried: { bad: NOT_RUN, good: NOT_RUN },
  },
  checks: {
    plan: {
      credential: key =>
        has(key, 'unknown-action')
          ? [{ seen: say`The engine plans an action for ${key.shown} that ekb does not know.` }]
          : [],
    },
  },
})
