import { expect } from 'vitest'
import type { EmulatorOptions } from '../../../../src/emulator/index.ts'
import type { PropertyDiff } from '../../../../src/pulumi/plugin/provider.ts'
import type { ObjectValue } from '../../../../src/pulumi/plugin/value.ts'
import { rotatingApiKeyResource } from '../../../../src/pulumi/provider/rotating-api-key/resource.ts'
import { isObject } from '../../../../src/pulumi/provider/values.ts'
import { checked, diff, type Kept, plain, startWorld, update, type World } from '../api-key/world.ts'

export * from '../api-key/world.ts'

export const ONE: ObjectValue = { name: 'bot', type: 'locked_down_viewer', keepers: { v: '1' } }
export const TWO: ObjectValue = { ...ONE, keepers: { v: '2' } }
export const THREE: ObjectValue = { ...ONE, keepers: { v: '3' } }

/** A provider of rotating keys on an emulator. */
export function startRotating(options: EmulatorOptions = {}): Promise<World> {
  let drawn = 0
  const random = (): number => {
    drawn = (drawn * 7 + 3) % 97
    return drawn / 97
  }
  return startWorld(options, (holder, remember) => rotatingApiKeyResource(holder, remember, random))
}

/** Check, Diff and Update of one run; the key as the engine keeps it afterwards. */
export async function up(
  world: World,
  kept: Kept,
  news: ObjectValue,
): Promise<Kept & { readonly changes: readonly PropertyDiff[]; readonly reasons?: readonly string[] }> {
  const inputs = await checked(world, news, { olds: kept.inputs })
  const { changes } = await diff(world, kept, inputs)
  const { state, reasons } = await update(world, kept, inputs)
  world.newRun()
  return { id: kept.id, inputs, state, changes, ...(reasons && { reasons }) }
}

/** An object within a state, such as `current`. */
export function part(state: ObjectValue, name: string): ObjectValue {
  const value = plain(state[name] ?? null) as ObjectValue
  return isObject(value) ? value : expect.fail(`${name} is no object`)
}

/** The names of a state's keys: of the current one, the previous one, and those that should be gone. */
export function held({ state }: Pick<Kept, 'state'>): {
  readonly current: unknown
  readonly previous: unknown
  readonly retiring: unknown
} {
  const { retiring } = state
  const list = (Array.isArray(retiring) ? retiring : []) as readonly ObjectValue[]
  const nameOf = (name: string) => (isObject(state[name]) ? part(state, name)['name'] : null)
  return {
    current: nameOf('current'),
    previous: nameOf('previous'),
    retiring: list.map(({ name, reason }) => `${name}: ${reason}`),
  }
}

/** Deletes a key as somebody at the platform would. */
export async function deleteByHand({ emulator }: World, name: unknown): Promise<void> {
  const key = emulator.keys().find(one => one.name === name) ?? expect.fail(`there is no ${name}`)
  const url = `${emulator.endpoint}/api/keys/${key.value}?project_id=${emulator.projectId}`
  const headers = { 'x-api-key': emulator.apiKey, 'x-api-secret': emulator.apiSecret }
  const answer = await fetch(url, { method: 'DELETE', headers })
  expect(answer.ok).toBe(true)
}

/** As `~name`, `+keepers.a`, `-rotateAfter`, with `!` for a replacement and `'` for an output. */
export function written(changes: readonly PropertyDiff[]): string[] {
  const signs = { add: '+', delete: '-', update: '~' }
  return changes.map(
    ({ path, kind, replace, input }) => `${signs[kind]}${path}${replace ? '!' : ''}${input ? '' : "'"}`,
  )
}

/** The outputs that a rotation changes, in the order of the model, and those that a retirement does. */
export const ROTATION = ["~generation'", "~current'", "~previous'", "~retireDueAt'", "~status'"]
export const RETIREMENT = ["~previous'", "~retireDueAt'", "~status'"]
