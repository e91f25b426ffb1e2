import { describe, expect, test } from 'vitest'
import { UNKNOWN } from '../../../../src/terraform/plugin/value.ts'
import { BOT, beside, fine, type Kept, present, World } from '../support/world.ts'

function key(world: World) {
  return present(world.platform.keys.at(-1) ?? null)
}

describe('a refresh', () => {
  test('that finds nothing new changes neither state nor what is beside it', async () => {
    const world = new World()
    const kept = await world.made({ ...BOT, keepers: { a: '1' }, rotate_after: '90d' })
    world.pass(30)
    const { kept: read, warnings } = await (await world.walk()).read(kept)
    expect(read).toEqual(kept)
    expect(warnings).toEqual([])
  })

  test('answers null for a key that is gone, after a second look', async () => {
    const world = new World()
    const kept = await world.made()
    world.platform.remove(key(world), 'other')
    const before = world.platform.count('list')
    expect(await (await world.walk()).read(kept)).toMatchObject({ kept: null, errors: [] })
    expect(world.platform.count('list') - before).toBe(2)
  })

  test('believes no list that shows no key at all', async () => {
    const world = new World()
    const kept = await world.made()
    world.platform.faults.list.push({ empty: true }, { empty: true }, { empty: true })
    const answer = await (await world.walk()).read(kept)
    expect(answer.kept).toEqual(kept)
    expect(answer.errors).toHaveLength(1)
  })

  test('keeps state and private data beside an error', async () => {
    const world = new World()
    const kept = await world.made()
    world.platform.faults.list.push({ fails: true })
    const answer = await (await world.walk()).read(kept)
    expect(answer.kept).toEqual(kept)
    expect(answer.errors).toHaveLength(1)
  })

  test('leaves everything as it is while the settings are not known yet', async () => {
    const world = new World()
    const kept = await world.made()
    const before = world.platform.requests.length
    const walk = await world.walk({ settings: { endpoint: UNKNOWN } })
    expect(await walk.read(kept)).toMatchObject({ kept, errors: [], warnings: [] })
    expect(world.platform.requests).toHaveLength(before)
  })

  test('of many keys asks the platform once', async () => {
    const world = new World()
    const all = [
      await world.made(),
      await world.made({ ...BOT, name: 'b' }),
      await world.made({ ...BOT, name: 'c' }),
    ]
    const before = world.platform.requests.length
    const walk = await world.walk()
    const read = await world.run(() => Promise.all(all.map(one => walk.read(one))))
    expect(read.map(({ kept }) => kept)).toEqual(all)
    expect(world.platform.requests).toHaveLength(before + 1)
  })

  test('shows another name and type as drift', async () => {
    const world = new World({ ids: true })
    const kept = await world.made()
    Object.assign(key(world), { name: 'renamed' })
    const { kept: read } = await (await world.walk()).read(kept)
    expect(read?.state).toEqual({ ...kept.state, name: 'renamed' })
  })

  test('keeps a value that the platform hides', async () => {
    const world = new World({ ids: true, mask: 'ends' })
    const kept = await world.made()
    expect(kept.state).toMatchObject({ key: key(world).value, secret: key(world).secret })
  })

  test('takes no value into a state that is not to store it', async () => {
    const world = new World()
    const kept = await world.made({ ...BOT, store_secret: false })
    expect(kept.state).toMatchObject({ key: null, secret: null })
  })
})

