import { has } from '../judging/key-facts.ts'
import { say } from '../judging/rich-text.ts'
import { defineRule } from './rule.ts'

const NOT_RUN = 'not-run="needs the configuration of the reader"'

export const EKB021 = defineRule({
  id: 'EKB021',
  level: 'medium',
  title: 'Plan without enough detail',
  why: 'This kind of input lacks what matters most to those who use the key.',
  remedy: {
    terraform: 'Review a saved plan: `terraform show -json tfplan`.',
    pulumi: 'Review a whole preview: `pulumi preview --json`.',
  },
  example: {
    language: 'sh',
    bad: 'terraform plan -json | ekb review -',
    good: 'ekb review -- terraform plan -out=tfplan',
    untried: { bad: NOT_RUN, good: NOT_RUN },
  },
  isCoveredByExplanation: true,
  checks: {
    plan: {
      credential: key =>
        has(key, 'rotate')
          ? [
              {
                seen: say`${key.shown} is replaced, and the input does not say whether the new key is created first.`,
              },
            ]
          : [],
    },
  },
})
