import { describe, expect, test } from 'vitest'
import type { ObjectValue } from '../../../../src/pulumi/plugin/value.ts'
import { check, checked, secret, startRotating, TWO, UNKNOWN_VALUE, URN } from './world.ts'

const TYPE = { type: 'privileged' }
const AGING = { ...TYPE, name: 'bot', rotateAfter: '90d' }

describe('inputs are answered as they were written', () => {
  test.each<[string, ObjectValue]>([
    ['the least', { ...TYPE, name: 'bot' }],
    [
      'everything',
      {
        ...TWO,
        projectId: 'p',
        rotateAfter: '90d',
        rotateEarly: '7d',
        overlap: '24h',
        revokePrevious: '2026-03-01',
        deletionProtection: true,
        storeSecret: false,
      },
    ],
    ['secret ones', { ...TWO, name: secret('bot'), overlap: secret('2h'), revokePrevious: secret('x') }],
    [
      'unknown ones',
      {
        ...TWO,
        name: UNKNOWN_VALUE,
        overlap: UNKNOWN_VALUE,
        rotateAfter: UNKNOWN_VALUE,
        keepers: UNKNOWN_VALUE,
      },
    ],
  ])('%s', async (_, news) => {
    expect(await checked(await startRotating(), news)).toEqual(news)
  })
})

describe('a key without a name', () => {
  test('is called after the resource, without a suffix: the tag stands for it', async () => {
    const world = await startRotating()
    expect(await checked(world, TYPE)).toEqual({ ...TYPE, name: 'bot' })
    expect(await checked(world, TYPE, { seed: new Uint8Array(32).fill(8) })).toEqual({ ...TYPE, name: 'bot' })
  })

  test('keeps the name that it has', async () => {
    const world = await startRotating()
    for (const name of ['from before', secret('hidden'), UNKNOWN_VALUE]) {
      expect(await checked(world, TYPE, { olds: { ...TYPE, name } })).toEqual({ ...TYPE, name })
    }
  })

  test('leaves room for a tag and a generation', async () => {
    const { name } = await checked(await startRotating(), TYPE, { urn: `${URN}${'😀'.repeat(300)}` })
    expect(name).toBe(`bot${'😀'.repeat(237)}`)
  })

  test('is called as the configuration of the stack says', async () => {
    const world = await startRotating()
    const named = async (mode: 'propose' | 'enforce', proposedName: string) =>
      (await checked(world, TYPE, { autonaming: { mode, proposedName } }))['name']
    expect(await named('propose', 'dev-bot')).toBe('dev-bot')
    expect(await named('propose', 'x'.repeat(300))).toBe('x'.repeat(240))
    expect(await named('enforce', 'dev-bot')).toBe('dev-bot')
    const enforced = { mode: 'enforce', proposedName: 'x'.repeat(241) } as const
    const { failures = [] } = await check(world, TYPE, { autonaming: enforced })
    expect(failures.map(({ property }) => property)).toEqual(['name'])
    expect(failures[0]?.reason).toContain('(ROTATING_NAME_TOO_LONG)')
  })

  test('is refused where the configuration of the stack wants names to be given', async () => {
    const autonaming = { mode: 'disable', proposedName: '' } as const
    const { failures = [] } = await check(await startRotating(), TYPE, { autonaming })
    expect(failures.map(({ property }) => property)).toEqual(['name'])
    expect(failures[0]?.reason).toContain('(NAME_REQUIRED)')
  })
})

describe('what is wrong is named by its path', () => {
  test.each<[string, ObjectValue, string, string, string]>([
    [
      'a long name',
      { ...AGING, name: 'x'.repeat(241) },
      'name',
      'ROTATING_NAME_TOO_LONG',
      'has 241 characters',
    ],
    ['a name longer than any', { ...AGING, name: 'x'.repeat(256) }, 'name', 'ROTATING_NAME_TOO_LONG', '240'],
    [
      'a long overlap',
      { ...AGING, overlap: '90d' },
      'overlap',
      'OVERLAP_TOO_LONG',
      'rotateAfter less rotateEarly',
    ],
    [
      'an overlap beyond what rotateEarly leaves',
      { ...AGING, rotateEarly: '89d', overlap: '25h' },
      'overlap',
      'OVERLAP_TOO_LONG',
      'at most 24h',
    ],
    ['an overlap that is none', { ...AGING, overlap: '1 day' }, 'overlap', 'DURATION_INVALID', '1 day'],
    [
      'an overlap that is none, beside an age that is not known',
      { ...AGING, rotateAfter: UNKNOWN_VALUE, overlap: 'x' },
      'overlap',
      'DURATION_INVALID',
      '"x"',
    ],
    [
      'an overlap that is a number',
      { ...AGING, overlap: 24 },
      'overlap',
      'INPUT_KIND_INVALID',
      'must be a string',
    ],
    ['an output', { ...AGING, generation: 3 }, '', 'INPUT_UNKNOWN', 'generation'],
    ['an input in another casing', { ...AGING, revoke_previous: 'x' }, '', 'INPUT_UNKNOWN', 'revokePrevious'],
  ])('%s', async (_, news, property, code, said) => {
    const { failures = [] } = await check(await startRotating(), news)
    expect(failures.map(failure => failure.property)).toEqual([property])
    const reason = failures[0]?.reason
    expect(reason).toContain(`(${code})`)
    expect(reason).toContain(said)
  })

  test('an overlap is not judged by an age that is not known, or wrong itself', async () => {
    const world = await startRotating()
    for (const rotateAfter of [UNKNOWN_VALUE, 'soon']) {
      const { failures = [] } = await check(world, { ...AGING, rotateAfter, overlap: '3650d' })
      expect(failures.map(({ property }) => property)).not.toContain('overlap')
    }
  })

  test('a secret overlap in the reason only: the engine prints the values of those that it is told', async () => {
    const { failures = [] } = await check(await startRotating(), { ...AGING, overlap: secret('90d') })
    expect(failures.map(({ property }) => property)).toEqual([''])
    expect(failures[0]?.reason).toMatch(/^overlap: /)
  })
})
