import { describe, expect, test } from 'vitest'
import {
  adopt,
  BOT,
  checked,
  create,
  destroy,
  diff,
  lookUp,
  made,
  names,
  OTHER_URN,
  planned,
  refresh,
  refusal,
  startWorld,
  UNKNOWN_VALUE,
  URN,
} from './world.ts'

const GUARDED = { ...BOT, deletionProtection: true, keepers: { a: '1' } }

describe('a destroy', () => {
  test('deletes the key, and one that is gone is a success', async () => {
    const world = await startWorld()
    const kept = await made(world)
    await destroy(world, kept)
    expect(names(world)).toEqual([])
    world.newRun()
    await destroy(world, kept)
    expect(world.told).toEqual([])
  })

  test('is refused for a protected key, whatever else this run does', async () => {
    const world = await startWorld()
    const kept = await made(world, GUARDED)
    await refresh(world, kept)
    await diff(world, kept, kept.inputs)
    // Another resource of the program that takes the same name, and so looks like a successor.
    await create(world, await checked(world, BOT, { urn: OTHER_URN }), { urn: OTHER_URN })
    const message = await refusal(world, destroy(world, kept))
    expect(message).toContain('DELETION_PROTECTED')
    expect(message).toContain('Set deletionProtection to false')
    expect(names(world)).toEqual(['bot', 'bot'])
  })

  test('of a protected key that is gone is a success', async () => {
    const world = await startWorld()
    const kept = await made(world, GUARDED)
    await destroy(world, { ...kept, state: { ...kept.state, deletionProtection: false } })
    expect(names(world)).toEqual([])
    world.newRun()
    await expect(destroy(world, kept)).resolves.not.toThrow()
    expect(world.told).toEqual([])
  })

  test('is refused for the system key, declared or not, and nothing is sent', async () => {
    const world = await startWorld()
    const system = world.emulator.keys().find(({ type }) => type === 'system')
    const kept = await made(world)
    const { keyPreview: _, fingerprint: __, secret: ___, ...state } = kept.state
    const claimed = { ...kept, state: { ...state, key: system?.value ?? '', name: 'Automator Key' } }
    expect(await refusal(world, destroy(world, claimed))).toContain('SYSTEM_KEY_DELETE')
    await checked(world, BOT)
    expect(await refusal(world, destroy(world, claimed))).toContain('SYSTEM_KEY_DELETE')
    expect(world.emulator.counts()).toMatchObject({ delete: 0 })
  })

  test('keeps within its time limit', async () => {
    const world = await startWorld()
    const kept = await made(world)
    world.emulator.setLatency(300)
    expect(await refusal(world, destroy(world, kept, { timeoutMs: 50 }))).toContain('TIME_LIMIT')
    expect(names(world)).toEqual(['bot'])
  })

  test('keeps the state where the platform cannot be asked', async () => {
    const world = await startWorld()
    const kept = await made(world)
    world.emulator.faults.add({ match: { operation: 'list' }, effect: { status: 401 } })
    expect(await refusal(world, destroy(world, kept))).toContain('CREDENTIALS_REJECTED')
    world.holder.current = {}
    expect(await refusal(world, destroy(world, kept))).toContain('SETTINGS_NOT_KNOWN')
  })
})

