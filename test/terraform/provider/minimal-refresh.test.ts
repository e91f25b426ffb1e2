import { describe, expect, test } from 'vitest'
import { UNKNOWN } from '../../../src/terraform/plugin/value.ts'
import { BOT, beside, DAY, fine, PROJECT, present, World } from './support/world.ts'

/*
 * Terraform 1.16 and later bring planned private data back, and with -minimal-refresh (1.17) plan each object
 * before they read it: Plan, Read, Plan.
 */
const BRINGS = { brings: true }
const AGING = { ...BOT, rotate_after: '90d' }

describe('an engine that plans before it reads', () => {
  test('finds by the local clock what is due, in a walk that has read nothing', async () => {
    const world = new World()
    const kept = await world.made(AGING, BRINGS)
    world.pass(91)
    const plan = fine(await (await world.walk(BRINGS)).plan(kept, AGING))
    expect(plan).toMatchObject({ replaces: ['ready_for_rotation'], warnings: ['dueForRotation'] })
    expect(world.platform.count('delete')).toBe(0)
  })

  test('goes by the later of that and what is remembered', async () => {
    const world = new World()
    const kept = await world.made(AGING, BRINGS)
    world.pass(91)
    const due = await world.refreshed(kept, BRINGS)
    world.pass(-91)
    expect(fine(await (await world.walk(BRINGS)).plan(due, AGING)).replaces).toEqual(['ready_for_rotation'])
  })

  test('is told by the read of the same walk, whatever the first plan said', async () => {
    const world = new World({ tellsTime: true, skew: 0 })
    const kept = await world.made(AGING, BRINGS)
    const walk = await world.walk(BRINGS)
    world.platform.faults.list.push({ jump: 91 * DAY })
    expect(fine(await walk.plan(kept, AGING)).replaces).toBeNull()
    const { kept: read } = await walk.read(kept)
    expect(fine(await walk.plan(read, AGING)).replaces).toEqual(['ready_for_rotation'])
  })

  test('counts an object that is planned, read and planned again as one', async () => {
    const world = new World()
    const kept = await world.made(BOT, BRINGS)
    const walk = await world.walk(BRINGS)
    const renamed = { ...BOT, name: 'other' }
    expect(fine(await walk.plan(kept, renamed)).warnings).toEqual(['renamed'])
    const { kept: read } = await walk.read(kept)
    expect(fine(await walk.plan(read, renamed)).warnings).toEqual(['renamed'])
    expect(fine(await walk.plan(null, renamed)).warnings).toEqual(['nameTakenInPlan'])
  })
  test('counts a tainted object, which is planned as a new one before and after its read, as one', async () => {
    const world = new World()
    const kept = await world.made(BOT, BRINGS)
    const walk = await world.walk(BRINGS)
    expect(fine(await walk.plan(null, BOT)).warnings).toEqual(['nameTakenOnPlatform'])
    await walk.read(kept)
    expect(fine(await walk.plan(null, BOT)).warnings).toEqual(['nameTakenOnPlatform'])
    expect(fine(await walk.plan(null, BOT)).warnings).toEqual(['nameTakenInPlan'])
  })
})

describe('what a plan has decided', () => {
  test('stands in the apply of an engine that brings it back, although a key has become due since', async () => {
    const world = new World()
    const kept = await world.made(AGING, BRINGS)
    const config = { ...AGING, deletion_protection: true }
    const plan = fine(await (await world.walk(BRINGS)).plan(kept, config))
    world.pass(100)
    const walk = await world.walk(BRINGS)
    const again = fine(await walk.planAgain(kept, config, plan))
    expect(again).toMatchObject({ replaces: null, warnings: [] })
    const { kept: now } = await walk.apply(kept, again, config)
    expect(beside(present(now))).not.toHaveProperty('decision')
  })

  test('stands where it was that the key is due, although the clock has been set back', async () => {
    const world = new World()
    const kept = await world.made(AGING, BRINGS)
    world.pass(91)
    const due = await world.refreshed(kept, BRINGS)
    const plan = fine(await (await world.walk(BRINGS)).plan(due, AGING))
    world.pass(-91)
    const walk = await world.walk(BRINGS)
    // The engine plans the new half with what the plan of the whole replacement answered.
    const again = fine(await walk.planAgain(null, AGING, plan))
    expect(again.planned?.['ready_for_rotation']).toBe(UNKNOWN)
    expect(again.warnings).toEqual([])
  })

  test.each([{ decision: {} }, { decision: 'due' }, { decision: { reasons: 'due' } }])(
    'does not count where another version has written %j',
    async written => {
      const world = new World()
      const kept = await world.made(AGING, BRINGS)
      const walk = await world.walk(BRINGS)
      const plan = fine(await walk.plan(kept, AGING))
      const bytes = new TextEncoder().encode(JSON.stringify(written))
      const again = fine(await walk.planAgain(kept, AGING, { ...plan, private: bytes }))
      expect(again).toMatchObject({ replaces: null, planned: kept.state })
    },
  )

  test('says nothing again in the apply, and still refuses what must be', async () => {
    const world = new World({ mask: 'all' })
    world.seed('bot')
    const walk = await world.walk(BRINGS)
    const plan = fine(await walk.plan(null, BOT))
    expect(plan.warnings).toEqual(['nameTakenOnPlatform'])
    const apply = await world.walk(BRINGS)
    expect((await apply.planAgain(null, BOT, plan)).warnings).toEqual([])
    const open = fine(await walk.plan(null, { ...BOT, store_secret: UNKNOWN }))
    const forgotten = { ...BOT, store_secret: false }
    expect((await apply.planAgain(null, forgotten, open)).errors).toEqual(['SECRET_MUST_BE_STORED'])
  })

  test('is refused where the default project is another one by then', async () => {
    const world = new World()
    const kept = await world.made(BOT, BRINGS)
    const [walk, other] = [await world.walk(BRINGS), await world.walk({ ...BRINGS, project: 'q' })]
    const created = fine(await walk.plan(null, BOT))
    expect((await other.planAgain(null, BOT, created)).errors).toEqual(['PLAN_OF_ANOTHER_PROJECT'])
    const config = { ...BOT, rotate_after: '1d' }
    const changed = fine(await walk.plan(kept, config))
    expect((await other.planAgain(kept, config, changed)).errors).toEqual(['PLAN_OF_ANOTHER_PROJECT'])
    const doomed = fine(await walk.plan(kept, null))
    const refused = await other.destroy(kept, doomed.private)
    expect(refused).toMatchObject({ errors: ['PLAN_OF_ANOTHER_PROJECT'], kept: { state: kept.state } })
    expect(beside(present(refused.kept))).not.toHaveProperty('default_project')
    expect(world.names()).toEqual(['bot'])
  })

  test('of an engine that brings nothing back is decided anew, by what was remembered', async () => {
    const world = new World()
    const kept = await world.made(AGING)
    const config = { ...AGING, deletion_protection: true }
    const plan = fine(await (await world.walk()).plan(kept, config))
    world.pass(100)
    const again = fine(await (await world.walk()).planAgain(kept, config, plan))
    expect(again.replaces).toBeNull()
    expect(beside(again)).toMatchObject({ default_project: PROJECT })
  })
})
