import { describe, expect, test } from 'vitest'
import { callerFor } from '../caller.ts'
import { emulatorForTest, folderForTest } from '../emulators.ts'

describe('names', () => {
  test('are kept as they were sent by default, in lower case or cut where the platform does so', async () => {
    const emulator = await emulatorForTest()
    const caller = await callerFor(emulator)
    const stored = async (name: string) => {
      const { key } = await caller.create(name)
      return emulator.keys().find(({ value }) => value === key)?.name
    }
    expect(await stored('Teams-Bot')).toBe('Teams-Bot')
    emulator.setBehaviour({ lowerCaseNames: true })
    expect(await stored('Teams-Bot')).toBe('teams-bot')
    emulator.setBehaviour({ lowerCaseNames: false, nameLength: 5 })
    expect(await stored('Teams-Bot')).toBe('Teams')
    // A character is not cut in two.
    expect(await stored('🔑🔑🔑🔑🔑🔑')).toBe('🔑🔑🔑🔑🔑')
  })
})

describe('a POST with a name that is there', () => {
  test('makes a second key by default', async () => {
    const caller = await callerFor(await emulatorForTest())
    expect((await caller.create('ci')).key).not.toBe((await caller.create('ci')).key)
  })

  test('is answered with that key where the platform does so, in the form in which it keeps names', async () => {
    const emulator = await emulatorForTest({
      createReturnsExisting: true,
      lowerCaseNames: true,
      ids: true,
      createIds: true,
    })
    const caller = await callerFor(emulator)
    const first = await caller.create('CI')
    expect(await caller.create('ci')).toEqual(first)
    expect(emulator.keys()).toHaveLength(3)
    // Nobody is given the secret of the system key so.
    expect((await caller.create('Automator Key')).key).not.toBe(emulator.keys()[0]?.value)
  })
})

describe('a DELETE', () => {
  test.each([
    ['pretended', { success: true, detail: 'API key deleted' }],
    ['refused_as_success', { status_code: 200, error: { code: 'CONFLICT' } }],
  ] as const)('that is %s answers 200, and the key stays and works', async (deletes, body) => {
    const emulator = await emulatorForTest({ deletes })
    const caller = await callerFor(emulator)
    const made = await caller.create('ci')
    const path = `/api/keys/${made.key}?project_id=${emulator.projectId}`
    const answer = await fetch(`${emulator.endpoint}${path}`, {
      method: 'DELETE',
      headers: { 'x-api-key': emulator.apiKey, 'x-api-secret': emulator.apiSecret },
    })
    expect(answer.status).toBe(200)
    expect(await answer.json()).toMatchObject(body)
    expect(await (await callerFor(emulator, made)).list()).toHaveLength(3)
    expect((await caller.remove(emulator.keys()[0]?.value ?? '')).status).toBe(403)
    expect((await caller.remove('e4b00000-none')).status).toBe(404)
  })
})

describe('ids that come back', () => {
  test('go to the next new key, the last one first, over a restart and not after a reset', async () => {
    const dataFile = `${folderForTest()}/keys.ndjson`
    const options = { ids: true, createIds: true, reuseIds: true, dataFile, compactAfter: 1 }
    const emulator = await emulatorForTest(options)
    const caller = await callerFor(emulator)
    const [one, two] = [await caller.create('one'), await caller.create('two')]
    await caller.remove(one.id ?? '')
    await caller.remove(two.id ?? '')
    await emulator.close()
    const again = await emulatorForTest(options)
    const later = await callerFor(again)
    const three = await later.create('three')
    expect(three.id).toBe(two.id)
    expect(three.key).not.toBe(two.key)
    expect((await later.create('four')).id).toBe(one.id)
    const five = await later.create('five')
    expect([one.id, two.id]).not.toContain(five.id)
    again.reset()
    expect((await later.create('six')).id).toBe(two.id)
  })

  test('are a matter of platforms with ids', async () => {
    const emulator = await emulatorForTest({ reuseIds: true })
    const caller = await callerFor(emulator)
    const { key } = await caller.create('ci')
    const id = emulator.keys().at(-1)?.id
    await caller.remove(key)
    await caller.create('ci')
    expect(emulator.keys().at(-1)?.id).not.toBe(id)
  })
})
