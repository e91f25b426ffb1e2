import { describe, expect, test } from 'vitest'
import {
  checked,
  diff,
  held,
  made,
  names,
  ONE,
  RETIREMENT,
  ROTATION,
  refresh,
  refusal,
  startRotating,
  TWO,
  UNKNOWN_VALUE,
  up,
  update,
  written,
} from './world.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

describe('a refresh, which asks the same question the other way round', () => {
  test('decides, refuses and says nothing', async () => {
    const world = await startRotating()
    const guarded = { ...TWO, deletionProtection: true, rotateAfter: '90d' }
    const kept = await up(world, await made(world, { ...guarded, keepers: { v: '1' } }), guarded)
    world.told.length = 0
    world.emulator.advance('91d')
    const read = (await refresh(world, kept)) ?? expect.fail('it is gone')
    expect((await diff(world, read, kept.inputs)).changes).toEqual([])
    const renamed = { ...kept, state: { ...kept.state, name: 'x' } }
    expect(written((await diff(world, renamed, kept.inputs)).changes)).toEqual(['~name'])
    world.newRun({ projectId: 'other' })
    expect((await diff(world, kept, kept.inputs)).changes).toEqual([])
    expect(world.told).toEqual([])
  })

  test('is over once the program has said that it wants the key', async () => {
    const world = await startRotating()
    const kept = await made(world, { ...ONE, rotateAfter: '90d' })
    world.emulator.advance('91d')
    await refresh(world, kept)
    expect((await diff(world, kept, kept.inputs)).changes).toEqual([])
    const inputs = await checked(world, kept.inputs, { olds: kept.inputs })
    expect(written((await diff(world, kept, inputs)).changes)).toEqual(
      [...ROTATION.slice(0, 4), "~rotationDueAt'", "~status'"].sort(byModel),
    )
  })

  test('is told from the question about what depends on a key that is deleted first', async () => {
    const world = await startRotating()
    const kept = await made(world, ONE)
    const { changes } = await diff(world, kept, { ...kept.inputs, keepers: { v: UNKNOWN_VALUE } })
    expect(written(changes)).toContain("~current'")
    const guarded = { ...kept, state: { ...kept.state, deletionProtection: true } }
    const asked = diff(world, guarded, { ...kept.inputs, projectId: UNKNOWN_VALUE })
    expect(await refusal(world, asked)).toContain('REPLACEMENT_PROTECTED')
  })
})

describe('what an Update does is what the Diff has decided', () => {
  test('time that passes in between adds nothing', async () => {
    const world = await startRotating()
    const kept = await up(world, await made(world, ONE), TWO)
    const inputs = await checked(world, { ...TWO, rotateAfter: '90d' }, { olds: kept.inputs })
    expect(written((await diff(world, kept, inputs)).changes)).not.toContain("~generation'")
    world.pass(100 * DAY)
    const { state, reasons } = await update(world, kept, inputs)
    expect(reasons).toBeUndefined()
    expect(held({ state })).toEqual(held(kept))
    expect(names(world)).toHaveLength(2)
    expect(state).toMatchObject({ generation: 2, rotateAfter: '90d' })
  })

  test.each([false, true])('a clock that is set back takes nothing away, preview: %s', async preview => {
    const world = await startRotating()
    const kept = await up(world, await made(world, ONE), TWO)
    world.emulator.advance(`${DAY + HOUR}ms`)
    world.newRun()
    const inputs = await checked(world, TWO, { olds: kept.inputs })
    expect(written((await diff(world, kept, inputs)).changes)).toEqual(RETIREMENT)
    world.pass(-DAY)
    const { state } = await update(world, kept, inputs, preview)
    expect(held({ state })).toEqual({ ...held(kept), previous: null })
    expect(names(world)).toHaveLength(preview ? 2 : 1)
  })

  test.each([true, false])('also where only the Update can tell, with age ignored: %s', async isIgnored => {
    const world = await startRotating()
    const kept = await made(world, { ...ONE, rotateAfter: '90d' })
    world.emulator.advance('91d')
    world.newRun()
    const inputs = await checked(world, kept.inputs, { olds: kept.inputs })
    const ignoreChanges = isIgnored ? ['readyForRotation'] : []
    await diff(world, kept, { ...inputs, keepers: { v: UNKNOWN_VALUE } }, { ignoreChanges })
    const { state } = await update(world, kept, inputs)
    expect(state).toMatchObject({ generation: isIgnored ? 1 : 2 })
  })

  test('of one run: the next run decides anew', async () => {
    const world = await startRotating()
    const kept = await made(world, ONE)
    const inputs = await checked(world, TWO, { olds: kept.inputs })
    await diff(world, kept, inputs)
    world.newRun()
    expect((await update(world, kept, kept.inputs)).state).toMatchObject({ generation: 1 })
    expect(names(world)).toHaveLength(1)
  })
})

const ORDER = [
  'generation',
  'current',
  'previous',
  'retiring',
  'rotationDueAt',
  'retireDueAt',
  'readyForRotation',
  'status',
]

/** Sorts outputs, written as above, in the order of the model. */
function byModel(one: string, other: string): number {
  return ORDER.indexOf(one.slice(1, -1)) - ORDER.indexOf(other.slice(1, -1))
}
