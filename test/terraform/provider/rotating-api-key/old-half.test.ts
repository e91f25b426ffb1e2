import { describe, expect, test } from 'vitest'
import { beside, fine, type Kept, present, World } from '../support/world.ts'
import { applied, BOT, ROTATING } from './rotating.ts'

const PROTECTED = { ...BOT, deletion_protection: true }

/** A run that creates the new half of a replacement; the engine deposes the old one. */
async function replaced(world: World, config = PROTECTED): Promise<{ old: Kept; walk: Walk; new: Kept }> {
  const old = await world.made(config, ROTATING)
  const walk = await world.walk(ROTATING)
  await walk.upgrade(old.state)
  const { kept } = await walk.apply(null, fine(await walk.plan(null, config)), config)
  return { old, walk, new: present(kept) }
}
type Walk = Awaited<ReturnType<World['walk']>>

/** Plans a delete within the run that carries it out, as engines do with what a replacement has left. */
async function deleted(walk: Walk, doomed: Kept) {
  const plan = await walk.plan(doomed, null)
  return { plan, ...(await walk.destroy(doomed, plan.private)) }
}

describe('the old half of a replacement that creates first, protected', () => {
  test('goes in the run that has created the new one', async () => {
    const world = new World()
    const { old, walk } = await replaced(world)
    const { plan, kept, errors } = await deleted(walk, old)
    expect({ plan: [plan.warnings, plan.errors], kept, errors }).toEqual({
      plan: [[], []],
      kept: null,
      errors: [],
    })
    expect(world.names()).toHaveLength(1)
  })

  test.each([true, false])(
    'goes in a later run, where the new one is known (%s) or listed',
    async isKnown => {
      const world = new World()
      const halves = await replaced(world)
      const old = await world.refreshed(halves.old, ROTATING)
      const walk = await world.walk(ROTATING)
      if (isKnown) await walk.upgrade(halves.new.state)
      expect(fine(await walk.plan(old, null)).warnings).toEqual(['deleted', 'oldHalfDeleted'])
      expect(await deleted(await world.walk(ROTATING), old)).toMatchObject({ kept: null, errors: [] })
      expect(world.names()).toHaveLength(1)
    },
  )

  test('is kept while the new one has no secret, and goes once it has', async () => {
    const world = new World()
    const old = await world.made(PROTECTED, ROTATING)
    const walk = await world.walk(ROTATING)
    world.platform.faults.create.push({ how: 'lost after' })
    const { kept: lost } = await walk.apply(null, fine(await walk.plan(null, PROTECTED)), PROTECTED)
    const next = await world.walk(ROTATING)
    await next.upgrade(present(lost).state)
    const { plan, kept, errors } = await deleted(next, old)
    expect([plan.errors, errors]).toEqual([[], ['OLD_HALF_KEPT']])
    expect(beside(present(kept))).toMatchObject({ is_old_half: true })
    expect(world.names()).toHaveLength(2)

    const last = await world.walk(ROTATING)
    await last.upgrade(present(lost).state)
    const { kept: read } = await last.read(present(kept))
    await last.apply(null, fine(await last.plan(null, PROTECTED)), PROTECTED)
    expect(await deleted(last, present(read))).toMatchObject({ kept: null, errors: [] })
  })
})

describe('a protected rotating key of its own', () => {
  test('is refused in the apply, where another one of that name let its plan pass', async () => {
    const world = new World()
    const one = await world.made(PROTECTED, ROTATING)
    world.pass(1)
    const other = await world.made(PROTECTED, ROTATING)
    const walk = await world.walk(ROTATING)
    await walk.upgrade(other.state)
    const plan = fine(await walk.plan(one, null))
    expect(plan.warnings).toContain('oldHalfDeleted')
    const apply = await world.walk(ROTATING)
    expect((await apply.destroy(one, plan.private)).errors).toEqual(['DELETION_PROTECTED'])
    expect((await (await world.walk(ROTATING)).plan(other, null)).errors).toEqual(['DELETION_PROTECTED'])
    expect(world.names()).toHaveLength(2)
  })

  test('is refused in the plan beside one of that name that another state has rotated', async () => {
    const world = new World()
    const one = await world.made(PROTECTED, ROTATING)
    const other = await world.made(BOT, ROTATING)
    world.pass(90)
    await applied(world, await world.refreshed(other, ROTATING), BOT)
    world.platform.remove(present(world.platform.keys.find(key => key.value === current(other)) ?? null), 'x')
    expect((await (await world.walk(ROTATING)).plan(one, null)).errors).toEqual(['DELETION_PROTECTED'])
  })
})

function current({ state }: Kept): unknown {
  return (state['current'] as { readonly key: string }).key
}
