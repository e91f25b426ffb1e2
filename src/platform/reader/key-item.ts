import { Secret } from '../../core/secret.ts'
import type { PlatformKey } from '../key.ts'
import { type JsonObject, readField, textField, trueField } from './fields.ts'
import { isKeyValue, isOfSize, isPublicId } from './identity.ts'
import { readKeyType } from './key-type.ts'
import { isMasked, maskMatches } from './masked.ts'
import { isSystemName } from './system-name.ts'
import { readTimestamp } from './timestamp.ts'

/** The names that versions of the platform give to the fields of a key, the likeliest first. */
export const FIELDS = {
  id: ['id', 'key_id', '_id'],
  value: ['key', 'api_key', 'value'],
  secret: ['secret', 'api_secret'],
  name: ['key_name', 'name', 'label'],
  type: ['key_type', 'type', 'access_level', 'role'],
  system: ['is_system', 'system', 'is_protected', 'protected'],
  created: ['created_at', 'created', 'createdAt'],
} as const

/** Reads one item of a list. Missing fields stay absent. */
export function readKeyItem(item: JsonObject): PlatformKey {
  const { id, value, masked } = readIdentity(item)
  const name = textField(item, FIELDS.name) ?? ''
  const rawType = textField(item, FIELDS.type)
  const type = readKeyType(rawType)
  const marked = type === 'system' || trueField(item, FIELDS.system)
  const system = marked || isSystemName(name)
  const createdAt = readField(item, FIELDS.created, readTimestamp)
  return {
    ...(id === undefined ? {} : { id }),
    ...(value === undefined ? {} : { value: new Secret(value) }),
    ...(masked === undefined ? {} : { masked }),
    name,
    type: system ? 'system' : type,
    ...(rawType === undefined ? {} : { rawType }),
    system,
    ...(system && !marked ? { systemByName: true } : {}),
    ...(createdAt === undefined ? {} : { createdAt }),
  }
}

/**
 * Tells ids from key values: some platforms repeat the value as "id", and one that masks the value
 * may still show it whole as "id". Neither may be printed as an id. What is neither a whole value nor a masked
 * one, such as a blank, shows nothing.
 */
function readIdentity(item: JsonObject): { id?: string; value?: string; masked?: string } {
  const shown = valueField(item, FIELDS.value)
  const secret = valueField(item, FIELDS.secret)
  const hidden = shown !== undefined && isMasked(shown)
  const wholeAsId = hidden
    ? readField(
        item,
        FIELDS.id,
        idField(text => maskMatches(shown, text) && isKeyValue(text)),
      )
    : undefined
  if (wholeAsId !== undefined) return { value: wholeAsId }
  const id = readField(
    item,
    FIELDS.id,
    idField(text => isPublicId(text, [shown, secret])),
  )
  const withId = id === undefined ? {} : { id }
  if (shown === undefined) return withId
  if (hidden) return { ...withId, masked: shown }
  return isKeyValue(shown) ? { ...withId, value: shown } : withId
}

/** A text that is too long for a value is not one, and is not searched for one. */
function valueField(item: JsonObject, names: readonly string[]): string | undefined {
  const text = textField(item, names)
  return text !== undefined && isOfSize(text) ? text : undefined
}

/** Reads a text, or a number as text, that `accepts` takes. */
export function idField(accepts: (text: string) => boolean): (candidate: unknown) => string | undefined {
  return candidate => {
    const text = textField({ candidate }, ['candidate'])
    return text !== undefined && accepts(text) ? text : undefined
  }
}
