import { describe, expect, test } from 'vitest'
import { type ObjectValue, UNKNOWN } from '../../../../src/terraform/plugin/value.ts'
import { BOT, beside, DAY, fine, PROJECT, present, type WalkOptions, World } from '../support/world.ts'

async function planned(
  world: World,
  config: ObjectValue,
  from: ObjectValue = BOT,
  options: WalkOptions = {},
) {
  const kept = await world.made(from, options)
  return { kept, ...fine(await (await world.walk(options)).plan(kept, config)) }
}

describe('a change in place', () => {
  test.each([
    ['rotate_after', { rotate_after: '90d' }, { rotation_due_at: '2026-05-29T12:00:00Z' }],
    ['a lead', { rotate_after: '90d', rotate_early: '0h' }, { rotation_due_at: '2026-05-30T12:00:00Z' }],
    ['protection', { deletion_protection: true }, {}],
    ['the first keepers', { keepers: { a: '1' } }, {}],
    ['a value that leaves the state', { store_secret: false }, { key: null, secret: null }],
    ['protection that is not known yet', { deletion_protection: UNKNOWN }, {}],
    ['an age that is not known yet', { rotate_after: UNKNOWN }, { rotation_due_at: UNKNOWN }],
    ['storage that is not known yet', { store_secret: UNKNOWN }, { key: UNKNOWN, secret: UNKNOWN }],
  ])('of %s changes that and what follows from it, and nothing else', async (_, change, follows) => {
    const { kept, planned: plan, replaces } = await planned(new World(), { ...BOT, ...change })
    expect(replaces).toBeNull()
    expect(plan).toEqual({ ...kept.state, ...change, ...follows })
  })

  test('looks a value up that was not stored before, and says that the secret cannot be had', async () => {
    const { planned: plan, warnings } = await planned(new World(), BOT, { ...BOT, store_secret: false })
    expect(plan).toMatchObject({ key: UNKNOWN, secret: null, store_secret: true })
    expect(warnings).toEqual(['secretNotRecoverable'])
  })

  test('asks nothing of the platform', async () => {
    const world = new World()
    const kept = await world.made()
    const before = world.platform.requests.length
    fine(await (await world.walk()).plan(kept, { ...BOT, rotate_after: '90d' }))
    expect(world.platform.requests).toHaveLength(before)
  })

  test('notes what was decided, for the apply of an engine that brings it back', async () => {
    const plan = await planned(new World(), { ...BOT, deletion_protection: true })
    expect(beside(plan)).toMatchObject({
      decision: { id: plan.kept.state['id'], name: 'bot', reasons: [] },
      default_project: PROJECT,
      checked_at: '2026-03-01T12:00:00.000Z',
    })
  })
})

describe('keepers', () => {
  const before = { ...BOT, keepers: { a: '1', b: '2' } }
  test.each([
    ['changed', { a: '1', b: '3' }],
    ['added', { a: '1', b: '2', c: '3' }],
    ['removed', { a: '1' }],
    ['exchanged', { a: '1', c: '2' }],
    ['null', { a: '1', b: null }],
  ])('of which one entry is %s replace the key', async (_, keepers) => {
    const { planned: plan, replaces, warnings } = await planned(new World(), { ...BOT, keepers }, before)
    expect(replaces).toEqual(['keepers'])
    expect(warnings).toEqual(['keepersChanged'])
    expect(plan).toMatchObject({ keepers, key: UNKNOWN, secret: UNKNOWN })
  })

  test.each([
    ['one entry', { a: '1', b: UNKNOWN }],
    ['all', UNKNOWN],
  ])('of which %s is not known yet replace the key, and the plan says why', async (_, keepers) => {
    const { planned: plan, replaces, warnings } = await planned(new World(), { ...BOT, keepers }, before)
    expect(replaces).toEqual(['keepers'])
    expect(warnings).toEqual(['notKnownYet'])
    expect(plan).toMatchObject({ keepers })
  })

  test.each([
    ['taken away', null],
    ['empty', {}],
    ['the same', { b: '2', a: '1' }],
  ])('that are %s are only recorded', async (_, keepers) => {
    const { planned: plan, replaces } = await planned(new World(), { ...BOT, keepers }, before)
    expect(replaces).toBeNull()
    expect(plan?.['keepers']).toEqual(keepers)
  })
})

