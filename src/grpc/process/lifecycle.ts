import type { GrpcServer } from '../http2/server.ts'
import { writePanic } from './panic.ts'

export interface LifecycleOptions {
  /** Tells calls in flight to start no new request. */
  readonly stop: () => void
  readonly redact: (text: string) => string
  /** Whether a person, not an engine, started the process and ends it. */
  readonly debug: boolean
  /** Whether an interrupt (SIGINT) ends a process that an engine started. A person's process always ends. */
  readonly endsByInterrupt: boolean
  /**
   * Whether the engine that started the process is still running although no connection is open. Without
   * it, an engine without a connection counts as gone.
   */
  readonly isEngineAlive?: () => Promise<boolean>
}

/** After a defect a call may never end. The others get this long to deliver their answers. */
const PANIC_DRAIN_MS = 10_000

/** How long a host may take to read the last answers. Hosts kill a plugin after two seconds. */
const FLUSH_MS = 1000

/** How often a running engine without a connection is checked. */
const ENGINE_CHECK_MS = 1000

/** Decides when the process ends: never while a call may still have to deliver or undo its work. */
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
    // Ctrl-Break in a Windows console reaches every process there, as Ctrl-C does. Unknown elsewhere.
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
   * Sets the server that ends with the process.
   *
   * @param cleanUp removes files that were created; called when the process ends.
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

  /** The last connection has closed. Nothing else shows that a host was killed. */
  disconnected(): void {
    this.#isConnected = false
    const { debug, isEngineAlive } = this.#options
    if (debug) return
    if (isEngineAlive === undefined) this.#stopAndEnd()
    else void this.#endUnlessAlive(isEngineAlive)
  }

  /** Ends the process once no call is in flight. */
  async end(code: number): Promise<void> {
    if (this.ending.aborted) return
    this.#ending.abort()
    await this.#server?.drain()
    await this.#server?.flush(FLUSH_MS)
    process.exit(code)
  }

  /** Nobody waits for a read any more, and it could take as long as its timeout. */
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
