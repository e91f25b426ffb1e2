import { connect } from 'node:net'
import { GrpcClient } from '../../grpc/index.ts'
import { ENGINE_LOG } from './protocol/engine.ts'
import type { Severity } from './provider.ts'

/** A message to the person at the engine. */
export interface EngineMessage {
  readonly severity: Severity
  readonly message: string
  /** The resource that it is about; empty for none. */
  readonly urn: string
}

const SEVERITIES = { debug: 'DEBUG', info: 'INFO', warning: 'WARNING', error: 'ERROR' } as const

/** An engine on this machine answers at once. No answer waits for one that does not. */
const ACCEPT_MS = 2000

const CONNECT_MS = 1000

/** An engine whose address may not be known yet. */
export class Engine {
  #address: string | undefined
  #client: GrpcClient | undefined

  /** @param address host and port, if they are known already. */
  constructor(address: string | undefined) {
    this.#address = address
  }

  /** Records where the engine listens: host and port. */
  listensAt(address: string): void {
    if (address === '' || address === this.#address) return
    this.#address = address
    this.#client?.close()
    this.#client = undefined
  }

  /**
   * Sends a message. Resolves once the engine has it.
   *
   * @throws {Error} if the engine does not take it within a short time, or if its address is unknown.
   */
  async take({ severity, message, urn }: EngineMessage): Promise<void> {
    if (this.#address === undefined) throw new Error('the engine has not told where it listens')
    this.#client ??= new GrpcClient(this.#address)
    const request = { severity: SEVERITIES[severity], message, urn }
    await this.#client.call(ENGINE_LOG, request, { timeoutMs: ACCEPT_MS })
  }

  /** Whether something still listens where the engine did; false if its address is unknown. */
  async isAlive(): Promise<boolean> {
    const url = URL.parse(`http://${this.#address ?? ''}`)
    if (url === null) return false
    const { hostname: host, port } = url
    return await new Promise(resolve => {
      const socket = connect({ host, port: Number(port), timeout: CONNECT_MS })
      const end = (isAlive: boolean) => {
        socket.destroy()
        resolve(isAlive)
      }
      socket.once('connect', () => end(true))
      socket.once('timeout', () => end(false))
      socket.once('error', () => end(false))
    })
  }
}

/** The engines of a server, one for each instance. */
export class Engines {
  readonly #startedBy: string | undefined
  readonly #engines = new WeakMap<object, Engine>()

  /** @param startedBy the address of the engine that started the process, if known. */
  constructor(startedBy: string | undefined) {
    this.#startedBy = startedBy
  }

  of(instance: object): Engine {
    const known = this.#engines.get(instance)
    if (known !== undefined) return known
    const engine = new Engine(this.#startedBy)
    this.#engines.set(instance, engine)
    return engine
  }
}
