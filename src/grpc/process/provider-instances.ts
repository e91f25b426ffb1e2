import { setMaxListeners } from 'node:events'

/** One provider as one engine uses it, and the engine's request that it stop. */
export interface ProviderInstance<Provider> {
  /** Created by the first call that needs it. */
  readonly provider: Promise<Provider>
  /** Aborted once the engine, or whoever ends the process, has told the provider to stop. */
  readonly stopped: AbortSignal
  stop(): void
}

/** The provider instances of a server. An engine that started the process has one, however often it connects. */
export class ProviderInstances<Provider> {
  readonly #create: () => Provider | Promise<Provider>
  readonly #perConnection: boolean
  readonly #instances = new WeakMap<object, ProviderInstance<Provider>>()
  readonly #stopAll = new AbortController()

  /**
   * @param create creates the provider of an instance
   * @param perConnection whether each connection has an instance of its own, as for engines that attach
   */
  constructor(create: () => Provider | Promise<Provider>, perConnection: boolean) {
    this.#create = create
    this.#perConnection = perConnection
  }

  /** The instance that a connection uses. */
  of(connection: object): ProviderInstance<Provider> {
    const owner = this.#perConnection ? connection : this
    const known = this.#instances.get(owner)
    if (known !== undefined) return known
    const own = new AbortController()
    const stopped = AbortSignal.any([own.signal, this.#stopAll.signal])
    // Every call in flight may listen, and the runtime warns about more than ten listeners.
    setMaxListeners(0, stopped)
    let provider: Promise<Provider> | undefined
    const create = this.#create
    const instance: ProviderInstance<Provider> = {
      get provider() {
        provider ??= Promise.resolve().then(create)
        return provider
      },
      stopped,
      stop: () => own.abort(new Error('the engine asked the provider to stop')),
    }
    this.#instances.set(owner, instance)
    return instance
  }

  /** Tells every instance to stop. */
  stop(): void {
    this.#stopAll.abort(new Error('the provider is ending'))
  }
}
