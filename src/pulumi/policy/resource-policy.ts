import type { ResourceValidationPolicy } from '@pulumi/policy'
import type { Policy } from '../../review/findings/policy.ts'
import type { SeenByPolicy } from '../../review/findings/policy-rules.ts'
import type { RuleId } from '../../review/rules/registry.ts'
import { described, messageOf } from './described.ts'
import { isApiKey, keysOf, type PulumiKey } from './pulumi-key.ts'
import { decided } from './settings.ts'

/** What a rule says of one key. */
export type KeyRule = (key: PulumiKey, policy: Policy) => readonly SeenByPolicy[]

/** A policy that looks at each key before it is made or changed. */
export function resourcePolicy(rule: RuleId, review: KeyRule): ResourceValidationPolicy {
  return {
    ...described(rule),
    validateResource(args, reportViolation) {
      if (!isApiKey(args)) return args.notApplicable('It is about API keys.')
      const policy = decided(rule, args.getConfig())
      const seen = keysOf([args]).flatMap(key => review(key, policy))
      for (const found of seen) reportViolation(messageOf(rule, found.seen))
    },
  }
}
