import { expect } from 'vitest'
import { EkbError } from '../../../src/core/messages/errors/index.ts'
import type { Session } from '../../../src/keys/index.ts'
import {
  type AppliedRotating,
  applyRotatingUpdate,
  planRotatingUpdate,
  type RotatingInputs,
  type RotatingUpdatePlan,
} from '../../../src/keys/rotating/index.ts'
import { parseGenerationName } from '../../../src/platform/generation-name.ts'
import type { Dialect } from '../model-platform.ts'
import { expectNoSecrets } from '../no-secrets.ts'
import { Readers } from './history.ts'
import type { Faults, Step } from './situation.ts'
import { HOUR, INPUTS, type Kept, RotatingWorld } from './world.ts'

const never = new AbortController().signal

interface Planned {
  readonly kept: Kept
  readonly plan: RotatingUpdatePlan
}

/** Which engine plays, on which platform. */
export interface Mode {
  readonly dialect?: Partial<Dialect>
  /** Whether nothing that a plan has decided comes to its apply, and the engine does not read before each plan. */
  readonly isLoose?: boolean
}

/** One rotating key, and an engine that keeps its state through whatever happens. */
export class Play {
  readonly world: RotatingWorld
  readonly readers: Readers
  readonly #mode: Mode
  inputs: RotatingInputs = INPUTS
  kept: Kept | undefined

  constructor(mode: Mode = {}) {
    this.#mode = mode
    this.world = new RotatingWorld(mode.dialect)
    this.readers = new Readers(this.world)
  }

  async start(): Promise<void> {
    this.wrote(await this.world.create())
  }

  async step(step: Step): Promise<void> {
    if (step.what === 'wait') this.world.clock.jump(step.hours * HOUR)
    else if (step.what === 'delete') this.#deleteByHand(step.which)
    else if (step.what === 'two') await this.#two(step)
    else await this.#run(step)
    this.world.platform.latency = 0
    this.#meet({ create: [], delete: [], list: [] })
    this.readers.expectNoneHurt()
  }

  wrote(applied: Kept): void {
    this.readers.wrote(applied, this.inputs)
    this.kept = { state: applied.state, beside: applied.beside }
  }

