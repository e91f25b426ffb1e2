import type { Field } from './field-type.ts'
import { Reader } from './reader.ts'
import { WireError } from './wire-error.ts'
import { Writer } from './writer.ts'

/**
 * The table of a protobuf message; `T` is the decoded form. A table that contains itself needs its form
 * written down: `nested(1, (): MessageType<Node> => Node)`.
 */
export interface MessageType<T> {
  /** The full name, as in `google.protobuf.Struct`. */
  readonly name: string
  readonly fields: { readonly [Name in keyof T]: Field<T[Name]> }
}

/** The decoded form of a message: every field is there, absent ones with protobuf's default. */
export type Infer<Type> = Type extends MessageType<infer T> ? T : never

/** What can be encoded as `T`: the same form in which every field may be left out. */
export type Input<T> = T extends string | number | bigint | boolean | Uint8Array | undefined
  ? T
  : T extends ReadonlyMap<infer K, infer V>
    ? ReadonlyMap<K, Input<V>>
    : T extends readonly (infer Item)[]
      ? readonly Input<Item>[]
      : T extends { readonly case: infer Case; readonly value: infer Value }
        ? { readonly case: Case; readonly value: Input<Value> }
        : { readonly [Name in keyof T]?: Input<T[Name]> | undefined }

type AnyField = Field<unknown>

/**
 * Declares a message. The TypeScript form is inferred from the table.
 *
 * @example
 * const DynamicValue = message('tfplugin6.DynamicValue', { msgpack: bytes(1), json: bytes(2) })
 * type DynamicValue = Infer<typeof DynamicValue>
 */
export function message<Fields extends Readonly<Record<string, AnyField>>>(
  name: string,
  fields: Fields,
): MessageType<{ readonly [Name in keyof Fields]: Fields[Name] extends Field<infer T> ? T : never }> {
  return { name, fields: fields as never }
}

/**
 * The bytes of a message.
 *
 * @throws {WireError} if a value does not fit its field.
 */
export function encode<T>(type: MessageType<T>, value: Input<T>): Uint8Array {
  const writer = new Writer()
  try {
    encodeInto(type, writer, value)
  } catch (error) {
    throw inMessage(type, 'cannot be encoded', error)
  }
  return writer.finish()
}

/**
 * Reads a message. Fields that the table does not have are skipped; byte fields share memory with `data`.
 *
 * @throws {WireError} if the bytes are not such a message.
 */
export function decode<T>(type: MessageType<T>, data: Uint8Array): T {
  try {
    return decodeInto(type, new Reader(data), undefined)
  } catch (error) {
    throw inMessage(type, 'cannot be decoded', error)
  }
}

/** Writes the fields of a message that is part of another one. */
export function encodeInto<T>(type: MessageType<T>, writer: Writer, value: unknown): void {
  const values = value as Readonly<Record<string, unknown>>
  for (const [name, field] of indexOf(type).entries) {
    const held = values[name]
    if (held !== undefined) field.write(writer, held)
  }
}

/** Reads a message that is part of another one; merges into `current` where the field came before. */
export function decodeInto<T>(type: MessageType<T>, reader: Reader | undefined, current: T | undefined): T {
  const { entries, byNumber } = indexOf(type)
  const result: Record<string, unknown> = {}
  for (const [name, field] of entries) {
    result[name] =
      current === undefined ? field.initial() : (current as Readonly<Record<string, unknown>>)[name]
  }
  while (reader !== undefined && !reader.done) {
    const tag = reader.uint32()
    const [number, wireType] = [tag >>> 3, tag & 7]
    if (number === 0) throw new WireError('a field with the number 0')
    const known = byNumber.get(number)
    if (known === undefined) {
      reader.skip(number, wireType)
      continue
    }
    const [name, field] = known
    result[name] = field.read(reader, number, wireType, result[name])
  }
  return result as T
}

interface Index {
  readonly entries: readonly (readonly [string, AnyField])[]
  readonly byNumber: ReadonlyMap<number, readonly [string, AnyField]>
}

const indexes = new WeakMap<object, Index>()

function indexOf(type: MessageType<unknown>): Index {
  const known = indexes.get(type)
  if (known !== undefined) return known
  const entries = Object.entries<AnyField>(type.fields)
  const byNumber = new Map<number, readonly [string, AnyField]>()
  for (const entry of entries) {
    for (const number of entry[1].numbers) {
      if (byNumber.has(number)) throw new WireError(`${type.name} declares the field ${number} twice`)
      byNumber.set(number, entry)
    }
  }
  const index = { entries, byNumber }
  indexes.set(type, index)
  return index
}

function inMessage(type: MessageType<unknown>, what: string, error: unknown): unknown {
  return error instanceof WireError ? new WireError(`${type.name} ${what}: ${error.message}`) : error
}
