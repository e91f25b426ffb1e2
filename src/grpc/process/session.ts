import { setMaxListeners } from 'node:events'

/** One use of a provider by one engine: a configured provider, and the engine's wish that it stop. */
export interface Session<Provider> {
  /** Made when it is first asked for. */
  readonly provider: Promise<Provider>
  /** Aborted once the engine, or whoever ends the process, asked the provider to stop. */
  readonly stopped: AbortSignal
  stop(): void
}

/** The sessions of a server. An engine that started the process has one, however it connects. */
export class Sessions<Provider> {
  readonly #create: () => Provider | Promise<Provider>
  readonly #perConnection: boolean
  readonly #sessions = new WeakMap<object, Session<Provider>>()
  readonly #stopAll = new AbortController()

  /**
   * @param create makes the provider of a session.
   * @param perConnection whether each connection is a session: an engine that attaches makes one for each.
   */
  constructor(create: () => Provider | Promise<Provider>, perConnection: boolean) {
    this.#create = create
    this.#perConnection = perConnection
  }

  /** The session that a connection belongs to. */
  of(connection: object): Session<Provider> {
    const owner = this.#perConnection ? connection : this
    const known = this.#sessions.get(owner)
    if (known !== undefined) return known
    const own = new AbortController()
    const stopped = AbortSignal.any([own.signal, this.#stopAll.signal])
    // Every call under way may listen, and the runtime warns of more than ten listeners.
    setMaxListeners(0, stopped)
    let provider: Promise<Provider> | undefined
    const create = this.#create
    const session: Session<Provider> = {
      get provider() {
        provider ??= Promise.resolve().then(create)
        return provider
      },
      stopped,
      stop: () => own.abort(new Error('the engine asked the provider to stop')),
    }
    this.#sessions.set(owner, session)
    return session
  }

  /** Tells every session to stop. */
  stop(): void {
    this.#stopAll.abort(new Error('the provider is ending'))
  }
}
