import { GrpcError, STATUS } from './status.ts'

const HEADER = 5

/** One message as it travels: a byte that says whether it is compressed, its length in 4 bytes, its bytes. */
export function frame(message: Uint8Array): Buffer {
  const framed = Buffer.allocUnsafe(HEADER + message.length)
  framed[0] = 0
  framed.writeUInt32BE(message.length, 1)
  framed.set(message, HEADER)
  return framed
}

/** Cuts a stream of bytes into messages, however they were split on their way. */
export class FrameReader {
  readonly #maxMessageSize: number
  #chunks: Buffer[] = []
  #buffered = 0

  constructor(maxMessageSize: number) {
    this.#maxMessageSize = maxMessageSize
  }

  /** Whether a message has begun and is not complete. */
  get pending(): boolean {
    return this.#buffered > 0
  }

  /**
   * Takes the next bytes.
   *
   * @returns the messages that are complete with them.
   * @throws {GrpcError} for a compressed message or one that is too large.
   */
  push(chunk: Buffer): Buffer[] {
    this.#chunks.push(chunk)
    this.#buffered += chunk.length
    const messages: Buffer[] = []
    for (;;) {
      const size = this.#nextSize()
      if (size === undefined || this.#buffered < HEADER + size) return messages
      messages.push(this.#take(HEADER + size).subarray(HEADER))
    }
  }

  #nextSize(): number | undefined {
    if (this.#buffered < HEADER) return undefined
    const first = this.#chunks[0]
    const head = first !== undefined && first.length >= HEADER ? first : this.#join()
    if (head[0] !== 0) {
      throw new GrpcError(
        STATUS.unimplemented,
        'compressed messages are not supported; send them as they are',
      )
    }
    const size = head.readUInt32BE(1)
    if (size > this.#maxMessageSize) {
      throw new GrpcError(
        STATUS.resourceExhausted,
        `a message of ${size} bytes is larger than the limit of ${this.#maxMessageSize} bytes`,
      )
    }
    return size
  }

  #take(count: number): Buffer {
    const joined = this.#join()
    const rest = joined.subarray(count)
    this.#chunks = rest.length > 0 ? [rest] : []
    this.#buffered = rest.length
    return joined.subarray(0, count)
  }

  #join(): Buffer {
    const [only] = this.#chunks
    const joined = this.#chunks.length === 1 && only !== undefined ? only : Buffer.concat(this.#chunks)
    this.#chunks = [joined]
    return joined
  }
}
