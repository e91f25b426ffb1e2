import { type EkbError, ekbError } from '../core/messages/errors/index.ts'
import { engineText } from '../core/messages/index.ts'
import { parseAge, sameName } from '../keys/index.ts'
import { API_KEYS } from '../keys/model/index.ts'
import type { PlatformKey } from '../platform/key.ts'

const TYPES: readonly string[] = API_KEYS.properties.type.oneOf

/** What a key has to be; it must be all of it. */
export interface KeyFilter {
  /** The exact name, but for outer white space and Unicode form. */
  readonly name?: string
  /** What the name begins with. */
  readonly namePrefix?: string
  /** A part of the name or of the shown value, in any case, as in the search field of the platform. */
  readonly search?: string
  readonly type?: PlatformKey['type']
  /** The least age in milliseconds. A key of unknown age is never old enough. */
  readonly olderThan?: number
  /** Whether keys that the platform protects may be among them. */
  readonly includeSystem: boolean
}

/**
 * Reads filters.
 *
 * @param read the text of a filter, by its name in the model; null for one that is not set
 * @throws EkbError KEY_NAME_FILTER_INVALID, KEY_TYPE_FILTER_INVALID, DURATION_INVALID, each with the path of the filter
 */
export function keyFilter(read: (filter: string) => string | null, includeSystem: boolean): KeyFilter {
  const [name, namePrefix, search] = [read('name'), read('name_prefix'), read('search')]
  const [type, olderThan] = [read('type'), read('older_than')]
  requireText('name', name)
  requireText('name_prefix', namePrefix)
  if (name !== null && namePrefix !== null) {
    throw nameFilterInvalid('name_prefix', 'name and name_prefix are both set')
  }
  if (type !== null && !TYPES.includes(type)) {
    throw ekbError('KEY_TYPE_FILTER_INVALID', { type }, { path: ['type'] })
  }
  return {
    ...(name !== null && { name }),
    ...(namePrefix !== null && { namePrefix }),
    ...(search !== null && { search }),
    ...(type !== null && { type: type as PlatformKey['type'] }),
    ...(olderThan !== null && { olderThan: parseAge(olderThan, 'older_than') }),
    includeSystem,
  }
}

function requireText(attribute: 'name' | 'name_prefix', value: string | null): void {
  if (value?.trim() === '') throw nameFilterInvalid(attribute, `${attribute} is empty`)
}

function nameFilterInvalid(attribute: 'name' | 'name_prefix', problem: string): EkbError {
  return ekbError('KEY_NAME_FILTER_INVALID', { problem: engineText(problem) }, { path: [attribute] })
}

/**
 * Whether a key passes a filter.
 *
 * @param now the platform's clock when the key was listed
 * @param name what counts as its name; default: the name of the key itself
 */
export function passes(filter: KeyFilter, key: PlatformKey, now: Date, name = key.name): boolean {
  const { namePrefix, search, type, olderThan } = filter
  const age = key.createdAt === undefined ? Number.NaN : now.getTime() - key.createdAt.getTime()
  return (
    (filter.includeSystem || !key.system) &&
    (filter.name === undefined || sameName(name, filter.name)) &&
    (namePrefix === undefined || name.normalize('NFC').startsWith(namePrefix.normalize('NFC'))) &&
    (search === undefined || [name, shownValue(key)].some(text => includesText(text, search))) &&
    (type === undefined || (key.system ? 'system' : key.type) === type) &&
    (olderThan === undefined || age >= olderThan)
  )
}

function includesText(text: string, fragment: string): boolean {
  return text.toLowerCase().includes(fragment.toLowerCase())
}

function shownValue(key: PlatformKey): string {
  return key.value?.reveal() ?? key.masked ?? ''
}
