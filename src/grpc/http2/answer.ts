import type { ServerHttp2Stream } from 'node:http2'
import { frame } from './frame.ts'
import { statusHeaders } from './status.ts'

const HEADERS = { ':status': 200, 'content-type': 'application/grpc' }

/** What is sent back on one stream: messages, then one status. */
export class Answer {
  readonly #stream: ServerHttp2Stream
  #status: Record<string, string> | undefined
  /** Whether the status that ends the call was handed to the connection. */
  sent = false

  constructor(stream: ServerHttp2Stream) {
    this.#stream = stream
    stream.once('wantTrailers', () => {
      stream.sendTrailers(this.#status ?? {})
      this.sent = true
    })
  }

  /**
   * Sends a message; resolves when the stream takes more. Nothing is sent on a call that is over.
   *
   * @returns whether the call goes on
   */
  async send(message: Uint8Array): Promise<boolean> {
    if (this.#over) return false
    this.#open()
    if (this.#stream.write(frame(message))) return true
    await this.#writable()
    return !this.#over
  }

  /** Resolves when the stream takes more, or is closed. */
  async #writable(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>()
    // Neither may stay: a long answer waits many times.
    this.#stream.once('drain', resolve).once('close', resolve)
    await promise
    this.#stream.off('drain', resolve).off('close', resolve)
  }

  /** Ends the call well; false if it is over already. */
  succeed(): boolean {
    if (this.#over) return false
    this.#open()
    this.#status = statusHeaders()
    this.#stream.end()
    return true
  }

  /** Ends the call with the error's status; false if it is over already. */
  fail(error: unknown): boolean {
    if (this.#over) return false
    this.#status = statusHeaders(error)
    if (this.#stream.headersSent) {
      this.#stream.end()
    } else {
      this.#stream.respond({ ...HEADERS, ...this.#status }, { endStream: true })
      this.sent = true
    }
    return true
  }

  get #over(): boolean {
    return this.#status !== undefined || this.#stream.closed || this.#stream.destroyed
  }

  #open(): void {
    if (!this.#stream.headersSent) this.#stream.respond(HEADERS, { waitForTrailers: true })
  }
}
