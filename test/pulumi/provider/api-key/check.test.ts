import { describe, expect, test } from 'vitest'
import { ForeignValue } from '../../../../src/pulumi/plugin/value.ts'
import { BOT, check, checked, secret, startWorld, UNKNOWN_VALUE, URN } from './world.ts'

const TYPE = { type: 'privileged' }
const AUTOMATIC = /^bot-[0-9a-f]{7}$/

describe('inputs are answered as they were written', () => {
  test.each([
    ['the least', BOT],
    [
      'everything',
      {
        ...BOT,
        projectId: 'p',
        keepers: { build: '1' },
        rotateAfter: '90d',
        deletionProtection: true,
        storeSecret: false,
      },
    ],
    ['secret ones', { ...BOT, name: secret('bot'), keepers: secret({ build: secret('1') }) }],
    [
      'unknown ones',
      { ...BOT, name: UNKNOWN_VALUE, rotateAfter: secret(UNKNOWN_VALUE), keepers: { build: UNKNOWN_VALUE } },
    ],
    ['an unknown map', { ...BOT, keepers: UNKNOWN_VALUE, deletionProtection: UNKNOWN_VALUE }],
  ])('%s', async (_, news) => {
    expect(await checked(await startWorld(), news)).toEqual(news)
  })

  test('what is null was not given, and no default is written in', async () => {
    const nothing = { projectId: null, keepers: null, rotateAfter: secret(null), storeSecret: null }
    expect(await checked(await startWorld(), { ...BOT, ...nothing })).toEqual(BOT)
  })

  test('numbers and flags among keepers become texts', async () => {
    const keepers = { build: 7, ratio: 1.5, on: true, secret: secret(8), later: UNKNOWN_VALUE }
    const asTexts = { build: '7', ratio: '1.5', on: 'true', secret: secret('8'), later: UNKNOWN_VALUE }
    const world = await startWorld()
    expect(await checked(world, { ...BOT, keepers })).toEqual({ ...BOT, keepers: asTexts })
    expect(await checked(world, { ...BOT, keepers: secret(keepers) })).toEqual({
      ...BOT,
      keepers: secret(asTexts),
    })
  })
})

describe('what is wrong is named by its path', () => {
  test.each([
    ['an empty name', { ...BOT, name: ' ' }, 'name', 'KEY_NAME_INVALID'],
    ['a long name', { ...BOT, name: 'n'.repeat(256) }, 'name', 'KEY_NAME_INVALID'],
    ['the name of the system key', { ...BOT, name: ' automator KEY' }, 'name', 'SYSTEM_KEY_CLAIMED'],
    ['an unknown type', { ...BOT, type: 'admin' }, 'type', 'KEY_TYPE_INVALID'],
    ['no type', { name: 'bot' }, 'type', 'INPUT_MISSING'],
    ['an age without unit', { ...BOT, rotateAfter: '90' }, 'rotateAfter', 'DURATION_INVALID'],
    ['a name that is a number', { ...BOT, name: 7 }, 'name', 'INPUT_KIND_INVALID'],
    ['a type that is a list', { ...BOT, type: ['privileged'] }, 'type', 'INPUT_KIND_INVALID'],
    ['a flag that is a text', { ...BOT, storeSecret: 'false' }, 'storeSecret', 'INPUT_KIND_INVALID'],
    ['keepers that are a text', { ...BOT, keepers: 'x' }, 'keepers', 'INPUT_KIND_INVALID'],
    ['a keeper that is a map', { ...BOT, keepers: { a: {} } }, 'keepers.a', 'INPUT_KIND_INVALID'],
    ['a keeper that is null', { ...BOT, keepers: { 'a.b': null } }, 'keepers["a.b"]', 'INPUT_KIND_INVALID'],
    ['an asset', { ...BOT, name: new ForeignValue('asset') }, 'name', 'INPUT_KIND_INVALID'],
    [
      'a reference to a resource',
      { ...BOT, keepers: { a: new ForeignValue('resource reference') } },
      'keepers.a',
      'INPUT_KIND_INVALID',
    ],
    ['a name in another casing', { ...BOT, project_id: 'p' }, '', 'INPUT_UNKNOWN'],
    ['an output', { ...BOT, key: 'x' }, '', 'INPUT_UNKNOWN'],
  ])('%s', async (_, news, property, code) => {
    const { failures = [] } = await check(await startWorld(), news)
    expect(failures.map(failure => failure.property)).toEqual([property])
    expect(failures[0]?.reason).toContain(`(${code})`)
  })

  test('all of it at once', async () => {
    const { failures = [] } = await check(await startWorld(), {
      name: ' ',
      type: 'x',
      rotateAfter: 'y',
      z: 1,
    })
    expect(failures.map(({ property }) => property).sort()).toEqual(['', 'name', 'rotateAfter', 'type'])
  })

  test('the inputs that there are, for one that there is not', async () => {
    const { failures = [] } = await check(await startWorld(), { ...BOT, rotate_after: '90d' })
    expect(failures[0]?.reason).toContain('"rotate_after"')
    expect(failures[0]?.reason).toContain('rotateAfter')
  })

  test('a secret one in the reason only: the engine prints the values of those that it is told', async () => {
    const { failures = [] } = await check(await startWorld(), { ...BOT, rotateAfter: secret('hush hush') })
    expect(failures).toHaveLength(1)
    expect(failures[0]?.property).toBe('')
    expect(failures[0]?.reason).toMatch(/^rotateAfter: /)
  })

  test('what a person marked secret is known to the redaction, for messages may repeat it', async () => {
    const world = await startWorld()
    await check(world, { ...BOT, name: secret('hush-bot'), rotateAfter: secret('hush hush') })
    expect(world.remembered.sort()).toEqual(['hush hush', 'hush-bot'])
    expect(await checked(world, { ...BOT, type: secret('privileged') })).toBeDefined()
    expect(world.remembered).not.toContain('privileged')
  })
})

