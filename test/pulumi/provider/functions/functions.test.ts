import { describe, expect, test } from 'vitest'
import { Secret } from '../../../../src/core/secret.ts'
import type { Emulator, EmulatorOptions } from '../../../../src/emulator/index.ts'
import { hashedId } from '../../../../src/keys/identity/identity.ts'
import { type ObjectValue, SecretValue, UNKNOWN } from '../../../../src/pulumi/plugin/value.ts'
import { configOf, openEmulator, openProvider, refusal } from '../support/provider.ts'

const OPTIONS: EmulatorOptions = {
  clock: { now: '2026-03-01T12:00:00Z', frozen: true },
  seed: {
    projects: [
      {
        id: 'home',
        keys: [
          { name: 'old-bot', type: 'locked_down_viewer', age: '100d' },
          { name: 'ci', type: 'privileged', age: '1d' },
          { name: 'twin', type: 'privileged', age: '3d' },
          { name: 'twin', type: 'privileged', age: '2d' },
        ],
      },
      { id: 'away', keys: [{ name: 'far', type: 'privileged', age: '5d' }] },
    ],
  },
}

/** Calls functions of a provider that is configured for an emulator. */
async function open(options: EmulatorOptions = OPTIONS) {
  const emulator = await openEmulator(options)
  const { provider, context } = openProvider()
  await provider.configure(configOf(emulator), context)
  const call = async (name: string, args: ObjectValue = {}) => {
    const answer = await provider.functions[`ekb:index:${name}`]?.(args, context)
    if (answer === undefined) throw new Error(`there is no function ${name}`)
    return answer
  }
  const result = async (name: string, args?: ObjectValue) => {
    const answer = await call(name, args)
    expect(answer.failures).toBeUndefined()
    return answer.result ?? {}
  }
  return { emulator, call, result }
}

function keyNamed(emulator: Emulator, name: string) {
  const key = emulator.keys().find(key => key.name === name)
  if (key === undefined) throw new Error(`no key is named ${name}`)
  const value = new Secret(key.value)
  return { value: key.value, id: hashedId(value), fingerprint: `sha256:${value.digest()}` }
}

function valuesIn(emulator: Emulator, answer: ObjectValue): string[] {
  const text = JSON.stringify(answer)
  return emulator
    .keys()
    .filter(({ value }) => text.includes(value))
    .map(({ name }) => name)
}

describe('getAutomatorKey', () => {
  test('tells everything but the value', async () => {
    const { emulator, result } = await open()
    const { id, fingerprint, value } = keyNamed(emulator, 'Automator Key')
    const answer = await result('getAutomatorKey')
    expect(answer).toEqual({
      projectId: 'home',
      id,
      name: 'Automator Key',
      type: 'system',
      keyPreview: `${value.slice(0, 4)}…${value.slice(-4)}`,
      fingerprint,
      createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
      key: null,
    })
  })

  test('tells the value where it is asked for, as a secret', async () => {
    const { emulator, result } = await open()
    const { key } = await result('getAutomatorKey', { reveal: true })
    expect(key).toEqual(new SecretValue(keyNamed(emulator, 'Automator Key').value))
    expect((await result('getAutomatorKey', { reveal: false }))['key']).toBeNull()
  })

  test('in another project', async () => {
    const { call } = await open()
    expect(await refusal(call('getAutomatorKey', { projectId: 'away' }))).toMatch(/\(\w+\)$/)
  })

  test('a value that the platform hides is refused by the name of the argument', async () => {
    const { call } = await open({ masked: true })
    expect((await call('getAutomatorKey', { reveal: true })).failures).toEqual([
      { property: 'reveal', reason: expect.stringContaining('so there is nothing to reveal') },
    ])
    expect((await call('getAutomatorKey')).result).toMatchObject({ id: null, fingerprint: null, key: null })
  })
})

describe('getApiKey', () => {
  test('by name and by id', async () => {
    const { emulator, result } = await open()
    const { id, fingerprint, value } = keyNamed(emulator, 'ci')
    const byName = await result('getApiKey', { name: 'ci' })
    expect(byName).toMatchObject({ id, fingerprint, name: 'ci', type: 'privileged', key: null })
    expect(byName['createdAt']).toBe('2026-02-28T12:00:00Z')
    expect(await result('getApiKey', { id })).toEqual(byName)
    expect(valuesIn(emulator, byName)).toEqual([])
    const revealed = await result('getApiKey', { id, reveal: true })
    expect(revealed).toEqual({ ...byName, key: new SecretValue(value) })
  })

  test.each<[string, ObjectValue, string, RegExp]>([
    ['neither', {}, 'id', /^Select the key by id or by name: .* \(KEY_SELECTOR_INVALID\)$/],
    ['both', { id: 'key_1', name: 'ci' }, 'name', /^Select the key by id or by name/],
    ['nobody', { name: 'nobody' }, 'name', /no key named "nobody".*the function getApiKeys lists them/],
    ['two', { name: 'twin' }, 'name', /2 keys named "twin"/],
    ['a wrong type', { name: 7 }, 'name', /It must be a string, but it is a number/],
    ['a wrong flag', { name: 'ci', reveal: 'yes' }, 'reveal', /It must be true or false, but it is a string/],
    [
      'an unknown one',
      { nmae: 'ci', name: 'ci' },
      '',
      /Unknown input "nmae": .* projectId, id, name, mostRecent, reveal\./,
    ],
  ])('%s is refused in words', async (_, args, property, words) => {
    const { call } = await open()
    const { result, failures } = await call('getApiKey', args)
    expect(result).toBeUndefined()
    expect(failures).toEqual([{ property, reason: expect.stringMatching(words) }])
  })

  test('a key value that is given as an id is not repeated', async () => {
    const { emulator, call } = await open()
    const { value } = keyNamed(emulator, 'ci')
    const { failures } = await call('getApiKey', { id: `${value}x` })
    expect(failures?.[0]?.property).toBe('id')
    expect(failures?.[0]?.reason).not.toContain(value)
  })

  test('what is asked for with a secret is a secret', async () => {
    const { result } = await open()
    const answer = await result('getApiKey', { name: new SecretValue('ci') })
    expect(answer['name']).toEqual(new SecretValue('ci'))
    expect(Object.values(answer).every(value => value instanceof SecretValue)).toBe(true)
  })
})

