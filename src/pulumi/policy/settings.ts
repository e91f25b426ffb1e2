import type { PolicyConfigSchema } from '@pulumi/policy'
import { daysOf, MAXIMUM_AGE, nameMatcher, patternOf } from '../../review/config/config-values.ts'
import { DEFAULT_POLICY, type Policy } from '../../review/findings/policy.ts'
import type { RuleId } from '../../review/rules/registry.ts'

type Settings = PolicyConfigSchema['properties']

/** What can be set of a policy, by the names of `ekb.review.yaml`; the engine checks it and fills defaults in. */
export const SETTINGS: Readonly<Partial<Record<RuleId, Settings>>> = {
  EKB001: {
    approved_privileged: {
      type: 'array',
      items: { type: 'string', minLength: 1 },
      default: [],
      description: 'Names of keys that may be privileged; `*` stands for any text.',
    },
  },
  EKB010: {
    maximum_age: {
      type: 'string',
      pattern: MAXIMUM_AGE.source,
      default: `${DEFAULT_POLICY.maximumAgeDays}d`,
      description: 'The age that no key may exceed, in days or weeks such as `365d` or `52w`, or `never`.',
    },
  },
  EKB011: {
    privileged_keys_per_project: {
      type: 'integer',
      minimum: 0,
      default: DEFAULT_POLICY.privilegedKeysPerProject,
      description: 'How many privileged keys of this stack one project may have.',
    },
  },
  EKB024: {
    pattern: {
      type: 'string',
      description: 'A regular expression that every name has to match. Without it any name will do.',
    },
  },
}

/** The configuration of a policy, as the engine hands it over. */
interface Configuration {
  readonly approved_privileged?: readonly string[]
  readonly maximum_age?: string
  readonly privileged_keys_per_project?: number
  readonly pattern?: string
}

/**
 * What is decided for the policy of a rule. The engine has checked types; what its schemas cannot say is checked
 * here.
 *
 * @throws Error for a setting that the policy does not have, and for a pattern that is none
 */
export function decided(rule: RuleId, configuration: Configuration): Policy {
  checkNames(rule, Object.keys(configuration))
  const { approved_privileged, maximum_age, privileged_keys_per_project, pattern } = configuration
  const days = maximum_age === undefined ? undefined : daysOf(maximum_age)
  const namePattern = pattern === undefined ? null : patternOf(pattern)
  if (namePattern === undefined) throw refusal(`${rule}: pattern is not a regular expression.`)
  return {
    privilegedKeysPerProject: privileged_keys_per_project ?? DEFAULT_POLICY.privilegedKeysPerProject,
    maximumAgeDays: days === undefined ? DEFAULT_POLICY.maximumAgeDays : days,
    namePattern,
    isApprovedPrivileged: nameMatcher(approved_privileged ?? []),
  }
}

function checkNames(rule: RuleId, names: readonly string[]): void {
  const known = Object.keys(SETTINGS[rule] ?? {})
  const unknown = names.find(name => !known.includes(name))
  if (unknown === undefined) return
  const has = known.length === 0 ? 'it has none' : `it has ${known.join(', ')}`
  throw refusal(`${rule}: "${unknown}" is not a setting of this policy; ${has}.`)
}

/** The engine shows the stack of what is thrown, if there is one; here it says nothing to the reader. */
function refusal(message: string): Error {
  return Object.assign(new Error(message), { stack: message })
}