describe('a key without a name', () => {
  test('is called after the resource, and the same whenever the check is repeated', async () => {
    const world = await startWorld()
    const seed = new Uint8Array(32).fill(7)
    const { name } = await checked(world, TYPE, { seed })
    expect(name).toMatch(AUTOMATIC)
    expect(await checked(world, TYPE, { seed })).toEqual({ ...TYPE, name })
    expect((await checked(world, TYPE, { seed: new Uint8Array(32).fill(8) }))['name']).not.toBe(name)
  })

  test('gets chance where the engine gives no seed', async () => {
    expect((await checked(await startWorld(), TYPE, { seed: new Uint8Array() }))['name']).toMatch(AUTOMATIC)
  })

  test('keeps the name that it has, given by a person or not', async () => {
    const world = await startWorld()
    for (const name of ['bot-0123456', 'from before', secret('hidden'), UNKNOWN_VALUE]) {
      expect(await checked(world, TYPE, { olds: { ...TYPE, name } })).toEqual({ ...TYPE, name })
    }
    expect(await checked(world, { ...TYPE, name: null }, { olds: BOT })).toEqual({ ...TYPE, name: 'bot' })
  })

  test('gets a fresh one as the new half of a replacement', async () => {
    const world = await startWorld()
    const before = await checked(world, TYPE)
    expect((await checked(world, TYPE))['name']).not.toBe(before['name'])
  })

  test('has a name that is not too long, with its end', async () => {
    const long = await checked(await startWorld(), TYPE, { urn: `${URN}${'😀'.repeat(300)}` })
    expect([...String(long['name'])]).toHaveLength(255)
    expect(long['name']).toMatch(/^bot😀+-[0-9a-f]{7}$/u)
  })

  test('is called as the configuration of the stack says', async () => {
    const world = await startWorld()
    const name = (mode: 'propose' | 'enforce', proposedName: string) =>
      checked(world, TYPE, { autonaming: { mode, proposedName } }).then(inputs => inputs['name'])
    expect(await name('propose', 'dev-bot')).toBe('dev-bot')
    expect(await name('propose', 'x'.repeat(300))).toBe('x'.repeat(255))
    expect(await name('enforce', 'dev-bot')).toBe('dev-bot')
    const enforced = { mode: 'enforce', proposedName: 'x'.repeat(300) } as const
    const { failures } = await check(world, TYPE, { autonaming: enforced })
    expect(failures?.map(({ property }) => property)).toEqual(['name'])
  })

  test('is refused where the configuration of the stack wants names to be given', async () => {
    const world = await startWorld()
    const autonaming = { mode: 'disable', proposedName: '' } as const
    const { failures = [] } = await check(world, TYPE, { autonaming })
    expect(failures.map(({ property }) => property)).toEqual(['name'])
    expect(failures[0]?.reason).toContain('NAME_REQUIRED')
    expect(await checked(world, BOT, { autonaming })).toEqual(BOT)
    expect(await checked(world, TYPE, { autonaming, olds: BOT })).toEqual({ ...TYPE, name: 'bot' })
  })
})
