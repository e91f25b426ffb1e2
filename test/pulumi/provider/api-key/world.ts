import { randomBytes } from 'node:crypto'
import { expect, onTestFinished } from 'vitest'
import type { Clock } from '../../../../src/core/clock.ts'
import { createRedactor } from '../../../../src/core/redaction/redaction.ts'
import { Secret } from '../../../../src/core/secret.ts'
import { systemClock } from '../../../../src/core/system-clock.ts'
import { type Emulator, type EmulatorOptions, startEmulator } from '../../../../src/emulator/index.ts'
import { type SessionHolder, startSession } from '../../../../src/keys/index.ts'
import { KEY_MODEL } from '../../../../src/keys/model/index.ts'
import { createClient } from '../../../../src/platform/index.ts'
import type {
  Autonaming,
  CallContext,
  CreateResult,
  CustomResource,
  DiffResult,
} from '../../../../src/pulumi/plugin/provider.ts'
import { type ObjectValue, SecretValue, UNKNOWN, type Value } from '../../../../src/pulumi/plugin/value.ts'
import { apiKeyResource } from '../../../../src/pulumi/provider/api-key/resource.ts'
import { unwrapped } from '../../../../src/pulumi/provider/values.ts'

export const URN = 'urn:pulumi:dev::proj::ekb:index:ApiKey::bot'
export const OTHER_URN = 'urn:pulumi:dev::proj::ekb:index:ApiKey::other'
export const UNKNOWN_VALUE: Value = UNKNOWN
export const BOT: ObjectValue = { name: 'bot', type: 'locked_down_viewer' }

export function secret(value: Value): SecretValue {
  return new SecretValue(value)
}

/** What lies in a value, without its marks of secrecy. */
export function plain(value: Value | undefined): unknown {
  return unwrapped(value)
}

/** A resource as the engine keeps it. */
export interface Kept {
  readonly id: string
  readonly inputs: ObjectValue
  readonly state: ObjectValue
}

/** A provider on an emulator, with everything that it told anybody. */
export interface World {
  readonly emulator: Emulator
  readonly resource: CustomResource
  readonly holder: SessionHolder
  /** What a person was told, warnings above all. */
  readonly told: string[]
  readonly remembered: string[]
  readonly context: CallContext
  /** What must be done if an answer cannot be handed over. */
  readonly compensations: (() => Promise<void>)[]
  /** Moves the local clock, in milliseconds; the platform's stays. */
  pass(ms: number): void
  /**
   * Configures the provider anew, as an engine does for each of its runs.
   *
   * @param settings.ownKey the value of the key that the provider signs in with, where a resource manages it
   */
  newRun(settings?: { projectId?: string; apiKeysPath?: string; ownKey?: string }): void
}

/** Makes the code of a resource, as the provider does. */
export type ResourceOf = (holder: SessionHolder, remember: (secret: Secret) => void) => CustomResource

const apiKey: ResourceOf = (holder, remember) => apiKeyResource(KEY_MODEL, holder, remember, () => 'seed')

/** @param resourceOf the resource under test */
export async function startWorld(
  options: EmulatorOptions = {},
  resourceOf: ResourceOf = apiKey,
): Promise<World> {
  const emulator = await startEmulator(options)
  const told: string[] = []
  const remembered: string[] = []
  const compensations: (() => Promise<void>)[] = []
  let ahead = 0
  const clock: Clock = {
    now: () => new Date(systemClock.now().getTime() + ahead),
    sleep: (ms, signal) => systemClock.sleep(ms, signal),
  }
  const quiet = () => undefined
  const logger = { trace: quiet, debug: quiet, info: quiet, warn: quiet, error: quiet }
  const never = new AbortController().signal
  const newRun: World['newRun'] = ({ projectId = emulator.projectId, apiKeysPath, ownKey } = {}) => {
    const client = createClient(
      {
        endpoint: emulator.endpoint,
        apiKey: new Secret(emulator.apiKey),
        apiSecret: new Secret(emulator.apiSecret),
        ...(apiKeysPath !== undefined && { apiKeysPath }),
      },
      { clock, logger, redactor: createRedactor(), env: {}, random: Math.random },
    )
    const credentials =
      ownKey === undefined ? undefined : { key: new Secret(ownKey), connect: async () => client }
    holder.current = { session: startSession(client, clock, never, credentials), projectId }
  }
  const holder: SessionHolder = { current: {} }
  newRun()
  onTestFinished(async () => {
    expectNoValues(emulator, told)
    await emulator.close()
  })
  return {
    emulator,
    resource: resourceOf(holder, value => void remembered.push(value.reveal())),
    holder,
    told,
    remembered,
    compensations,
    context: {
      signal: never,
      stop: never,
      tell: (severity, message) => void told.push(`${severity}: ${message}`),
      ifUndeliverable: compensate => void compensations.push(compensate),
    },
    pass: ms => {
      ahead += ms
    },
    newRun,
  }
}

