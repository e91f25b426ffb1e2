import type { CreatedKey } from '../key.ts'
import { Secret } from '../secret.ts'
import { isJsonObject, type JsonObject, readField, textField } from './fields.ts'
import { FIELDS } from './key-item.ts'
import { isMasked } from './masked.ts'
import { readTimestamp } from './timestamp.ts'

const ENVELOPES = ['key', 'api_key', 'data', 'user_key'] as const

/** Reads the body of a create answer, flat or inside an envelope. Absent where it shows no whole key. */
export function readCreatedKey(json: unknown): CreatedKey | undefined {
  const item = findItem(json)
  const value = item === undefined ? undefined : textField(item, FIELDS.value)
  if (item === undefined || value === undefined || isMasked(value)) return undefined
  const secret = textField(item, FIELDS.secret)
  const id = readField(item, FIELDS.id, candidate => {
    const text = textField({ candidate }, ['candidate'])
    return text === value || text === secret ? undefined : text
  })
  const createdAt = readField(item, FIELDS.created, readTimestamp)
  return {
    value: new Secret(value),
    ...(secret === undefined ? {} : { secret: new Secret(secret) }),
    ...(id === undefined ? {} : { id }),
    ...(createdAt === undefined ? {} : { createdAt }),
  }
}

/** The object that holds the value; what its envelope says beside it (a secret) counts too. */
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
