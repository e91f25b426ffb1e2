import { describe, expect, test } from 'vitest'
import type { ObjectValue } from '../../../../src/pulumi/plugin/value.ts'
import {
  checked,
  deleteByHand,
  diff,
  held,
  type Kept,
  made,
  names,
  ONE,
  part,
  planned,
  refresh,
  secret,
  startRotating,
  TWO,
  UNKNOWN_VALUE,
  up,
  update,
  type World,
} from './world.ts'

describe('a rotation', () => {
  test('makes a new key current, and the current one previous, under the same id', async () => {
    const world = await startRotating()
    const kept = await made(world, ONE)
    world.emulator.clearJournal()
    const after = await up(world, kept, TWO)
    expect(world.emulator.counts()).toMatchObject({ create: 1, delete: 0 })
    expect(after.state).toMatchObject({ ...TWO, generation: 2, status: 'overlapping', retiring: [] })
    const { retireDueAt, ...previous } = part(after.state, 'previous')
    expect(previous).toEqual(part(kept.state, 'current'))
    expect(retireDueAt).toBe(after.state['retireDueAt'])
    expect(held(after).current).toBe(String(held(kept).current).replace(/1$/, '2'))
    expect((await planned(world, after, TWO)).changes).toEqual([])
  })

  test('is taken back where its answer cannot be handed over', async () => {
    const world = await startRotating()
    const kept = await made(world, ONE)
    world.compensations.length = 0
    await up(world, kept, TWO)
    expect(names(world)).toHaveLength(2)
    for (const compensate of world.compensations) await compensate()
    expect(names(world)).toEqual([held(kept).current])
  })

  test('takes a new name for the new key alone', async () => {
    const world = await startRotating()
    const kept = await made(world, ONE)
    const named = await up(world, kept, { ...ONE, name: 'robot' })
    expect(held(named)).toEqual(held(kept))
    const after = await up(world, named, { ...TWO, name: 'robot' })
    expect(held(after).current).toBe(String(held(kept).current).replace(/^bot(.*)1$/, 'robot$12'))
    expect(after.state['name']).toBe('robot')
  })

  test('keeps the project of a key, whatever the default is', async () => {
    const world = await startRotating()
    const kept = await made(world, ONE)
    const inputs = await checked(world, TWO, { olds: kept.inputs })
    world.newRun({ projectId: 'other' })
    expect((await update(world, kept, inputs)).state).toMatchObject({
      projectId: world.emulator.projectId,
      generation: 2,
    })
  })
})

describe('a change in place', () => {
  test('takes away what is no longer declared, and asks the platform for nothing', async () => {
    const world = await startRotating()
    const more = { rotateAfter: '90d', overlap: '2h', revokePrevious: 'x', deletionProtection: true }
    const kept = await made(world, { ...ONE, ...more })
    world.emulator.clearJournal()
    const inputs = await checked(world, ONE, { olds: kept.inputs })
    const { state } = await update(world, kept, inputs)
    const { rotateAfter: _, overlap: __, revokePrevious: ___, rotationDueAt: ____, ...rest } = kept.state
    expect(state).toEqual({ ...rest, deletionProtection: false })
    expect(world.emulator.counts()).toMatchObject({ list: 0, create: 0, delete: 0 })
  })

  test('takes the mark of secrecy away with an input that is no longer declared', async () => {
    const world = await startRotating()
    const kept = await made(world, { ...ONE, storeSecret: secret(true) })
    expect(kept.state['storeSecret']).toEqual(secret(true))
    expect((await up(world, kept, ONE)).state['storeSecret']).toBe(true)
  })

  test('forgets value and secret of all keys, and stores them again where it can', async () => {
    const world = await startRotating()
    const kept = await up(world, await made(world, ONE), TWO)
    const forgetting = await up(world, kept, { ...TWO, storeSecret: false })
    for (const name of ['current', 'previous']) {
      const { key: _, secret: __, ...rest } = part(kept.state, name)
      expect(part(forgetting.state, name)).toEqual(rest)
    }
    const storing = await up(world, forgetting, TWO)
    for (const name of ['current', 'previous']) {
      expect(part(storing.state, name)['key']).toEqual(part(kept.state, name)['key'])
      expect(part(storing.state, name)).not.toHaveProperty('secret')
    }
    expect(names(world)).toHaveLength(2)
    expect((await planned(world, storing, TWO)).changes).toEqual([])
  })
})