describe('the old half of a replacement is deleted, protected or not', () => {
  test('after a rotation by keepers', async () => {
    const world = await startWorld()
    const kept = await made(world, GUARDED)
    const after = { ...GUARDED, keepers: { a: '2' } }
    await planned(world, kept, after)
    const { id } = await create(world, await checked(world, after))
    await destroy(world, kept)
    expect(names(world)).toEqual(['bot'])
    expect(id).not.toBe(kept.id)
  })

  test('before it, with deleteBeforeReplace', async () => {
    const world = await startWorld()
    const kept = await made(world, GUARDED)
    await planned(world, kept, { ...GUARDED, keepers: { a: '2' } })
    await destroy(world, kept)
    expect(names(world)).toEqual([])
  })

  test('where a person asked for it, so that the engine checked and did not ask what changes', async () => {
    const world = await startWorld()
    const kept = await made(world, GUARDED)
    await create(world, await checked(world, GUARDED))
    await destroy(world, kept)
    expect(names(world)).toEqual(['bot'])
  })

  test('that an earlier run left pending, as long as the program has the resource', async () => {
    const world = await startWorld()
    const old = await made(world, GUARDED)
    const current = await made(world, GUARDED)
    await planned(world, current, GUARDED)
    await destroy(world, old)
    expect(names(world)).toEqual(['bot'])
  })

  test('under the name that the resource had before, where the program has given it another', async () => {
    const world = await startWorld()
    const kept = await made(world, GUARDED)
    const after = { ...GUARDED, keepers: { a: '2' } }
    await planned(world, kept, after, { urn: OTHER_URN })
    await destroy(world, kept, { urn: URN })
    expect(names(world)).toEqual([])
  })

  test('because what it depends on is deleted first, before the program came to it', async () => {
    const world = await startWorld()
    const kept = await made(world, GUARDED)
    await diff(world, kept, { ...kept.inputs, keepers: { a: UNKNOWN_VALUE } })
    await destroy(world, kept)
    expect(names(world)).toEqual([])
  })
})

test('what one run has seen says nothing about the next', async () => {
  const world = await startWorld()
  const kept = await made(world, GUARDED)
  await planned(world, kept, GUARDED)
  world.newRun()
  expect(await refusal(world, destroy(world, kept))).toContain('DELETION_PROTECTED')
})

describe('a resource that becomes a look-up of its own key', () => {
  test.each(['name:bot', (id: string) => id, (id: string, project: string) => `${project}/${id}`])(
    'leaves the key on the platform, however the program names it: %s',
    async written => {
      const world = await startWorld()
      const kept = await made(world, GUARDED)
      const { projectId } = world.emulator
      await lookUp(world, typeof written === 'string' ? written : written(kept.id, projectId))
      await destroy(world, kept)
      expect(names(world)).toEqual(['bot'])
      expect(world.told).toEqual([
        expect.stringMatching(/^warning: An API key is left on the platform\n.*"bot"/),
      ])
      expect(world.told[0]).toContain(kept.id)
    },
  )

  test('does not keep another key, nor one that another resource looks up, nor one of an earlier run', async () => {
    const world = await startWorld()
    const [one, other] = [await made(world), await made(world, { ...BOT, name: 'other' }, OTHER_URN)]
    await lookUp(world, 'name:other')
    await destroy(world, one)
    expect(names(world)).toEqual(['other'])
    world.newRun()
    await destroy(world, other, { urn: OTHER_URN })
    expect(names(world)).toEqual([])
  })

  test('is no import', async () => {
    const world = await startWorld()
    const kept = await made(world)
    await adopt(world, 'name:bot')
    await destroy(world, kept)
    expect(names(world)).toEqual([])
  })
})

describe('a resource that an alias moves, and that is replaced on request', () => {
  test('gives up its old key under its old URN', async () => {
    const world = await startWorld()
    const kept = await made(world)
    await planned(world, kept, BOT, { urn: OTHER_URN })
    await create(world, await checked(world, BOT, { urn: OTHER_URN }), { urn: OTHER_URN })
    await destroy(world, kept, { urn: URN })
    expect(names(world)).toEqual(['bot'])
  })

  test('keeps it as long as there is no new one', async () => {
    const world = await startWorld()
    const kept = await made(world)
    await planned(world, kept, BOT, { urn: OTHER_URN })
    expect(await refusal(world, destroy(world, kept, { urn: URN }))).toContain('KEY_HELD_TWICE')
    expect(names(world)).toEqual(['bot'])
  })
})
