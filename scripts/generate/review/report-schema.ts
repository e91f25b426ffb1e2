import { camelCase } from '../../../src/core/messages/camel-case.ts'
import { REVIEW_MODEL } from '../../../src/review/model/review-model.ts'
import { LEVELS } from '../../../src/review/rules/index.ts'
import { ENTRY } from './report-entry-schema.ts'
import {
  COUNT,
  DIALECT,
  described,
  FINGERPRINT,
  FLAG,
  LEVEL,
  LEVEL_OR_NULL,
  listOf,
  OUTDATED_ACCEPTANCES,
  objectOrNull,
  oneOf,
  REFERENCE_IDS,
  RULE,
  type Schema,
  TEXT,
  TEXT_OR_NULL,
  THRESHOLD,
  wholeObject,
} from './schema-parts.ts'

const STACK = wholeObject({
  label: TEXT,
  engine: oneOf('terraform', 'opentofu', 'pulumi'),
  engineVersion: TEXT_OR_NULL,
  format: oneOf('plan', 'plan-lines', 'preview', 'events'),
  run: oneOf('plan', 'refresh-only', 'destroy'),
  plannedAt: TEXT_OR_NULL,
  untold: described(listOf(TEXT), 'What the input does not tell.'),
})

const FINDING = wholeObject({
  rule: RULE,
  level: LEVEL,
  title: TEXT,
  seen: TEXT,
  why: TEXT,
  remedy: TEXT,
  references: REFERENCE_IDS,
  documentation: TEXT,
  helpUri: TEXT,
  fingerprint: FINGERPRINT,
  accepted: FLAG,
  stack: TEXT,
  entry: TEXT_OR_NULL,
  address: TEXT_OR_NULL,
  declared: { type: ['object', 'null'] },
})

/** What `ekb review --format json` prints. */
export function reportSchema(): Schema {
  return {
    $schema: DIALECT,
    title: 'Report of ekb review',
    description: 'What a plan does to API keys. It contains no key, no secret and no other sensitive value.',
    ...wholeObject({
      version: { const: 1 },
      summary: described(TEXT, 'The head line.'),
      level: described(LEVEL_OR_NULL, 'The highest level of the findings that nobody accepted.'),
      counts: wholeObject({ ...Object.fromEntries(LEVELS.map(level => [level, COUNT])), accepted: COUNT }),
      keys: wholeObject({ changed: COUNT, unchanged: COUNT }),
      failOn: THRESHOLD,
      failed: described(FLAG, 'Whether a finding at or above `failOn` is unresolved.'),
      stacks: listOf(STACK),
      entries: listOf(ENTRY),
      findings: listOf(FINDING),
      ...OUTDATED_ACCEPTANCES,
    }),
    $defs: { side: side() },
  }
}

/** The attributes that the model reports. */
function side(): Schema {
  const known = new Map(REVIEW_MODEL.known)
  return objectOrNull(
    Object.fromEntries(
      REVIEW_MODEL.reported.map(name => [
        camelCase(name),
        known.get(name)?.type === 'bool' ? { type: ['boolean', 'null'] } : TEXT_OR_NULL,
      ]),
    ),
  )
}
