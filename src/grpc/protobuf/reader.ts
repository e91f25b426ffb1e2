import { WireError } from './wire-error.ts'

// A byte order mark is part of the string, not a hint about it.
const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Protobuf's wire types. The two of groups are long out of use; they are only skipped. */
export const WIRE_TYPE = {
  varint: 0,
  fixed64: 1,
  delimited: 2,
  groupStart: 3,
  groupEnd: 4,
  fixed32: 5,
} as const

const MAX_DEPTH = 100

/** Reads protobuf's primitives (https://protobuf.dev/programming-guides/encoding). Throws {@link WireError}. */
export class Reader {
  readonly #bytes: Uint8Array
  readonly #view: DataView
  readonly #depth: number
  #position = 0

  constructor(bytes: Uint8Array, depth = 0) {
    if (depth > MAX_DEPTH) throw new WireError(`messages are nested more than ${MAX_DEPTH} deep`)
    this.#bytes = bytes
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.#depth = depth
  }

  get done(): boolean {
    return this.#position >= this.#bytes.length
  }

  /** An unsigned integer of at most 32 bits, such as a tag or a length. */
  uint32(): number {
    let value = 0
    for (let scale = 1; ; scale *= 0x80) {
      const byte = this.#byte()
      value += (byte & 0x7f) * scale
      if (value > 0xffff_ffff) throw new WireError('a tag or length of more than 32 bits')
      if (byte < 0x80) return value
      if (scale > 0xffff_ffff) throw new WireError('a number of more than ten bytes')
    }
  }

  /** Any varint, as the 64 bits that it stands for. */
  varint64(): bigint {
    let low = 0
    let shift = 1
    for (let index = 0; index < 4; index++) {
      const byte = this.#byte()
      low += (byte & 0x7f) * shift
      if (byte < 0x80) return BigInt(low)
      shift *= 0x80
    }
    let value = BigInt(low)
    for (let index = 4n; index < 10n; index++) {
      const byte = this.#byte()
      value |= BigInt(byte & 0x7f) << (index * 7n)
      if (byte < 0x80) return BigInt.asUintN(64, value)
    }
    throw new WireError('a number of more than ten bytes')
  }

  fixed32(): number {
    return this.#view.getUint32(this.#take(4), true)
  }

  fixed64(): bigint {
    return this.#view.getBigUint64(this.#take(8), true)
  }

  float(): number {
    return this.#view.getFloat32(this.#take(4), true)
  }

  double(): number {
    return this.#view.getFloat64(this.#take(8), true)
  }

  /** Shares memory with what is read. */
  bytes(): Uint8Array {
    const length = this.uint32()
    const start = this.#take(length)
    return this.#bytes.subarray(start, start + length)
  }

  string(): string {
    const bytes = this.bytes()
    try {
      return UTF8.decode(bytes)
    } catch {
      throw new WireError('a string that is not UTF-8')
    }
  }

  /** A reader of the length-delimited content that comes next. */
  delimited(): Reader {
    return new Reader(this.bytes(), this.#depth + 1)
  }

  /** Passes over a field that is not known. */
  skip(number: number, wireType: number): void {
    switch (wireType) {
      case WIRE_TYPE.varint:
        this.varint64()
        return
      case WIRE_TYPE.fixed64:
        this.#take(8)
        return
      case WIRE_TYPE.delimited:
        this.#take(this.uint32())
        return
      case WIRE_TYPE.groupStart:
        this.#skipGroup(number)
        return
      case WIRE_TYPE.fixed32:
        this.#take(4)
        return
      default:
        throw new WireError(`field ${number} has the wire type ${wireType}, which does not stand alone`)
    }
  }

  #skipGroup(number: number): void {
    for (const open = [number]; open.length > 0; ) {
      const tag = this.uint32()
      const wireType = tag & 7
      if (wireType === WIRE_TYPE.groupEnd) {
        if (open.pop() !== tag >>> 3) throw new WireError('a group that ends with another number')
      } else if (wireType === WIRE_TYPE.groupStart) {
        open.push(tag >>> 3)
      } else {
        this.skip(tag >>> 3, wireType)
      }
    }
  }

  #byte(): number {
    const byte = this.#bytes[this.#position]
    if (byte === undefined) throw this.#truncated(1)
    this.#position++
    return byte
  }

  #take(count: number): number {
    const start = this.#position
    if (count > this.#bytes.length - start) throw this.#truncated(count)
    this.#position = start + count
    return start
  }

  #truncated(count: number): WireError {
    const left = this.#bytes.length - this.#position
    return new WireError(`the message is cut off: ${count} more bytes were expected, ${left} are left`)
  }
}
