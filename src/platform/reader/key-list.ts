import type { PlatformKey } from '../key.ts'
import { isJsonObject, type JsonObject } from './fields.ts'
import { readKeyItem } from './key-item.ts'

/** What a list answer turned out to be. */
export type KeyListReading =
  | { readonly kind: 'keys'; readonly keys: readonly PlatformKey[] }
  | { readonly kind: 'incomplete'; readonly seen: string }
  | { readonly kind: 'other' }

const ENVELOPES = ['user_keys', 'api_keys', 'keys', 'data', 'items'] as const

/** Reads the body of a list answer: a bare list, or one inside an envelope. */
export function readKeyList(json: unknown): KeyListReading {
  const found = findItems(json, 0)
  if (found === undefined || !found.items.every(isJsonObject)) return { kind: 'other' }
  const seen = found.envelope === undefined ? undefined : missingPart(found.envelope, found.items.length)
  if (seen !== undefined) return { kind: 'incomplete', seen }
  const keys = found.items.map(readKeyItem)
  return keys.every(isTold) ? { kind: 'keys', keys } : { kind: 'other' }
}

/** Whether anything tells which key an item is. One that could be any key makes none of the others gone. */
function isTold({ id, value, masked, name }: PlatformKey): boolean {
  return name !== '' || (id ?? value ?? masked) !== undefined
}

interface Found {
  readonly items: readonly unknown[]
  readonly envelope: JsonObject | undefined
}

function findItems(json: unknown, depth: number): Found | undefined {
  if (Array.isArray(json)) return { items: json, envelope: undefined }
  if (!isJsonObject(json) || depth > 1) return undefined
  for (const name of ENVELOPES) {
    if (!Object.hasOwn(json, name)) continue
    const found = findItems(json[name], depth + 1)
    if (found !== undefined) return { items: found.items, envelope: { ...found.envelope, ...json } }
  }
  return undefined
}

/** The sign that an envelope holds one page of several, in words. */
function missingPart(envelope: JsonObject, count: number): string | undefined {
  const { has_more: hasMore, next_cursor: cursor, total_pages: pages, total } = envelope
  if (hasMore === true) return `${count} keys and "has_more"`
  if (typeof cursor === 'string' && cursor !== '') return `${count} keys and a "next_cursor"`
  if (typeof pages === 'number' && pages > 1) return `${count} keys, page 1 of ${pages}`
  if (typeof total === 'number' && total > count) return `${count} keys of ${total}`
  return undefined
}
