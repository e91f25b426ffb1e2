import { createHash } from 'node:crypto'
import { expect } from 'vitest'
import type { Emulator } from '../../../src/emulator/index.ts'
import { managedKeys } from '../harness/index.ts'
import type { Deployment } from './deployment.ts'

/**
 * Expects that the state has every key that the engine has made and that is there, each once.
 *
 * @param others the values of keys that somebody else has made, which have to be there too
 */
export async function expectNothingLost(
  deployment: Deployment,
  emulator: Emulator,
  others: readonly string[] = [],
): Promise<void> {
  const there = managedKeys(emulator)
  expect(there.map(({ value }) => value)).toEqual(expect.arrayContaining([...others]))
  const ours = there.filter(({ value }) => !others.includes(value))
  const held = await deployment.held()
  const fingerprints = held.map(({ fingerprint, id }) => fingerprint ?? id)
  expect(fingerprints.toSorted()).toEqual(ours.map(({ value }) => digest(value)).toSorted())
}

function digest(value: string): string {
  return `sha256:${createHash('sha256').update(value).digest('hex').slice(0, 16)}`
}
