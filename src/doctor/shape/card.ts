import { CARD_LIMITS, CARD_PATH, CARD_TYPES, type ContractCard } from '../../platform/card/contract-card.ts'
import { isJsonObject } from '../../platform/reader/fields.ts'
import { readKeyType } from '../../platform/reader/index.ts'
import { dateOf } from '../../platform/transport/date.ts'
import type { Observed } from '../probe/observe.ts'
import { clockSkewOf } from './clock-skew.ts'
import { listShapeOf } from './list-shape.ts'

const MINUTE = 60_000

/** The card of an instance; absent if its keys could not be listed. */
export function cardOf(observed: Observed): ContractCard | undefined {
  const { list, template, secondPage } = observed
  if ('error' in list) return undefined
  const { listed } = list
  const shape = listShapeOf(listed)
  const types = Object.fromEntries(
    CARD_TYPES.flatMap(type => {
      const [word] = shape.types[type] ?? []
      return word === undefined ? [] : [[type, word]]
    }),
  )
  const otherTypes = new Set(
    listed.keys.flatMap(({ rawType }) =>
      rawType !== undefined && readKeyType(rawType) === 'unknown' ? [rawType] : [],
    ),
  ).size
  return {
    version: 1,
    path: pathOf(template),
    list: {
      envelope: shape.envelope,
      fields: shape.fields,
      other_fields: Math.min(shape.otherFields, CARD_LIMITS.otherFields),
      values: shape.values,
      ids: shape.ids,
      types,
      ...(otherTypes === 0 ? {} : { other_types: Math.min(otherTypes, CARD_LIMITS.otherTypes) }),
      system_key: shape.systemKey,
      created: shape.created,
      pages: shape.paging,
      ...(secondPage === 'read' && listed.items.length <= CARD_LIMITS.pageSize
        ? { page_size: listed.items.length }
        : {}),
      encoding: shape.encoding,
    },
    errors: errorsOf(observed.unsigned),
    description: observed.published,
    clock_offset_minutes: offsetOf(observed, dateOf(listed.answer).date),
  }
}

/** A path of plain words. Whoever wrote another one into the setting may have written an id. */
function pathOf(template: string): string {
  const path = template.replace(/\/+$/, '')
  if (CARD_PATH.test(path)) return path
  return path
    .split('/')
    .map(segment => (segment === '' || CARD_PATH.test(`/${segment}`) ? segment : 'segment'))
    .join('/')
}

function errorsOf(unsigned: Observed['unsigned']): ContractCard['errors'] {
  if (unsigned === undefined || unsigned.listed) return 'other'
  try {
    const body: unknown = JSON.parse(unsigned.body)
    if (!isJsonObject(body)) return 'other'
    if (isJsonObject(body['error'])) return 'envelope'
    return body['detail'] === undefined ? 'other' : 'detail'
  } catch {
    return 'other'
  }
}

function offsetOf(observed: Observed, date: Date | undefined): number {
  const skew = date === undefined ? 0 : clockSkewOf(observed, date)
  const most = CARD_LIMITS.offsetMinutes
  return Math.max(-most, Math.min(most, Math.round(skew / MINUTE)))
}