/** Fails where something that people read has a value of a key in it. */
export function expectNoValues(emulator: Emulator, texts: readonly string[]): void {
  const values = emulator.projects
    .flatMap(({ id }) => emulator.keys(id))
    .flatMap(key => [key.value, key.secret])
  for (const text of texts) expect(values.some(value => text.includes(value))).toBe(false)
}

/** The text that a call fails with, free of values. */
export async function refusal({ emulator }: World, call: Promise<unknown>): Promise<string> {
  const error = await call.then(
    () => expect.fail('it did not fail'),
    (reason: unknown) => reason,
  )
  if (!(error instanceof Error)) throw error
  expectNoValues(emulator, [error.message, error.stack ?? ''])
  return error.message
}

export interface Asked {
  readonly urn?: string
  readonly olds?: ObjectValue
  readonly autonaming?: Autonaming
  readonly seed?: Uint8Array
}

export function check({ resource, context }: World, news: ObjectValue, asked: Asked = {}) {
  const { urn = URN, olds = {}, autonaming, seed = randomBytes(32) } = asked
  return resource.check(
    { urn, name: nameOf(urn), olds, news, randomSeed: seed, ...(autonaming && { autonaming }) },
    context,
  )
}

/** The checked inputs of a program; a test that expects failures calls {@link check}. */
export async function checked(world: World, news: ObjectValue, asked: Asked = {}): Promise<ObjectValue> {
  const { inputs, failures = [] } = await check(world, news, asked)
  expect(failures).toEqual([])
  return inputs
}

export function diff(
  { resource, context }: World,
  { id, inputs: oldInputs, state }: Kept,
  inputs: ObjectValue,
  { urn = URN, ignoreChanges = [] }: { urn?: string; ignoreChanges?: readonly string[] } = {},
): Promise<DiffResult> {
  return resource.diff({ urn, name: nameOf(urn), id, state, oldInputs, inputs, ignoreChanges }, context)
}

export function create(
  { resource, context }: World,
  inputs: ObjectValue,
  { urn = URN, preview = false, timeoutMs }: { urn?: string; preview?: boolean; timeoutMs?: number } = {},
): Promise<CreateResult> {
  const timeout = timeoutMs === undefined ? {} : { timeoutMs }
  return resource.create({ urn, name: nameOf(urn), inputs, preview, ...timeout }, context)
}

/** A key that a program has made in a run of its own. */
export async function made(world: World, news: ObjectValue = BOT, urn = URN): Promise<Kept> {
  const inputs = await checked(world, news, { urn })
  const { id, state, reasons } = await create(world, inputs, { urn })
  expect(reasons).toBeUndefined()
  world.newRun()
  return { id, inputs, state }
}

/** What a run of the same program, or another one, says about a key: Check, then Diff. */
export async function planned(
  world: World,
  kept: Kept,
  news: ObjectValue,
  options: { urn?: string; ignoreChanges?: readonly string[] } = {},
): Promise<DiffResult> {
  const inputs = await checked(world, news, { olds: kept.inputs, ...options })
  return diff(world, kept, inputs, options)
}

export function update(
  { resource, context }: World,
  { id, inputs: oldInputs, state }: Kept,
  inputs: ObjectValue,
  preview = false,
  timeoutMs?: number,
) {
  const request = { urn: URN, name: 'bot', id, state, oldInputs, inputs, ignoreChanges: [], preview }
  return resource.update({ ...request, ...(timeoutMs !== undefined && { timeoutMs }) }, context)
}

/** A refresh of what is in state. */
export function refresh({ resource, context }: World, { id, inputs, state }: Kept, urn = URN) {
  return resource.read({ urn, name: nameOf(urn), id, inputs, state }, context)
}

/** An import, which has nothing but an id. */
export function adopt({ resource, context }: World, id: string) {
  return resource.read({ urn: URN, name: 'bot', id, state: {} }, context)
}

/** What a program only looks up, with `get`: it has inputs, but no state of ours. */
export function lookUp({ resource, context }: World, id: string, urn = URN) {
  return resource.read({ urn, name: nameOf(urn), id, inputs: {}, state: {} }, context)
}

export function destroy(
  { resource, context }: World,
  { id, state }: Kept,
  { urn = URN, timeoutMs }: { urn?: string; timeoutMs?: number } = {},
): Promise<void> {
  const timeout = timeoutMs === undefined ? {} : { timeoutMs }
  return resource.delete({ urn, name: nameOf(urn), id, state, ...timeout }, context)
}

/** The names of the keys that people made, oldest first. */
export function names({ emulator }: World, projectId = emulator.projectId): string[] {
  return emulator
    .keys(projectId)
    .filter(({ type, bootstrap }) => type !== 'system' && !bootstrap)
    .map(({ name }) => name)
}

function nameOf(urn: string): string {
  return urn.slice(urn.lastIndexOf(':') + 1)
}
