import { setMaxListeners } from 'node:events'
import type { TerraformProvider } from './provider.ts'

/** One use of the provider by one engine: a configured provider, and the engine's wish that it stop. */
export interface Session {
  readonly provider: Promise<TerraformProvider>
  /** Aborted once the engine, or whoever ends the process, asked the provider to stop. */
  readonly stopped: AbortSignal
  stop(): void
}

/** The sessions of a server. An engine that started the process has one, however it connects. */
export class Sessions {
  readonly #create: () => TerraformProvider | Promise<TerraformProvider>
  readonly #perConnection: boolean
  readonly #sessions = new WeakMap<object, Session>()
  readonly #stopAll = new AbortController()

  /** @param perConnection whether each connection is a session: an engine that attaches makes one for each. */
  constructor(create: () => TerraformProvider | Promise<TerraformProvider>, perConnection: boolean) {
    this.#create = create
    this.#perConnection = perConnection
  }

  /** The session that a connection belongs to; its provider is made when it is first asked for. */
  of(connection: object): Session {
    const owner = this.#perConnection ? connection : this
    const known = this.#sessions.get(owner)
    if (known !== undefined) return known
    const own = new AbortController()
    const stopped = AbortSignal.any([own.signal, this.#stopAll.signal])
    // Every call under way may listen, and the runtime warns of more than ten listeners.
    setMaxListeners(0, stopped)
    const session: Session = {
      provider: Promise.resolve().then(this.#create),
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
