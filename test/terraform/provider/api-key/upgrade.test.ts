import { describe, expect, test } from 'vitest'
import { BOT, fine, present, World } from '../support/world.ts'

const STATE = {
  id: 'key_91b2c07e5d3fa846',
  name: 'bot',
  type: 'privileged',
  project_id: 'p',
  created_at: '2026-01-01T00:00:00Z',
}

describe('the state of this version', () => {
  test.each([
    ['a plain one', BOT],
    ['one with everything', { ...BOT, keepers: { a: '1', b: '' }, rotate_after: '90d', rotate_early: '9d' }],
    ['one without values', { ...BOT, store_secret: false, deletion_protection: true }],
  ])('goes through unchanged: %s', async (_, config) => {
    const world = new World()
    const kept = await world.made(config)
    const { state, errors } = await (await world.walk()).upgrade(kept.state)
    expect(errors).toEqual([])
    expect(state).toEqual(kept.state)
  })

  test('is planned as empty after it, keepers and all', async () => {
    const world = new World()
    const config = { ...BOT, keepers: { a: '1' } }
    const kept = await world.made(config)
    const walk = await world.walk()
    const { state } = await walk.upgrade(kept.state)
    const plan = fine(await walk.plan({ ...kept, state: present(state) }, config))
    expect(plan).toMatchObject({ planned: kept.state, replaces: null, warnings: [] })
    const rotated = fine(await walk.plan({ ...kept, state: present(state) }, { ...BOT, keepers: { a: '2' } }))
    expect(rotated.replaces).toEqual(['keepers'])
  })
})

describe('the state of another version', () => {
  test('gets the defaults of what it does not have, and loses what nobody knows', async () => {
    const { state } = await (await new World().walk()).upgrade({ ...STATE, more: { than: 'this' } })
    expect(state).toEqual({
      ...STATE,
      keepers: null,
      rotate_after: null,
      rotate_early: null,
      deletion_protection: false,
      store_secret: true,
      key: null,
      secret: null,
      key_preview: '',
      fingerprint: null,
      rotation_due_at: null,
      ready_for_rotation: false,
    })
  })

  test('keeps keepers as texts, null entries among them', async () => {
    const walk = await new World().walk()
    const { state } = await walk.upgrade({ ...STATE, keepers: { a: 1, b: true, c: null, d: 'x' } })
    expect(state?.['keepers']).toEqual({ a: '1', b: 'true', c: null, d: 'x' })
  })

  test('is never ready for rotation: that is for a plan to say', async () => {
    const { state } = await (await new World().walk()).upgrade({ ...STATE, ready_for_rotation: true })
    expect(state?.['ready_for_rotation']).toBe(false)
  })

  test.each([{ id: '' }, { type: 'admin' }, { keepers: [] }, { project_id: null }])(
    'is refused where it does not tell which key it is: %j',
    async wrong => {
      const { state, errors, diagnostics } = await (await new World().walk()).upgrade({ ...STATE, ...wrong })
      expect(state).toBeNull()
      expect(errors).toEqual(['STATE_UNREADABLE'])
      expect(diagnostics[0]?.path).toEqual(Object.keys(wrong))
    },
  )
})

test('what is in state must never be printed', async () => {
  const world = new World()
  await (await world.walk()).upgrade({ ...STATE, key: 'some-key', secret: 'some-secret' })
  expect(world.remembered).toEqual(['some-key', 'some-secret'])
})

test('a younger key that a state has is known to the plan of the older one', async () => {
  const world = new World()
  const config = { ...BOT, deletion_protection: true }
  const old = await world.made(config)
  world.pass(1)
  const young = await world.made(config)
  const walk = await world.walk()
  await walk.upgrade(young.state)
  expect((await walk.plan(old, null)).errors).toEqual([])
})
