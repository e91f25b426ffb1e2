import { decodeInto, encodeInto, type MessageType } from './message.ts'
import { type Reader, WIRE_TYPE } from './reader.ts'
import { SCALARS, type Scalar } from './scalar.ts'
import { WireError } from './wire-error.ts'
import type { Writer } from './writer.ts'

/** One field of a message table, or the fields of one oneof; `T` is what it holds in a decoded message. */
export interface Field<T> {
  readonly numbers: readonly number[]
  /** What the field holds in a message that does not have it. */
  initial(): T
  /** Writes the value; nothing where the value is the one that an absent field reads as. */
  write(writer: Writer, value: unknown): void
  /** Reads one occurrence on the wire; answers what the field holds now. */
  read(reader: Reader, number: number, wireType: number, current: T): T
}

/** What a message holds for a field of another message: undefined where it is absent. */
export type Maybe<T> = T | undefined

/** One of several fields, by the name of the one that is set. */
export type OneOf<Cases> = { readonly [Name in keyof Cases]: OneOfCase<Name, Cases[Name]> }[keyof Cases]

interface OneOfCase<Name, F> {
  readonly case: Name
  readonly value: F extends Singular<infer T> ? T : never
}

/** A field that can stand in a oneof, be repeated, be optional, or be the value of a map. */
export interface Singular<T> {
  readonly number: number
  readonly element: Element<T>
}

/** How one value of a type is written and read, whatever field it is in. */
interface Element<T> {
  readonly wireType: number
  zero(): T
  write(writer: Writer, value: T): void
  read(reader: Reader, current: T | undefined): T
}

function elementOf<T>(scalar: Scalar<T>): Element<T> {
  return {
    wireType: scalar.wireType,
    zero: () => scalar.zero,
    write: scalar.write,
    read: reader => scalar.read(reader),
  }
}

function messageElement<T>(type: () => MessageType<T>): Element<T> {
  return {
    wireType: WIRE_TYPE.delimited,
    zero: () => decodeInto(type(), undefined, undefined),
    write: (writer, value) => writer.delimited(() => encodeInto(type(), writer, value)),
    read: (reader, current) => decodeInto(type(), reader.delimited(), current),
  }
}

function expectWireType(number: number, wireType: number, expected: number): void {
  if (wireType !== expected) {
    throw new WireError(`field ${number} has the wire type ${wireType} in place of ${expected}`)
  }
}

/** A scalar field without presence: absent and zero are the same. */
export function scalarField<T>(number: number, scalar: Scalar<T>): Field<T> & Singular<T> {
  return {
    numbers: [number],
    number,
    element: elementOf(scalar),
    initial: () => scalar.zero,
    write(writer, value) {
      if (scalar.isZero(value as T)) return
      writer.tag(number, scalar.wireType)
      scalar.write(writer, value as T)
    },
    read(reader, _number, wireType) {
      expectWireType(number, wireType, scalar.wireType)
      return scalar.read(reader)
    },
  }
}

function withPresence<T>(number: number, element: Element<T>): Field<Maybe<T>> & Singular<T> {
  return {
    numbers: [number],
    number,
    element,
    initial: () => undefined,
    write(writer, value) {
      writer.tag(number, element.wireType)
      element.write(writer, value as T)
    },
    read(reader, _number, wireType, current) {
      expectWireType(number, wireType, element.wireType)
      return element.read(reader, current)
    },
  }
}

/**
 * A field that holds another message.
 *
 * @param type the message's table; a function where the table is declared later, or is the enclosing one.
 */
export function nested<T>(
  number: number,
  type: MessageType<T> | (() => MessageType<T>),
): Field<Maybe<T>> & Singular<T> {
  return withPresence(number, messageElement(typeof type === 'function' ? type : () => type))
}

/** A scalar field with presence: absent and zero differ. */
export function optional<T>(field: Singular<T>): Field<Maybe<T>> {
  return withPresence(field.number, field.element)
}

/** Any number of values. Scalars but strings and bytes are written packed, and read packed or not. */
export function repeated<T>({ number, element }: Singular<T>): Field<readonly T[]> {
  const packable = element.wireType !== WIRE_TYPE.delimited
  return {
    numbers: [number],
    initial: () => [],
    write(writer, value) {
      const list = value as readonly T[]
      if (packable && list.length > 0) {
        writer.tag(number, WIRE_TYPE.delimited)
        writer.delimited(() => {
          for (const item of list) element.write(writer, item)
        })
        return
      }
      for (const item of list) {
        writer.tag(number, element.wireType)
        element.write(writer, item)
      }
    },
    read(reader, _number, wireType, current) {
      const list = current as T[]
      if (packable && wireType === WIRE_TYPE.delimited) {
        for (const packed = reader.delimited(); !packed.done; ) list.push(element.read(packed, undefined))
        return list
      }
      expectWireType(number, wireType, element.wireType)
      list.push(element.read(reader, undefined))
      return list
    },
  }
}

