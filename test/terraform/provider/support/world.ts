import { Secret } from '../../../../src/core/secret.ts'
import type { ProviderParts } from '../../../../src/keys/index.ts'
import type { ClientSettings } from '../../../../src/platform/settings/index.ts'
import type { CallContext } from '../../../../src/terraform/plugin/call-context.ts'
import type { ObjectValue } from '../../../../src/terraform/plugin/value.ts'
import { createProvider } from '../../../../src/terraform/provider/provider.ts'
import type { ModelKey } from '../../../keys/model-key.ts'
import { type Dialect, ModelPlatform } from '../../../keys/model-platform.ts'
import { VirtualClock } from '../../../keys/virtual-clock.ts'
import { type Said, said } from './diagnostics.ts'
import { EngineWalk, type Kept, type Planned } from './walk.ts'

export type { Kept, Planned } from './walk.ts'

export const DAY = 86_400_000
export const BOT: ObjectValue = { name: 'bot', type: 'locked_down_viewer' }
export const PROJECT = 'p'

/** How a walk differs from an ordinary one. */
export interface WalkOptions {
  /** The provider block. */
  readonly settings?: ObjectValue
  /** The default project in the environment. Default: `p`; null for none. */
  readonly project?: string | null
  /** The key that the environment signs in with. Default: one that nobody manages. */
  readonly signIn?: ModelKey
  /** Whether the engine brings planned private data back, as Terraform does from 1.16 on. Default: false. */
  readonly brings?: boolean
  /** The resource whose calls are made. Default: `ekb_api_key`. */
  readonly type?: string
}

/** A platform, its clock, and an engine that starts the provider anew for each walk. */
export class World {
  readonly clock = new VirtualClock()
  readonly platform: ModelPlatform
  /** Which settings were connected with, oldest first. */
  readonly connections: ClientSettings[] = []
  /** What must never be printed, as the provider has told. */
  readonly remembered: string[] = []
  /** What must be done if an answer cannot be handed over. */
  readonly compensations: (() => Promise<void>)[] = []
  #isRunning = false
  #stopping = new AbortController()

  constructor(dialect: Partial<Dialect> = {}) {
    this.platform = new ModelPlatform(this.clock, dialect)
  }

  /** Starts a process of the provider and configures it, as an engine does for each of its walks. */
  async walk(options: WalkOptions = {}): Promise<EngineWalk> {
    const { walk, errors } = await this.open(options)
    if (errors.length > 0) throw new Error(`not configured: ${errors}`)
    return walk
  }

  /** The same, and what the configuration told. */
  async open({
    settings = {},
    project = PROJECT,
    signIn,
    brings = false,
    type = 'ekb_api_key',
  }: WalkOptions = {}): Promise<Said & { readonly walk: EngineWalk }> {
    const { provider, context, block } = this.#process(settings, {
      EKB_ENDPOINT: 'https://ekb.example',
      EKB_API_KEY: signIn?.value ?? 'a-key-that-nobody-manages',
      EKB_API_SECRET: signIn?.secret ?? 'and-its-secret',
      ...(project !== null && { EKB_PROJECT_ID: project }),
    })
    // The code of a resource is loaded by its first call, which no clock may wait for.
    for (const { validate } of [
      ...Object.values(provider.resources),
      ...Object.values(provider.dataSources),
      ...Object.values(provider.ephemeralResources ?? {}),
      ...Object.values(provider.listResources ?? {}),
      ...Object.values(provider.actions ?? {}),
    ]) {
      await validate({ name: 'any', type: 'privileged' }, context)
    }
    const { diagnostics } = await provider.configure(
      block,
      { version: brings ? '1.17.2' : '1.11.4' },
      context,
    )
    return { walk: new EngineWalk(this, provider, context, brings, type), ...said(diagnostics ?? []) }
  }

  /** What the check of a provider block tells, as engines ask for it before they configure. */
  async checked(settings: ObjectValue, env: Readonly<Record<string, string>>): Promise<Said> {
    const { provider, context, block } = this.#process(settings, env)
    return said((await provider.validateConfig(block, context)).diagnostics ?? [])
  }

  /** Asks the newest walk to stop, as Ctrl-C does. */
  stop(): void {
    this.#stopping.abort()
  }

  /** Whether calls run already, so that one more runs beside them. */
  get isRunning(): boolean {
    return this.#isRunning
  }

  async run<Result>(calls: () => Promise<Result>): Promise<Result> {
    this.#isRunning = true
    try {
      return await this.clock.run(calls())
    } finally {
      this.#isRunning = false
    }
  }

  /** Lets days pass for everybody. */
  pass(days: number): void {
    this.clock.jump(days * DAY)
  }

  /** A key that was there before. */
  seed(
    name: string,
    type: 'privileged' | 'locked_down_viewer' = 'locked_down_viewer',
    daysAgo = 10,
  ): ModelKey {
    return this.platform.commit(name, type, 'seed', this.clock.now().getTime() - daysAgo * DAY)
  }

  #process(settings: ObjectValue, env: ProviderParts['env']) {
    this.#stopping = new AbortController()
    const { signal } = this.#stopping
    const provider = createProvider({
      version: '1.2.3',
      env,
      clock: this.clock,
      remember: secret => void this.remembered.push(secret.reveal()),
      connect: async connected => {
        this.connections.push(connected)
        return this.platform.as('we')
      },
    })
    const context: CallContext = {
      signal,
      stop: signal,
      log: { trace: quiet, debug: quiet, info: quiet, warn: quiet, error: quiet },
      ifUndeliverable: compensate => void this.compensations.push(compensate),
    }
    const names = Object.keys(provider.schema.attributes)
    return { provider, context, block: Object.fromEntries(names.map(name => [name, settings[name] ?? null])) }
  }

  /** The names of the keys that are there, but for the system key. */
  names(): string[] {
    return this.platform
      .alive()
      .filter(({ type }) => type !== 'system')
      .map(({ name }) => name)
  }

  /** A key that one run has made, and another has refreshed. */
  async made(config: ObjectValue = BOT, options: WalkOptions = {}): Promise<Kept> {
    const walk = await this.walk(options)
    const { kept } = await walk.apply(null, fine(await walk.plan(null, config)), config)
    return this.refreshed(kept, options)
  }

  /** A state as the next run has it after its refresh. */
  async refreshed(kept: Kept | null, options: WalkOptions = {}): Promise<Kept> {
    const { kept: read } = await (await this.walk(options)).read(present(kept))
    return present(read)
  }
}

/** A plan without errors. */
export function fine(planned: Planned): Planned {
  if (planned.errors.length > 0) throw new Error(`the plan failed: ${planned.errors}`)
  return planned
}

/** An object that is there. */
export function present<Object>(kept: Object | null): Object {
  if (kept === null) throw new Error('nothing was kept')
  return kept
}

/** What is kept beside a state, as the state file has it. */
export function beside({ private: bytes }: { readonly private: Uint8Array }): Record<string, unknown> {
  return JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>
}

/** The public id of a key on a platform without ids. */
export function hashedId({ value }: ModelKey): string {
  return `key_${new Secret(value).digest()}`
}

function quiet(): undefined {
  return undefined
}
