import { expect, test } from 'vitest'
import { KEY_MODEL } from '../../../../src/keys/model/index.ts'
import { apiKeyResource } from '../../../../src/pulumi/provider/api-key/resource.ts'
import {
  BOT,
  deleteByHand,
  destroy,
  held,
  type Kept,
  made,
  names,
  part,
  plain,
  planned,
  refresh,
  refusal,
  startRotating,
  up,
  update,
  type World,
} from './world.ts'

const KEY = { ...BOT, keepers: { v: '1' }, rotateAfter: '90d' }

/** A key that an `ApiKey` of an earlier program has made, and that an alias hands to a rotating key. */
async function aliased(news = KEY): Promise<{ world: World; kept: Kept }> {
  const world = await startRotating()
  const resource = apiKeyResource(
    KEY_MODEL,
    world.holder,
    () => undefined,
    () => 'seed',
  )
  return { world, kept: await made({ ...world, resource }, news) }
}

test('a key that an alias hands over stays with its secret, and all outputs are new in one update', async () => {
  const { world, kept } = await aliased()
  const { changes } = await planned(world, kept, KEY)
  expect(changes.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['generation', 'current', 'previous', 'status']),
  )
  expect(changes.filter(({ replace, input }) => replace || input)).toEqual([])
  const preview = await update(world, kept, kept.inputs, true)
  expect(part(preview.state, 'current')).toMatchObject({ name: 'bot', id: kept.id })
  const after = await up(world, kept, KEY)
  expect(names(world)).toEqual(['bot'])
  expect(after.state).toMatchObject({ name: 'bot', generation: 1, status: 'steady', keepers: { v: '1' } })
  for (const name of ['key', 'secret']) {
    expect(plain(part(after.state, 'current')[name])).toBe(plain(kept.state[name]))
    expect(after.state).not.toHaveProperty(name)
    expect(world.remembered).toContain(plain(kept.state[name]))
  }
  expect((await planned(world, after, KEY)).changes).toEqual([])
})

test('it can be rotated in the update that hands it over, and its key works on', async () => {
  const { world, kept } = await aliased()
  const after = await up(world, kept, { ...KEY, keepers: { v: '2' } })
  expect(held(after)).toMatchObject({ previous: 'bot', current: expect.stringMatching(/^bot\..{4}\.2$/) })
  expect(names(world)).toHaveLength(2)
})

test('it is refreshed and deleted by what it is from then on', async () => {
  const { world, kept } = await aliased()
  const read = (await refresh(world, kept)) ?? expect.fail('it is gone')
  expect(held({ state: read.state })).toMatchObject({ current: 'bot', previous: null })
  expect(plain(part(read.state, 'current')['secret'])).toBe(plain(kept.state['secret']))
  await destroy(world, kept)
  expect(names(world)).toEqual([])
})

test('a key that somebody has deleted meanwhile is rotated at once', async () => {
  const { world, kept } = await aliased()
  await deleteByHand(world, 'bot')
  const read = (await refresh(world, kept)) ?? expect.fail('it is gone')
  expect(read.state).toMatchObject({ status: 'current_missing' })
})

test('the way back is refused in words, and nothing is taken for something else', async () => {
  const { world } = await aliased()
  const kept = await made(world, { ...BOT, name: 'other' })
  const resource = apiKeyResource(
    KEY_MODEL,
    world.holder,
    () => undefined,
    () => 'seed',
  )
  const back = planned({ ...world, resource }, kept, BOT)
  expect(await refusal(world, back)).toContain('(ALIAS_OF_ROTATING)')
})
