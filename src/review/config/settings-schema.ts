import { DEFAULT_POLICY, type SettingName } from '../judging/policy.ts'
import { MAXIMUM_AGE, TIME_TO_MOVE } from './config-values.ts'

/** What a JSON Schema says of a setting, as far as both `ekb.review.yaml` and the policies of Pulumi know it. */
export interface SettingSchema {
  readonly type: 'array' | 'integer' | 'object' | 'string'
  readonly description: string
  readonly default?: string | number | string[]
  readonly items?: { readonly type: 'string'; readonly minLength: number }
  readonly minimum?: number
  readonly pattern?: string
  readonly additionalProperties?: { readonly type: 'string'; readonly pattern: string }
}

/** What a project can decide for the rules, by its name. */
export const SETTINGS_SCHEMA: Readonly<Record<SettingName, SettingSchema>> = {
  approved_privileged: {
    type: 'array',
    items: { type: 'string', minLength: 1 },
    default: [],
    description: 'Names of keys that may be privileged; `*` stands for any text.',
  },
  maximum_age: {
    type: 'string',
    pattern: MAXIMUM_AGE.source,
    default: `${DEFAULT_POLICY.maximumAgeDays}d`,
    description: 'The age that no key may exceed, in days or weeks such as `365d` or `52w`, or `never`.',
  },
  privileged_keys_per_project: {
    type: 'integer',
    minimum: 0,
    default: DEFAULT_POLICY.privilegedKeysPerProject,
    description: 'How many privileged keys one project of the platform may have.',
  },
  pattern: {
    type: 'string',
    description: 'A regular expression that every name must match. By default, any name is allowed.',
  },
  readers: {
    type: 'object',
    additionalProperties: { type: 'string', pattern: TIME_TO_MOVE.source },
    description:
      'How long readers take to move to a new key at most, such as `12h`, `7d` or `2w`, by their addresses; `*` stands for any text. The address of a key stands for everything that reads it.',
  },
}
