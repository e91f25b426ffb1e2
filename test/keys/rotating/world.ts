import { Secret } from '../../../src/core/secret.ts'
import { hashedId } from '../../../src/keys/identity/identity.ts'
import { type Session, startSession } from '../../../src/keys/index.ts'
import type { RotatingInputs, RotatingState } from '../../../src/keys/rotating/index.ts'
import {
  type AppliedRotating,
  applyRotatingCreate,
  applyRotatingDelete,
  applyRotatingUpdate,
  planRotatingUpdate,
  type ReadRotating,
  type RotatingBeside,
  type RotatingUpdatePlan,
  readRotating,
} from '../../../src/keys/rotating/index.ts'
import { observeRotating } from '../../../src/keys/rotating/observe.ts'
import type { ModelKey } from '../model-key.ts'
import { type Dialect, ModelPlatform } from '../model-platform.ts'
import { VirtualClock } from '../virtual-clock.ts'

export const INPUTS: RotatingInputs = {
  name: 'teams-bot',
  type: 'locked_down_viewer',
  project_id: 'p',
  keepers: { v: '1' },
  rotate_after: '90d',
  rotate_early: null,
  overlap: '24h',
  revoke_previous: null,
  deletion_protection: false,
  store_secret: true,
}

/** What an engine keeps of one rotating key. */
export interface Kept {
  readonly state: RotatingState
  readonly beside: RotatingBeside
}

const never = new AbortController().signal

/** A platform, and runs of an engine on it, each with walks of its own. */
export class RotatingWorld {
  readonly clock = new VirtualClock()
  readonly platform: ModelPlatform
  #drawn = 0

  constructor(dialect: Partial<Dialect> = {}) {
    this.platform = new ModelPlatform(this.clock, { ids: true, ...dialect })
  }

  /** @param own the name of the key that the run signs in with, where that is one of the platform */
  session(by = 'we', stop = never, own?: string): Session {
    const key = own === undefined ? undefined : this.key(own)
    const credentials = key && {
      key: new Secret(key.value),
      connect: async () => this.platform.as(`${by} anew`),
    }
    return startSession(this.platform.as(by), this.clock, stop, credentials)
  }

  /** The id that a state has of a key: the platform's, or the hash of its value where it gives none. */
  idOf({ id, value }: Pick<ModelKey, 'id' | 'value'>): string {
    return this.platform.dialect.ids ? id : hashedId(new Secret(value))
  }

  /** The newest key of a name. */
  key(name: string): ModelKey {
    const key = this.platform.keys.findLast(one => one.name === name)
    if (key === undefined) throw new Error(`there is no ${name}`)
    return key
  }

  run<Result>(work: Promise<Result>): Promise<Result> {
    return this.clock.run(work)
  }

  /** The same in every test. */
  random = (): number => {
    this.#drawn = (this.#drawn * 7 + 3) % 97
    return this.#drawn / 97
  }

  create(inputs: Partial<RotatingInputs> = {}, session = this.session()): Promise<AppliedRotating> {
    return this.run(applyRotatingCreate(session, { ...INPUTS, ...inputs }, this.random, never))
  }

  read(kept: Kept, session = this.session()): Promise<ReadRotating> {
    return this.run(readRotating(session, kept.state, kept.beside))
  }

  /** Reads and plans in one session, as Terraform does. */
  async plan(
    kept: Kept,
    inputs: Partial<RotatingInputs> = {},
    session = this.session(),
  ): Promise<{ readonly kept: Kept; readonly plan: RotatingUpdatePlan }> {
    const { state = kept.state, beside } = await this.read(kept, session)
    const plan = await this.run(
      planRotatingUpdate(session, state, { ...INPUTS, ...inputs }, { beside, binding: true }),
    )
    return { kept: { state, beside }, plan }
  }

  apply(
    { kept, plan }: { readonly kept: Kept; readonly plan: RotatingUpdatePlan },
    inputs: Partial<RotatingInputs> = {},
    session = this.session(),
    signal = never,
  ): Promise<AppliedRotating> {
    const pinned = plan.pin && { steps: plan.pin }
    return this.run(
      applyRotatingUpdate(
        session,
        kept.state,
        { ...INPUTS, ...inputs },
        { beside: kept.beside, ...pinned },
        signal,
      ),
    )
  }

  /** A whole run: read, plan, apply. */
  async up(
    kept: Kept,
    inputs: Partial<RotatingInputs> = {},
  ): Promise<AppliedRotating & { plan: RotatingUpdatePlan }> {
    const planned = await this.plan(kept, inputs)
    return { ...(await this.apply(planned, inputs)), plan: planned.plan }
  }

  destroy(
    kept: Kept,
    session = this.session(),
    kind: 'destroy' | 'replaced' = 'destroy',
  ): Promise<Awaited<ReturnType<typeof applyRotatingDelete>>> {
    return this.run(applyRotatingDelete(session, kept.state, kind, never))
  }

  observe(kept: Kept, session = this.session()): Promise<RotatingBeside> {
    return this.run(observeRotating(session, kept.state, kept.beside))
  }

  alive(): string[] {
    return this.platform
      .alive()
      .filter(({ type }) => type !== 'system')
      .map(({ name }) => name)
  }

  count(kind: 'list' | 'create' | 'delete'): number {
    return this.platform.count(kind)
  }
}

export const HOUR = 3_600_000
export const DAY = 24 * HOUR