describe('getApiKeys', () => {
  const names = (answer: ObjectValue) => (answer['keys'] as ObjectValue[]).map(({ name }) => name)

  test('all of them, oldest first, without values', async () => {
    const { emulator, result } = await open()
    const answer = await result('getApiKeys')
    expect(answer['projectId']).toBe('home')
    expect(names(answer).slice(0, 4)).toEqual(['old-bot', 'twin', 'twin', 'ci'])
    expect(names(answer)).toContain('Automator Key')
    const { id, fingerprint, value } = keyNamed(emulator, 'old-bot')
    expect((answer['keys'] as ObjectValue[])[0]).toEqual({
      id,
      name: 'old-bot',
      type: 'locked_down_viewer',
      system: false,
      keyPreview: `${value.slice(0, 4)}…${value.slice(-4)}`,
      fingerprint,
      createdAt: '2025-11-21T12:00:00Z',
    })
    expect(valuesIn(emulator, answer)).toEqual([])
  })

  test.each<[ObjectValue, string[]]>([
    [{ search: 'BOT' }, ['old-bot']],
    [{ type: 'locked_down_viewer' }, ['old-bot']],
    [{ type: 'system' }, ['Automator Key']],
    [{ olderThan: '3d' }, ['old-bot', 'twin']],
    [{ search: 'twin', olderThan: '3d', type: 'privileged' }, ['twin']],
    [{ search: 'nothing has this' }, []],
  ])('%j', async (args, expected) => {
    const { result } = await open()
    expect(names(await result('getApiKeys', args))).toEqual(expected)
  })

  test.each<[ObjectValue, string, RegExp]>([
    [{ type: 'admin' }, 'type', /"privileged", "locked_down_viewer" or "system"/],
    [{ olderThan: 'soon' }, 'olderThan', /^olderThan is not a valid duration: olderThan is "soon"/],
    [{ reveal: true }, '', /Unknown input "reveal": .* projectId, search, type, olderThan\./],
  ])('%j is refused in words', async (args, property, words) => {
    const { emulator, call } = await open()
    expect((await call('getApiKeys', args)).failures).toEqual([
      { property, reason: expect.stringMatching(words) },
    ])
    expect(emulator.counts().total).toBe(0)
  })
})

describe('every function', () => {
  const ARGUMENTS: Record<string, ObjectValue> = {
    getApiKey: { name: 'ci' },
    getApiKeys: {},
    getAutomatorKey: {},
  }

  test.each(Object.entries(ARGUMENTS))(
    '%s answers no outputs before everything is known',
    async (name, args) => {
      const { emulator, call } = await open()
      expect(await call(name, { ...args, projectId: UNKNOWN })).toEqual({ result: {} })
      expect(await call(name, { ...args, projectId: new SecretValue(UNKNOWN) })).toEqual({ result: {} })
      const { provider, context } = openProvider()
      expect(await provider.functions[`ekb:index:${name}`]?.(args, context)).toEqual({ result: {} })
      const withoutProject = { ...configOf(emulator), projectId: UNKNOWN }
      await provider.configure(withoutProject, context)
      expect(await provider.functions[`ekb:index:${name}`]?.(args, context)).toEqual({ result: {} })
      expect(emulator.counts().total).toBe(0)
    },
  )

  test.each(Object.entries(ARGUMENTS))('%s asks for a project by name', async (name, args) => {
    const emulator = await openEmulator()
    const { projectId: _, ...config } = configOf(emulator)
    const { provider, context } = openProvider()
    await provider.configure(config, context)
    expect((await provider.functions[`ekb:index:${name}`]?.(args, context))?.failures).toEqual([
      { property: 'projectId', reason: expect.stringContaining('pulumi config set ekb:projectId') },
    ])
  })

  test.each(Object.entries(ARGUMENTS))('%s: what the platform refuses ends the call', async (name, args) => {
    const emulator = await openEmulator()
    const { provider, context } = openProvider()
    await provider.configure({ ...configOf(emulator), apiSecret: 'wrong' }, context)
    const said = await refusal(provider.functions[`ekb:index:${name}`]?.(args, context) ?? Promise.resolve())
    expect(said).toMatch(/^The platform rejected the credentials\n.*Check the settings apiKey and apiSecret/)
  })
})
