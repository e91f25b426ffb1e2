import { describe, expect, test } from 'vitest'
import { EXAMPLE_ID } from '../../../../src/keys/identity/identity.ts'
import type { ObjectValue } from '../../../../src/pulumi/plugin/value.ts'
import {
  adopt,
  BOT,
  checked,
  create,
  destroy,
  diff,
  made,
  plain,
  planned,
  refresh,
  refusal,
  secret,
  startWorld,
  URN,
  update,
  type World,
} from './world.ts'

/** Names what a list shows otherwise than the platform has it. */
async function shownAs(world: World, change: (item: ObjectValue) => ObjectValue): Promise<void> {
  const headers = { 'x-api-key': world.emulator.apiKey, 'x-api-secret': world.emulator.apiSecret }
  const url = `${world.emulator.endpoint}/api/keys?project_id=${world.emulator.projectId}`
  const answer = (await (await fetch(url, { headers })).json()) as { user_keys: ObjectValue[] }
  world.emulator.faults.add({
    match: { operation: 'list' },
    effect: { status: 200, body: { user_keys: answer.user_keys.map(change) } },
  })
}

describe('a refresh', () => {
  test.each<[string, ObjectValue]>([
    ['the least', BOT],
    [
      'everything, much of it secret',
      {
        ...BOT,
        name: secret('bot'),
        keepers: { a: secret('1'), b: '2' },
        rotateAfter: secret('90d'),
        deletionProtection: true,
      },
    ],
    ['no stored values', { ...BOT, storeSecret: false }],
  ])('right after a create changes nothing: %s', async (_, news) => {
    const world = await startWorld()
    const kept = await made(world, news)
    expect(await refresh(world, kept)).toEqual(kept)
  })

  test('changes nothing in a state from before rotateEarly', async () => {
    const world = await startWorld()
    const kept = await made(world, { ...BOT, rotateAfter: '90d' })
    const older = { ...kept, state: { ...kept.state, rotationDueAt: '2099-01-01T00:00:00Z' } }
    expect(await refresh(world, older)).toEqual(older)
  })

  // pulumi-pulumiservice #176: without a Read, a refresh deleted the token from the state.
  test('keeps a key that is there, though one list does not show it', async () => {
    const world = await startWorld()
    const kept = await made(world)
    world.emulator.faults.add({
      match: { operation: 'list', nth: 1 },
      effect: { status: 200, body: { user_keys: [] } },
    })
    expect(await refresh(world, kept)).toEqual(kept)
  })

  test('says that a key is gone once two lists in a row say so', async () => {
    const world = await startWorld()
    const kept = await made(world)
    await made(world, { ...BOT, name: 'other' }, `${URN}2`)
    await world.resource.delete({ urn: URN, name: 'bot', id: kept.id, state: kept.state }, world.context)
    world.newRun()
    world.emulator.clearJournal()
    expect(await refresh(world, kept)).toBeNull()
    expect(world.emulator.counts()).toMatchObject({ list: 2 })
  })

  test('says nothing of a key where no list can be had', async () => {
    const world = await startWorld()
    const kept = await made(world)
    world.emulator.faults.add({ match: { operation: 'list' }, effect: { status: 401 } })
    expect(await refusal(world, refresh(world, kept))).toContain('CREDENTIALS_REJECTED')
  })

  // pulumi-pulumiservice #359: a refresh cleared the value, because the list never returns it.
  test('keeps value and secret on a platform that shows them masked or not at all', async () => {
    const world = await startWorld()
    const kept = await made(world)
    world.emulator.setBehaviour({ masked: true })
    expect(await refresh(world, kept)).toEqual(kept)
    world.emulator.setBehaviour({ masked: false })
    world.newRun()
    expect(await refresh(world, kept)).toEqual(kept)
  })

  // pulumi-pulumiservice #377: the value stood in the state in plain text.
  test('marks the value secret where it comes from the platform', async () => {
    const world = await startWorld()
    const kept = await made(world)
    const { key, ...without } = kept.state
    const read = await refresh(world, { ...kept, state: without })
    expect(read?.state['key']).toEqual(key)
    expect(read?.state['key']).toEqual(secret(plain(key) as string))
  })

  test('hides a value and a secret that stand in the state in clear', async () => {
    const world = await startWorld()
    const kept = await made(world)
    const { key, secret: secretOf } = kept.state
    const state = { ...kept.state, key: plain(key) as string, secret: plain(secretOf) as string }
    expect((await refresh(world, { ...kept, state }))?.state).toEqual(kept.state)
    const none = { ...kept.state, secret: null }
    expect((await refresh(world, { ...kept, state: none }))?.state['secret']).toBeNull()
  })

  test('keeps the mark of a key whose secret was lost', async () => {
    const world = await startWorld()
    world.emulator.faults.add({ match: { operation: 'create' }, effect: { dropAfterCommit: true } })
    const inputs = await checked(world, BOT)
    const { id, state } = await create(world, inputs)
    world.newRun()
    expect(await refresh(world, { id, inputs, state })).toEqual({ id, inputs, state })
  })

  test('shows a name and a type that differ, among inputs and outputs, secret where they were', async () => {
    const world = await startWorld()
    const kept = await made(world, { ...BOT, name: secret('bot'), keepers: { a: '1' } })
    await shownAs(world, item =>
      item['key_name'] === 'bot' ? { ...item, key_name: 'robot', key_type: 'privileged' } : item,
    )
    const read = await refresh(world, kept)
    expect(read?.inputs).toEqual({ ...kept.inputs, name: secret('robot'), type: 'privileged' })
    expect(read?.state).toEqual({ ...kept.state, name: secret('robot'), type: 'privileged' })
    const changes = (await diff(world, read ?? kept, kept.inputs)).changes
    expect(changes.map(({ path, kind }) => [path, kind])).toEqual([
      ['name', 'update'],
      ['type', 'update'],
    ])
  })

  test('does not call a name drift that the platform merely wrote otherwise', async () => {
    const world = await startWorld()
    const kept = await made(world, { ...BOT, name: 'caf\u00e9' })
    await shownAs(world, item =>
      item['key_name'] === 'caf\u00e9' ? { ...item, key_name: ' cafe\u0301 ' } : item,
    )
    expect(await refresh(world, kept)).toEqual(kept)
  })

  test('leaves everything as it was while settings are not known', async () => {
    const world = await startWorld()
    const kept = await made(world)
    world.holder.current = {}
    expect(await refresh(world, kept)).toEqual(kept)
  })

  test('of 300 keys is one request', async () => {
    const world = await startWorld()
    const keys = Array.from({ length: 300 }, (_, index) => ({
      name: `bot-${index}`,
      type: 'privileged' as const,
    }))
    world.emulator.seed({ projects: [{ id: world.emulator.projectId, keys }] })
    const found = await world.resource.list({}, world.context)
    const stack = await Promise.all(
      found.map(async ({ id }) => (await adopt(world, id)) ?? expect.fail('it is not there')),
    )
    world.newRun()
    world.emulator.clearJournal()
    const read = await Promise.all(stack.map(kept => refresh(world, kept)))
    expect(read).toEqual(stack)
    expect(stack.length).toBeGreaterThanOrEqual(300)
    expect(world.emulator.counts()).toMatchObject({ list: 1 })
  })
})