describe('its preview', () => {
  async function previewed(world: World, kept: Kept, news: ObjectValue): Promise<ObjectValue> {
    const inputs = await checked(world, news, { olds: kept.inputs })
    await diff(world, kept, inputs)
    world.emulator.clearJournal()
    const { state } = await update(world, kept, inputs, true)
    expect(world.emulator.counts()).toMatchObject({ create: 0, delete: 0 })
    return state
  }

  test('of a rotation knows generation, name and type of the new key, and all of the old one', async () => {
    const world = await startRotating()
    const kept = await made(world, { ...ONE, rotateAfter: '90d' })
    const news = { ...TWO, rotateAfter: '90d', type: 'privileged' }
    const state = await previewed(world, kept, news)
    expect(state).toMatchObject({
      ...news,
      generation: 2,
      status: 'overlapping',
      rotationDueAt: UNKNOWN_VALUE,
      retireDueAt: UNKNOWN_VALUE,
      overlap: null,
      rotateEarly: null,
      revokePrevious: null,
    })
    expect(state['current']).toEqual({
      id: UNKNOWN_VALUE,
      name: String(held(kept).current).replace(/1$/, '2'),
      type: 'privileged',
      key: secret(UNKNOWN_VALUE),
      secret: secret(UNKNOWN_VALUE),
      keyPreview: UNKNOWN_VALUE,
      fingerprint: UNKNOWN_VALUE,
      createdAt: UNKNOWN_VALUE,
    })
    expect(state['previous']).toEqual({ ...part(kept.state, 'current'), retireDueAt: UNKNOWN_VALUE })
  })

  test('says what the update will say, where nothing is rotated', async () => {
    const world = await startRotating()
    const kept = await up(world, await made(world, ONE), TWO)
    const news = { ...TWO, overlap: '2h' }
    const preview = await previewed(world, kept, news)
    const real = await update(world, kept, await checked(world, news, { olds: kept.inputs }))
    const known = Object.fromEntries(Object.entries(preview).filter(([, value]) => value !== null))
    expect(known).toEqual(real.state)
    expect(preview).toMatchObject({ rotateAfter: null, rotationDueAt: null, rotateEarly: null })
  })

  test('of a retirement has null for what will be gone', async () => {
    const world = await startRotating()
    const kept = await up(world, await made(world, ONE), TWO)
    const state = await previewed(world, kept, { ...TWO, revokePrevious: 'x' })
    expect(state).toMatchObject({ previous: null, retireDueAt: null, status: 'steady', generation: 2 })
    expect(state['current']).toEqual(kept.state['current'])
  })

  test('leaves all outputs unknown where only the apply can decide', async () => {
    const world = await startRotating()
    const kept = await up(world, await made(world, ONE), TWO)
    const state = await previewed(world, kept, { ...TWO, type: UNKNOWN_VALUE })
    for (const name of ['generation', 'current', 'previous', 'retiring', 'status', 'retireDueAt']) {
      expect(state[name], name).toBe(UNKNOWN_VALUE)
    }
  })

  test('of a current key that is gone keeps the previous one', async () => {
    const world = await startRotating()
    const kept = await up(world, await made(world, ONE), TWO)
    await deleteByHand(world, held(kept).current)
    const read = (await refresh(world, kept)) ?? expect.fail('it is gone')
    const state = await previewed(world, { ...kept, ...read }, TWO)
    expect(state).toMatchObject({ generation: 3, status: 'overlapping' })
    expect(held({ state }).previous).toBe(held(kept).previous)
  })
})
