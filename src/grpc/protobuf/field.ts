import { type Element, elementOf, expectWireType, messageElement } from './element.ts'
import type { Field } from './field-type.ts'
import type { MessageType } from './message.ts'
import { WIRE_TYPE } from './reader.ts'
import type { Scalar } from './scalar.ts'

/** What a message holds for a field of another message: undefined if it is absent. */
export type Maybe<T> = T | undefined

/** A field that can stand in a oneof, be repeated, be optional, or be the value of a map. */
export interface Singular<T> {
  readonly number: number
  readonly element: Element<T>
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