describe('an import', () => {
  // pulumi-pulumiservice #361: an import crashed, because it has nothing but an id.
  test('needs nothing but the id, and the program that goes with it changes nothing', async () => {
    const world = await startWorld()
    const { id, state } = await made(world)
    const imported = await adopt(world, id)
    const { secret: _, ...shown } = state
    expect(imported).toEqual({ id, inputs: BOT, state: shown })
    if (imported === null) return
    expect((await planned(world, imported, BOT)).changes).toEqual([])
    expect((await planned(world, imported, { ...BOT, keepers: { a: '1' } })).changes).toEqual([
      { path: 'keepers', kind: 'add', replace: false, input: true },
    ])
    expect(await refresh(world, imported)).toEqual(imported)
  })

  test('takes a name, and a project where it is another than the default', async () => {
    const world = await startWorld()
    const { id } = await made(world)
    const { projectId } = world.emulator
    expect(await adopt(world, 'name:bot')).toMatchObject({ id, inputs: BOT })
    world.newRun({ projectId: 'another' })
    const inputs = { ...BOT, projectId }
    expect(await adopt(world, `${projectId}/${id}`)).toMatchObject({ id, inputs, state: { projectId } })
    expect(await adopt(world, `${projectId}/name:bot`)).toMatchObject({ id, inputs })
  })

  test('is refused for a key value, which is not repeated, nor is any other id', async () => {
    const world = await startWorld()
    const { id, state } = await made(world)
    const value = String(plain(state['key']))
    const message = await refusal(world, adopt(world, value))
    expect(message).toContain('IMPORT_BY_VALUE')
    expect(message).toContain(id)
    const other = 'c9a1e1d0-0000-4000-8000-5e17aa1e5e17'
    const unknown = await refusal(world, adopt(world, other))
    expect(unknown).toContain('KEY_NOT_FOUND')
    expect(unknown).toContain(EXAMPLE_ID)
    expect(unknown).toContain('getApiKeys')
    expect(unknown).not.toContain(other)
    const secretOf = String(plain(state['secret']))
    expect(await refusal(world, adopt(world, secretOf))).toContain('IMPORT_ID_INVALID')
  })

  test('is refused for the system key', async () => {
    const world = await startWorld()
    expect(await refusal(world, adopt(world, 'name:Automator Key'))).toContain('SYSTEM_KEY_IMPORT')
  })

  test('fails while settings are not known', async () => {
    const world = await startWorld()
    world.holder.current = {}
    expect(await refusal(world, adopt(world, EXAMPLE_ID))).toContain('SETTINGS_NOT_KNOWN')
  })
})

