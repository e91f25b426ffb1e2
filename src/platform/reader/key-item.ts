import type { PlatformKey } from '../key.ts'
import { Secret } from '../secret.ts'
import { type JsonObject, readField, textField, trueField } from './fields.ts'
import { readKeyType } from './key-type.ts'
import { isMasked, maskMatches } from './masked.ts'
import { isSystemName } from './system-name.ts'
import { readTimestamp } from './timestamp.ts'

/** The names that fields of a key have on different versions of the platform, the likeliest first. */
export const FIELDS = {
  id: ['id', 'key_id', '_id'],
  value: ['key', 'api_key', 'value'],
  secret: ['secret', 'api_secret'],
  name: ['key_name', 'name', 'label'],
  type: ['key_type', 'type', 'access_level', 'role'],
  system: ['is_system', 'system', 'is_protected', 'protected'],
  created: ['created_at', 'created', 'createdAt'],
} as const

/** Reads one item of a list. Whatever it lacks stays absent. */
export function readKeyItem(item: JsonObject): PlatformKey {
  const { id, value, masked } = readIdentity(item)
  const name = textField(item, FIELDS.name) ?? ''
  const rawType = textField(item, FIELDS.type)
  const type = readKeyType(rawType)
  const system = type === 'system' || trueField(item, FIELDS.system) || isSystemName(name)
  const createdAt = readField(item, FIELDS.created, readTimestamp)
  return {
    ...(id === undefined ? {} : { id }),
    ...(value === undefined ? {} : { value: new Secret(value) }),
    ...(masked === undefined ? {} : { masked }),
    name,
    type: system ? 'system' : type,
    ...(rawType === undefined ? {} : { rawType }),
    system,
    ...(createdAt === undefined ? {} : { createdAt }),
  }
}

/**
 * Tells ids from key values: some platforms repeat the value as "id", and one that masks the value
 * may still show it whole as "id". Neither may be printed as an id.
 */
function readIdentity(item: JsonObject): { id?: string; value?: string; masked?: string } {
  const shown = textField(item, FIELDS.value)
  const id = readField(item, FIELDS.id, candidate => {
    const text = textField({ candidate }, ['candidate'])
    return text === undefined || text === shown || isMasked(text) ? undefined : text
  })
  const withId = id === undefined ? {} : { id }
  if (shown === undefined) return withId
  if (!isMasked(shown)) return { ...withId, value: shown }
  if (id !== undefined && maskMatches(shown, id)) return { value: id }
  return { ...withId, masked: shown }
}
