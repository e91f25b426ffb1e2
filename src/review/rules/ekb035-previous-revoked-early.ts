import { timeWords } from '../judging/kept-key.ts'
import { say } from '../judging/rich-text.ts'
import { defineRule } from './rule.ts'

const NOT_RUN = 'not-run="needs a rotation in its overlap"'

export const EKB035 = defineRule({
  id: 'EKB035',
  level: 'medium',
  title: 'Previous key deleted during its overlap',
  why: 'Readers expect the previous key to work longer. Whatever has not switched to the new one loses access in this run.',
  remedy:
    'Make sure that every reader has the current key. Otherwise, wait until the overlap is over, and rotate or change `revoke_previous` after that.',
  example: {
    language: 'sh',
    bad: 'terraform apply -var release=3 # a day after release 2, with an overlap of a week',
    good: 'terraform apply -var release=3 # after the week',
    untried: { bad: NOT_RUN, good: NOT_RUN },
  },
  isCoveredByExplanation: true,
  checks: {
    plan: {
      credential: key =>
        (key.rotating?.deleted ?? [])
          .filter(({ because }) => EARLY.has(because))
          .map(({ name, until }) => {
            const end = until === null ? say`` : say`, which ends at ${[timeWords(until)]}`
            return {
              seen: say`${name ?? 'The previous key'} of ${key.shown} is deleted during its overlap${end}.`,
            }
          }),
    },
  },
})

const EARLY: ReadonlySet<string> = new Set(['revoked', 'superseded', 'overlap-shortened'])
