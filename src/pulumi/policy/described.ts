import type { Policy as PackPolicy } from '@pulumi/policy'
import type { Phrase } from '../../review/findings/phrase.ts'
import { linkOf } from '../../review/rules/documentation.ts'
import { RULES, type RuleId } from '../../review/rules/registry.ts'
import { isAtLeast } from '../../review/rules/rule.ts'
import { inPulumi } from './pulumi-words.ts'
import { SETTINGS } from './settings.ts'

/** What a policy tells the engine of its rule. */
export function described(rule: RuleId): PackPolicy {
  const { level, title, why, remedy } = RULES[rule]
  const settings = SETTINGS[rule]
  return {
    name: rule,
    displayName: title,
    description: `${title}. ${inPulumi(why)}`,
    severity: level,
    enforcementLevel: isAtLeast(level, 'high') ? 'mandatory' : 'advisory',
    remediationSteps: inPulumi(remedy),
    ...(settings === undefined ? {} : { configSchema: { properties: settings } }),
  }
}

/** What stands below the description where the rule found something; names are in quotation marks. */
export function messageOf(rule: RuleId, seen: Phrase): string {
  const sentence = seen.map(part => (typeof part === 'string' ? part : `"${part.code}"`)).join('')
  return `${sentence} ${inPulumi(RULES[rule].remedy)} See ${linkOf(rule)}`
}
