import { describe, expect, test } from 'vitest'
import type { ObjectValue } from '../../../../src/pulumi/plugin/value.ts'
import { adopt, BOT, checked, made, plain, secret, startWorld, UNKNOWN_VALUE, update } from './world.ts'

/** The state after a change in place, and how many requests it took. */
async function change(before: ObjectValue, after: ObjectValue, preview = false) {
  const world = await startWorld()
  const kept = await made(world, before)
  const inputs = await checked(world, after, { olds: kept.inputs })
  world.emulator.clearJournal()
  const { state } = await update(world, kept, inputs, preview)
  return { kept, state, counts: world.emulator.counts() }
}

describe('a change in place', () => {
  test('records keepers, age and protection, and asks the platform for nothing', async () => {
    const after = { ...BOT, keepers: { a: secret('1') }, rotateAfter: '90d', deletionProtection: true }
    const { kept, state, counts } = await change(BOT, after)
    expect(state).toEqual({ ...kept.state, ...after, rotationDueAt: expect.stringMatching(/Z$/) })
    expect(counts).toMatchObject({ list: 0, create: 0, delete: 0 })
  })

  test('takes away what is no longer declared', async () => {
    const before = { ...BOT, keepers: { a: '1' }, rotateAfter: '90d', deletionProtection: true }
    const { kept, state } = await change(before, BOT)
    const { keepers: _, rotateAfter: __, rotationDueAt: ___, ...rest } = kept.state
    expect(state).toEqual({ ...rest, deletionProtection: false })
  })

  test('forgets value and secret', async () => {
    const { kept, state } = await change(BOT, { ...BOT, storeSecret: false })
    const { key: _, secret: __, ...rest } = kept.state
    expect(state).toEqual({ ...rest, storeSecret: false })
  })

  test('looks the value up where it is to be stored again; the secret is gone', async () => {
    const world = await startWorld()
    const kept = await made(world, { ...BOT, storeSecret: false })
    const { state } = await update(world, kept, await checked(world, BOT, { olds: kept.inputs }))
    const key = world.emulator.keys().find(({ name }) => name === 'bot')
    expect(state).toEqual({ ...kept.state, storeSecret: true, key: secret(key?.value ?? '') })
  })

  test('keeps the mark of a key whose secret was lost', async () => {
    const world = await startWorld()
    const kept = await made(world)
    const lost = { ...kept, state: { ...kept.state, __secretLost: true } }
    for (const preview of [true, false]) {
      expect((await update(world, lost, BOT, preview)).state).toMatchObject({ __secretLost: true })
    }
  })

  test('keeps the project of a key, whatever the default is', async () => {
    const world = await startWorld()
    const kept = await made(world)
    world.newRun({ projectId: 'other' })
    expect((await update(world, kept, { ...BOT, rotateAfter: '1h' })).state).toMatchObject({
      projectId: world.emulator.projectId,
    })
  })
})

describe('its preview', () => {
  test('says what the change will say, with null for what is not there', async () => {
    const after = { ...BOT, keepers: { a: '1' }, rotateAfter: '90d', rotateEarly: '7d' }
    const { state: real } = await change(BOT, after)
    const { kept, state, counts } = await change(BOT, after, true)
    expect(Object.keys(state).sort()).toEqual(Object.keys(real).sort())
    expect(state).toEqual({ ...kept.state, ...after, rotationDueAt: expect.stringMatching(/Z$/) })
    expect(counts).toMatchObject({ list: 0 })
    const none = await change(after, BOT, true)
    expect(none.state).toMatchObject({
      keepers: null,
      rotateAfter: null,
      rotateEarly: null,
      rotationDueAt: null,
    })
  })

  test('leaves unknown what is', async () => {
    const { kept, state } = await change(
      BOT,
      { ...BOT, rotateAfter: UNKNOWN_VALUE, storeSecret: UNKNOWN_VALUE },
      true,
    )
    expect(state).toMatchObject({
      rotateAfter: UNKNOWN_VALUE,
      rotationDueAt: UNKNOWN_VALUE,
      storeSecret: UNKNOWN_VALUE,
      key: secret(UNKNOWN_VALUE),
      secret: secret(UNKNOWN_VALUE),
      fingerprint: kept.state['fingerprint'],
    })
    const forgetting = await change(BOT, { ...BOT, storeSecret: false }, true)
    expect(forgetting.state).toMatchObject({ key: null, secret: null })
    const storing = await change({ ...BOT, storeSecret: false }, BOT, true)
    expect(storing.state).toMatchObject({ key: secret(UNKNOWN_VALUE), secret: null })
  })

  test('hides a value and a secret that stand in the state in clear', async () => {
    const world = await startWorld()
    const { state, ...kept } = await made(world)
    const clear = { ...state, key: plain(state['key']) as string, secret: plain(state['secret']) as string }
    for (const preview of [true, false]) {
      const after = await update(world, { ...kept, state: clear }, { ...BOT, rotateAfter: '1h' }, preview)
      expect(after.state).toMatchObject({ key: state['key'], secret: state['secret'] })
    }
  })

  test('knows that an imported key has no secret', async () => {
    const world = await startWorld()
    const { id } = await made(world)
    const imported = (await adopt(world, id)) ?? expect.fail('it is not there')
    const { state } = await update(world, imported, { ...BOT, rotateAfter: '1h' }, true)
    expect(state).toMatchObject({ secret: null, key: imported.state['key'] })
  })
})
