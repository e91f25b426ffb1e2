import { describe, expect, test } from 'vitest'
import { Secret } from '../../../../src/core/secret.ts'
import { fingerprint } from '../../../../src/keys/identity/identity.ts'
import type { ObjectValue } from '../../../../src/pulumi/plugin/value.ts'
import {
  checked,
  create,
  deleteByHand,
  destroy,
  diff,
  held,
  type Kept,
  lookUp,
  made,
  names,
  ONE,
  OTHER_URN,
  part,
  plain,
  planned,
  refresh,
  refusal,
  startRotating,
  THREE,
  TWO,
  URN,
  up,
  type World,
} from './world.ts'

const GUARDED: ObjectValue = { ...ONE, deletionProtection: true }

async function twoKeys(news: ObjectValue = ONE): Promise<{ world: World; kept: Kept }> {
  const world = await startRotating()
  const kept = await up(world, await made(world, news), { ...news, keepers: { v: '2' } })
  expect(names(world)).toHaveLength(2)
  return { world, kept }
}

/** The names of the keys that were asked to be deleted, in this order, by their fingerprints. */
function deletes({ emulator }: World, named: ReadonlyMap<string, string>): (string | undefined)[] {
  const paths = emulator.journal().flatMap(({ operation, path }) => (operation === 'delete' ? path : []))
  return paths.map(path => [...named].find(([shown]) => path.includes(shown))?.[1])
}

describe('a destroy', () => {
  test('deletes all keys, and what is gone is a success', async () => {
    const { world, kept } = await twoKeys()
    world.told.length = 0
    await destroy(world, kept)
    expect(names(world)).toEqual([])
    world.newRun()
    await destroy(world, kept)
    expect(world.told).toEqual([])
  })

  test('deletes what readers use last', async () => {
    const { world, kept } = await twoKeys()
    world.emulator.faults.add({ match: { operation: 'delete', nth: 1 }, effect: { status: 403 } })
    const three = await up(world, kept, THREE)
    const keys = world.emulator.keys()
    const named = new Map(keys.map(({ value, name }) => [fingerprint(new Secret(value)), name]))
    const [waiting = ''] = (held(three).retiring as string[]).map(text => text.split(':')[0])
    world.emulator.clearJournal()
    await destroy(world, three)
    expect(deletes(world, named)).toEqual([waiting, held(three).previous, held(three).current])
    expect(names(world)).toEqual([])
  })

  test.each([1, 2])('that fails at key %i is finished by the next one', async nth => {
    const { world, kept } = await twoKeys()
    world.emulator.faults.add({ match: { operation: 'delete', nth }, effect: { status: 403 } })
    expect(await refusal(world, destroy(world, kept))).toContain('(PERMISSION_DENIED)')
    expect(names(world)).toHaveLength(3 - nth)
    expect(names(world)).toContain(held(kept).current)
    world.newRun()
    await destroy(world, kept)
    expect(names(world)).toEqual([])
  })

  test('that fails is no reason to take the deleted previous key for drift that rotates', async () => {
    const { world, kept } = await twoKeys()
    world.emulator.faults.add({ match: { operation: 'delete', nth: 2 }, effect: { status: 403 } })
    await refusal(world, destroy(world, kept))
    world.newRun()
    const read = (await refresh(world, kept)) ?? expect.fail('it is gone')
    expect((await planned(world, { ...kept, ...read }, TWO)).changes).toEqual([])
  })

  test('is refused for a protected key, whatever else this run does', async () => {
    const { world, kept } = await twoKeys(GUARDED)
    await refresh(world, kept)
    await diff(world, kept, kept.inputs)
    const message = await refusal(world, destroy(world, kept))
    expect(message).toContain('DELETION_PROTECTED')
    expect(message).toContain('Set deletionProtection to false')
    expect(names(world)).toHaveLength(2)
    expect(world.emulator.counts()).toMatchObject({ delete: 0 })
  })

  test.each(['current', 'previous'] as const)(
    'is refused where the provider signs in with the %s key, before anything is deleted',
    async which => {
      const { world, kept } = await twoKeys()
      world.newRun({ ownKey: String(plain(part(kept.state, which)['key'])) })
      expect(await refusal(world, destroy(world, kept))).toContain('OWN_KEY_DELETE')
      expect(names(world)).toHaveLength(2)
      expect(world.emulator.counts()).toMatchObject({ delete: 0 })
    },
  )

  test('of one key that somebody has deleted deletes the other', async () => {
    const { world, kept } = await twoKeys()
    await deleteByHand(world, held(kept).current)
    await destroy(world, kept)
    expect(names(world)).toEqual([])
  })

  test('keeps within its time limit, and the state where the platform cannot be asked', async () => {
    const { world, kept } = await twoKeys()
    world.emulator.setLatency(300)
    expect(await refusal(world, destroy(world, kept, { timeoutMs: 50 }))).toContain('TIME_LIMIT')
    world.emulator.setLatency(0)
    world.newRun()
    world.emulator.faults.add({ match: { operation: 'list' }, effect: { status: 401 } })
    expect(await refusal(world, destroy(world, kept))).toContain('CREDENTIALS_REJECTED')
    world.holder.current = {}
    expect(await refusal(world, destroy(world, kept))).toContain('SETTINGS_NOT_KNOWN')
    expect(names(world)).toHaveLength(2)
  })
})

