import type { DynamicValue } from '../protocol/dynamic-value.ts'
import type { Schema } from '../schema.ts'
import type { ObjectValue, Value } from '../value.ts'
import { conform, type Typed } from './conform.ts'
import { parseJson } from './json.ts'
import { pack, unpack } from './msgpack.ts'

/**
 * The object that a request carries; null if it carries null or nothing.
 *
 * @throws where the bytes cannot be read or do not fit the schema.
 */
export function readObject(value: DynamicValue | undefined, schema: Typed): ObjectValue | null {
  const raw = readRaw(value)
  return raw === null ? null : conform(raw, schema)
}

/**
 * The object that a request must carry.
 *
 * @param what names it in the error.
 */
export function readPresentObject(value: DynamicValue | undefined, schema: Typed, what: string): ObjectValue {
  const object = readObject(value, schema)
  if (object === null) throw new Error(`the engine sent no ${what}`)
  return object
}

/** The `config` block of a list or an action; a block without one sets nothing. @throws as {@link readObject} */
export function readConfigBlock(value: DynamicValue | undefined, schema: Typed): ObjectValue {
  return readObject(value, schema) ?? conform({}, schema)
}

/**
 * What a value holds, as its encoding has it; null if it holds nothing.
 *
 * @throws where the bytes cannot be read
 */
export function readRaw(value: DynamicValue | undefined): unknown {
  if (value === undefined) return null
  if (value.msgpack.length > 0) return unpack(value.msgpack)
  return value.json.length > 0 ? parseJson(value.json) : null
}

/**
 * An object as an answer carries it. Write-only attributes are always null: an answer may not hold them.
 *
 * @throws where the object does not fit the schema.
 */
export function writeObject(object: Value, schema: Schema): { msgpack: Uint8Array } {
  if (object === null) return { msgpack: pack(null) }
  const answered: Record<string, Value> = { ...conform(object, schema) }
  for (const name in schema.attributes) {
    if (schema.attributes[name]?.writeOnly === true) answered[name] = null
  }
  return { msgpack: pack(answered) }
}
