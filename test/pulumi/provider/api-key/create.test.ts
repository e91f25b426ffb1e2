import { describe, expect, test } from 'vitest'
import {
  BOT,
  checked,
  create,
  made,
  names,
  OTHER_URN,
  plain,
  planned,
  refusal,
  secret,
  startWorld,
  UNKNOWN_VALUE,
} from './world.ts'

const OUTPUTS = ['createdAt', 'fingerprint', 'key', 'keyPreview', 'readyForRotation', 'secret']
const EFFECTIVE = ['deletionProtection', 'name', 'projectId', 'storeSecret', 'type']

describe('a key that is created', () => {
  test('has its value and secret in state, both secret, and is found again by its id', async () => {
    const world = await startWorld()
    const { id, state } = await create(world, await checked(world, BOT))
    const [key] = world.emulator.keys().filter(({ name }) => name === 'bot')
    expect(id).toMatch(/^key_[0-9a-f]{16}$/)
    expect(state['key']).toEqual(secret(key?.value ?? null))
    expect(state['secret']).toEqual(secret(key?.secret ?? null))
    expect(Object.keys(state).sort()).toEqual([...OUTPUTS, ...EFFECTIVE].sort())
    expect(state).toMatchObject({
      name: 'bot',
      type: 'locked_down_viewer',
      projectId: world.emulator.projectId,
      deletionProtection: false,
      storeSecret: true,
      readyForRotation: false,
    })
  })

  test('says back what was given as it was given, secret or not', async () => {
    const world = await startWorld()
    const inputs = {
      ...BOT,
      name: secret('bot'),
      projectId: secret(world.emulator.projectId),
      keepers: { build: secret('1'), host: 'a' },
      rotateAfter: '90d',
      deletionProtection: secret(true),
    }
    const { state } = await create(world, await checked(world, inputs))
    expect(state).toMatchObject(inputs)
    expect(state['rotationDueAt']).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
    expect(names(world)).toEqual(['bot'])
  })

  test('keeps value and secret out of state with storeSecret false', async () => {
    const world = await startWorld()
    const { state } = await create(world, await checked(world, { ...BOT, storeSecret: false }))
    expect(Object.keys(state)).not.toContain('key')
    expect(Object.keys(state)).not.toContain('secret')
    expect(state['fingerprint']).toMatch(/^sha256:/)
    const given = await checked(world, { ...BOT, name: 'other', storeSecret: true })
    expect((await create(world, given)).state['storeSecret']).toBe(true)
  })

  test('is deleted again where its answer cannot be handed over', async () => {
    const world = await startWorld()
    await create(world, await checked(world, BOT))
    expect(world.compensations).toHaveLength(1)
    for (const compensate of world.compensations) await compensate()
    expect(names(world)).toEqual([])
  })
})

describe('a create whose answer is lost', () => {
  async function lose(news = BOT) {
    const world = await startWorld()
    world.emulator.faults.add({ match: { operation: 'create' }, effect: { dropAfterCommit: true } })
    const inputs = await checked(world, news)
    const answer = await create(world, inputs)
    world.emulator.faults.clear()
    world.newRun()
    return { world, inputs, answer }
  }

  test('keeps the key that it made, with the reason and the mark that it has no secret', async () => {
    const { world, answer } = await lose()
    expect(answer.id).toMatch(/^key_/)
    expect(answer.reasons?.join()).toContain('CREATE_RECOVERED')
    expect(answer.state['__secretLost']).toBe(true)
    expect(plain(answer.state['key'])).toBe(world.emulator.keys().find(({ name }) => name === 'bot')?.value)
    expect(answer.state).not.toHaveProperty('secret')
    expect(world.compensations).toEqual([])
  })

  test('is replaced by the next run, which says why', async () => {
    const { world, inputs, answer } = await lose()
    const { changes } = await planned(world, { ...answer, inputs }, BOT)
    expect(changes).toEqual([{ path: 'secret', kind: 'update', replace: true, input: false }])
    expect(world.told.join()).toMatch(/warning: An API key is replaced because its secret was lost/)
  })

  test('leaves out keepers that have no room beside a failure, in a map as a whole or in pieces', async () => {
    const pieces = Object.fromEntries(
      Array.from({ length: 2_000 }, (_, at) => [`file-${at}`, 'x'.repeat(10)]),
    )
    for (const keepers of [{ file: 'x'.repeat(20_000) }, pieces, { file: secret('é'.repeat(10_000)) }]) {
      const { world, inputs, answer } = await lose({ ...BOT, keepers })
      expect(answer.state).not.toHaveProperty('keepers')
      const { changes } = await planned(world, { ...answer, inputs }, { ...BOT, keepers })
      expect(changes.filter(({ replace }) => replace).map(({ path }) => path)).toEqual(['secret'])
      expect(world.told.join()).not.toContain('keepers')
    }
    const keepers = { file: 'x'.repeat(10_000) }
    expect((await lose({ ...BOT, keepers })).answer.state).toMatchObject({ keepers })
  })
})

