import { WireError } from './wire-error.ts'

const UTF8 = new TextEncoder()

/** Writes protobuf's primitives into one growing buffer (https://protobuf.dev/programming-guides/encoding). */
export class Writer {
  #bytes = new Uint8Array(256)
  #view = new DataView(this.#bytes.buffer)
  #length = 0

  /** What was written so far; shares memory with the writer. */
  finish(): Uint8Array {
    return this.#bytes.subarray(0, this.#length)
  }

  tag(number: number, wireType: number): void {
    this.varint(number * 8 + wireType)
  }

  /** An unsigned integer of at most 53 bits. */
  varint(value: number): void {
    this.#reserve(10)
    let rest = value
    while (rest > 0x7f) {
      this.#bytes[this.#length++] = (rest % 0x80) | 0x80
      rest = Math.floor(rest / 0x80)
    }
    this.#bytes[this.#length++] = rest
  }

  /** A signed or unsigned integer of at most 64 bits; negative ones take ten bytes. */
  varint64(value: bigint): void {
    this.#reserve(10)
    let rest = BigInt.asUintN(64, value)
    while (rest > 0x7fn) {
      this.#bytes[this.#length++] = Number(rest & 0x7fn) | 0x80
      rest >>= 7n
    }
    this.#bytes[this.#length++] = Number(rest)
  }

  fixed32(value: number): void {
    this.#reserve(4)
    this.#view.setUint32(this.#length, value, true)
    this.#length += 4
  }

  fixed64(value: bigint): void {
    this.#reserve(8)
    this.#view.setBigUint64(this.#length, BigInt.asUintN(64, value), true)
    this.#length += 8
  }

  float(value: number): void {
    this.#reserve(4)
    this.#view.setFloat32(this.#length, value, true)
    this.#length += 4
  }

  double(value: number): void {
    this.#reserve(8)
    this.#view.setFloat64(this.#length, value, true)
    this.#length += 8
  }

  bytes(value: Uint8Array): void {
    this.varint(value.length)
    this.#reserve(value.length)
    this.#bytes.set(value, this.#length)
    this.#length += value.length
  }

  string(value: string): void {
    this.bytes(UTF8.encode(value))
  }

  /** Writes what `content` writes, preceded by its length. */
  delimited(content: () => void): void {
    const start = this.#length
    this.varint(0)
    const contentStart = this.#length
    content()
    const size = this.#length - contentStart
    if (size < 0x80) {
      this.#bytes[start] = size
      return
    }
    // The length takes more than the one byte that was kept for it: move the content up.
    const extra = size < 0x4000 ? 1 : size < 0x20_0000 ? 2 : size < 0x1000_0000 ? 3 : 4
    this.#reserve(extra)
    this.#bytes.copyWithin(contentStart + extra, contentStart, this.#length)
    this.#length = start
    this.varint(size)
    this.#length += size
  }

  #reserve(count: number): void {
    const needed = this.#length + count
    if (needed <= this.#bytes.length) return
    if (needed > 0x7fff_ffff) throw new WireError('a message of more than 2 GiB cannot be written')
    const larger = new Uint8Array(Math.max(needed, this.#bytes.length * 2))
    larger.set(this.#bytes.subarray(0, this.#length))
    this.#bytes = larger
    this.#view = new DataView(larger.buffer)
  }
}
