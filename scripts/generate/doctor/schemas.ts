import { ERRORS } from '../../../src/core/messages/errors/index.ts'
import { LEVELS, SECTIONS } from '../../../src/doctor/report/finding.ts'
import { jsonText } from '../review/json-text.ts'
import {
  COUNT,
  DIALECT,
  described,
  listOf,
  oneOf,
  type Schema,
  TEXT,
  TEXT_OR_NULL,
  wholeObject,
} from '../review/schema-parts.ts'
import { cardSchema } from './card-schema.ts'

/** The JSON Schemas of the report of `ekb doctor` and of a contract card: words, levels and codes come from the source. */
export function doctorSchemas(): ReadonlyMap<string, string> {
  return new Map([
    ['docs/doctor/report.schema.json', jsonText(reportSchema())],
    ['docs/doctor/card.schema.json', jsonText(cardSchema())],
  ])
}

const LEVEL = described(oneOf(...LEVELS), '`fault`: ekb does not work so. `note`: it works, with a limit.')

const FINDING = wholeObject({
  check: described(TEXT, 'What was looked at: `tls`, `own-key`. Unique within its section.'),
  level: LEVEL,
  text: TEXT,
  remedy: described(TEXT_OR_NULL, 'What to do; null for `ok`.'),
  code: described(
    oneOf(...Object.keys(ERRORS).sort(), null),
    'The error that the provider would report as well, for `ekb explain`.',
  ),
})

function reportSchema(): Schema {
  return {
    $schema: DIALECT,
    title: 'The report of ekb doctor',
    description:
      'What `ekb doctor --json` prints. It has no key, secret, name of a key, id or project in it.',
    ...wholeObject({
      version: { const: 1 },
      result: described(LEVEL, 'The worst level.'),
      counts: wholeObject(Object.fromEntries(LEVELS.map(level => [level, COUNT]))),
      requests: described({ ...COUNT, maximum: 5 }, 'How many GET requests the platform got.'),
      sections: {
        type: 'array',
        minItems: SECTIONS.length,
        maxItems: SECTIONS.length,
        items: wholeObject({
          name: oneOf(...SECTIONS),
          skipped: described(TEXT_OR_NULL, 'Why this was not looked at; null if it was.'),
          findings: listOf(FINDING),
        }),
      },
    }),
  }
}
