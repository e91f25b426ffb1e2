import { auditedName } from '../judging/audited-key.ts'
import { say } from '../judging/rich-text.ts'
import { defineRule } from './rule.ts'

const NOT_RUN = 'not-run="needs a key that somebody has deleted on the page"'

export const EKB053 = defineRule({
  id: 'EKB053',
  level: 'medium',
  title: 'Managed key is gone',
  why: 'Somebody deleted the key outside of the configuration, or the state is old. Whatever reads the key has a value that no longer works.',
  remedy: {
    terraform: 'Run `terraform plan`: it shows what is gone, and an apply creates it again.',
    pulumi:
      'Run `pulumi preview --refresh`: it shows what is gone, and `pulumi up --refresh` creates it again.',
  },
  example: {
    language: 'sh',
    bad: '# Somebody deleted teams-bot in Settings > API Keys, and ekb_api_key.bot still has it.',
    good: 'terraform apply # creates it again',
    untried: { bad: NOT_RUN, good: NOT_RUN },
  },
  checks: {
    inventory: ({ missing }) =>
      missing
        // What was to be deleted may be gone.
        .filter(
          ({ holder }) => holder.role !== 'retiring' && holder.role !== 'previous' && !holder.isLeftover,
        )
        .map(gone => {
          const { address, state } = gone.holder
          return {
            key: null,
            subject: `${address} ${state}`,
            seen: say`${address} has ${auditedName(gone)}, and the platform does not.`,
          }
        }),
  },
})
