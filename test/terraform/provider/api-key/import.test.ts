import { describe, expect, test } from 'vitest'
import { UNKNOWN } from '../../../../src/terraform/plugin/value.ts'
import { BOT, beside, fine, hashedId, PROJECT, present, World } from '../support/world.ts'

describe('an import', () => {
  test.each([
    ['by id', (id: string) => id, PROJECT],
    ['by id and project', (id: string) => `q/${id}`, 'q'],
    ['by name', () => 'name:bot', PROJECT],
    ['by name and project', () => 'q/name:bot', 'q'],
  ])('%s takes what the platform shows, and the defaults of what it does not', async (_, id, project) => {
    const world = new World()
    const key = world.seed('bot', 'privileged')
    const { kept, errors } = await (await world.walk()).import(id(hashedId(key)))
    expect(errors).toEqual([])
    expect(kept?.state).toEqual({
      id: hashedId(key),
      name: 'bot',
      type: 'privileged',
      project_id: project,
      keepers: null,
      rotate_after: null,
      rotate_early: null,
      deletion_protection: false,
      store_secret: true,
      key: key.value,
      secret: null,
      key_preview: expect.any(String),
      fingerprint: expect.stringMatching(/^sha256:/),
      created_at: '2026-02-19T12:00:00Z',
      rotation_due_at: null,
      ready_for_rotation: false,
    })
  })

  test('remembers when, under which name, and by which address', async () => {
    const world = new World()
    world.seed('bot')
    const walk = await world.walk()
    const [one, other] = [await walk.import('name:bot'), await walk.import('name:bot')]
    expect(beside(present(one.kept))).toEqual({
      checked_at: expect.stringMatching(/^2026-03-01T12:00:0/),
      adopted_name: 'bot',
      holder: expect.any(String),
    })
    expect(beside(present(one.kept))['holder']).not.toBe(beside(present(other.kept))['holder'])
  })

  test('remembers the form of a name that was asked for in another one', async () => {
    const world = new World()
    world.seed('BOT')
    const { kept } = await (await world.walk()).import('name:bot')
    expect(kept?.state['name']).toBe('bot')
    expect(beside(present(kept))).toMatchObject({ stored_name: 'BOT' })
    expect(beside(present(kept))).not.toHaveProperty('adopted_name')
  })

  test('plans no change where the block says what the platform shows, and takes first keepers in place', async () => {
    const world = new World()
    world.seed('bot')
    const { kept } = await (await world.walk()).import('name:bot')
    const read = await world.refreshed(kept)
    const walk = await world.walk()
    expect(fine(await walk.plan(read, BOT))).toMatchObject({
      planned: read.state,
      replaces: null,
      warnings: [],
    })
    expect(fine(await walk.plan(read, { ...BOT, keepers: { a: '1' } })).replaces).toBeNull()
  })

  test.each([
    ['what is no id', 'a b', 'IMPORT_ID_INVALID'],
    ['an id that nothing has', 'key_0000000000000000', 'KEY_NOT_FOUND'],
    ['the system key', 'name:Automator Key', 'SYSTEM_KEY_IMPORT'],
  ])('of %s is refused, and nothing is taken over', async (_, id, code) => {
    const walk = await new World().walk()
    expect(await walk.import(id)).toMatchObject({ kept: null, errors: [code] })
  })

  test('of a pasted key value is refused, and the value is not repeated', async () => {
    const world = new World()
    const key = world.seed('bot')
    expect(await (await world.walk()).import(key.value)).toMatchObject({
      kept: null,
      errors: ['IMPORT_BY_VALUE'],
    })
  })

  test('needs a project, and settings', async () => {
    const world = new World()
    world.seed('bot')
    const alone = await world.walk({ project: null })
    expect((await alone.import('name:bot')).errors).toEqual(['PROJECT_MISSING'])
    expect((await alone.import('p/name:bot')).errors).toEqual([])
    const later = await world.walk({ settings: { api_secret: UNKNOWN } })
    expect((await later.import('name:bot')).errors).toEqual(['SETTINGS_NOT_KNOWN'])
    const open = await world.walk({ project: null, settings: { project_id: UNKNOWN } })
    expect((await open.import('name:bot')).errors).toEqual(['SETTINGS_NOT_KNOWN'])
  })
})
