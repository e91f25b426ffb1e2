import { describe, expect, test } from 'vitest'
import type { ObjectValue } from '../../../../src/terraform/plugin/value.ts'
import { fine, hashedId, BOT as KEY, type Kept, present, World } from '../support/world.ts'
import { BOT, ROTATING, rotated } from './rotating.ts'

describe('a stored state', () => {
  test('goes through an upgrade as it is, and is planned as empty', async () => {
    const world = new World()
    const kept = await rotated(world)
    const walk = await world.walk(ROTATING)
    const { state, errors } = await walk.upgrade(kept.state)
    expect(errors).toEqual([])
    expect(state).toEqual(kept.state)
    expect(fine(await walk.plan({ ...kept, state: present(state) }, BOT)).planned).toEqual(kept.state)
  })

  test('that has no current key is refused with its attribute', async () => {
    const world = new World()
    const kept = await world.made(BOT, ROTATING)
    const { errors } = await (await world.walk(ROTATING)).upgrade({ ...kept.state, current: null })
    expect(errors).toEqual(['STATE_UNREADABLE'])
  })
})

describe('a block', () => {
  test.each<[code: string, more: ObjectValue]>([
    ['OVERLAP_TOO_LONG', { overlap: '91d' }],
    ['ROTATING_NAME_TOO_LONG', { name: 'a'.repeat(241) }],
  ])('is refused when it is validated: %s', async (code, more) => {
    const walk = await new World().walk(ROTATING)
    expect((await walk.validate({ ...BOT, ...more })).errors).toEqual([code])
  })
})

describe('a read', () => {
  test('keeps a current key that is gone, and says so once', async () => {
    const world = new World()
    const kept = await world.made(BOT, ROTATING)
    present(world.platform.keys.at(-1) ?? null).deletedAt = world.clock.now().getTime()
    const read = await (await world.walk(ROTATING)).read(kept)
    expect(read).toMatchObject({
      kept: { state: { status: 'current_missing' } },
      warnings: ['currentMissing'],
    })
    const again = await (await world.walk(ROTATING)).read(present(read.kept))
    expect(again).toMatchObject({ kept: { state: { status: 'current_missing' } }, warnings: [] })
  })
})

describe('an import', () => {
  test('takes one key under its name, or two in their order', async () => {
    const world = new World()
    world.seed('bot', 'locked_down_viewer', 20)
    const current = world.seed('bot', 'locked_down_viewer', 10)
    const other = world.seed('wiki')
    const walk = await world.walk(ROTATING)
    const one = await walk.import('name:wiki')
    expect(one.kept?.state).toMatchObject({ name: 'wiki', generation: 1, current: { id: hashedId(other) } })
    const [old] = world.platform.keys.filter(({ name }) => name === 'bot')
    const pair = await walk.import(`${hashedId(current)},${hashedId(present(old ?? null))}`)
    expect(pair).toMatchObject({
      errors: [],
      kept: { state: { name: 'bot', current: { id: hashedId(current) }, status: 'overlapping' } },
    })
    expect((await walk.import('name:nobody')).errors).toEqual(['KEY_NOT_FOUND'])
  })
})

describe('a move', () => {
  const toKey = async (world: World, kept: Kept) => (await world.walk()).move('ekb_rotating_api_key', kept)

  test('takes an ekb_api_key with its value, and gives it back', async () => {
    const world = new World()
    const config = { ...KEY, rotate_after: '90d' }
    const key = await world.made(config)
    const walk = await world.walk(ROTATING)
    const moved = present((await walk.move('ekb_api_key', key))?.kept ?? null)
    expect(moved.state).toMatchObject({
      name: 'bot',
      generation: 1,
      current: { id: key.state['id'], key: key.state['key'], secret: key.state['secret'] },
      previous: null,
    })
    expect(world.remembered).toContain(key.state['secret'])
    const read = await world.refreshed(moved, ROTATING)
    expect(fine(await walk.plan(read, { ...BOT, rotate_early: null, overlap: null })).planned).toEqual(
      read.state,
    )
    const back = present((await toKey(world, read))?.kept ?? null)
    expect(back.state).toEqual(key.state)
  })

  test('back is refused while there is a previous key', async () => {
    const world = new World()
    const answer = await toKey(world, await rotated(world))
    expect(answer).toMatchObject({ kept: null, errors: ['MOVE_LEAVES_KEYS'] })
  })

  test('is not offered for other types and other providers', async () => {
    const world = new World()
    const key = await world.made()
    const walk = await world.walk(ROTATING)
    expect(await walk.move('terraform_data', key)).toBeUndefined()
    expect(await walk.move('ekb_api_key', key, 'registry.terraform.io/other/ekb')).toBeUndefined()
    expect(await walk.move('ekb_api_key', key, 'registry.opentofu.org/ekb/ekb')).toBeDefined()
  })
})
