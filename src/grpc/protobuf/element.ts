import { decodeInto, encodeInto, type MessageType } from './message.ts'
import { type Reader, WIRE_TYPE } from './reader.ts'
import type { Scalar } from './scalar.ts'
import { WireError } from './wire-error.ts'
import type { Writer } from './writer.ts'

/** How one value of a type is written and read, whatever field it is in. */
export interface Element<T> {
  readonly wireType: number
  zero(): T
  write(writer: Writer, value: T): void
  read(reader: Reader, current: T | undefined): T
}

/** The element of a scalar type. */
export function elementOf<T>(scalar: Scalar<T>): Element<T> {
  return {
    wireType: scalar.wireType,
    zero: () => scalar.zero,
    write: scalar.write,
    read: reader => scalar.read(reader),
  }
}

/** The element of a message; its table is asked for when it is needed, so that it may be declared later. */
export function messageElement<T>(type: () => MessageType<T>): Element<T> {
  return {
    wireType: WIRE_TYPE.delimited,
    zero: () => decodeInto(type(), undefined, undefined),
    write: (writer, value) => writer.delimited(() => encodeInto(type(), writer, value)),
    read: (reader, current) => decodeInto(type(), reader.delimited(), current),
  }
}

/** Refuses a field whose wire type is not that of its declaration. */
export function expectWireType(number: number, wireType: number, expected: number): void {
  if (wireType !== expected) {
    throw new WireError(`field ${number} has the wire type ${wireType} in place of ${expected}`)
  }
}
