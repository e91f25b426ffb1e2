import type { PlatformKey } from '../key.ts'
import { isJsonObject, type JsonObject } from './fields.ts'
import { readKeyItem } from './key-item.ts'

/** The keys of a list answer, and the list in the answer that they come from. */
export interface ListedKeys {
  readonly keys: readonly PlatformKey[]
  readonly items: readonly unknown[]
}

/** The fields that may hold the list, in the order in which they are tried. */
export const ENVELOPES = ['user_keys', 'api_keys', 'keys', 'data', 'items'] as const

/** Reads the body of a list answer: a bare list, or one inside an envelope. Absent where it is something else. */
export function readKeyList(json: unknown): ListedKeys | undefined {
  const items = findItems(json, 0)
  if (items === undefined) return undefined
  const keys: PlatformKey[] = []
  for (const item of items) {
    const key = isJsonObject(item) ? readKeyItem(item) : undefined
    if (key === undefined || !isTold(key)) return undefined
    keys.push(key)
  }
  return { keys, items }
}

/** Whether anything identifies the key of an item. While an item could be any key, no other key counts as gone. */
function isTold({ id, value, masked, name }: PlatformKey): boolean {
  return name !== '' || (id ?? value ?? masked) !== undefined
}

function findItems(json: unknown, depth: number): readonly unknown[] | undefined {
  if (Array.isArray(json)) return json
  if (!isJsonObject(json) || depth > 2) return undefined
  for (const name of ENVELOPES) {
    const found = Object.hasOwn(json, name) ? findItems((json as JsonObject)[name], depth + 1) : undefined
    if (found !== undefined) return found
  }
  return undefined
}