test('a time limit keeps the request from being sent, and nothing is there', async () => {
  const world = await startWorld()
  world.emulator.setLatency(300)
  const inputs = await checked(world, BOT)
  expect(await refusal(world, create(world, inputs, { timeoutMs: 50 }))).toContain('TIME_LIMIT')
  expect(world.emulator.counts()).toMatchObject({ create: 0 })
})

test('a platform that refuses is told in the words of the engine, with the code', async () => {
  const world = await startWorld()
  world.emulator.faults.add({ match: { operation: 'create' }, effect: { status: 403 } })
  const message = await refusal(world, create(world, await checked(world, BOT)))
  expect(message).toMatch(/\(PERMISSION_DENIED\)$/)
  expect(names(world)).toEqual([])
})

describe('a preview of a create', () => {
  const preview = { preview: true }

  test('sends nothing but one list, and knows all that is known', async () => {
    const world = await startWorld()
    const inputs = await checked(world, { ...BOT, keepers: { build: secret('1') } })
    const { id, state } = await create(world, inputs, preview)
    expect(id).toBe('')
    expect(state).toEqual({
      ...inputs,
      projectId: world.emulator.projectId,
      rotateAfter: null,
      rotateEarly: null,
      deletionProtection: false,
      storeSecret: true,
      key: secret(UNKNOWN_VALUE),
      secret: secret(UNKNOWN_VALUE),
      keyPreview: UNKNOWN_VALUE,
      fingerprint: UNKNOWN_VALUE,
      createdAt: UNKNOWN_VALUE,
      rotationDueAt: null,
      readyForRotation: false,
    })
    await create(world, inputs, { ...preview, urn: OTHER_URN })
    expect(world.emulator.counts()).toMatchObject({ list: 1, create: 0 })
  })

  test('knows that there will be no value, and leaves unknown what depends on others', async () => {
    const world = await startWorld()
    const inputs = await checked(world, {
      name: UNKNOWN_VALUE,
      type: 'privileged',
      rotateAfter: '90d',
      storeSecret: false,
      deletionProtection: UNKNOWN_VALUE,
    })
    const { state } = await create(world, inputs, preview)
    expect(state).toMatchObject({ name: UNKNOWN_VALUE, key: null, secret: null, keepers: null })
    expect(state).toMatchObject({
      rotationDueAt: UNKNOWN_VALUE,
      deletionProtection: UNKNOWN_VALUE,
      rotateAfter: '90d',
    })
  })

  test('warns of a privileged key, and of a name that is taken', async () => {
    const world = await startWorld()
    await made(world)
    await create(world, await checked(world, { ...BOT, type: 'privileged' }), preview)
    expect(world.told.map(line => line.split('\n')[0])).toEqual([
      'warning: A privileged API key will be created',
      'warning: Another API key has the same name',
    ])
  })

  test('does not warn of the key that is being replaced', async () => {
    const world = await startWorld()
    const kept = await made(world, { ...BOT, keepers: { build: '1' } })
    await planned(world, kept, { ...BOT, keepers: { build: '2' } })
    const inputs = await checked(world, { ...BOT, keepers: { build: '2' } })
    expect(world.told.join()).toContain('its keepers changed')
    world.told.length = 0
    await create(world, inputs, preview)
    expect(world.told).toEqual([])
  })

  test('fails where the create would: without a project, or where the value must be stored', async () => {
    const world = await startWorld()
    world.emulator.setBehaviour({ masked: true })
    const inputs = await checked(world, { ...BOT, storeSecret: false })
    expect(await refusal(world, create(world, inputs, preview))).toContain('SECRET_MUST_BE_STORED')
    world.holder.current = {}
    expect(await refusal(world, create(world, inputs, preview))).toContain('PROJECT_MISSING')
  })

  test('fails where the platform cannot be asked', async () => {
    const world = await startWorld()
    const inputs = await checked(world, BOT)
    world.emulator.faults.add({ match: { operation: 'list' }, effect: { status: 401 } })
    expect(await refusal(world, create(world, inputs, preview))).toContain('CREDENTIALS_REJECTED')
  })
})
