import { LEVELS } from '../../../src/review/rules/index.ts'
import { jsonText } from '../review/json-text.ts'
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
} from '../review/schema-parts.ts'

const ENGINE = oneOf('terraform', 'opentofu', 'pulumi')
const DAYS = { type: ['integer', 'null'], minimum: 0 }

const HOLDER = wholeObject({
  address: TEXT,
  state: TEXT,
  engine: ENGINE,
  role: oneOf('key', 'current', 'previous', 'retiring'),
  isLeftover: described(FLAG, 'Whether an interrupted replacement left it.'),
})

const KEY = wholeObject({
  project: TEXT,
  id: described(TEXT_OR_NULL, 'The public id. Null if the platform shows none.'),
  name: described(TEXT_OR_NULL, 'Null if it contains something secret.'),
  type: described(TEXT, '`privileged`, `locked_down_viewer`, `system`, or what the platform calls it.'),
  system: FLAG,
  own: described(FLAG, 'Whether the audit signs in with it.'),
  createdAt: TEXT_OR_NULL,
  ageDays: DAYS,
  preview: described(TEXT, 'At most the first and the last four characters.'),
  fingerprint: TEXT_OR_NULL,
  managedBy: listOf(HOLDER),
  mayBeManagedBy: described(listOf(HOLDER), 'Places of which nothing tells whether they have this key.'),
  generation: objectOrNull({ tag: TEXT, number: COUNT }),
  rotateAfter: TEXT_OR_NULL,
  dueAt: TEXT_OR_NULL,
  overdueDays: DAYS,
  retireDueAt: TEXT_OR_NULL,
  lingeringDays: described(DAYS, 'Whole days since it should have been deleted.'),
  level: LEVEL_OR_NULL,
  findings: listOf(FINGERPRINT),
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
  project: TEXT,
  id: TEXT_OR_NULL,
  name: TEXT_OR_NULL,
})

const PROBLEM = wholeObject({
  what: oneOf('project', 'state'),
  name: TEXT,
  code: described(TEXT, 'A code of `docs/errors.md`.'),
  summary: TEXT,
  detail: TEXT,
})

const CHANGE = wholeObject({
  what: oneOf('appeared', 'vanished', 'type-changed', 'managed', 'unmanaged', 'moved'),
  project: TEXT,
  id: TEXT_OR_NULL,
  name: TEXT_OR_NULL,
  seen: TEXT,
})

/** The JSON Schema of what `ekb audit --format json` prints. */
export function auditSchema(): ReadonlyMap<string, string> {
  const schema: Schema = {
    $schema: DIALECT,
    title: 'Report of ekb audit',
    description: 'The API keys of projects, and who manages them. It contains no key and no secret.',
    ...wholeObject({
      version: { const: 1 },
      summary: described(TEXT, 'The head line.'),
      auditedAt: TEXT,
      level: described(LEVEL_OR_NULL, 'The highest level of the findings that nobody accepted.'),
      counts: wholeObject({ ...Object.fromEntries(LEVELS.map(level => [level, COUNT])), accepted: COUNT }),
      failOn: THRESHOLD,
      failed: described(FLAG, 'Whether a finding that nobody accepted is at or above `failOn`.'),
      incomplete: described(FLAG, 'Whether something could not be read. Then the keys are not all.'),
      problems: listOf(PROBLEM),
      notes: listOf(TEXT),
      since: described(
        objectOrNull({ auditedAt: TEXT, changes: listOf(CHANGE) }),
        'What changed since the report of `--since`. Null without one.',
      ),
      projects: described(listOf(TEXT), 'The projects whose keys were listed.'),
      states: listOf(wholeObject({ state: TEXT, engine: ENGINE, keys: COUNT })),
      keys: listOf(KEY),
      findings: listOf(FINDING),
      ...OUTDATED_ACCEPTANCES,
    }),
  }
  return new Map([['docs/audit/report.schema.json', jsonText(schema)]])
}
