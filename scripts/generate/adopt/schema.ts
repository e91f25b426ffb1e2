import { FRONT_ENDS, SKIP_WORDS } from '../../../src/adopt/report.ts'
import { jsonText } from '../review/json-text.ts'
import {
  COUNT,
  DIALECT,
  described,
  FLAG,
  listOf,
  objectOrNull,
  oneOf,
  type Schema,
  TEXT,
  TEXT_OR_NULL,
  wholeObject,
} from '../review/schema-parts.ts'

const ADOPTED = wholeObject({
  address: TEXT,
  import_id: described(TEXT, 'What the engine imports it by.'),
  project_id: TEXT,
  keys: described(listOf(TEXT), 'The public ids of its keys, the current one first.'),
  name: TEXT,
  type: oneOf('privileged', 'locked_down_viewer'),
  created_at: TEXT_OR_NULL,
  managed: described(FLAG, 'Whether a state has it, at the address that an earlier run gave it.'),
})

const SKIPPED = wholeObject({
  project_id: TEXT,
  id: TEXT_OR_NULL,
  name: TEXT,
  type: TEXT,
  created_at: TEXT_OR_NULL,
  reason: oneOf(...Object.keys(SKIP_WORDS)),
  managed_by: objectOrNull({ address: TEXT, state: TEXT }),
})

/** The JSON Schema of what `ekb adopt --json` prints. */
export function adoptSchemas(): ReadonlyMap<string, string> {
  const schema: Schema = {
    $schema: DIALECT,
    title: 'Report of ekb adopt',
    description: 'Keys that become resources, and keys that are left out. It contains no value of a key.',
    ...wholeObject({
      version: { const: 1 },
      complete: described(FLAG, 'Whether everything could be read. If not, no file was written.'),
      problems: listOf(TEXT),
      for: oneOf(...FRONT_ENDS),
      projects: listOf(TEXT),
      unmanaged: described(COUNT, 'How many resources and keys nobody manages.'),
      adopted: listOf(ADOPTED),
      skipped: listOf(SKIPPED),
      files: described(listOf(TEXT), 'The files that were written.'),
    }),
  }
  return new Map([['docs/adopt/report.schema.json', jsonText(schema)]])
}
