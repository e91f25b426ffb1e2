import { expect } from 'vitest'
import type { CallContext } from '../../../../src/terraform/plugin/call-context.ts'
import type { Diagnostic } from '../../../../src/terraform/plugin/diagnostic.ts'
import type { ListedObject } from '../../../../src/terraform/plugin/list-resource.ts'
import type { ImportTarget, ManagedResource } from '../../../../src/terraform/plugin/managed-resource.ts'
import type { TerraformProvider } from '../../../../src/terraform/plugin/provider.ts'
import { type ObjectValue, Unknown } from '../../../../src/terraform/plugin/value.ts'
import type { ModelPlatform } from '../../../keys/model-platform.ts'
import { expectNoSecrets } from '../../../keys/no-secrets.ts'
import { type Said, said } from './diagnostics.ts'
import { checkApplied, checkFinalPlan, checkKnown, checkPlan, proposedNew } from './engine-rules.ts'
import { full, named, object, throughTheWire } from './values.ts'

const NOTHING = new Uint8Array()
const ADDRESS = 'registry.terraform.io/ekb/ekb'

/** An object as an engine keeps it. */
export interface Kept {
  readonly state: ObjectValue
  readonly private: Uint8Array
}

/** What a plan answered; `state` is null for a destroy. */
export interface Planned extends Said {
  readonly planned: ObjectValue | null
  readonly private: Uint8Array
  /** The attributes that force a replacement, as the engine sees it; null where it updates in place. */
  readonly replaces: readonly string[] | null
}

/** What an apply or a read left; null where the engine keeps nothing. */
export interface Left extends Said {
  readonly kept: Kept | null
}

/** The platform of a walk, and its time. */
export interface Around {
  readonly platform: Pick<ModelPlatform, 'keys'>
  /** Whether calls run already, so that one more runs beside them. */
  readonly isRunning: boolean
  run<Result>(calls: () => Promise<Result>): Promise<Result>
}

/** One process of the provider, and the calls that an engine makes to it. Values travel through the codec. */
export class EngineWalk {
  readonly provider: TerraformProvider
  readonly #world: Around
  readonly #context: CallContext
  readonly #brings: boolean
  readonly #type: string

  /** @param type of the resource whose calls are made */
  constructor(
    world: Around,
    provider: TerraformProvider,
    context: CallContext,
    brings: boolean,
    type: string,
  ) {
    this.provider = provider
    this.#world = world
    this.#context = context
    this.#brings = brings
    this.#type = type
  }

  async validate(config: ObjectValue): Promise<Said> {
    return this.#said((await this.#key.validate(this.config(config), this.#context)).diagnostics)
  }

  /** Plans a change: one that replaces is planned once more as a create, as engines do. */
  async plan(prior: Kept | null, given: ObjectValue | null, brought?: Planned): Promise<Planned> {
    const first = await this.#plan(prior?.state ?? null, given, prior?.private ?? NOTHING, brought?.private)
    if (first.replaces === null || given === null) return first
    return this.replace(first, given)
  }

  /** Plans the create half of a replacement, whoever asked for it. */
  async replace(first: Planned, given: ObjectValue): Promise<Planned> {
    const second = await this.#plan(null, given, first.private)
    const { errors, warnings, diagnostics } = first
    return {
      ...second,
      replaces: first.replaces ?? [],
      errors: [...errors, ...second.errors],
      warnings: [...warnings, ...second.warnings],
      diagnostics: [...diagnostics, ...second.diagnostics],
    }
  }

  /** Plans again within an apply, as engines do with what they planned; `prior` is null for the new half. */
  async planAgain(prior: Kept | null, given: ObjectValue, planned: Planned): Promise<Planned> {
    const before = prior?.private ?? NOTHING
    const again = await this.#plan(
      prior?.state ?? null,
      given,
      before,
      this.#brings ? planned.private : undefined,
    )
    if (again.errors.length > 0) return again
    checkFinalPlan(this.#key.schema, object(planned.planned), object(again.planned))
    return again
  }

  /** Applies a create or a change in place. */
  async apply(
    prior: Kept | null,
    { planned, private: plannedPrivate }: Planned,
    given: ObjectValue,
  ): Promise<Left> {
    const answer = await this.run(() =>
      this.#key.apply(
        {
          prior: this.#sent(prior?.state ?? null),
          planned: this.#sent(planned),
          config: this.config(given),
          plannedPrivate,
        },
        this.#context,
      ),
    )
    const state = this.#sent(answer.state)
    const told = this.#said(answer.diagnostics)
    if (state !== null && told.errors.length === 0) checkApplied(this.#key.schema, object(planned), state)
    if (state === null && told.errors.length === 0)
      throw new Error('Provider returned invalid result object: null')
    return { kept: state && { state, private: answer.private }, ...told }
  }