describe('what a refresh remembers', () => {
  const aging = { ...BOT, rotate_after: '90d' }

  test('is the time from which on it made a difference, so that reads are no changes', async () => {
    const world = new World()
    const kept = await world.made(aging)
    world.pass(50)
    expect(beside(await world.refreshed(kept))).toEqual(beside(kept))
    world.pass(50)
    const due = await world.refreshed(kept)
    expect(beside(due)['checked_at']).toMatch(/^2026-06-09T/)
    world.pass(5)
    expect(beside(await world.refreshed(due))).toEqual(beside(due))
  })

  test('is by the local clock as soon as the age is, and nothing of the other clock', async () => {
    const world = new World()
    const kept = await world.made(aging)
    world.pass(20)
    // The state was written by a provider whose platform was a year ahead.
    const ahead: Kept = { ...kept, state: { ...kept.state, created_at: '2027-03-01T12:00:00Z' } }
    const { kept: read, warnings } = await (await world.walk()).read(ahead)
    expect(warnings).toEqual(['datedInFuture'])
    expect(beside(present(read))).toEqual({
      checked_at: expect.stringMatching(/^2026-03-21T12:00:0/),
      local_clock: true,
    })
    expect(read?.state['created_at']).toMatch(/^2026-03-21T12:00:0/)
    expect(await (await world.walk()).read(present(read))).toMatchObject({ kept: read, warnings: [] })
  })

  test('is everything that was known before: marks stay, what is not understood goes', async () => {
    const world = new World()
    const kept = await world.made()
    const marks = {
      secret_lost: true,
      is_old_half: true,
      holder: 'a place',
      adopted_name: 'bot',
      has_new_value: true,
    }
    const odd = { checked_at: 'yesterday', local_clock: 'yes', decision: 'none', more: 1 }
    const bytes = new TextEncoder().encode(JSON.stringify({ ...marks, ...odd }))
    const { kept: read } = await (await world.walk()).read({ ...kept, private: bytes })
    expect(beside(present(read))).toEqual({
      ...marks,
      checked_at: expect.stringMatching(/^2026-03-01T12:00:0/),
    })
  })

  test.each(['', '{', '7', 'null', '[]'])('is made anew where it is %j', async text => {
    const world = new World()
    const kept = await world.made()
    const { kept: read, errors } = await (await world.walk()).read({
      ...kept,
      private: new TextEncoder().encode(text),
    })
    expect(errors).toEqual([])
    expect(read?.state).toEqual(kept.state)
    expect(Object.keys(beside(present(read)))).toEqual(['checked_at'])
  })

  test('is the form in which the platform keeps a name; only its change is drift', async () => {
    const world = new World({ names: 'upper case', ids: true })
    const kept = await world.made()
    expect(kept.state['name']).toBe('bot')
    Object.assign(key(world), { name: 'OTHER' })
    const { kept: read, warnings } = await (await world.walk()).read(kept)
    expect(read?.state['name']).toBe('OTHER')
    expect(beside(present(read))).not.toHaveProperty('stored_name')
    expect(warnings).toEqual([])
  })

  test('is that the only younger key has lost its secret', async () => {
    const world = new World()
    const old = await world.made()
    world.pass(1)
    const young = await world.made()
    const walk = await world.walk()
    await walk.read({ ...young, state: { ...young.state, secret: null } })
    expect(beside(present((await walk.read(old)).kept))).toMatchObject({ successor_lost: true })
    const whole = await world.walk()
    await whole.read(young)
    expect(beside(present((await whole.read(old)).kept))).not.toHaveProperty('successor_lost')
  })
})

test('one key at two addresses is said where both are planned', async () => {
  const world = new World()
  world.seed('bot')
  const walk = await world.walk()
  const [one, other] = [
    present((await walk.import('name:bot')).kept),
    present((await walk.import('name:bot')).kept),
  ]
  const next = await world.walk()
  expect(fine(await next.plan(one, BOT)).warnings).toEqual([])
  expect(fine(await next.plan(other, BOT)).warnings).toEqual(['keyHeldTwice'])
  expect(fine(await next.plan(other, BOT)).warnings).toEqual(['keyHeldTwice'])
})

test('what is in state must never be printed, whoever repeats it', async () => {
  const world = new World()
  const kept = await world.made()
  world.remembered.length = 0
  await (await world.walk()).read(kept)
  expect(world.remembered).toEqual([kept.state['key'], kept.state['secret']])
})