describe('another key', () => {
  test.each([
    ['name', { name: 'other' }, ['renamed']],
    ['type', { type: 'privileged' }, ['escalated']],
    ['project_id', { project_id: 'q' }, ['moved']],
  ])('is planned where %s changes, and the attribute is named', async (attribute, change, warnings) => {
    const plan = await planned(new World(), { ...BOT, ...change })
    expect(plan.replaces).toEqual([attribute])
    expect(plan.warnings).toEqual(warnings)
    expect(plan.planned).toMatchObject({ ...change, key: UNKNOWN, ready_for_rotation: false })
  })

  test.each(['name', 'type', 'project_id'])('is planned where %s is not known yet', async attribute => {
    const plan = await planned(new World(), { ...BOT, [attribute]: UNKNOWN })
    expect(plan.replaces).toEqual([attribute])
    expect(plan.planned?.[attribute]).toBe(UNKNOWN)
    expect(plan.warnings).toContain('notKnownYet')
  })

  test('is planned where the default project is another one, unless the key names its own', async () => {
    const world = new World()
    const [kept, own] = [await world.made(), await world.made({ ...BOT, project_id: PROJECT })]
    const walk = await world.walk({ project: 'q' })
    const moved = fine(await walk.plan(kept, BOT))
    expect(moved).toMatchObject({ replaces: ['project_id'], warnings: ['moved'] })
    expect(beside(moved)['default_project']).toBe('q')
    const stays = fine(await walk.plan(own, { ...BOT, project_id: PROJECT }))
    expect(stays).toMatchObject({ replaces: null, planned: own.state })
    expect(beside(stays)).not.toHaveProperty('default_project')
  })

  test('is not planned where the default project is gone, or not known yet', async () => {
    const world = new World()
    const kept = await world.made()
    const gone = await world.walk({ project: null })
    expect(fine(await gone.plan(kept, BOT))).toMatchObject({ replaces: null, planned: kept.state })
    const later = await world.walk({ project: null, settings: { project_id: UNKNOWN } })
    expect(fine(await later.plan(kept, BOT))).toMatchObject({ replaces: null, planned: kept.state })
  })

  test('is refused where the old one is protected, by the state or by the configuration', async () => {
    const world = new World()
    const guarded = await world.made({ ...BOT, deletion_protection: true })
    const kept = await world.made()
    const walk = await world.walk()
    const lifted = await walk.plan(guarded, { ...BOT, name: 'other', deletion_protection: false })
    expect(lifted.errors).toEqual(['REPLACEMENT_PROTECTED'])
    expect(lifted.diagnostics.find(({ severity }) => severity === 'error')?.path).toEqual(['name'])
    const first = await walk.plan(kept, { ...BOT, name: 'other', deletion_protection: true })
    expect(first.errors).toEqual(['REPLACEMENT_PROTECTED'])
    const rotated = await walk.plan(guarded, { ...BOT, deletion_protection: true, keepers: { a: '1' } })
    expect(rotated.errors).toEqual([])
  })

  test('says on request where only a person asks for it', async () => {
    const world = new World()
    const kept = await world.made()
    const walk = await world.walk()
    const same = fine(await walk.plan(kept, BOT))
    expect(same).toMatchObject({ replaces: null, warnings: [] })
    expect((await walk.replace(same, BOT)).warnings).toEqual(['replacedOnRequest'])
  })
})

describe('a key that is due', () => {
  const aging = { ...BOT, rotate_after: '90d' }

  test('is replaced, and ready_for_rotation shows the reason', async () => {
    const world = new World()
    const kept = await world.made(aging)
    world.pass(89)
    const plan = fine(await (await world.walk()).plan(await world.refreshed(kept), aging))
    expect(plan).toMatchObject({ replaces: ['ready_for_rotation'], warnings: ['dueForRotation'] })
    expect(plan.planned?.['ready_for_rotation']).toBe(UNKNOWN)
  })

  test('is not due a moment before', async () => {
    const world = new World()
    const kept = await world.made(aging)
    world.clock.jump(89 * DAY - 10_000)
    const plan = fine(await (await world.walk()).plan(await world.refreshed(kept), aging))
    expect(plan).toMatchObject({ replaces: null, warnings: [] })
    expect(plan.planned?.['ready_for_rotation']).toBe(false)
  })

  test('is due by what an apply of the same plan would say: time alone changes nothing without a read', async () => {
    const world = new World()
    const kept = await world.made(aging)
    world.pass(200)
    expect(fine(await (await world.walk()).plan(kept, aging)).replaces).toBeNull()
  })

  test('is due in the same plan in which rotate_after becomes shorter', async () => {
    const world = new World()
    const kept = await world.made(aging)
    world.pass(30)
    const walk = await world.walk()
    const { kept: read } = await walk.read(kept)
    expect(fine(await walk.plan(read, { ...BOT, rotate_after: '20d' })).replaces).toEqual([
      'ready_for_rotation',
    ])
  })

  test('is refused where an unknown age could decide differently in the apply, which some engines refuse', async () => {
    const world = new World()
    const kept = await world.made(aging)
    world.pass(30)
    const open = { ...BOT, rotate_after: UNKNOWN }
    const refuses = await world.walk()
    expect((await refuses.plan((await refuses.read(kept)).kept, open)).errors).toEqual([
      'ROTATE_AFTER_UNKNOWN',
    ])
    const brings = await world.walk({ brings: true })
    expect((await brings.plan((await brings.read(kept)).kept, open)).errors).toEqual([])
  })

  test('ages by the local clock where its creation was dated by that', async () => {
    const world = new World({ dateOff: -400 * DAY })
    const kept = await world.made(aging)
    world.pass(91)
    const plan = await (await world.walk()).plan(await world.refreshed(kept), aging)
    expect(fine(plan).replaces).toEqual(['ready_for_rotation'])
  })
})

test('a key whose value has changed is replaced, and the fingerprint shows it', async () => {
  const world = new World({ ids: true })
  const kept = await world.made()
  const [key] = world.platform.keys.filter(({ name }) => name === 'bot')
  world.platform.remove(present(key ?? null), 'other')
  world.platform.commit('bot', 'locked_down_viewer', 'other', present(key ?? null).createdAt, key?.id)
  const { kept: read, warnings } = await (await world.walk()).read(kept)
  expect(warnings).toEqual(['valueChanged'])
  expect(read?.state['secret']).toBeNull()
  const plan = fine(await (await world.walk()).plan(read, BOT))
  expect(plan).toMatchObject({ replaces: ['fingerprint'], warnings: ['replacedForValue'] })
})