  /** Deletes what is in state: for a destroy, or as the old half of a replacement. */
  async destroy(prior: Kept, plannedPrivate: Uint8Array): Promise<Left> {
    const answer = await this.run(() =>
      this.#key.apply(
        { prior: this.#sent(prior.state), planned: null, config: null, plannedPrivate },
        this.#context,
      ),
    )
    const state = this.#sent(answer.state)
    const told = this.#said(answer.diagnostics)
    if (state !== null && told.errors.length === 0)
      throw new Error('the object was not deleted, and nobody says so')
    return { kept: state && { state, private: answer.private }, ...told }
  }

  async read({ state, private: before }: Kept): Promise<Left> {
    const answer = await this.run(() => this.#key.read(object(this.#sent(state)), before, this.#context))
    const read = this.#sent(answer.state)
    if (read !== null) checkKnown(this.#key.schema, read)
    return { kept: read && { state: read, private: answer.private }, ...this.#said(answer.diagnostics) }
  }

  /** What the provider makes of a stored state: of each one, in each walk, before anything else. */
  async upgrade(stored: object): Promise<Said & { readonly state: ObjectValue | null }> {
    const json = JSON.parse(JSON.stringify(stored)) as Readonly<Record<string, unknown>>
    const { state, diagnostics } = await this.#key.upgrade(0, json, this.#context)
    const upgraded = this.#sent(state)
    if (upgraded !== null) checkKnown(this.#key.schema, upgraded)
    return { state: upgraded, ...this.#said(diagnostics) }
  }

  async import(target: ImportTarget): Promise<Left> {
    const { imported, diagnostics } = await this.run(() => this.#key.import(target, this.#context))
    const [found, ...more] = imported.map(one => ({
      state: object(this.#sent(one.state)),
      private: one.private,
    }))
    expect(more).toEqual([])
    return { kept: found ?? null, ...this.#said(diagnostics) }
  }

  /** The identity of a state, as engines keep it beside the state. */
  identity({ state }: Pick<Kept, 'state'>): ObjectValue | null {
    return this.#key.identity?.of(state) ?? null
  }

  /** The configuration that the resource writes for an imported state. */
  async generate({ state }: Pick<Kept, 'state'>): Promise<Said & { readonly config: ObjectValue | null }> {
    const sent = object(this.#sent(state))
    const answer = await this.run(async () => this.#key.generateConfig?.(sent, this.#context))
    return { config: answer?.config ?? null, ...this.#said(answer?.diagnostics) }
  }

  /**
   * What a list block finds, until the engine has as much as it wants.
   *
   * @param takes how many objects the engine takes before it ends the stream, by default as many as it gets
   */
  async list(
    given: ObjectValue,
    { includeResource = false, limit = 100, takes = Number.POSITIVE_INFINITY } = {},
  ): Promise<Said & { readonly found: readonly ListedObject[] }> {
    const { schema, list } = named(this.provider.listResources ?? {}, this.#type)
    const found: ListedObject[] = []
    const diagnostics: Diagnostic[] = []
    await this.run(async () => {
      for await (const one of list({ config: full(schema, given), includeResource, limit }, this.#context)) {
        diagnostics.push(...(one.diagnostics ?? []))
        if (one.identity !== undefined) found.push(one)
        if (found.length >= takes) break
      }
    })
    expectNoSecrets(found, this.#world.platform.keys)
    return { found, ...this.#said(diagnostics) }
  }

  async validateList(given: ObjectValue): Promise<Said> {
    const { schema, validate } = named(this.provider.listResources ?? {}, this.#type)
    return this.#said((await validate(full(schema, given), this.#context)).diagnostics)
  }

  /** What the resource makes of the state of another type; null beside an error. */
  async move(
    typeName: string,
    { state, private: kept }: Kept,
    providerAddress = ADDRESS,
  ): Promise<Left | undefined> {
    const source = { typeName, providerAddress, version: 0, state, private: kept }
    const answer = await this.#key.move?.(source, this.#context)
    if (answer === undefined) return undefined
    const moved = this.#sent(answer.state)
    if (moved !== null) checkKnown(this.#key.schema, moved)
    return { kept: moved && { state: moved, private: answer.private }, ...this.#said(answer.diagnostics) }
  }

  async validateData(type: string, config: ObjectValue): Promise<Said> {
    const { schema, validate } = this.#data(type)
    return this.#said((await validate(full(schema, config), this.#context)).diagnostics)
  }

  /** What a data block reads; null beside an error. */
  async readData(type: string, config: ObjectValue): Promise<Said & { readonly state: ObjectValue | null }> {
    const { schema, read } = this.#data(type)
    const given = full(schema, config)
    const answer = await this.run(() => read(given, this.#context))
    const state = throughTheWire(answer.state, schema)
    if (state !== null) {
      checkKnown(schema, state)
      checkPlan(schema, null, given, state)
    }
    return { state, ...this.#said(answer.diagnostics) }
  }

  async validateEphemeral(type: string, config: ObjectValue): Promise<Said> {
    const { schema, validate } = this.#ephemeral(type)
    return this.#said((await validate(full(schema, config), this.#context)).diagnostics)
  }

  /** What an ephemeral block opens; null beside an error. */
  async open(type: string, config: ObjectValue): Promise<Said & { readonly result: ObjectValue | null }> {
    const { schema, open } = this.#ephemeral(type)
    const given = full(schema, config)
    const answer = await this.run(() => open(given, this.#context))
    const result = throughTheWire(answer.result, schema)
    if (result !== null) {
      checkKnown(schema, result)
      checkPlan(schema, null, given, result)
    }
    return { result, ...this.#said(answer.diagnostics) }
  }

  async close(type: string): Promise<Said> {
    const { close } = this.#ephemeral(type)
    return this.#said((await close(NOTHING, this.#context)).diagnostics)
  }

  async validateAction(type: string, given: ObjectValue): Promise<Said> {
    const { schema, validate } = this.#action(type)
    return this.#said((await validate(full(schema, given), this.#context)).diagnostics)
  }

  async planAction(type: string, given: ObjectValue): Promise<Said> {
    const { schema, plan } = this.#action(type)
    return this.#said((await this.run(() => plan(full(schema, given), this.#context))).diagnostics)
  }

  /** What an action tells while it runs. */
  async invoke(type: string, given: ObjectValue): Promise<Said & { readonly progress: readonly string[] }> {
    const { schema, invoke } = this.#action(type)
    const progress: string[] = []
    const diagnostics: Diagnostic[] = []
    await this.run(async () => {
      for await (const event of invoke(full(schema, given), this.#context)) {
        if ('progress' in event) progress.push(event.progress)
        else diagnostics.push(...event.diagnostics)
      }
    })
    expectNoSecrets(progress, this.#world.platform.keys)
    return { progress, ...this.#said(diagnostics) }
  }

  /** A configuration with every attribute that it does not set as null. */
  config(given: ObjectValue): ObjectValue {
    return full(this.#key.schema, given)
  }

  /** Lets time pass until calls are answered; several calls run side by side. */
  run<Result>(calls: () => Promise<Result>): Promise<Result> {
    return this.#world.isRunning ? calls() : this.#world.run(calls)
  }

  async #plan(
    prior: ObjectValue | null,
    given: ObjectValue | null,
    priorPrivate: Uint8Array,
    plannedPrivate: Uint8Array = NOTHING,
  ): Promise<Planned> {
    const { schema } = this.#key
    const config = given && this.config(given)
    const request = {
      prior: this.#sent(prior),
      proposed: this.#sent(config && proposedNew(schema, prior, config)),
      config: this.#sent(config),
      priorPrivate,
      plannedPrivate,
      bringsPlannedPrivate: this.#brings,
    }
    const answer = await this.run(() => this.#key.plan(request, this.#context))
    const planned = this.#sent(answer.planned)
    const told = this.#said(answer.diagnostics)
    if (told.errors.length === 0) {
      if (config === null && planned !== null) throw new Error('planned a non-null destroy value')
      if (config !== null) checkPlan(schema, prior, config, object(planned))
    }
    const replaces = prior && planned && replacing(prior, planned, answer.requiresReplace ?? [])
    return { planned, private: answer.private, replaces: replaces ?? null, ...told }
  }

  get #key(): ManagedResource {
    return named(this.provider.resources, this.#type)
  }

  #data(type: string) {
    return named(this.provider.dataSources, type)
  }

  #action(type: string) {
    return named(this.provider.actions ?? {}, type)
  }

  #ephemeral(type: string) {
    return named(this.provider.ephemeralResources ?? {}, type)
  }

  /** An object on its way over the wire. */
  #sent(value: ObjectValue | null): ObjectValue | null {
    return throughTheWire(value, this.#key.schema)
  }

  #said(diagnostics: readonly Diagnostic[] = []): Said {
    expectNoSecrets(diagnostics, this.#world.platform.keys)
    return said(diagnostics)
  }
}

/** The engine honours the paths whose planned value differs, or is not known. */
function replacing(
  prior: ObjectValue,
  planned: ObjectValue,
  paths: readonly (readonly (string | number | object)[])[],
): readonly string[] | null {
  const honoured = paths
    .map(([name]) => String(name))
    .filter(name => {
      const value = planned[name] ?? null
      return value instanceof Unknown || JSON.stringify(value) !== JSON.stringify(prior[name] ?? null)
    })
  return honoured.length === 0 ? null : honoured
}
