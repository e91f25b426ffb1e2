import { describe, expect, test } from 'vitest'
import { UNKNOWN } from '../../../../src/terraform/plugin/value.ts'
import { fine, World } from '../support/world.ts'
import { applied, BOT, ROTATING, rotated } from './rotating.ts'

describe('the plan of a create', () => {
  test('knows the generation, and of the first key its type', async () => {
    const walk = await new World().walk(ROTATING)
    expect(fine(await walk.plan(null, BOT))).toMatchObject({
      planned: {
        ...BOT,
        project_id: 'p',
        generation: 1,
        current: { id: UNKNOWN, key: UNKNOWN, secret: UNKNOWN, type: 'locked_down_viewer' },
        previous: null,
        retiring: [],
        status: 'steady',
      },
      replaces: null,
      warnings: [],
    })
  })
})

describe('the plan of a change', () => {
  test('is empty as long as nothing is due', async () => {
    const world = new World()
    const kept = await world.made(BOT, ROTATING)
    const plan = fine(await (await world.walk(ROTATING)).plan(kept, BOT))
    expect(plan).toMatchObject({ planned: kept.state, replaces: null, warnings: [] })
  })

  test.each([false, true])(
    'rotates in place what is due, and keeps the old key (brings: %s)',
    async brings => {
      const world = new World()
      const made = await world.made(BOT, ROTATING)
      world.pass(90)
      const kept = await world.refreshed(made, ROTATING)
      expect(kept.state).toEqual(made.state)
      const plan = fine(await (await world.walk({ ...ROTATING, brings })).plan(kept, BOT))
      expect(plan).toMatchObject({
        planned: { generation: 2, current: { id: UNKNOWN }, previous: { ...Object(kept.state['current']) } },
        replaces: null,
        warnings: ['rotated'],
      })
      const { kept: now, errors } = await applied(world, kept, BOT, { brings })
      expect(errors).toEqual([])
      expect(now?.state).toMatchObject({ generation: 2, status: 'overlapping' })
      expect(world.names()).toHaveLength(2)
    },
  )

  test('deletes the previous key once its overlap is over', async () => {
    const world = new World()
    const kept = await rotated(world)
    expect(fine(await (await world.walk(ROTATING)).plan(kept, BOT)).planned).toEqual(kept.state)
    world.pass(7)
    const read = await world.refreshed(kept, ROTATING)
    const plan = fine(await (await world.walk(ROTATING)).plan(read, BOT))
    expect(plan).toMatchObject({ planned: { previous: null }, warnings: ['previousRetired'] })
    const { kept: now } = await applied(world, read, BOT)
    expect(now?.state).toMatchObject({ previous: null, retiring: [], status: 'steady' })
    expect(world.names()).toHaveLength(1)
  })

  test('time that passes between a plan and its apply adds nothing, where the plan is brought back', async () => {
    const world = new World()
    const kept = await rotated(world)
    const brings = { ...ROTATING, brings: true }
    const config = { ...BOT, deletion_protection: true }
    const plan = fine(await (await world.walk(brings)).plan(kept, config))
    world.pass(200)
    const walk = await world.walk(brings)
    const { kept: now } = await walk.apply(kept, await walk.planAgain(kept, config, plan), config)
    expect(now?.state).toMatchObject({ generation: 2, previous: { id: expect.any(String) } })
    expect(world.names()).toHaveLength(2)
  })

  test('an engine that plans before it reads sees what is due', async () => {
    const world = new World()
    const kept = await world.made(BOT, ROTATING)
    world.pass(90)
    const plan = fine(await (await world.walk({ ...ROTATING, brings: true })).plan(kept, BOT))
    expect(plan.warnings).toEqual(['rotated'])
  })

  test('another project replaces the resource', async () => {
    const world = new World()
    const kept = await world.made(BOT, ROTATING)
    const plan = fine(await (await world.walk(ROTATING)).plan(kept, { ...BOT, project_id: 'other' }))
    expect(plan.replaces).toEqual(['project_id'])
  })

  test('an input that decides about a rotation and is not known leaves every output open', async () => {
    const world = new World()
    const kept = await world.made(BOT, ROTATING)
    const plan = fine(await (await world.walk(ROTATING)).plan(kept, { ...BOT, type: UNKNOWN }))
    expect(plan).toMatchObject({
      planned: { generation: UNKNOWN, current: UNKNOWN },
      warnings: ['decidedInApply'],
    })
  })
})

describe('the plan of a delete and of a replacement', () => {
  test('names every key that goes', async () => {
    const world = new World()
    const plan = fine(await (await world.walk(ROTATING)).plan(await rotated(world), null))
    expect(plan).toMatchObject({ planned: null, warnings: ['deleted', 'deleted'] })
  })

  test('is refused for a protected resource', async () => {
    const world = new World()
    const kept = await world.made({ ...BOT, deletion_protection: true }, ROTATING)
    const walk = await world.walk(ROTATING)
    expect((await walk.plan(kept, null)).errors).toEqual(['DELETION_PROTECTED'])
    const config = { ...BOT, deletion_protection: true }
    const same = fine(await walk.plan(kept, config))
    expect((await walk.replace(same, config)).errors).toEqual(['DELETION_PROTECTED'])
    expect((await walk.plan(kept, { ...config, project_id: 'other' })).errors).toEqual([
      'REPLACEMENT_PROTECTED',
    ])
  })

  test('a replacement on request says that it has no overlap', async () => {
    const world = new World()
    const kept = await world.made(BOT, ROTATING)
    const walk = await world.walk(ROTATING)
    const same = fine(await walk.plan(kept, BOT))
    expect((await walk.replace(same, BOT)).warnings).toEqual(['replacedWithoutOverlap'])
  })
})
