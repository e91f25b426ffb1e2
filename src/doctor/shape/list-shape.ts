import {
  CARD_FIELDS,
  CARD_TYPE_WORD,
  CARD_WORDS,
  type CardField,
  type ContractCard,
} from '../../platform/card/contract-card.ts'
import type { PlatformKey } from '../../platform/key.ts'
import { isJsonObject, type JsonObject, textField, trueField } from '../../platform/reader/fields.ts'
import { type PageMarks, readKeyType } from '../../platform/reader/index.ts'
import { FIELDS } from '../../platform/reader/key-item.ts'
import { ENVELOPES } from '../../platform/reader/key-list.ts'
import { mayBeFromCache } from '../../platform/transport/cache-signs.ts'
import type { Listed } from '../probe/listed.ts'
import { type TimeForm, timeFormOf } from './time-form.ts'

type CardList = ContractCard['list']

/** The form of a list. Nothing of its content is in it: every text comes from a fixed set of words. */
export interface ListShape {
  /** The fields around the list, from outside to inside; empty for a bare list. */
  readonly envelope: CardList['envelope']
  /** The field of a key that is read for each purpose. */
  readonly fields: CardList['fields']
  /** How many fields of a key ekb does not read. */
  readonly otherFields: number
  readonly values: CardList['values']
  readonly ids: CardList['ids']
  /** The words for each type that ekb knows, as they are written. */
  readonly types: Readonly<Partial<Record<'privileged' | 'locked_down_viewer' | 'system', readonly string[]>>>
  /** How many keys have a type that ekb does not know. */
  readonly unknownTypes: number
  /** By what the system key is recognised; `none` if it is not in the list. */
  readonly systemKey: CardList['system_key']
  readonly created: TimeForm
  readonly paging: CardList['pages']
  readonly encoding: CardList['encoding']
  /** Whether a cache may have answered. */
  readonly cached: boolean
}

/** The form of a list, from the whole of its first page. */
export function listShapeOf({ json, items, keys, marks, answer }: Listed): ListShape {
  const objects = items.filter(isJsonObject)
  const { headers } = answer
  return {
    envelope: envelopeOf(json, items) ?? [],
    fields: fieldsOf(objects, keys),
    otherFields: otherFieldsOf(objects),
    values: valuesOf(keys),
    ids: amountOf(keys, ({ id }) => id !== undefined),
    types: typesOf(keys),
    unknownTypes: keys.filter(({ type }) => type === 'unknown').length,
    systemKey: systemKeyOf(objects, keys),
    created: timeFormOf(objects),
    paging: pagingOf(marks),
    encoding: encodingOf(headers['content-encoding']),
    cached: mayBeFromCache(headers),
  }
}

/** The fields that lead to the items; absent if they are not in there. */
function envelopeOf(json: unknown, items: readonly unknown[]): CardList['envelope'] | undefined {
  if (json === items) return []
  if (!isJsonObject(json)) return undefined
  for (const name of ENVELOPES) {
    const inner = Object.hasOwn(json, name) ? envelopeOf(json[name], items) : undefined
    if (inner !== undefined) return [name, ...inner]
  }
  return undefined
}

function fieldsOf(items: readonly JsonObject[], keys: readonly PlatformKey[]): ListShape['fields'] {
  const id = FIELDS.id.find(name =>
    keys.some((key, at) => key.id !== undefined && textField(items[at] ?? {}, [name]) === key.id),
  )
  const first = (names: readonly string[]) =>
    names.find(name => items.some(item => Object.hasOwn(item, name)))
  const found: Record<CardField, string | undefined> = {
    id,
    value: first(FIELDS.value),
    name: first(FIELDS.name),
    type: first(FIELDS.type),
    system: first(FIELDS.system),
    created: first(FIELDS.created),
  }
  return Object.fromEntries(Object.entries(found).filter(([, name]) => name !== undefined))
}

function otherFieldsOf(items: readonly JsonObject[]): number {
  const known = new Set<string>([...Object.values(CARD_FIELDS).flat(), ...FIELDS.secret])
  const names = new Set(items.flatMap(item => Object.keys(item)))
  return [...names].filter(name => !known.has(name)).length
}

function valuesOf(keys: readonly PlatformKey[]): ListShape['values'] {
  const whole = keys.some(({ value }) => value !== undefined)
  const masked = keys.some(({ masked }) => masked !== undefined)
  if (whole && masked) return 'mixed'
  return whole ? 'whole' : masked ? 'masked' : 'none'
}

function amountOf(keys: readonly PlatformKey[], has: (key: PlatformKey) => boolean): 'all' | 'some' | 'none' {
  const number = keys.filter(has).length
  if (number === 0) return 'none'
  return number === keys.length ? 'all' : 'some'
}

function typesOf(keys: readonly PlatformKey[]): ListShape['types'] {
  const words: Record<string, string[]> = {}
  for (const { rawType } of keys) {
    const type = readKeyType(rawType)
    if (rawType === undefined || type === 'unknown' || !CARD_TYPE_WORD.test(rawType)) continue
    words[type] ??= []
    if (!words[type].includes(rawType)) words[type].push(rawType)
  }
  return words
}

function systemKeyOf(items: readonly JsonObject[], keys: readonly PlatformKey[]): ListShape['systemKey'] {
  const at = keys.findIndex(({ system, systemByName }) => system && systemByName === undefined)
  if (at < 0) return keys.some(({ system }) => system) ? 'name' : 'none'
  const item = items[at] ?? {}
  return trueField(item, FIELDS.system) ? 'flag' : 'type'
}

function pagingOf({ nextUrl, next, page, pages, offset, total, more }: PageMarks): CardList['pages'] {
  if (nextUrl !== undefined) return 'links'
  if (next !== undefined) return next.name === 'page' ? 'numbers' : 'cursor'
  if (page !== undefined || pages !== undefined) return 'numbers'
  if (offset !== undefined) return 'offset'
  return total === undefined && more === undefined ? 'none' : 'unknown'
}

function encodingOf(header: string | string[] | undefined): CardList['encoding'] {
  const text = String(header ?? '')
    .trim()
    .toLowerCase()
  if (text === '' || text === 'identity') return 'none'
  return CARD_WORDS.encoding.find(word => word === text) ?? 'other'
}
