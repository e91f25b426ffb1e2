import { describe, expect, test } from 'vitest'
import { Secret } from '../../../src/core/secret.ts'
import {
  besideFromJson,
  besideToJson,
  importRotating,
  keyFromRotating,
  parseRotatingImportId,
  readStoredRotating,
  rotatingFromKey,
  rotatingStateValues,
  stepsFromJson,
  validateRotatingInputs,
} from '../../../src/keys/rotating/index.ts'
import { rejection } from '../no-secrets.ts'
import { stored } from '../world.ts'
import { DAY, INPUTS, RotatingWorld } from './world.ts'

describe('import', () => {
  test('takes name, tag and generation from the name of a generation', async () => {
    const world = new RotatingWorld()
    world.platform.commit('teams-bot.k3f9.7', 'privileged', 'seed', world.clock.now().getTime() - 9 * DAY)
    world.platform.commit('teams-bot.k3f9.8', 'privileged', 'seed', world.clock.now().getTime() - DAY)
    const id = parseRotatingImportId('name:teams-bot.k3f9.8,name:teams-bot.k3f9.7')
    const { state } = await world.run(importRotating(world.session(), 'p', id))
    expect(state).toMatchObject({
      generation: 8,
      inputs: { name: 'teams-bot' },
      previous: { name: 'teams-bot.k3f9.7' },
      status: 'overlapping',
    })
    expect(state.current.key.secret).toBeUndefined()
    const turned = parseRotatingImportId('name:teams-bot.k3f9.7,name:teams-bot.k3f9.8')
    const error = await world.run(rejection(importRotating(world.session(), 'p', turned)))
    expect(error.code).toBe('IMPORT_PAIR_INVALID')
  })

  test('any other key is generation 1, and keeps its name until it is rotated', async () => {
    const world = new RotatingWorld()
    world.platform.commit('old, and odd', 'locked_down_viewer', 'seed')
    const id = parseRotatingImportId('name:old, and odd')
    const kept = await world.run(importRotating(world.session(), 'p', id))
    expect(kept.state).toMatchObject({
      generation: 1,
      inputs: { name: 'old, and odd' },
      current: { name: 'old, and odd' },
    })
    const inputs = { revoke_previous: 'left from before' }
    const recorded = await world.up(kept, inputs)
    expect(world.count('create') + world.count('delete')).toBe(0)
    const after = await world.up(recorded, { ...inputs, keepers: { v: '2' } })
    expect(after.state).toMatchObject({ generation: 2, previous: { name: 'old, and odd' } })
    expect(after.state.current.name).toMatch(/^teams-bot\.[0-9a-z]{4}\.2$/)
  })
})

describe('move', () => {
  test('there and back leaves the key as it is', () => {
    const world = new RotatingWorld()
    const key = stored(world.platform.commit('teams-bot', 'privileged', 'seed'), world.platform.dialect)
    const there = rotatingFromKey(key, {})
    expect(there.state).toMatchObject({ generation: 1, current: { key: key.key } })
    expect(keyFromRotating(there.state, there.beside).state).toEqual(key)
  })

  test('is refused while there are other keys', async () => {
    const world = new RotatingWorld()
    const { state, beside } = await world.up(await world.create(), { keepers: { v: '2' } })
    expect(() => keyFromRotating(state, beside)).toThrow(/also has teams-bot\.[0-9a-z]{4}\.1/)
  })
})

describe('state', () => {
  test('is read as it was written', async () => {
    const world = new RotatingWorld()
    world.platform.faults.delete.push({ how: 'refused' })
    const inputs = { keepers: { v: '2' } }
    const rotated = await world.up(await world.create(), inputs)
    const { state, beside, errors } = await world.up(rotated, { ...inputs, revoke_previous: 'x' })
    expect(errors.map(({ code }) => code)).toEqual(['RETIREMENT_FAILED'])
    expect(state).toMatchObject({ status: 'retire_due', retiring: [{ reason: 'delete_failed' }] })
    const written = plain(rotatingStateValues(state)) as Record<string, unknown>
    const read = readStoredRotating(name => written[name])
    expect(rotatingStateValues(read)).toEqual(rotatingStateValues(state))
    expect(besideFromJson(JSON.parse(JSON.stringify(besideToJson(beside))))).toEqual(beside)
    const { plan } = await world.plan({ state, beside }, { ...inputs, revoke_previous: 'x' })
    expect(plan.steps.retire).toMatchObject([{ reason: 'retiring' }])
    expect(stepsFromJson(JSON.parse(JSON.stringify(plan.steps)))).toEqual(plan.steps)
  })
})

describe('inputs', () => {
  test.each([
    [{ overlap: '90d' }, 'OVERLAP_TOO_LONG', '2136h'],
    [{ overlap: '2h', rotate_after: '3h', rotate_early: '2h' }, 'OVERLAP_TOO_LONG', 'at most 1h'],
    [{ overlap: '3651d', rotate_after: null }, 'DURATION_INVALID', '3650d'],
    [{ name: 'x'.repeat(241) }, 'ROTATING_NAME_TOO_LONG', '240'],
  ])('%j is refused with %s', (inputs, code, said) => {
    const errors = validateRotatingInputs({ ...INPUTS, ...inputs })
    expect(errors.map(error => error.code)).toEqual([code])
    expect(errors[0]?.detail).toContain(said)
  })

  test.each([
    { overlap: '89d' },
    { overlap: '0h' },
    { overlap: '3650d', rotate_after: null },
    { name: 'x'.repeat(240) },
  ])('%j is accepted', inputs => expect(validateRotatingInputs({ ...INPUTS, ...inputs })).toEqual([]))
})

/** As an engine has it: what is secret is shown, everything else stays. */
function plain(value: unknown): unknown {
  if (value instanceof Secret) return value.reveal()
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, plain(entry)]))
}
