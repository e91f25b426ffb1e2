import type { AttributeType } from '../schema.ts'
import { type ObjectValue, Unknown, type Value } from '../value.ts'
import { exactNumber } from './exact-number.ts'

/** A value that is not of the type that the schema gives it. */
export class ConformError extends Error {
  override readonly name = 'ConformError'
}

/** What a schema says of the types of its attributes. */
export interface Typed {
  readonly attributes: Readonly<Record<string, { readonly type: AttributeType }>>
}

/**
 * The object as its schema has it: attributes that the schema lacks are dropped, missing ones are null.
 *
 * @param object as it came from MessagePack, JSON or the provider.
 * @throws {ConformError} naming the attribute, never its value.
 */
export function conform(object: unknown, schema: Typed): ObjectValue {
  const record = asRecord(object, 'the value')
  const conformed: Record<string, Value> = {}
  for (const name in schema.attributes) {
    const attribute = schema.attributes[name]
    if (attribute !== undefined) conformed[name] = conformValue(own(record, name), attribute.type, name)
  }
  return conformed
}

/**
 * The value as a type has it.
 *
 * @param path names the value in errors
 * @throws {ConformError} naming the path, never the value.
 */
export function conformValue(value: unknown, type: AttributeType, path: string): Value {
  if (value === null || value === undefined) return null
  if (value instanceof Unknown) return value
  if (type === 'string') {
    if (typeof value === 'string') return value
    throw mismatch(path, 'a string', value)
  }
  if (type === 'bool') {
    if (typeof value === 'boolean') return value
    throw mismatch(path, 'true or false', value)
  }
  if (type === 'number') return conformNumber(value, path)
  if ('list' in type) return conformList(value, type.list, path)
  if ('set' in type) return conformList(value, type.set, path)
  const record = asRecord(value, path)
  if ('map' in type) {
    return Object.fromEntries(
      Object.entries(record).map(([key, element]) => [
        key,
        conformValue(element, type.map, `${path}[${JSON.stringify(key)}]`),
      ]),
    )
  }
  const conformed: Record<string, Value> = {}
  for (const name in type.object) {
    const attribute = type.object[name]
    if (attribute !== undefined)
      conformed[name] = conformValue(own(record, name), attribute, `${path}.${name}`)
  }
  return conformed
}

function conformList(value: unknown, element: AttributeType, path: string): Value {
  if (!Array.isArray(value)) throw mismatch(path, 'a list', value)
  return value.map((item, index) => conformValue(item, element, `${path}[${index}]`))
}

/** A number where a double is exactly it, else its digits. */
function conformNumber(value: unknown, path: string): number | string {
  if (typeof value === 'number' && Number.isFinite(value)) return value
  const isText = typeof value === 'string' || typeof value === 'bigint'
  const number = isText ? exactNumber(String(value)) : undefined
  if (number === undefined) throw mismatch(path, 'a number', value)
  return number
}

function asRecord(value: unknown, path: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || value instanceof Unknown) {
    throw mismatch(path, 'an object', value)
  }
  return value as Readonly<Record<string, unknown>>
}

function own(record: Readonly<Record<string, unknown>>, name: string): unknown {
  return Object.hasOwn(record, name) ? record[name] : null
}

function mismatch(path: string, expected: string, value: unknown): ConformError {
  return new ConformError(`${path}: ${expected} was expected, not ${kindOf(value)}`)
}

function kindOf(value: unknown): string {
  if (value === null) return 'null'
  if (value instanceof Unknown) return 'an unknown value'
  if (Array.isArray(value)) return 'a list'
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`
}
