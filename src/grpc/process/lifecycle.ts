import type { GrpcServer } from '../http2/server.ts'
import { writePanic } from './panic.ts'

export interface LifecycleOptions {
  /** Tells whatever is under way that no new request is to start. */
  readonly stop: () => void
  readonly redact: (text: string) => string
  /** Whether a person started the process and ends it, rather than an engine. */
  readonly debug: boolean
  /** Whether an interrupt (SIGINT) ends a process that an engine started. A person's process always ends. */
  readonly endsByInterrupt: boolean
  /**
   * Tells whether the engine that started the process lives, although no connection of it is open. Without
   * it an engine without a connection counts as gone.
   */
  readonly isEngineAlive?: () => Promise<boolean>
}

/** After a defect a call may never end; the others get this long to hand over what they have done. */
const PANIC_DRAIN_MS = 10_000

/** A host that was asked to read the last answers and does not. Hosts kill a plugin after two seconds. */
const FLUSH_MS = 1000

/** How often a living engine without a connection is looked at. */
const ENGINE_CHECK_MS = 1000

/** Decides when the process ends: never while a call may still have to hand over, or undo, what it did. */
export class Lifecycle {
  readonly #options: LifecycleOptions
  readonly #ending = new AbortController()
  #server: GrpcServer | undefined
  #connectTimer: NodeJS.Timeout | undefined
  #isConnected = false

  constructor(options: LifecycleOptions) {
    this.#options = options
  }

  /** Aborted once the process is about to end. */
  get ending(): AbortSignal {
    return this.#ending.signal
  }

  /** Takes over the process's signals and its unhandled errors. */
  watchProcess(): void {
    const { stop, redact, debug, endsByInterrupt } = this.#options
    const stopAndEnd = () => this.#stopAndEnd()
    const interrupted = debug || endsByInterrupt ? stopAndEnd : () => undefined
    process.on('SIGINT', interrupted)
    // Ctrl-Break of a console of Windows, which reaches every process on it, as Ctrl-C does. Unknown elsewhere.
    process.on('SIGBREAK', interrupted)
    process.on('SIGTERM', stopAndEnd)
    process.on('SIGHUP', stopAndEnd)
    const panic = (error: unknown) => {
      writePanic(error, redact)
      if (this.ending.aborted) process.exit(2)
      setTimeout(() => process.exit(2), PANIC_DRAIN_MS)
      stop()
      void this.end(2)
    }
    process.on('uncaughtException', panic)
    process.on('unhandledRejection', panic)
  }

  /**
   * From now on there is something to end.
   *
   * @param cleanUp removes what was made on disk; called when the process ends.
   */
  serving(server: GrpcServer, cleanUp?: () => void): void {
    this.#server = server
    if (cleanUp !== undefined) process.on('exit', cleanUp)
  }

  /** Ends the process if nobody has connected by then: its host is gone. */
  expectConnection(withinMs: number): void {
    this.#connectTimer = setTimeout(() => void this.end(0), withinMs)
  }

  connected(): void {
    this.#isConnected = true
    clearTimeout(this.#connectTimer)
  }

  /** The last connection has closed. A host that was killed tells no other way. */
  disconnected(): void {
    this.#isConnected = false
    const { debug, isEngineAlive } = this.#options
    if (debug) return
    if (isEngineAlive === undefined) this.#stopAndEnd()
    else void this.#endUnlessAlive(isEngineAlive)
  }

  /** Ends the process once no call is under way. */
  async end(code: number): Promise<void> {
    if (this.ending.aborted) return
    this.#ending.abort()
    await this.#server?.drain()
    await this.#server?.flush(FLUSH_MS)
    process.exit(code)
  }

  /** Nobody waits for what is only read, and it could take as long as the platform is patient. */
  #stopAndEnd(): void {
    this.#options.stop()
    void this.end(0)
  }

  async #endUnlessAlive(isEngineAlive: () => Promise<boolean>): Promise<void> {
    const isAlive = await isEngineAlive()
    if (this.#isConnected) return
    if (!isAlive) this.#stopAndEnd()
    else this.#connectTimer = setTimeout(() => void this.#endUnlessAlive(isEngineAlive), ENGINE_CHECK_MS)
  }
}
