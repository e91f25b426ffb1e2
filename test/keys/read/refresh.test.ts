import { describe, expect, it } from 'vitest'
import { Secret } from '../../../src/core/secret.ts'
import { type Beside, refreshKey } from '../../../src/keys/index.ts'
import type { PlatformKey } from '../../../src/platform/key.ts'
import type { Dialect } from '../model-platform.ts'
import { seed, startWorld, stored } from '../world.ts'

/** A key named Teams-Bot in a state, and a platform that shows it with `change`. */
async function refreshed(change: Partial<PlatformKey>, beside: Beside = {}, dialect: Partial<Dialect> = {}) {
  const world = startWorld(dialect, platform => ({
    ...platform,
    async list(...request) {
      const { keys, ...rest } = await platform.list(...request)
      return { ...rest, keys: keys.map(key => (key.system ? key : { ...key, ...change })) }
    },
  }))
  const state = stored(seed(world, 'Teams-Bot'), world.platform.dialect)
  const result = await world.clock.run(refreshKey(world.session, state, beside))
  return { before: state, ...result, said: result.warnings.map(({ summary }) => summary) }
}

describe('a name that the platform stores in another form', () => {
  const SAID = ['The platform stores a name in another form']

  it('is no drift, is remembered and said', async () => {
    const { state, beside, said, before } = await refreshed({ name: 'teams-bot' })
    expect([state, beside, said]).toEqual([before, { storedName: 'teams-bot' }, SAID])
  })

  it('is said once', async () => {
    const { state, beside, said, before } = await refreshed(
      { name: 'teams-bot' },
      { storedName: 'teams-bot' },
    )
    expect([state, beside, said]).toEqual([before, { storedName: 'teams-bot' }, []])
  })

  it.each([
    [{ name: 'wiki-bot' }, {}],
    [{ name: 'wiki-bot' }, { storedName: 'teams-bot' }],
    [{ name: 'TEAMS-BOT' }, { storedName: 'teams-bot' }],
  ])('has drifted where it is %j, with %j before', async (change, was) => {
    const { state, beside, said } = await refreshed(change, was)
    expect([state?.inputs.name, beside, said]).toEqual([change.name, {}, []])
  })

  it('is forgotten where it is shown as it was declared', async () => {
    const { state, beside, before } = await refreshed({}, { storedName: 'teams-bot' })
    expect([state, beside]).toEqual([before, {}])
  })
})

describe('a name that the list does not tell', () => {
  it.each([{}, { storedName: 'teams-bot' }])('is no drift, with %j before', async was => {
    const { state, beside, said, before } = await refreshed({ name: '' }, was)
    expect([state, beside, said]).toEqual([before, was, []])
  })

  it.each([
    { ids: true, mask: 'ends' },
    { ids: true, mask: 'all' },
    { mask: 'ends' },
    { mask: 'all' },
    { ids: true, mask: 'absent' },
    { mask: 'absent' },
  ] as const)('does not make a key gone on %j', async dialect => {
    const { state, before } = await refreshed({ name: '' }, {}, dialect)
    expect(state).toEqual(before)
  })
})

describe('a key that nothing tells from another one of its name', () => {
  it.each([
    [{ mask: 'all' }, false],
    [{ mask: 'all' }, true],
    [{ mask: 'absent' }, false],
    [{ mask: 'absent' }, true],
  ] as const)('does not get the type of that one on %j, gone: %s', async (dialect, isGone) => {
    const world = startWorld(dialect)
    world.platform.commit('Teams-Bot', 'locked_down_viewer', 'other', 0)
    const key = seed(world, 'Teams-Bot')
    const before = stored(key, world.platform.dialect)
    if (isGone) world.platform.remove(key, 'other')
    const { state, beside, warnings } = await world.clock.run(refreshKey(world.session, before, {}))
    expect([state, beside, warnings]).toEqual([before, {}, []])
  })
})

describe('a new value behind the same id', () => {
  it.each([
    [{ value: new Secret('77770b11-aaaa-4bbb-8ccc-012345678888') }, { ids: true }],
    [{ masked: '7777…8888' }, { ids: true, mask: 'ends' }],
  ] as const)('takes the secret with it, is said and remembered: %j', async (change, dialect) => {
    const { state, beside, said, before } = await refreshed(change, {}, dialect)
    expect(state?.key.secret).toBeUndefined()
    expect(state?.key.value?.reveal()).toBe('value' in change ? change.value.reveal() : undefined)
    expect(state?.key.id).toBe(before.key.id)
    expect(beside).toEqual({ hasNewValue: true })
    expect(said).toEqual(['The value of an API key has changed'])
  })

  it('stays remembered, and is not said again', async () => {
    const { beside, said } = await refreshed({}, { hasNewValue: true })
    expect([beside, said]).toEqual([{ hasNewValue: true }, []])
  })
})

it('is gone where the key is', async () => {
  const world = startWorld()
  const key = seed(world, 'ci')
  world.platform.remove(key, 'other')
  const { state } = await world.clock.run(refreshKey(world.session, stored(key, world.platform.dialect), {}))
  expect(state).toBeUndefined()
})
