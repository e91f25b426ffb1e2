import {
  CARD_FIELDS,
  CARD_LIMITS,
  CARD_PATH,
  CARD_TYPE_WORD,
  type CARD_TYPES,
  CARD_WORDS,
} from '../../platform/card/contract-card.ts'
import { readKeyType } from '../../platform/reader/index.ts'
import { type Check, type Checked, list, number, object, oneOf, text } from '../input/check.ts'

const fields = object(
  {},
  {
    id: oneOf(...CARD_FIELDS.id),
    value: oneOf(...CARD_FIELDS.value),
    name: oneOf(...CARD_FIELDS.name),
    type: oneOf(...CARD_FIELDS.type),
    system: oneOf(...CARD_FIELDS.system),
    created: oneOf(...CARD_FIELDS.created),
  },
)

const word = (type: (typeof CARD_TYPES)[number]): Check<string> =>
  text({
    max: 60,
    accepts: value =>
      CARD_TYPE_WORD.test(value) && readKeyType(value) === type
        ? undefined
        : `is no word for the type ${type}`,
  })

const types = object({}, {
  privileged: word('privileged'),
  locked_down_viewer: word('locked_down_viewer'),
  system: word('system'),
} satisfies Record<(typeof CARD_TYPES)[number], Check<string>>)

const cardList = object(
  {
    envelope: list(oneOf(...CARD_WORDS.envelope)),
    fields,
    other_fields: number({ min: 0, max: CARD_LIMITS.otherFields }),
    values: oneOf(...CARD_WORDS.values),
    ids: oneOf(...CARD_WORDS.ids),
    types,
    system_key: oneOf(...CARD_WORDS.systemKey),
    created: oneOf(...CARD_WORDS.created),
    pages: oneOf(...CARD_WORDS.pages),
    encoding: oneOf(...CARD_WORDS.encoding),
  },
  {
    other_types: number({ min: 1, max: CARD_LIMITS.otherTypes }),
    page_size: number({ min: 1, max: CARD_LIMITS.pageSize }),
  },
)

const version: Check<1> = (value, path, problems) => {
  if (value !== 1) problems.push({ path, message: 'must be 1: this version reads no other cards' })
  return 1
}

/** The fields of a contract card. */
export const cardShape = object(
  {
    version,
    path: text({
      max: 200,
      accepts: value =>
        CARD_PATH.test(value) ? undefined : 'must be a path of plain words, such as /api/keys',
    }),
    list: cardList,
    errors: oneOf(...CARD_WORDS.errors),
    description: oneOf(...CARD_WORDS.description),
    clock_offset_minutes: number({ min: -CARD_LIMITS.offsetMinutes, max: CARD_LIMITS.offsetMinutes }),
  },
  {},
)

export type CheckedCard = Checked<typeof cardShape>
