import { describe, expect, test } from 'vitest'
import type { ObjectValue } from '../../../../src/pulumi/plugin/value.ts'
import {
  checked,
  held,
  type Kept,
  made,
  names,
  ONE,
  part,
  refresh,
  startRotating,
  THREE,
  TWO,
  up,
  update,
} from './world.ts'

describe('a failure leaves what is true, with the reason', () => {
  async function failing(news: ObjectValue, effect: object, operation: 'create' | 'delete', before?: Kept) {
    const world = await startRotating()
    const kept = before ?? (await made(world, ONE))
    world.emulator.faults.add({ match: { operation }, effect })
    const after = await up(world, kept, news)
    world.emulator.faults.clear()
    return { world, kept, after }
  }

  test('of a rotation that is refused: nothing has changed, and the next run rotates', async () => {
    const news = { ...TWO, name: 'robot', rotateAfter: '90d', revokePrevious: 'x', overlap: '2h' }
    const { world, kept, after } = await failing(news, { status: 403 }, 'create')
    expect(after.reasons?.join()).toContain('(PERMISSION_DENIED)')
    expect(after.state).toEqual({ ...kept.state, status: 'rotation_due', readyForRotation: true })
    const again = await up(world, after, news)
    expect(again.reasons).toBeUndefined()
    expect(again.state).toMatchObject({
      ...news,
      generation: 2,
      status: 'overlapping',
      readyForRotation: false,
    })
  })

  test('of a rotation whose answer is lost: keepers that have no room beside it still rotate', async () => {
    const [file, world] = ['x'.repeat(20_000), await startRotating()]
    const wanted = (v: string) => ({ ...ONE, keepers: { v, file } })
    const kept = await made(world, wanted('1'))
    world.emulator.faults.add({ match: { operation: 'create', times: 1 }, effect: { dropAfterCommit: true } })
    const after = await up(world, kept, wanted('2'))
    expect(after.reasons?.join()).toContain('(ROTATION_SECRET_LOST)')
    expect(JSON.stringify(after.state)).not.toContain(file)
    const again = await up(world, after, wanted('2'))
    expect(again.state).toMatchObject({ ...wanted('2'), generation: 3, status: 'overlapping', retiring: [] })
    expect(names(world)).toHaveLength(2)
  })

  test('of a rotation that is refused, and taken back: nothing is to be done', async () => {
    const { world, kept, after } = await failing(TWO, { status: 403 }, 'create')
    const back = await up(world, after, ONE)
    expect(back.changes.map(({ path }) => path)).toEqual(['readyForRotation', 'status'])
    expect(back.state).toEqual(kept.state)
    expect(names(world)).toHaveLength(1)
  })

  test('of a rotation whose answer is lost: the new key waits to be deleted', async () => {
    const { world, kept, after } = await failing(TWO, { dropAfterCommit: true }, 'create')
    expect(after.reasons?.join()).toContain('(ROTATION_SECRET_LOST)')
    expect(part(after.state, 'current')).toEqual(part(kept.state, 'current'))
    const lost = String(held(kept).current).replace(/1$/, '2')
    expect(held(after)).toEqual({ ...held(kept), retiring: [`${lost}: secret_lost`] })
    expect(after.state).toMatchObject({ ...ONE, generation: 1, status: 'rotation_due' })
    expect(await refresh(world, after)).toEqual({ id: after.id, inputs: after.inputs, state: after.state })
    const again = await up(world, after, TWO)
    expect(held(again)).toEqual({
      current: String(held(kept).current).replace(/1$/, '3'),
      previous: held(kept).current,
      retiring: [],
    })
    expect(names(world)).toEqual([held(kept).current, held(again).current])
  })

  test('of a delete after a rotation: the new key is current, and the old one waits', async () => {
    const world = await startRotating()
    const kept = await up(world, await made(world, ONE), TWO)
    world.emulator.faults.add({ match: { operation: 'delete' }, effect: { status: 403 } })
    const after = await up(world, kept, THREE)
    world.emulator.faults.clear()
    expect(after.reasons?.join()).toContain('(RETIREMENT_FAILED)')
    expect(after.state).toMatchObject({ ...THREE, generation: 3, status: 'retire_due' })
    expect(held(after)).toMatchObject({
      previous: held(kept).current,
      retiring: [`${held(kept).previous}: delete_failed`],
    })
    const [waiting] = after.state['retiring'] as readonly ObjectValue[]
    expect(waiting?.['key']).toEqual(part(kept.state, 'previous')['key'])
    expect(await refresh(world, after)).toEqual({ id: after.id, inputs: after.inputs, state: after.state })
    const again = await up(world, after, THREE)
    expect(again.reasons).toBeUndefined()
    expect(again.changes.map(({ path }) => path)).toEqual(['retiring', 'status'])
    expect(held(again)).toEqual({ ...held(after), retiring: [] })
    expect(names(world)).toEqual([held(kept).current, held(after).current])
  })

  test('of the time limit: nothing is sent, and the reason says so', async () => {
    const world = await startRotating()
    const kept = await made(world, ONE)
    const inputs = await checked(world, TWO, { olds: kept.inputs })
    world.emulator.setLatency(300)
    world.emulator.clearJournal()
    const after = await update(world, kept, inputs, false, 50)
    expect(after.reasons?.join()).toContain('(TIME_LIMIT)')
    expect(after.state).toEqual({ ...kept.state, status: 'rotation_due', readyForRotation: true })
    expect(world.emulator.counts()).toMatchObject({ create: 0 })
  })

  test('of an early end: it is not asked for again, and not forgotten', async () => {
    const world = await startRotating()
    const kept = await up(world, await made(world, ONE), TWO)
    world.emulator.faults.add({ match: { operation: 'delete' }, effect: { status: 403 } })
    const after = await up(world, kept, { ...TWO, revokePrevious: 'x' })
    world.emulator.faults.clear()
    expect(held(after)).toEqual({
      current: held(kept).current,
      previous: null,
      retiring: [`${held(kept).previous}: delete_failed`],
    })
    await up(world, after, { ...TWO, revokePrevious: 'x' })
    expect(names(world)).toEqual([held(kept).current])
  })

  test('of an early end that a refused rotation has held up: the next run still ends it', async () => {
    const world = await startRotating()
    const kept = await up(world, await made(world, ONE), TWO)
    world.emulator.faults.add({ match: { operation: 'create' }, effect: { status: 403 } })
    const after = await up(world, kept, { ...THREE, revokePrevious: 'x' })
    world.emulator.faults.clear()
    expect(after.state).not.toHaveProperty('revokePrevious')
    const again = await up(world, after, { ...TWO, revokePrevious: 'x' })
    expect(held(again)).toEqual({ ...held(kept), previous: null })
    expect(names(world)).toEqual([held(kept).current])
  })
})
