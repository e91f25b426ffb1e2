import type { Policy as PackPolicy, PolicyConfigSchema } from '@pulumi/policy'
import { SETTINGS_SCHEMA } from '../../review/config/settings-schema.ts'
import { quoted } from '../../review/judging/rich-text.ts'
import { POLICY_PACK, wordsFor } from '../../review/rules/audience.ts'
import { RULES, type RuleId } from '../../review/rules/by-id.ts'
import { linkOf } from '../../review/rules/documentation.ts'
import { isAtLeast } from '../../review/rules/level.ts'
import type { Seen } from '../../review/rules/seen.ts'

/** What a policy tells the engine of its rule. */
export function described(rule: RuleId): PackPolicy {
  const { level, title, why, remedy, settings = [] } = RULES[rule]
  const properties: PolicyConfigSchema['properties'] = Object.fromEntries(
    settings.map(name => [name, { ...SETTINGS_SCHEMA[name] }]),
  )
  return {
    name: rule,
    displayName: title,
    description: `${title}. ${wordsFor(why, POLICY_PACK)}`,
    severity: level,
    enforcementLevel: isAtLeast(level, 'high') ? 'mandatory' : 'advisory',
    remediationSteps: wordsFor(remedy, POLICY_PACK),
    ...(settings.length === 0 ? {} : { configSchema: { properties } }),
  }
}

/** What stands below the description where the rule found something; names are in quotation marks. */
export function messageOf(rule: RuleId, { seen, remedy = RULES[rule].remedy }: Seen): string {
  return `${quoted(seen)} ${wordsFor(remedy, POLICY_PACK)} See ${linkOf(rule)}`
}