describe('the old half of a replacement', () => {
  test('goes with all its keys, and the new half has a tag of its own', async () => {
    const { world, kept } = await twoKeys()
    const inputs = await checked(world, TWO, { olds: kept.inputs })
    const { state } = await create(world, inputs)
    await destroy(world, kept)
    expect(names(world)).toEqual([held({ state }).current])
    const tag = (name: unknown) => String(name).split('.')[1]
    expect(tag(held({ state }).current)).not.toBe(tag(held(kept).current))
  })

  test('goes though it is protected, where its secret never arrived', async () => {
    const world = await startRotating()
    world.emulator.faults.add({ match: { operation: 'create' }, effect: { dropAfterCommit: true } })
    const inputs = await checked(world, GUARDED)
    const { id, state } = await create(world, inputs)
    world.emulator.faults.clear()
    world.newRun()
    await destroy(world, { id, inputs, state })
    expect(names(world)).toEqual([])
  })
})

test('what one run has seen says nothing about the next', async () => {
  const { world, kept } = await twoKeys(GUARDED)
  await planned(world, kept, { ...TWO, deletionProtection: true })
  world.newRun()
  expect(await refusal(world, destroy(world, kept))).toContain('DELETION_PROTECTED')
})

test('a resource that becomes a look-up of its current key leaves every key on the platform', async () => {
  const { world, kept } = await twoKeys()
  const [previous, current] = names(world)
  await lookUp(world, `name:${current}`)
  await destroy(world, kept)
  expect(names(world)).toEqual([previous, current])
  const left = world.told.filter(said => said.includes('An API key is left on the platform'))
  expect(left.map(said => [current, previous].find(name => said.includes(`"${name}"`)))).toEqual([
    current,
    previous,
  ])
})

test('keys that two resources have are said, and not deleted at one of them', async () => {
  const { world, kept } = await twoKeys()
  const twice = async (urn: string) => {
    world.told.length = 0
    await planned(world, kept, TWO, { urn })
    return world.told
  }
  expect(await twice(URN)).toEqual([])
  const told = await twice(OTHER_URN)
  expect(told).toHaveLength(2)
  for (const said of told) expect(said).toContain('One API key is managed at two addresses')
  expect(await refusal(world, destroy(world, kept, { urn: OTHER_URN }))).toContain('KEY_HELD_TWICE')
  expect(names(world)).toHaveLength(2)
})

test('a resource that an alias moves, and that is replaced on request, gives up its old keys', async () => {
  const { world, kept } = await twoKeys()
  await planned(world, kept, TWO, { urn: OTHER_URN })
  await create(world, await checked(world, TWO, { urn: OTHER_URN }), { urn: OTHER_URN })
  await destroy(world, kept)
  expect(names(world)).toHaveLength(1)
})
