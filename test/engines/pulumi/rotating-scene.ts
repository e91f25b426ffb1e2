import type { Emulator, EmulatorOptions } from '../../../src/emulator/index.ts'
import { type Engine, emulatorFor, managedKeys, openCredentialGateway, settingsOf } from '../harness/index.ts'
import {
  openStack,
  type Program,
  type ProgramValue,
  rotatingApiKey,
  type Stack,
} from '../harness/pulumi/index.ts'

export const ROTATING = 'ekb:index:RotatingApiKey'

/** A clock that moves only when it is told to: what is due is due to the second. */
const STANDING_STILL: EmulatorOptions = { clock: { now: '2026-03-01T12:00:00Z', frozen: true } }

type Properties = Readonly<Record<string, ProgramValue>>

/** What a rotating key of the scenes is by itself: due after 90 days, with an overlap of a week. */
const DUE: Properties = { type: 'locked_down_viewer', rotateAfter: '90d', rotateEarly: '0h', overlap: '7d' }

/** A rotating key by its logical name, which its keys have in theirs. */
export function keyNamed(name: string, properties: Properties = {}, options?: Properties) {
  return { [name]: rotatingApiKey({ name, ...DUE, ...properties }, options) }
}

/** A key that rotates by its keepers alone, and overlaps for a week. */
export function byKeepers(name: string, release: string, properties: Properties = {}, options?: Properties) {
  const { rotateAfter: _, rotateEarly: __, ...rest } = DUE
  return { [name]: rotatingApiKey({ name, ...rest, keepers: { release }, ...properties }, options) }
}

/**
 * A platform that stands still, and a stack of these resources that is not made yet.
 *
 * @param settings.projects further projects, which one pair of credentials reaches
 */
export async function openScene(
  engine: Engine,
  resources: Program['resources'],
  { projects = [], env = {} }: { projects?: readonly string[]; env?: Record<string, string> } = {},
) {
  const seed = { seed: { projects: [{ id: 'home' }, ...projects.map(id => ({ id }))] } }
  const emulator = await emulatorFor({ ...STANDING_STILL, ...seed })
  const gateway = await openCredentialGateway(emulator)
  const stack = await openStack({
    engine,
    env: { ...settingsOf(emulator), EKB_ENDPOINT: gateway.endpoint, ...env },
    program: { resources: resources ?? {} },
  })
  return {
    emulator,
    stack,
    async [Symbol.asyncDispose]() {
      await stack[Symbol.asyncDispose]()
      await gateway[Symbol.asyncDispose]()
      await emulator.close()
    },
  }
}

/** The generations of a key that are on the platform, oldest first. */
export function generationsOf(emulator: Emulator, name: string, project?: string): number[] {
  return managedKeys(emulator, project)
    .map(key => /^(.*)\.[0-9a-z]{4}\.(\d+)$/.exec(key.name))
    .filter(parts => parts?.[1] === name)
    .map(parts => Number(parts?.[2]))
    .sort((a, b) => a - b)
}

/** One key of a rotating key, as the state has it. */
export interface StoredGeneration {
  readonly id: string
  readonly name: string
  readonly type: string
  readonly key: string
  readonly secret?: string
}

/** What a state has of a rotating key. */
export interface StoredRotating {
  readonly generation: number
  readonly current: StoredGeneration
  readonly previous?: StoredGeneration
  readonly retiring: readonly { readonly name: string; readonly reason: string }[]
  readonly status: string
}

/** The rotating keys of a state by their logical names. */
export async function rotatingIn(stack: Stack): Promise<Readonly<Record<string, StoredRotating>>> {
  const { resources } = await stack.exported()
  return Object.fromEntries(
    resources
      .filter(({ type }) => type === ROTATING)
      .map(({ name, outputs }) => [name, outputs as unknown as StoredRotating]),
  )
}