/** A map; each entry is a message of a key (field 1) and a value (field 2). The last entry of a key counts. */
export function map<K extends string | number | bigint | boolean, V>(
  number: number,
  key: Scalar<K>,
  value: Scalar<V> | MessageType<V> | (() => MessageType<V>),
): Field<ReadonlyMap<K, V>> {
  const element =
    typeof value === 'function'
      ? messageElement(value)
      : 'fields' in value
        ? messageElement(() => value)
        : elementOf(value)
  return {
    numbers: [number],
    initial: () => new Map(),
    write(writer, entries) {
      for (const [entryKey, entryValue] of entries as ReadonlyMap<K, V>) {
        writer.tag(number, WIRE_TYPE.delimited)
        writer.delimited(() => {
          writer.tag(1, key.wireType)
          key.write(writer, entryKey)
          writer.tag(2, element.wireType)
          element.write(writer, entryValue)
        })
      }
    },
    read(reader, _number, wireType, current) {
      expectWireType(number, wireType, WIRE_TYPE.delimited)
      const entry = reader.delimited()
      let entryKey = key.zero
      let entryValue: V | undefined
      while (!entry.done) {
        const tag = entry.uint32()
        const [field, type] = [tag >>> 3, tag & 7]
        if (field === 1 && type === key.wireType) entryKey = key.read(entry)
        else if (field === 2 && type === element.wireType) entryValue = element.read(entry, entryValue)
        else entry.skip(field, type)
      }
      const entries = current as Map<K, V>
      entries.set(entryKey, entryValue ?? element.zero())
      return entries
    },
  }
}

/**
 * At most one of several fields. A zero value is written too: which field is set is part of the message.
 *
 * @param cases the fields by name.
 */
export function oneof<Cases extends Readonly<Record<string, Singular<unknown>>>>(
  cases: Cases,
): Field<Maybe<OneOf<Cases>>> {
  const byNumber = new Map(
    Object.entries(cases).map(([name, field]) => [field.number, [name, field.element] as const]),
  )
  type Current = { readonly case: string; readonly value: unknown }
  return {
    numbers: [...byNumber.keys()],
    initial: () => undefined,
    write(writer, set) {
      const { case: name, value } = set as Current
      const field = cases[name]
      if (field === undefined) throw new WireError(`"${name}" is not one of ${Object.keys(cases).join(', ')}`)
      writer.tag(field.number, field.element.wireType)
      field.element.write(writer, value)
    },
    read(reader, number, wireType, current) {
      const field = byNumber.get(number)
      if (field === undefined) throw new WireError(`field ${number} is not part of this oneof`)
      const [name, element] = field
      expectWireType(number, wireType, element.wireType)
      const before = current as Current | undefined
      const value = element.read(reader, before?.case === name ? before.value : undefined)
      return { case: name, value } as unknown as OneOf<Cases>
    },
  }
}

/** A field of an enum that {@link enumeration} made. */
export const enumField = scalarField

/** Declares a field of the scalar type that it is named after. */
export const double = (number: number) => scalarField(number, SCALARS.double)
export const float = (number: number) => scalarField(number, SCALARS.float)
export const int32 = (number: number) => scalarField(number, SCALARS.int32)
/** An int64 as a bigint. */
export const int64 = (number: number) => scalarField(number, SCALARS.int64)
/** An int64 as a number; one that a number cannot hold exactly is an error. */
export const int64Number = (number: number) => scalarField(number, SCALARS.int64Number)
export const uint32 = (number: number) => scalarField(number, SCALARS.uint32)
export const uint64 = (number: number) => scalarField(number, SCALARS.uint64)
export const sint32 = (number: number) => scalarField(number, SCALARS.sint32)
export const sint64 = (number: number) => scalarField(number, SCALARS.sint64)
export const fixed32 = (number: number) => scalarField(number, SCALARS.fixed32)
export const fixed64 = (number: number) => scalarField(number, SCALARS.fixed64)
export const sfixed32 = (number: number) => scalarField(number, SCALARS.sfixed32)
export const sfixed64 = (number: number) => scalarField(number, SCALARS.sfixed64)
export const bool = (number: number) => scalarField(number, SCALARS.bool)
export const string = (number: number) => scalarField(number, SCALARS.string)
export const bytes = (number: number) => scalarField(number, SCALARS.bytes)
