import { SETTINGS_SCHEMA } from '../../../src/review/config/settings-schema.ts'
import { LEVELS } from '../../../src/review/rules/index.ts'
import { DIALECT, described, objectOf, RULE, type Schema, THRESHOLD } from './schema-parts.ts'

const { approved_privileged, maximum_age, pattern, privileged_keys_per_project, readers } = SETTINGS_SCHEMA

/** What `ekb.review.yaml` may say. */
export function configSchema(): Schema {
  return {
    $schema: DIALECT,
    title: 'ekb.review.yaml',
    description: 'What a project decides for itself about its API keys, for `ekb review`.',
    ...objectOf({
      fail_on: {
        ...described(THRESHOLD, 'Findings of this level and above fail the review.'),
        default: 'high',
      },
      levels: {
        description: 'Another level for a rule, or `off`.',
        type: 'object',
        propertyNames: RULE,
        additionalProperties: { enum: [...LEVELS, 'off'] },
      },
      limits: objectOf({
        privileged_keys_per_project: { ...privileged_keys_per_project },
        maximum_age: { ...maximum_age },
      }),
      names: objectOf({ pattern: { ...pattern, format: 'regex' } }),
      approved_privileged: { ...approved_privileged },
      readers: { ...readers },
    }),
  }
}
