import { describe, expect, test } from 'vitest'
import { UNKNOWN, Unknown } from '../../../../src/terraform/plugin/value.ts'
import { BOT, beside, fine, PROJECT, World } from '../support/world.ts'

const NOT_NULL = new Unknown({ notNull: true })

describe('the plan of a new key', () => {
  test('keeps what was written, and decides what has a value where nobody set one', async () => {
    const walk = await new World().walk()
    const keepers = { build: '1', host: UNKNOWN }
    const { planned, replaces } = fine(await walk.plan(null, { ...BOT, keepers, rotate_early: '2d' }))
    expect(replaces).toBeNull()
    expect(planned).toMatchObject({
      name: 'bot',
      type: 'locked_down_viewer',
      project_id: PROJECT,
      keepers,
      rotate_after: null,
      rotate_early: '2d',
      deletion_protection: false,
      store_secret: true,
      ready_for_rotation: false,
    })
  })

  test('promises values where there will be some, so that others can depend on them', async () => {
    const walk = await new World().walk()
    const { planned } = fine(await walk.plan(null, { ...BOT, rotate_after: '90d' }))
    expect(planned).toMatchObject({ id: NOT_NULL, key_preview: NOT_NULL })
    for (const name of ['key', 'secret', 'fingerprint', 'created_at', 'rotation_due_at']) {
      expect([name, planned?.[name]]).toEqual([name, UNKNOWN])
    }
  })

  test('knows that a key which is not stored has neither value nor secret', async () => {
    const walk = await new World().walk()
    const { planned } = fine(await walk.plan(null, { ...BOT, store_secret: false }))
    expect(planned).toMatchObject({ key: null, secret: null, store_secret: false, rotation_due_at: null })
  })

  test('leaves open what is not known yet', async () => {
    const walk = await new World().walk()
    const open = { name: UNKNOWN, project_id: UNKNOWN, store_secret: UNKNOWN, rotate_after: UNKNOWN }
    const { planned, warnings } = fine(await walk.plan(null, { ...BOT, ...open, keepers: UNKNOWN }))
    expect(planned).toMatchObject({ ...open, keepers: UNKNOWN, key: UNKNOWN, rotation_due_at: UNKNOWN })
    expect(warnings).toEqual([])
  })

  test('sends one list for all keys of the walk', async () => {
    const world = new World()
    const walk = await world.walk()
    fine(await walk.plan(null, BOT))
    fine(await walk.plan(null, { ...BOT, name: 'other' }))
    expect(world.platform.requests.map(({ kind }) => kind)).toEqual(['list'])
  })

  test('notes the default project only where the key is in it, and nothing else', async () => {
    const walk = await new World().walk()
    expect(beside(fine(await walk.plan(null, BOT)))).toEqual({ default_project: PROJECT })
    expect(beside(fine(await walk.plan(null, { ...BOT, project_id: PROJECT })))).toEqual({})
    expect(beside(fine(await walk.plan(null, { ...BOT, project_id: UNKNOWN })))).toEqual({})
  })
})

describe('a new key without a default project', () => {
  test('fails where it has none of its own, and names the attribute', async () => {
    const walk = await new World().walk({ project: null })
    const { errors, diagnostics } = await walk.plan(null, BOT)
    expect(errors).toEqual(['PROJECT_MISSING'])
    expect(diagnostics[0]?.path).toEqual(['project_id'])
  })

  test('is planned where it has one, or where the default is known only after apply', async () => {
    const world = new World()
    const own = await world.walk({ project: null })
    expect(fine(await own.plan(null, { ...BOT, project_id: 'q' })).planned?.['project_id']).toBe('q')
    const later = await world.walk({ project: null, settings: { project_id: UNKNOWN } })
    const plan = fine(await later.plan(null, BOT))
    expect(plan.planned?.['project_id']).toBe(UNKNOWN)
    expect(beside(plan)).toEqual({})
  })
})

describe('warnings and refusals', () => {
  test('a privileged key, and a name that is taken, on the platform or in the plan', async () => {
    const world = new World()
    world.seed('bot')
    const walk = await world.walk()
    expect((await walk.plan(null, { ...BOT, type: 'privileged' })).warnings).toEqual([
      'privilegedCreated',
      'nameTakenOnPlatform',
    ])
    expect((await walk.plan(null, BOT)).warnings).toEqual(['nameTakenInPlan'])
  })

  test('a key that could never be deleted later', async () => {
    const walk = await new World({ mask: 'all' }).walk()
    const { errors, planned } = await walk.plan(null, { ...BOT, store_secret: false })
    expect(errors).toEqual(['SECRET_MUST_BE_STORED'])
    expect(planned).toMatchObject(BOT)
  })

  test('a platform that cannot be asked', async () => {
    const world = new World()
    world.platform.faults.list.push({ fails: true }, { fails: true }, { fails: true })
    const walk = await world.walk()
    expect((await walk.plan(null, BOT)).errors).toHaveLength(1)
  })

  test('settings that are known only after apply ask nothing and refuse nothing', async () => {
    const world = new World()
    const walk = await world.walk({ settings: { endpoint: UNKNOWN } })
    expect(fine(await walk.plan(null, { ...BOT, type: 'privileged' })).warnings).toEqual([
      'privilegedCreated',
    ])
    expect(world.platform.requests).toEqual([])
    expect(world.connections).toEqual([])
  })
})
