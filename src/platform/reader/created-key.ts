import { Secret } from '../../core/secret.ts'
import type { CreatedKey } from '../key.ts'
import { isJsonObject, type JsonObject, readField, textField } from './fields.ts'
import { isKeyValue, isPublicId, isSecretValue } from './identity.ts'
import { FIELDS, idField } from './key-item.ts'
import { readTimestamp } from './timestamp.ts'

const ENVELOPES = ['key', 'api_key', 'data', 'user_key'] as const

/**
 * Reads the body of a create answer, flat or inside an envelope. Absent where it shows no whole key, or a secret
 * that is none: what was lost on the way has to be noticed before it is stored.
 */
export function readCreatedKey(json: unknown): CreatedKey | undefined {
  const item = findItem(json)
  const value = item === undefined ? undefined : textField(item, FIELDS.value)
  if (item === undefined || value === undefined || !isKeyValue(value)) return undefined
  const secret = textField(item, FIELDS.secret)
  if (secret !== undefined && !isSecretValue(secret)) return undefined
  const id = readField(
    item,
    FIELDS.id,
    idField(text => isPublicId(text, [value, secret])),
  )
  const createdAt = readField(item, FIELDS.created, readTimestamp)
  return {
    value: new Secret(value),
    ...(secret === undefined ? {} : { secret: new Secret(secret) }),
    ...(id === undefined ? {} : { id }),
    ...(createdAt === undefined ? {} : { createdAt }),
  }
}

/** The object with the value. A secret beside it in the envelope counts too. */
function findItem(json: unknown): JsonObject | undefined {
  if (!isJsonObject(json)) return undefined
  for (const name of ENVELOPES) {
    const inner = Object.hasOwn(json, name) ? json[name] : undefined
    if (!isJsonObject(inner)) continue
    const { [name]: _, ...beside } = json
    return { ...beside, ...inner }
  }
  return json
}
