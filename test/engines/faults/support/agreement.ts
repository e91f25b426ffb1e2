import { expect } from 'vitest'
import { ERRORS } from '../../../../src/core/messages/errors/registry.ts'
import { Secret } from '../../../../src/core/secret.ts'
import type { KeyRecord } from '../../../../src/emulator/index.ts'
import { hashedId } from '../../../../src/keys/identity/identity.ts'
import { describeOutcome, type Outcome } from '../../harness/command.ts'
import type { Stage, StateKey } from './stage.ts'

/** Applies whatever is to be done, without asking. */
export const APPLY = ['apply', '-no-color', '-auto-approve'] as const

/** Plans; the exit code is 0 where there is nothing to do, and 2 where there is something. */
export const PLAN = ['plan', '-no-color', '-detailed-exitcode'] as const

/** The codes of the errors that an output tells, each once. */
export function errorCodes({ text }: Outcome): string[] {
  const codes = [...text.matchAll(/\(([A-Z][A-Z_]+)\)/g)].map(match => match[1] ?? '')
  return [...new Set(codes.filter(code => code in ERRORS))]
}

/** Expects a run to have ended as foreseen: with 0 and no error, or with 1 and this error. */
export function expectOutcome(outcome: Outcome, expected: string): void {
  expect({ code: outcome.code, errors: errorCodes(outcome) }, describeOutcome(outcome)).toEqual(
    expected === 'succeeds' ? { code: 0, errors: [] } : { code: 1, errors: [expected] },
  )
}

/** The public id under which people know a key of the platform. */
export function idOf({ value }: { readonly value: string }): string {
  return hashedId(new Secret(value))
}

/** The keys of the platform that somebody made: all but the system key and the emulator's own. */
export function keysOnPlatform({ emulator }: Stage): KeyRecord[] {
  return emulator.keys().filter(({ type, bootstrap }) => type !== 'system' && bootstrap !== true)
}

/**
 * Expects every key on the platform to be in the state, or else to be told of in `told`: by its id, or by the
 * error that says a key of that name may appear and what to do then. Answers the ids of those that are told of.
 */
export async function expectNothingLost(stage: Stage, ...told: readonly Outcome[]): Promise<string[]> {
  const state = await stage.state()
  const strays = keysOnPlatform(stage).filter(key => !state.some(({ id }) => id === idOf(key)))
  const untold = strays.filter(key => !told.some(outcome => tellsOf(outcome, key)))
  expect(
    untold.map(({ name }) => name),
    told.map(describeOutcome).join('\n'),
  ).toEqual([])
  return strays.map(idOf)
}

function tellsOf({ text }: Outcome, key: KeyRecord): boolean {
  if (text.includes(idOf(key))) return true
  const lost = `Could not tell whether "${key.name}" was created`
  return [lost, 'If one appears later', `name:${key.name}`].every(part => text.includes(part))
}

/** Expects one POST at most for each wanted key, not counting those that the platform surely did not act on. */
export function expectPostsAtMost(stage: Stage, wanted: number): void {
  const posts = stage.emulator
    .journal()
    .filter(({ operation, status }) => operation === 'create' && status !== 429)
  expect(posts.length).toBeLessThanOrEqual(wanted)
}

/**
 * Expects that, once the platform works again, one apply brings platform and state together: the plan after it
 * is empty, and there is no key on either side that the other lacks, but for those in `strays`.
 */
export async function expectToConverge(stage: Stage, strays: readonly string[] = []): Promise<void> {
  stage.emulator.faults.clear()
  await stage.succeed(...APPLY)
  const next = await stage.run(...PLAN)
  expect(next.code, describeOutcome(next)).toBe(0)
  const state = await stage.state()
  expect(state.filter(({ tainted, deposed }) => tainted || deposed)).toEqual([])
  const platform = keysOnPlatform(stage).map(key => ({ id: idOf(key), name: key.name }))
  expect(described(platform.filter(({ id }) => !strays.includes(id)))).toEqual(described(state))
}

/** Expects each key of the state that is gone from the platform to be seen as gone by a refresh. */
export async function expectGoneToBeSeen(stage: Stage): Promise<void> {
  const there = new Set(keysOnPlatform(stage).map(idOf))
  const gone = (await stage.state()).filter(({ id }) => !there.has(id)).map(({ id }) => id)
  if (gone.length === 0) return
  await stage.succeed(...APPLY, '-refresh-only')
  expect((await stage.state()).filter(({ id }) => gone.includes(id))).toEqual([])
}

/** The key of the state with this name that is not the old half of a replacement. */
export async function currentKey(stage: Stage, name: string): Promise<StateKey | undefined> {
  return (await stage.state()).find(key => !key.deposed && key.name === name)
}

function described(keys: readonly { readonly id: string; readonly name: string }[]): string[] {
  return keys.map(({ id, name }) => `${name} ${id}`).sort()
}
