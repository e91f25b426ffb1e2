import {
  CARD_FIELDS,
  CARD_LIMITS,
  CARD_PATH,
  CARD_TYPE_WORD,
  CARD_TYPES,
  CARD_WORDS,
} from '../../../src/platform/card/contract-card.ts'
import {
  DIALECT,
  described,
  listOf,
  objectOf,
  oneOf,
  type Schema,
  wholeObject,
} from '../review/schema-parts.ts'

const TYPE_WORD: Schema = { type: 'string', minLength: 1, maxLength: 60, pattern: CARD_TYPE_WORD.source }

const LIST: Readonly<Record<string, Schema>> = {
  envelope: described(
    listOf(oneOf(...CARD_WORDS.envelope)),
    'The fields around the list, from outside to inside; empty for a bare list.',
  ),
  fields: described(
    objectOf(
      Object.fromEntries(Object.entries(CARD_FIELDS).map(([field, names]) => [field, oneOf(...names)])),
    ),
    'The field of a listed key that is read for each purpose.',
  ),
  other_fields: described(upTo(0, CARD_LIMITS.otherFields), 'How many fields of a key ekb does not read.'),
  values: described(oneOf(...CARD_WORDS.values), 'How the values of keys are shown.'),
  ids: described(oneOf(...CARD_WORDS.ids), 'Which keys have ids of their own.'),
  types: described(
    objectOf(Object.fromEntries(CARD_TYPES.map(type => [type, TYPE_WORD]))),
    'The word for each type that the list has.',
  ),
  system_key: described(
    oneOf(...CARD_WORDS.systemKey),
    'By what the system key is recognised; `none`: not in the list.',
  ),
  created: described(oneOf(...CARD_WORDS.created), 'How dates are written.'),
  pages: described(oneOf(...CARD_WORDS.pages), 'How pages are told.'),
  encoding: described(oneOf(...CARD_WORDS.encoding), 'The content coding of answers.'),
}

const LIST_OPTIONS: Readonly<Record<string, Schema>> = {
  other_types: described(
    upTo(1, CARD_LIMITS.otherTypes),
    'How many words for types ekb does not know. Default: 0.',
  ),
  page_size: described(
    upTo(1, CARD_LIMITS.pageSize),
    'How many keys the first page has; only if there is a second.',
  ),
}

/** The JSON Schema of a contract card. */
export function cardSchema(): Schema {
  const most = CARD_LIMITS.offsetMinutes
  return {
    $schema: DIALECT,
    title: 'A contract card',
    description:
      'The contract of one EKB instance, as reading showed it: its form without any value, name or id. `ekb doctor --capture` writes it, `ekb emulator --card` behaves like it.',
    ...wholeObject({
      version: { const: 1 },
      path: described(
        { type: 'string', minLength: 1, maxLength: 200, pattern: CARD_PATH.source },
        'Where the keys are, as `api_keys_path` takes it.',
      ),
      list: { ...wholeObject(LIST), properties: { ...LIST, ...LIST_OPTIONS } },
      errors: described(oneOf(...CARD_WORDS.errors), 'The form of errors.'),
      description: described(oneOf(...CARD_WORDS.description), 'What is at `/openapi.json`.'),
      clock_offset_minutes: described(
        upTo(-most, most),
        'How far the clock of the platform is ahead of the clock of the machine that read it; negative if it is behind.',
      ),
    }),
  }
}

function upTo(minimum: number, maximum: number): Schema {
  return { type: 'integer', minimum, maximum }
}