describe('a key that a program only looks up', () => {
  test.each<[string, ObjectValue]>([
    ['nothing else', {}],
    ['a property that it may not know', { name: 'x' }],
    ['one that only states have', { keyPreview: 'x' }],
  ])('is read like an import, whatever it is asked with: %s', async (_, given) => {
    const world = await startWorld()
    const { id, state } = await made(world)
    const asked = { urn: URN, name: 'bot', id, inputs: given, state: given }
    const read = await world.resource.read(asked, world.context)
    const { secret: __, ...shown } = state
    expect(read).toEqual({ id, inputs: BOT, state: shown })
  })
})

test('values of states that arrive are known to the redaction', async () => {
  const world = await startWorld()
  const kept = await made(world)
  world.remembered.length = 0
  await refresh(world, kept)
  expect(world.remembered).toEqual([plain(kept.state['key']), plain(kept.state['secret'])])
})

describe('a state that something else has written to', () => {
  test.each<[string, ObjectValue, string]>([
    ['no project', { projectId: null }, 'projectId'],
    ['a name that is none', { name: 5 }, 'name'],
    ['keepers of objects', { keepers: { a: {} } }, 'keepers'],
  ])('is refused with place and remedy: %s', async (_, changes, place) => {
    const world = await startWorld()
    const kept = await made(world)
    const bad = { ...kept, state: { ...kept.state, ...changes } }
    await checked(world, BOT)
    const calls = [
      () => refresh(world, bad),
      () => diff(world, bad, BOT),
      () => update(world, bad, BOT),
      () => destroy(world, bad),
    ]
    for (const call of calls) {
      const message = await refusal(world, call())
      expect(message).toContain('STATE_UNREADABLE')
      expect(message).toContain(`${place} of `)
      expect(message).toContain('pulumi state delete')
    }
    expect(world.emulator.counts()).toMatchObject({ delete: 0 })
  })

  test('is healed where nothing is lost', async () => {
    const world = await startWorld()
    const kept = await made(world)
    const wrong = { createdAt: 'garbage', keepers: { a: 1 }, rotateAfter: 'soon' }
    const read = await refresh(world, { ...kept, state: { ...kept.state, ...wrong } })
    expect(read?.state).toMatchObject({ createdAt: kept.state['createdAt'], keepers: { a: '1' } })
    expect(read?.state).not.toHaveProperty('rotateAfter')
    await destroy(world, { ...kept, state: { ...kept.state, ...wrong } })
    expect(world.emulator.counts()).toMatchObject({ delete: 1 })
  })
})
