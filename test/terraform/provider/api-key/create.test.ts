import { describe, expect, test } from 'vitest'
import { UNKNOWN } from '../../../../src/terraform/plugin/value.ts'
import {
  BOT,
  beside,
  DAY,
  fine,
  hashedId,
  PROJECT,
  present,
  type WalkOptions,
  World,
} from '../support/world.ts'

async function create(world: World, config = BOT, options: WalkOptions = {}) {
  const walk = await world.walk(options)
  return walk.apply(null, fine(await walk.plan(null, config)), config)
}

function made(world: World) {
  return present(world.platform.keys.findLast(({ by }) => by === 'we') ?? null)
}

describe('a key that is created', () => {
  test('has its value, its secret and everything that was written in state', async () => {
    const world = new World()
    const config = { ...BOT, keepers: { a: '1', b: null }, rotate_after: '90d', deletion_protection: true }
    const { kept, errors, warnings } = await create(world, config)
    const key = made(world)
    expect([errors, warnings]).toEqual([[], []])
    expect(kept?.state).toMatchObject({
      ...config,
      id: hashedId(key),
      project_id: PROJECT,
      rotate_early: null,
      store_secret: true,
      key: key.value,
      secret: key.secret,
      created_at: '2026-03-01T12:00:00Z',
      rotation_due_at: '2026-05-29T12:00:00Z',
      ready_for_rotation: false,
    })
    expect(kept?.state['fingerprint']).toMatch(/^sha256:[0-9a-f]{16}$/)
    expect(key).toMatchObject({ name: 'bot', type: 'locked_down_viewer' })
  })

  test('remembers when it was seen, and nothing of its plan', async () => {
    const { kept } = await create(new World())
    expect(beside(present(kept))).toEqual({ checked_at: '2026-03-01T12:00:00.000Z' })
  })

  test('has neither value nor secret in state where they are not stored', async () => {
    const world = new World()
    const { kept } = await create(world, { ...BOT, store_secret: false })
    expect(kept?.state).toMatchObject({
      key: null,
      secret: null,
      store_secret: false,
      id: hashedId(made(world)),
    })
  })

  test('takes the id of a platform that has ids', async () => {
    const world = new World({ ids: true, answersId: true })
    const { kept } = await create(world)
    expect(kept?.state['id']).toBe(made(world).id)
  })

  test('takes what the apply has learned: inputs that the plan did not know', async () => {
    const world = new World()
    const walk = await world.walk()
    const plan = fine(await walk.plan(null, { ...BOT, name: UNKNOWN, keepers: { a: UNKNOWN } }))
    const known = { ...BOT, name: 'late', keepers: { a: '7' } }
    const { kept } = await walk.apply(null, await walk.planAgain(null, known, plan), known)
    expect(kept?.state).toMatchObject(known)
    expect(made(world).name).toBe('late')
  })

  test('shows no change in the next run, with or without a refresh', async () => {
    const world = new World()
    const config = { ...BOT, keepers: { a: '1' }, rotate_after: '90d' }
    const first = present((await create(world, config)).kept)
    const walk = await world.walk()
    const early = fine(await walk.plan(first, config))
    expect(early).toMatchObject({ planned: first.state, replaces: null, warnings: [] })
    const { kept } = await walk.read(first)
    expect(kept).toEqual(first)
    expect(fine(await walk.plan(kept, config)).planned).toEqual(first.state)
  })

  test('is deleted again where its answer cannot be handed over', async () => {
    const world = new World()
    await create(world)
    expect(world.names()).toEqual(['bot'])
    for (const compensate of world.compensations) await world.run(compensate)
    expect(world.names()).toEqual([])
  })

  test('says once that the platform keeps its name in another form, and remembers the form', async () => {
    const world = new World({ names: 'upper case' })
    const { kept, warnings } = await create(world)
    expect(warnings).toEqual(['nameStored'])
    expect(kept?.state['name']).toBe('bot')
    expect(beside(present(kept))['stored_name']).toBe('BOT')
    const read = await (await world.walk()).read(present(kept))
    expect(read).toMatchObject({ warnings: [], kept: { state: { name: 'bot' } } })
  })

  test('ages by the local clock where the platform contradicts its own dates, and is not due at once', async () => {
    const world = new World({ dateOff: 1000 * DAY })
    const config = { ...BOT, rotate_after: '90d' }
    const { kept, warnings } = await create(world, config)
    expect(warnings).toEqual(['datedOtherwise'])
    expect(beside(present(kept))).toEqual({
      checked_at: expect.stringMatching(/^2026-03-01T12:00:00/),
      local_clock: true,
    })
    const again = await world.walk()
    expect(fine(await again.plan(await world.refreshed(kept), config)).replaces).toBeNull()
  })
})

