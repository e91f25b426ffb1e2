import type { Policies, ResourceValidationPolicy, StackValidationPolicy } from '@pulumi/policy'
import { POLICY_PACK } from '../../review/rules/audience.ts'
import { type CheckOf, checksOf } from '../../review/rules/by-id.ts'
import type { Checks } from '../../review/rules/checks.ts'
import { described, messageOf } from './described.ts'
import { isApiKey, keysOf } from './pulumi-key.ts'
import { decided } from './settings.ts'

/**
 * The policies of the pack, to be put into a pack of one's own: one for each rule of `docs/rules.md` that a program
 * can be judged by, named by its id. `critical` and `high` rules are mandatory, the others advisory.
 *
 * @param now the time by which ages are told. Default: this machine's clock
 */
export function keyPolicies(now: () => Date = () => new Date()): Policies {
  return [
    ...byId(checksOf('declaration')).map(check => resourcePolicy(check, now)),
    ...byId(checksOf('stack')).map(check => stackPolicy(check, now)),
  ]
}

/** A policy that looks at each key before it is made or changed. */
function resourcePolicy(
  { rule, check }: CheckOf<Checks['declaration']>,
  now: () => Date,
): ResourceValidationPolicy {
  return {
    ...described(rule),
    validateResource(args, reportViolation) {
      if (!isApiKey(args)) return args.notApplicable('It is about API keys.')
      const context = { policy: decided(rule, args.getConfig()), audience: POLICY_PACK }
      const seen = keysOf([args], now()).flatMap(key => check(key, context))
      for (const found of seen) reportViolation(messageOf(rule, found))
    },
  }
}

/** A policy that looks at the stack as it is, or as a preview says that it will be. */
function stackPolicy({ rule, check }: CheckOf<Checks['stack']>, now: () => Date): StackValidationPolicy {
  return {
    ...described(rule),
    validateStack(args, reportViolation) {
      const context = { policy: decided(rule, args.getConfig()), audience: POLICY_PACK }
      const keys = keysOf(args.resources.filter(isApiKey), now())
      for (const found of check(keys, context)) reportViolation(messageOf(rule, found), found.key.urn)
    },
  }
}

function byId<Check>(checks: readonly CheckOf<Check>[]): readonly CheckOf<Check>[] {
  return checks.toSorted((one, other) => one.rule.localeCompare(other.rule, 'en'))
}
