import { describe, expect, test } from 'vitest'
import type { ObjectValue } from '../../../../src/pulumi/plugin/value.ts'
import {
  checked,
  deleteByHand,
  destroy,
  diff,
  held,
  type Kept,
  made,
  names,
  ONE,
  planned,
  refresh,
  refusal,
  secret,
  startRotating,
  TWO,
  up,
  update,
} from './world.ts'

/** A state in which a delete has failed: a key is current, one is previous, and one waits. */
async function threeKeys() {
  const world = await startRotating()
  const two = await up(world, await made(world, ONE), TWO)
  world.emulator.faults.add({ match: { operation: 'delete' }, effect: { status: 403 } })
  const kept = await up(world, two, { ...TWO, keepers: { v: '3' } })
  world.emulator.faults.clear()
  expect(held(kept)).toMatchObject({ previous: expect.anything(), retiring: [expect.anything()] })
  const { id, inputs, state } = kept
  return { world, kept: { id, inputs, state } }
}

describe('a refresh', () => {
  test.each<[string, ObjectValue]>([
    ['the least', ONE],
    [
      'everything, much of it secret',
      {
        ...ONE,
        name: secret('bot'),
        keepers: { v: secret('1') },
        rotateAfter: secret('90d'),
        rotateEarly: '7d',
        overlap: '2h',
        revokePrevious: secret('x'),
        deletionProtection: true,
      },
    ],
    ['no stored values', { ...ONE, storeSecret: false }],
  ])('right after a create changes nothing: %s', async (_, news) => {
    const world = await startRotating()
    const kept = await made(world, news)
    expect(await refresh(world, kept)).toEqual(kept)
  })

  test('changes nothing in a state of three keys, nor does time that passes', async () => {
    const { world, kept } = await threeKeys()
    expect(await refresh(world, kept)).toEqual(kept)
    world.newRun()
    world.emulator.advance('400d')
    expect(await refresh(world, kept)).toEqual(kept)
    expect(world.told.filter(text => !text.includes('rotated'))).toEqual([])
  })

  test('keeps keys that are there, though one list does not show them', async () => {
    const { world, kept } = await threeKeys()
    world.emulator.faults.add({
      match: { operation: 'list', nth: 1 },
      effect: { status: 200, body: { user_keys: [] } },
    })
    expect(await refresh(world, kept)).toEqual(kept)
  })

  test('forgets a previous key and one that waits, once they are gone', async () => {
    const { world, kept } = await threeKeys()
    const [waiting] = kept.state['retiring'] as readonly ObjectValue[]
    await deleteByHand(world, held(kept).previous)
    await deleteByHand(world, waiting?.['name'])
    const read = await refresh(world, kept)
    const { previous: _, retireDueAt: __, ...rest } = kept.state
    expect(read?.state).toEqual({ ...rest, retiring: [], status: 'steady' })
    expect((await planned(world, { ...kept, ...read }, { ...TWO, keepers: { v: '3' } })).changes).toEqual([])
  })

  test('keeps a current key that is gone in the state, and says so once', async () => {
    const world = await startRotating()
    const kept = await up(world, await made(world, ONE), TWO)
    world.told.length = 0
    await deleteByHand(world, held(kept).current)
    const read = (await refresh(world, kept)) ?? expect.fail('it is gone')
    expect(read.state).toEqual({ ...kept.state, status: 'current_missing', readyForRotation: true })
    expect(world.told).toEqual([expect.stringContaining('The current key of a rotating API key is gone')])
    world.newRun()
    const { id, inputs } = kept
    expect(await refresh(world, { id, inputs, state: read.state })).toEqual({ id, inputs, state: read.state })
    expect(world.told).toHaveLength(1)
  })

  test('says that it is gone once current and previous are', async () => {
    const world = await startRotating()
    const kept = await up(world, await made(world, ONE), TWO)
    await deleteByHand(world, held(kept).current)
    await deleteByHand(world, held(kept).previous)
    expect(await refresh(world, kept)).toBeNull()
  })

  test('says nothing where no list can be had, or settings are not known', async () => {
    const { world, kept } = await threeKeys()
    world.emulator.faults.add({ match: { operation: 'list' }, effect: { status: 401 } })
    expect(await refusal(world, refresh(world, kept))).toContain('CREDENTIALS_REJECTED')
    world.holder.current = {}
    expect(await refresh(world, kept)).toEqual(kept)
  })

  test('keeps value and secret on a platform that masks them', async () => {
    const { world, kept } = await threeKeys()
    world.emulator.setBehaviour({ masked: true })
    expect(await refresh(world, kept)).toEqual(kept)
    world.emulator.setBehaviour({ masked: false })
    world.newRun()
    expect(await refresh(world, kept)).toEqual(kept)
  })
})

describe('a state that something else has written to', () => {
  test.each<[string, ObjectValue, string]>([
    ['no generation that is one', { generation: 0 }, 'generation'],
    ['no current key', { current: 'x' }, 'current'],
    ['a list of texts', { retiring: ['x'] }, 'retiring'],
    ['no project', { projectId: null }, 'projectId'],
  ])('is refused with place and remedy: %s', async (_, changes, place) => {
    const world = await startRotating()
    const kept = await made(world, ONE)
    const bad: Kept = { ...kept, state: { ...kept.state, ...changes } }
    await checked(world, ONE)
    const calls = [
      () => refresh(world, bad),
      () => diff(world, bad, ONE),
      () => update(world, bad, ONE),
      () => destroy(world, bad),
    ]
    for (const call of calls) {
      const message = await refusal(world, call())
      expect(message).toContain('STATE_UNREADABLE')
      expect(message).toContain(place)
    }
    expect(names(world)).toHaveLength(1)
  })

  test('is healed where nothing is lost', async () => {
    const world = await startRotating()
    const kept = await made(world, { ...ONE, overlap: '2h' })
    const wrong = { status: 'odd', overlap: 'long', __rotating: '{', keepers: { v: 1 } }
    const read = await refresh(world, { ...kept, state: { ...kept.state, ...wrong } })
    expect(read?.state).toMatchObject({ status: 'steady', keepers: { v: '1' } })
    expect(read?.state).not.toHaveProperty('overlap')
    expect(read?.state).not.toHaveProperty('__rotating')
  })
})
