import type { Property } from '../../keys/model/index.ts'
import type { KeyAttributes, ReviewModel, Value } from '../model/index.ts'
import { displayed } from './display.ts'
import type { Guard } from './guard.ts'
import { hiddenText } from './hidden.ts'

/** The value of an attribute in an input, before it is decided whether it may be shown. */
export type RawValue =
  | { readonly is: 'known'; readonly value: unknown }
  | { readonly is: 'sensitive'; readonly value: unknown }
  | { readonly is: 'unknown' | 'absent' }

/** One side of a change: its attributes by the names of the model. */
export interface RawAttributes {
  read(attribute: AttributeName): RawValue
  /** The objects within an attribute: the object that it is, or each of its list; none where they are not told. */
  within(attribute: string): readonly RawAttributes[]
}

export type AttributeName = keyof KeyAttributes

/** How a text is shown that has a form. What has another form is hidden. */
const FORMATS: Readonly<
  Record<NonNullable<Property['format']>, (text: string, guard: Guard) => Value<string>>
> = {
  identifier: (text, guard) => guard.identifier(text),
  fingerprint: matching(/^sha256:[0-9a-f]{16}$/),
  time: matching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/),
  age: matching(/^[1-9]\d{0,6}[hdw]$/),
  lead: matching(/^(?:0|[1-9]\d{0,6})[hdw]$/),
}

/**
 * All that may be shown of one side of a change, each attribute as the model says of it: what does not have the
 * form that the attribute has is hidden.
 */
export function keyAttributes(
  raw: RawAttributes,
  guard: Guard,
  { known, words }: Pick<ReviewModel, 'known' | 'words'>,
): KeyAttributes {
  return Object.fromEntries(
    known.map(([name, property]) => [
      name,
      shownValue(raw.read(name as AttributeName), property, guard, words),
    ]),
  ) as unknown as KeyAttributes
}

function shownValue(
  raw: RawValue,
  { type, oneOf, format, review = 'hidden' }: Property,
  guard: Guard,
  words: ReadonlySet<string>,
): Value<string | boolean | readonly string[]> {
  if (review === 'hidden') return shown(raw, () => HIDDEN)
  if (type === 'bool') {
    return shown(raw, value => (typeof value === 'boolean' ? { is: 'known', value } : HIDDEN))
  }
  if (type === 'map(string)') return shown(raw, value => entryNames(value, guard))
  if (raw.is === 'sensitive' && typeof raw.value === 'string') return hiddenText(raw.value)
  return shown(raw, value => {
    if (typeof value !== 'string') return HIDDEN
    if (oneOf !== undefined && words.has(value)) return { is: 'known', value }
    return format === undefined ? guard.text(value) : FORMATS[format](value, guard)
  })
}

const HIDDEN = { is: 'hidden' } as const

function matching(form: RegExp): (value: string) => Value<string> {
  return value => (form.test(value) ? { is: 'known', value: displayed(value) } : HIDDEN)
}

function entryNames(value: unknown, guard: Guard): Value<readonly string[]> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return HIDDEN
  const names = Object.keys(value)
    .sort()
    .map(name => guard.text(name))
  const known = names.flatMap(name => (name.is === 'known' ? (name.value ?? []) : []))
  return known.length < names.length ? HIDDEN : { is: 'known', value: known }
}

function shown<Type>(raw: RawValue, show: (value: unknown) => Value<Type>): Value<Type> {
  if (raw.is === 'sensitive') return HIDDEN
  if (raw.is !== 'known') return { is: raw.is }
  return raw.value === null || raw.value === undefined ? { is: 'known', value: null } : show(raw.value)
}
