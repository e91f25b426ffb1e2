import { has, isRotating } from '../judging/key-facts.ts'
import { count, say } from '../judging/rich-text.ts'
import { defineRule } from './rule.ts'

const NOT_RUN = 'not-run="needs a key that exists"'

export const EKB032 = defineRule({
  id: 'EKB032',
  level: 'high',
  title: 'Rotating key replaced without an overlap',
  why: 'A replacement deletes all keys of the resource in this run, the previous one too. Whatever uses them loses access at once.',
  remedy:
    'To get a new key, change `keepers` and leave the resource as it is. For another project, add a second resource, move the readers, and remove this one later.',
  example: {
    language: 'sh',
    bad: 'terraform apply -replace=ekb_rotating_api_key.bot',
    good: 'terraform apply -var release=2 # keepers of the key take the variable',
    untried: { bad: NOT_RUN, good: NOT_RUN },
  },
  isCoveredByExplanation: true,
  checks: {
    plan: {
      credential(key) {
        if (!isRotating(key) || !has(key, 'rotate-with-gap', 'rotate-with-overlap', 'rotate')) return []
        const keys = key.rotating?.keys.length ?? 0
        const many = keys > 1 ? say`, and ${[count(keys, 'key')]} of it are deleted` : say``
        return [{ seen: say`${key.shown} is replaced${many}, without an overlap.` }]
      },
    },
  },
})
