import { describe, expect, test } from 'vitest'
import { type ObjectValue, UNKNOWN } from '../../../../src/terraform/plugin/value.ts'
import { BOT, beside, fine, type Kept, present, World } from '../support/world.ts'

async function changed(world: World, kept: Kept, config: ObjectValue) {
  const walk = await world.walk()
  return walk.apply(kept, await walk.planAgain(kept, config, fine(await walk.plan(kept, config))), config)
}

describe('a change in place', () => {
  test('leaves the key alone and takes over what was written', async () => {
    const world = new World()
    const kept = await world.made()
    const config = {
      ...BOT,
      keepers: { a: '1' },
      rotate_after: '90d',
      rotate_early: '1d',
      deletion_protection: true,
    }
    const { kept: now, errors, warnings } = await changed(world, kept, config)
    expect([errors, warnings]).toEqual([[], []])
    expect(now?.state).toEqual({ ...kept.state, ...config, rotation_due_at: '2026-05-29T12:00:00Z' })
    expect(world.platform.requests.filter(({ kind }) => kind !== 'list')).toHaveLength(1)
  })

  test('keeps what was remembered, and nothing of the plan', async () => {
    const world = new World()
    const kept = await world.made()
    const { kept: now } = await changed(world, kept, { ...BOT, deletion_protection: true })
    expect(beside(present(now))).toEqual(beside(kept))
  })

  test('takes what the apply has learned', async () => {
    const world = new World()
    const kept = await world.made()
    const walk = await world.walk()
    const plan = fine(await walk.plan(kept, { ...BOT, rotate_after: UNKNOWN, deletion_protection: UNKNOWN }))
    const known = { ...BOT, rotate_after: '10d', deletion_protection: true }
    const { kept: now } = await walk.apply(kept, await walk.planAgain(kept, known, plan), known)
    expect(now?.state).toMatchObject({ ...known, rotation_due_at: '2026-03-11T00:00:00Z' })
  })

  test('takes key and secret out of the state where they are no longer stored', async () => {
    const world = new World()
    const kept = await world.made()
    const { kept: now } = await changed(world, kept, { ...BOT, store_secret: false })
    expect(now?.state).toMatchObject({ key: null, secret: null, fingerprint: kept.state['fingerprint'] })
  })

  test('takes the value from the platform where it is stored from now on', async () => {
    const world = new World()
    const kept = await world.made({ ...BOT, store_secret: false })
    const { kept: now } = await changed(world, kept, BOT)
    expect(now?.state).toMatchObject({ key: world.platform.keys.at(-1)?.value, secret: null })
  })

  test('keeps the state as it was where the platform cannot be asked for the value', async () => {
    const world = new World()
    const kept = await world.made({ ...BOT, store_secret: false })
    const walk = await world.walk()
    const plan = fine(await walk.plan(kept, BOT))
    world.platform.faults.list.push(...Array.from({ length: 9 }, () => ({ fails: true })))
    const answer = await walk.apply(kept, plan, BOT)
    expect(answer.errors).toHaveLength(1)
    expect(answer.kept?.state).toEqual(kept.state)
  })

  test('fails where the settings are not known, with the state as it was', async () => {
    const world = new World()
    const kept = await world.made()
    const walk = await world.walk({ settings: { endpoint: UNKNOWN } })
    const config = { ...BOT, deletion_protection: true }
    const answer = await walk.apply(kept, fine(await walk.plan(kept, config)), config)
    expect(answer).toMatchObject({ errors: ['SETTINGS_NOT_KNOWN'], kept: { state: kept.state } })
  })
})

describe('the first name that is declared of an adopted key', () => {
  test('in another case is no rename; the form of the platform is remembered from then on', async () => {
    const world = new World()
    world.seed('BOT')
    const adopted = present((await (await world.walk()).import('name:BOT')).kept)
    expect(beside(adopted)['adopted_name']).toBe('BOT')
    const config = { ...BOT, name: 'Bot' }
    const { kept } = await changed(world, adopted, config)
    expect(beside(present(kept))).toMatchObject({ stored_name: 'BOT' })
    expect(beside(present(kept))).not.toHaveProperty('adopted_name')
    const read = await world.refreshed(kept)
    expect(read.state['name']).toBe('Bot')
    expect(fine(await (await world.walk()).plan(read, config)).replaces).toBeNull()
  })

  test('is a rename where it is another one', async () => {
    const world = new World()
    world.seed('BOT')
    const adopted = present((await (await world.walk()).import('name:BOT')).kept)
    expect(fine(await (await world.walk()).plan(adopted, BOT)).replaces).toBeNull()
    expect(fine(await (await world.walk()).plan(adopted, { ...BOT, name: 'bot2' })).replaces).toEqual([
      'name',
    ])
  })
})