  #meet({ create, delete: deletes, list }: Faults): void {
    Object.assign(this.world.platform.faults, { create: [...create], delete: [...deletes], list: [...list] })
  }

  #declare(inputs: Partial<RotatingInputs>): void {
    this.inputs = { ...this.inputs, ...inputs }
    this.readers.shortened(this.inputs)
  }

  #deleteByHand(which: 'current' | 'previous'): void {
    const id = this.kept?.state[which]?.key.id
    const key = this.world.platform.keys.find(key => this.world.idOf(key) === id)
    if (key !== undefined) this.world.platform.remove(key, 'somebody')
  }

  /** Read and plan; undefined where the platform gives no list, or the key is gone and made anew. */
  async #plan(isRead = true) {
    if (this.kept === undefined) {
      this.wrote(await this.world.create(this.inputs))
      return undefined
    }
    const session = this.world.session()
    const read = isRead
      ? await this.world.read(this.kept, session)
      : { state: this.kept.state, beside: await this.world.observe(this.kept, session) }
    if (read.state === undefined) {
      this.kept = undefined
      this.wrote(await this.world.create(this.inputs))
      return undefined
    }
    const kept = { state: read.state, beside: read.beside }
    const plan = await this.#decide(session, kept)
    this.kept = kept
    this.#expectAllNamed(plan.warnings)
    return { kept, plan }
  }

  #decide(session: Session, { state, beside }: Kept): Promise<RotatingUpdatePlan> {
    const context = { beside, binding: !this.#mode.isLoose }
    return this.world.run(planRotatingUpdate(session, state, this.inputs, context))
  }

  async #run(step: Extract<Step, { what: 'run' | 'crash' }>): Promise<void> {
    this.#declare(step.inputs)
    this.#meet({ ...step.faults, create: [], delete: [] })
    const isRead = !this.#mode.isLoose || step.what === 'crash' || step.ageOfPlan > 0
    const first = await this.#plan(isRead).catch(unlessTold)
    if (first === undefined || first.plan.errors.length > 0) return
    this.#meet(step.faults)
    if (step.what === 'run') this.world.clock.jump(step.ageOfPlan * HOUR)
    const session = this.world.session()
    const again = await this.#decide(session, first.kept)
    if (!this.#mode.isLoose) expect(again.planned).toEqual(first.plan.planned)
    const planned = { kept: first.kept, plan: again }
    this.readers.announced(again)
    const before = this.world.count('delete')
    const applied = await this.#apply(planned, session)
    for (const told of [...applied.errors, ...applied.warnings])
      expectNoSecrets(told, this.world.platform.keys)
    this.#expectOrder(planned, applied, before)
    if (step.what === 'run') this.wrote(applied)
    if (step.what === 'run' && applied.errors.length === 0) this.#expectFew()
  }

  async #two({ inputs, apart, latency }: Extract<Step, { what: 'two' }>): Promise<void> {
    this.#declare(inputs)
    const planned = await this.#plan().catch(unlessTold)
    if (planned === undefined || planned.plan.errors.length > 0) return
    this.readers.announced(planned.plan)
    this.world.platform.latency = latency
    const apply = () => this.#send(planned, this.world.session())
    const later = async () => {
      await this.world.clock.sleep(apart)
      return apply()
    }
    const [first, second] = await this.world.run(Promise.all([apply(), later()]))
    this.wrote(first)
    this.wrote(second)
  }

  #apply(planned: Planned, session: Session): Promise<AppliedRotating> {
    return this.world.run(this.#send(planned, session))
  }

  #send({ kept: { state, beside }, plan: { pin } }: Planned, session: Session): Promise<AppliedRotating> {
    const steps = this.#mode.isLoose ? undefined : pin
    return applyRotatingUpdate(session, state, this.inputs, { beside, ...(steps && { steps }) }, never)
  }

  /** Nothing is deleted where the new key is not there, and what could not be deleted is not forgotten. */
  #expectOrder({ kept, plan }: Planned, applied: AppliedRotating, deletesBefore: number): void {
    const { rotate, retire } = plan.steps
    const hasFailed = rotate !== undefined && applied.state.generation !== rotate.generation
    if (hasFailed) {
      expect(applied.errors).not.toEqual([])
      expect(this.world.count('delete')).toBe(deletesBefore)
      expect(applied.state).toMatchObject({ inputs: kept.state.inputs, current: kept.state.current })
      return
    }
    const alive = new Set(this.#alive())
    const left = retire.map(({ id }) => id).filter(id => alive.has(id))
    expect(applied.state.retiring.map(({ id }) => id)).toEqual(expect.arrayContaining(left))
    const used = kept.state.current.key
    const wasOfUse = kept.state.status !== 'current_missing' && used.secret !== undefined
    const key = this.world.platform.keys.find(one => this.world.idOf(one) === used.id)
    if (wasOfUse) expect(key?.deletedBy).not.toBe('we')
  }

  /** Every key of the tag is in the state, or named to a person. */
  #expectAllNamed(warnings: readonly { readonly detail: string }[]): void {
    const state = this.kept?.state
    const tag = state && parseGenerationName(state.current.name)?.tag
    if (state === undefined) return
    const ids = new Set([state.current, ...(state.previous ? [state.previous] : [])].map(({ key }) => key.id))
    for (const { id } of state.retiring) ids.add(id)
    const recent = this.world.clock.now().getTime() - 10_000
    for (const key of this.world.platform.alive()) {
      if (
        parseGenerationName(key.name)?.tag !== tag ||
        ids.has(this.world.idOf(key)) ||
        key.createdAt > recent
      )
        continue
      expect(warnings.map(({ detail }) => detail).join('\n'), `${key.name} is named to nobody`).toContain(
        key.name,
      )
    }
  }

  /** At most two keys that are neither on their way out nor in no state. */
  #expectFew(): void {
    const state = this.kept?.state
    const strays = new Set(this.kept?.beside.strays?.map(({ id }) => id))
    const tag = state && parseGenerationName(state.current.name)?.tag
    const live = this.world.platform
      .alive()
      .filter(key => parseGenerationName(key.name)?.tag === tag)
      .map(key => this.world.idOf(key))
      .filter(id => !strays.has(id) && !state?.retiring.some(one => one.id === id))
    const told = [state?.current.key.id, state?.previous?.key.id]
    expect(live.filter(id => told.includes(id)).length).toBeLessThanOrEqual(2)
  }

  /** Where nothing goes wrong any more, one key is left, and plans are empty. */
  async settle(): Promise<void> {
    // A loose engine reads where this is not zero.
    const ageOfPlan = this.#mode.isLoose ? 1 : 0
    const { ids, mask } = this.world.platform.dialect
    // Without a handle the value has to be stored.
    const inputs = { deletion_protection: false, ...(!ids && mask !== 'none' && { store_secret: true }) }
    for (let run = 0; run < 3; run += 1) {
      await this.step({ what: 'run', inputs, faults: NONE, ageOfPlan })
      this.world.clock.jump(11 * 24 * HOUR)
    }
    await this.step({ what: 'run', inputs: {}, faults: NONE, ageOfPlan })
    await this.step({ what: 'run', inputs: {}, faults: NONE, ageOfPlan })
    const { state } = this.kept ?? {}
    expect(state?.retiring).toEqual([])
    expect(['steady', 'overlapping']).toContain(state?.status)
    const planned = await this.#plan()
    if (state?.inputs.overlap !== '0h') expect(planned?.plan.changes).toEqual([])
    expect(this.#alive()).toContain(state?.current.key.id)
  }

  #alive(): string[] {
    return this.world.platform.alive().map(key => this.world.idOf(key))
  }
}

const NONE: Faults = { create: [], delete: [], list: [] }

function unlessTold(error: unknown): undefined {
  if (error instanceof EkbError) return undefined
  throw error
}
