import { type Reader, WIRE_TYPE } from './reader.ts'
import { WireError } from './wire-error.ts'
import type { Writer } from './writer.ts'

/** How one of protobuf's scalar types is written and read. */
export interface Scalar<T> {
  readonly wireType: number
  /** What an absent field reads as, and what a field without presence does not write. */
  readonly zero: T
  isZero(value: T): boolean
  write(writer: Writer, value: T): void
  read(reader: Reader): T
}

function scalar<T>(
  wireType: number,
  zero: T,
  write: (writer: Writer, value: T) => void,
  read: (reader: Reader) => T,
): Scalar<T> {
  return { wireType, zero, isZero: value => Object.is(value, zero), write, read }
}

function inRange(type: string, value: number, least: number, most: number): number {
  if (!Number.isInteger(value) || value < least || value > most) {
    throw new WireError(`${value} is not a whole number that fits ${type}`)
  }
  return value
}

function inRange64(type: string, value: bigint, least: bigint, most: bigint): bigint {
  if (value < least || value > most) throw new WireError(`${value} does not fit ${type}`)
  return value
}

const int32Of = (type: string, value: number) => inRange(type, value, -0x8000_0000, 0x7fff_ffff)
const uint32Of = (type: string, value: number) => inRange(type, value, 0, 0xffff_ffff)
const int64Of = (type: string, value: bigint) => inRange64(type, value, -(2n ** 63n), 2n ** 63n - 1n)
const uint64Of = (type: string, value: bigint) => inRange64(type, value, 0n, 2n ** 64n - 1n)

function safe(value: bigint): number {
  if (value > BigInt(Number.MAX_SAFE_INTEGER) || value < BigInt(Number.MIN_SAFE_INTEGER)) {
    throw new WireError(`${value} is beyond the whole numbers that are exact here`)
  }
  return Number(value)
}

const { varint, fixed32, fixed64, delimited } = WIRE_TYPE

/** Protobuf's scalar types by their names. `int64Number` is an int64 that is kept in a number, range checked. */
export const SCALARS = {
  double: scalar<number>(
    fixed64,
    0,
    (w, v) => w.double(v),
    r => r.double(),
  ),
  float: scalar<number>(
    fixed32,
    0,
    (w, v) => w.float(v),
    r => r.float(),
  ),
  int32: scalar<number>(
    varint,
    0,
    (w, v) => w.varint64(BigInt(int32Of('int32', v))),
    r => Number(BigInt.asIntN(32, r.varint64())),
  ),
  int64: scalar<bigint>(
    varint,
    0n,
    (w, v) => w.varint64(int64Of('int64', v)),
    r => BigInt.asIntN(64, r.varint64()),
  ),
  int64Number: scalar<number>(
    varint,
    0,
    (w, v) => w.varint64(BigInt(inRange('int64', v, Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER))),
    r => safe(BigInt.asIntN(64, r.varint64())),
  ),
  uint32: scalar<number>(
    varint,
    0,
    (w, v) => w.varint(uint32Of('uint32', v)),
    r => Number(BigInt.asUintN(32, r.varint64())),
  ),
  uint64: scalar<bigint>(
    varint,
    0n,
    (w, v) => w.varint64(uint64Of('uint64', v)),
    r => r.varint64(),
  ),
  sint32: scalar<number>(
    varint,
    0,
    (w, v) => w.varint(((int32Of('sint32', v) << 1) ^ (v >> 31)) >>> 0),
    r => {
      const value = Number(BigInt.asUintN(32, r.varint64()))
      return (value >>> 1) ^ -(value & 1)
    },
  ),
  sint64: scalar<bigint>(
    varint,
    0n,
    (w, v) => w.varint64((int64Of('sint64', v) << 1n) ^ (v >> 63n)),
    r => {
      const value = r.varint64()
      return (value >> 1n) ^ -(value & 1n)
    },
  ),
  fixed32: scalar<number>(
    fixed32,
    0,
    (w, v) => w.fixed32(uint32Of('fixed32', v)),
    r => r.fixed32(),
  ),
  fixed64: scalar<bigint>(
    fixed64,
    0n,
    (w, v) => w.fixed64(uint64Of('fixed64', v)),
    r => r.fixed64(),
  ),
  sfixed32: scalar<number>(
    fixed32,
    0,
    (w, v) => w.fixed32(int32Of('sfixed32', v)),
    r => r.fixed32() | 0,
  ),
  sfixed64: scalar<bigint>(
    fixed64,
    0n,
    (w, v) => w.fixed64(int64Of('sfixed64', v)),
    r => BigInt.asIntN(64, r.fixed64()),
  ),
  bool: scalar<boolean>(
    varint,
    false,
    (w, v) => w.varint(v ? 1 : 0),
    r => r.varint64() !== 0n,
  ),
  string: scalar<string>(
    delimited,
    '',
    (w, v) => w.string(v),
    r => r.string(),
  ),
  bytes: {
    ...scalar<Uint8Array>(
      delimited,
      new Uint8Array(0),
      (w, v) => w.bytes(v),
      r => r.bytes(),
    ),
    isZero: (value: Uint8Array) => value.length === 0,
  },
} as const

/**
 * An enum whose values are known by their names. A number that no name stands for reads as the zero value,
 * as a field that an older program does not know would.
 *
 * @param numbers the numbers by name; one of them is 0.
 */
export function enumeration<Name extends string>(numbers: Readonly<Record<Name, number>>): Scalar<Name> {
  const names = new Map(Object.entries<number>(numbers).map(([name, number]) => [number, name as Name]))
  const zero = names.get(0)
  if (zero === undefined) throw new WireError('an enum needs a value with the number 0')
  return scalar<Name>(
    varint,
    zero,
    (w, v) => {
      const number = numbers[v]
      if (number === undefined) throw new WireError(`"${v}" is not one of ${Object.keys(numbers).join(', ')}`)
      w.varint64(BigInt(number))
    },
    r => names.get(Number(BigInt.asIntN(32, r.varint64()))) ?? zero,
  )
}