describe('a create whose answer is lost', () => {
  async function lose() {
    const world = new World()
    world.platform.faults.create.push({ how: 'lost after' })
    return { world, ...(await create(world)) }
  }

  test('is in state beside the error, so that the engine keeps it, tainted', async () => {
    const { world, kept, errors } = await lose()
    expect(errors).toEqual(['CREATE_RECOVERED'])
    expect(kept?.state).toMatchObject({ id: hashedId(made(world)), key: made(world).value, secret: null })
    expect(beside(present(kept))['secret_lost']).toBe(true)
  })

  test('is not deleted again behind the back of the engine, which has it', async () => {
    const { world } = await lose()
    expect(world.compensations).toEqual([])
  })

  test('is replaced even where somebody takes the taint away, and the reason is shown', async () => {
    const { world, kept } = await lose()
    const read = await world.refreshed(kept)
    expect(beside(read)['secret_lost']).toBe(true)
    const plan = fine(await (await world.walk()).plan(read, BOT))
    expect(plan).toMatchObject({ replaces: ['secret'], warnings: ['secretLost'] })
  })

  test('leaves nothing where there is no key', async () => {
    const world = new World()
    world.platform.faults.create.push({ how: 'lost before' })
    expect(await create(world)).toMatchObject({ kept: null, errors: ['CREATE_LOST'] })
  })
})

describe('a create that is not done', () => {
  test('leaves no state where the platform refuses it', async () => {
    const world = new World()
    world.platform.faults.create.push({ how: 'refused' })
    const { kept, errors } = await create(world)
    expect(kept).toBeNull()
    expect(errors).toHaveLength(1)
    expect(world.compensations).toEqual([])
  })

  test('sends nothing once the engine asked to stop', async () => {
    const world = new World()
    const walk = await world.walk()
    const plan = fine(await walk.plan(null, BOT))
    world.stop()
    expect(await walk.apply(null, plan, BOT)).toMatchObject({ kept: null, errors: ['STOPPED'] })
    expect(world.platform.count('create')).toBe(0)
  })

  test('keeps a key whose POST was under way when the engine asked to stop', async () => {
    const world = new World()
    const walk = await world.walk()
    const plan = fine(await walk.plan(null, BOT))
    world.platform.faults.create.push({ latency: 4000 })
    const applied = world.run(() => {
      void world.clock.sleep(1000).then(() => world.stop())
      return walk.apply(null, plan, BOT)
    })
    const { kept, errors } = await applied
    expect(errors).toEqual([])
    expect(kept?.state['secret']).toBe(made(world).secret)
  })

  test('fails where the settings are not even known in the apply', async () => {
    const world = new World()
    const walk = await world.walk({ settings: { api_key: UNKNOWN } })
    const plan = fine(await walk.plan(null, BOT))
    expect(await walk.apply(null, plan, BOT)).toMatchObject({ kept: null, errors: ['SETTINGS_NOT_KNOWN'] })
  })

  test('refuses the name of the system key, whatever the plan knew', async () => {
    const world = new World()
    const walk = await world.walk()
    const plan = fine(await walk.plan(null, { ...BOT, name: UNKNOWN }))
    const config = { ...BOT, name: 'automator key' }
    const again = await walk.planAgain(null, config, plan)
    expect(await walk.apply(null, again, config)).toMatchObject({
      kept: null,
      errors: ['SYSTEM_KEY_CLAIMED'],
    })
    expect(world.platform.count('create')).toBe(0)
  })
})

test('keys that are created side by side are told apart, of one name too', async () => {
  const world = new World()
  const walk = await world.walk()
  const plan = fine(await walk.plan(null, BOT))
  const kept = await world.run(() => Promise.all([1, 2, 3].map(() => walk.apply(null, plan, BOT))))
  expect(new Set(kept.map(one => one.kept?.state['key'])).size).toBe(3)
  expect(kept.flatMap(({ errors }) => errors)).toEqual([])
})
