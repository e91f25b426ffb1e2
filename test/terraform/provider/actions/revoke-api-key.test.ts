import { describe, expect, test } from 'vitest'
import { UNKNOWN } from '../../../../src/terraform/plugin/value.ts'
import { BOT, fine, hashedId, present, World } from '../support/world.ts'

const TYPE = 'ekb_revoke_api_key'

describe('the action ekb_revoke_api_key', () => {
  test.each([
    [{}, 'KEY_SELECTOR_INVALID'],
    [{ id: 'a', name: 'b' }, 'KEY_SELECTOR_INVALID'],
    [{ name: ' automator KEY' }, 'REVOKE_SYSTEM_KEY'],
  ])('refuses the block %j before anything is asked', async (given, code) => {
    expect((await (await new World().walk()).validateAction(TYPE, given)).errors).toEqual([code])
  })

  test.each([{ id: UNKNOWN }, { name: UNKNOWN, id: UNKNOWN }, { id: 'a', project_id: UNKNOWN }])(
    'waits for %j',
    async given => {
      const world = new World()
      const walk = await world.walk()
      expect((await walk.validateAction(TYPE, given)).errors).toEqual([])
      expect(await walk.planAction(TYPE, given)).toMatchObject({ errors: [], warnings: [] })
      expect(world.platform.requests).toEqual([])
    },
  )

  test('warns in the plan, and deletes with progress in the apply', async () => {
    const world = new World()
    const key = world.seed('bot')
    const walk = await world.walk()
    expect(await walk.planAction(TYPE, { name: 'bot' })).toMatchObject({
      errors: [],
      warnings: ['revocationPlanned'],
    })
    expect(key.deletedBy).toBeUndefined()
    const { errors, progress } = await walk.invoke(TYPE, { name: 'bot' })
    expect(errors).toEqual([])
    expect(progress).toHaveLength(2)
    expect(progress.join()).toContain(hashedId(key))
    expect(key.deletedBy).toBe('we')
  })

  test('is about the project that it names', async () => {
    const world = new World()
    const key = world.seed('bot')
    const walk = await world.walk({ project: null })
    expect((await walk.invoke(TYPE, { name: 'bot' })).errors).toEqual(['PROJECT_MISSING'])
    const refused = await walk.invoke(TYPE, { name: 'none', project_id: 'p' })
    expect(refused).toMatchObject({ errors: ['KEY_NOT_FOUND'], progress: [] })
    expect(refused.diagnostics[0]).toMatchObject({ path: ['name'] })
    expect((await walk.invoke(TYPE, { name: 'bot', project_id: 'p' })).errors).toEqual([])
    expect(key.deletedBy).toBe('we')
  })

  test('leaves a resource that the next run creates anew, protected or not', async () => {
    const world = new World()
    const given = { ...BOT, deletion_protection: true }
    const walk = await world.walk()
    const { kept } = await walk.apply(null, fine(await walk.plan(null, given)), given)
    const { id } = present(kept).state
    const next = await world.walk()
    expect((await next.planAction(TYPE, { id: id ?? null })).errors).toEqual([])
    expect((await next.invoke(TYPE, { id: id ?? null })).errors).toEqual([])
    const later = await world.walk()
    expect((await later.read(present(kept))).kept).toBeNull()
  })
})
