import type { GrpcServer } from '../../grpc/index.ts'
import type { Listening } from './listen.ts'
import { writePanic } from './panic.ts'
import type { Sessions } from './session.ts'

export interface LifecycleOptions {
  readonly sessions: Sessions
  readonly redact: (text: string) => string
  /** Whether a person started the process and ends it, rather than an engine. */
  readonly debug: boolean
}

/** After a defect a call may never end; the others get this long to hand over what they have done. */
const PANIC_DRAIN_MS = 10_000

/** A host that was asked to read the last answers and does not. Hosts kill a plugin after two seconds. */
const FLUSH_MS = 1000

/** Decides when the process ends: never while a call may still have to hand over, or undo, what it did. */
export class Lifecycle {
  readonly #options: LifecycleOptions
  readonly #ending = new AbortController()
  #server: GrpcServer | undefined
  #connectTimer: NodeJS.Timeout | undefined

  constructor(options: LifecycleOptions) {
    this.#options = options
  }

  /** Aborted once the process is about to end. */
  get ending(): AbortSignal {
    return this.#ending.signal
  }

  /** Takes over the process's signals and its unhandled errors. */
  watchProcess(): void {
    const { sessions, redact, debug } = this.#options
    const stopAndEnd = () => {
      sessions.stop()
      void this.end(0)
    }
    // Ctrl-C reaches the whole process group. The engine decides what it means, and tells by StopProvider:
    // a plugin that ended here would lose the answer to a request that it has sent.
    process.on('SIGINT', debug ? stopAndEnd : () => undefined)
    process.on('SIGTERM', stopAndEnd)
    process.on('SIGHUP', stopAndEnd)
    const panic = (error: unknown) => {
      writePanic(error, redact)
      if (this.ending.aborted) process.exit(2)
      setTimeout(() => process.exit(2), PANIC_DRAIN_MS)
      sessions.stop()
      void this.end(2)
    }
    process.on('uncaughtException', panic)
    process.on('unhandledRejection', panic)
  }

  /** From now on there is something to end. */
  serving(server: GrpcServer, listening: Listening): void {
    this.#server = server
    process.on('exit', () => listening.cleanUp())
  }

  /** Ends the process if nobody has connected by then: its host is gone. */
  expectConnection(withinMs: number): void {
    this.#connectTimer = setTimeout(() => void this.end(0), withinMs)
  }

  connected(): void {
    clearTimeout(this.#connectTimer)
  }

  /** The last connection has closed. A host that was killed tells no other way. */
  disconnected(): void {
    if (this.#options.debug) return
    // Nobody waits for what is only read, and it could take as long as the platform is patient.
    this.#options.sessions.stop()
    void this.end(0)
  }

  /** Ends the process once no call is under way. */
  async end(code: number): Promise<void> {
    if (this.ending.aborted) return
    this.#ending.abort()
    await this.#server?.drain()
    await this.#server?.flush(FLUSH_MS)
    process.exit(code)
  }
}
