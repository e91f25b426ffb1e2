import { describe, expect, test } from 'vitest'
import type { ObjectValue } from '../../../../src/terraform/plugin/value.ts'
import { beside, fine, present, World } from '../support/world.ts'
import { applied, BOT, ROTATING, rotated } from './rotating.ts'

describe('a create', () => {
  test('names the key after its generation and stores it', async () => {
    const world = new World()
    const kept = await world.made(BOT, ROTATING)
    expect(world.names()).toEqual([expect.stringMatching(/^bot\.[0-9a-z]{4}\.1$/)])
    const [key] = world.platform.keys.slice(-1)
    expect(kept.state).toMatchObject({
      generation: 1,
      current: { name: world.names()[0], key: key?.value, secret: key?.secret },
    })
  })

  test('that is lost is kept with an error, so that an engine marks it', async () => {
    const world = new World()
    const walk = await world.walk(ROTATING)
    const plan = fine(await walk.plan(null, BOT))
    world.platform.faults.create.push({ how: 'lost after' })
    const { kept, errors } = await walk.apply(null, plan, BOT)
    expect(errors).toHaveLength(1)
    expect(kept?.state).toMatchObject({ current: { secret: null } })
    expect(beside(present(kept))).toMatchObject({ beside: { secret_lost: true } })
  })

  test('is undone where the engine is gone before it has the answer', async () => {
    const world = new World()
    await world.made(BOT, ROTATING)
    expect(world.compensations).toHaveLength(1)
    await world.run(async () => world.compensations[0]?.())
    expect(world.names()).toEqual([])
  })
})

describe('a rotation', () => {
  test('that is undone leaves the key that readers have', async () => {
    const world = new World()
    const before = await rotated(world)
    expect(world.compensations).toHaveLength(2)
    await world.run(async () => world.compensations[1]?.())
    expect(world.names()).toEqual([(before.state['previous'] as ObjectValue)['name']])
  })

  test('that is lost keeps the state and says so', async () => {
    const world = new World()
    const made = await world.made(BOT, ROTATING)
    world.pass(90)
    const before = await world.refreshed(made, ROTATING)
    world.platform.faults.create.push({ how: 'lost after' })
    const { kept, errors } = await applied(world, before, BOT)
    expect(errors).toEqual(['ROTATION_SECRET_LOST'])
    expect(kept?.state).toMatchObject({
      generation: 1,
      current: before.state['current'],
      retiring: [{ reason: 'secret_lost' }],
    })
    const { kept: now, errors: none } = await applied(world, await world.refreshed(kept, ROTATING), BOT)
    expect(none).toEqual([])
    expect(now?.state).toMatchObject({
      previous: { id: (before.state['current'] as ObjectValue)['id'] },
      retiring: [],
    })
    expect(world.names()).toHaveLength(2)
  })

  test('makes every value known that must never be printed', async () => {
    const world = new World()
    const kept = await rotated(world)
    world.remembered.length = 0
    const walk = await world.walk(ROTATING)
    await walk.plan(kept, BOT)
    for (const { value, secret, type } of world.platform.keys) {
      if (type !== 'system') expect(world.remembered).toEqual(expect.arrayContaining([value, secret]))
    }
  })
})

describe('a delete', () => {
  test('deletes all keys, and a second one finishes what a first one has begun', async () => {
    const world = new World()
    const kept = await rotated(world)
    const walk = await world.walk(ROTATING)
    const plan = fine(await walk.plan(kept, null))
    world.platform.faults.delete.push({}, { how: 'refused' })
    const half = await walk.destroy(kept, plan.private)
    expect(half.errors).toHaveLength(1)
    expect(half.kept?.state).toMatchObject({ previous: null, current: kept.state['current'] })
    const next = await world.walk(ROTATING)
    const again = fine(await next.plan(present(half.kept), null))
    expect(await next.destroy(present(half.kept), again.private)).toMatchObject({ kept: null, errors: [] })
    expect(world.names()).toEqual([])
  })
})
