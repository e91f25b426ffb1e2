import { daysOf, nameMatcher, patternOf } from '../../review/config/config-values.ts'
import { DEFAULT_POLICY, type Policy, type SettingName } from '../../review/judging/policy.ts'
import { RULES, type RuleId } from '../../review/rules/by-id.ts'

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
    // A program does not tell its readers.
    hoursToMove: DEFAULT_POLICY.hoursToMove,
    isScheduled: DEFAULT_POLICY.isScheduled,
  }
}

function checkNames(rule: RuleId, names: readonly string[]): void {
  const known: readonly SettingName[] = RULES[rule].settings ?? []
  const unknown = names.find(name => !known.some(one => one === name))
  if (unknown === undefined) return
  const has = known.length === 0 ? 'it has none' : `it has ${known.join(', ')}`
  throw refusal(`${rule}: "${unknown}" is not a setting of this policy; ${has}.`)
}

/** The engine shows the stack of what is thrown, if there is one; here it says nothing to the reader. */
function refusal(message: string): Error {
  return Object.assign(new Error(message), { stack: message })
}
