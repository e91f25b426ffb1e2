import { describe, expect, test } from 'vitest'
import { previousText } from '../../../../src/emulator/page/app/keys/generation-words.ts'
import { dateTime } from '../../../../src/emulator/page/app/state/format.ts'
import {
  type RotatingKey,
  rotatingKeys,
  withGenerations,
} from '../../../../src/emulator/page/app/state/generations.ts'
import type { PageKey } from '../../../../src/emulator/page/wire.ts'

/** Created one day after another, in the order in which they are named. */
function keysNamed(...names: (string | Partial<PageKey>)[]): PageKey[] {
  return names.map((given, index) => {
    const { name = '', ...rest } = typeof given === 'string' ? { name: given } : given
    const created_at = `2026-01-${String(index + 1).padStart(2, '0')}T00:00:00.000Z`
    return {
      id: `${index}`,
      project: 'p',
      name,
      type: 'privileged',
      created_at,
      preview: 'e4b0…0000',
      ...rest,
    }
  })
}

const groupsOf = (keys: readonly PageKey[], ...gone: string[]): RotatingKey[] => [
  ...new Set(rotatingKeys(keys, id => gone.includes(id)).values()),
]

const told = ({ base, tag, generation, valid, generations }: RotatingKey) => ({
  base,
  tag,
  generation,
  valid,
  rows: generations.map(one =>
    `${one.generation} ${one.standing ?? 'gone'} ${one.since?.slice(0, 10) ?? ''}`.trim(),
  ),
})

describe('the generations of one rotating key', () => {
  test('have base name and tag in common; the highest is the current one', () => {
    const keys = keysNamed('bot.k3f9.7', 'ci', 'bot.k3f9.8', 'bot.k3f9.9')
    expect(groupsOf(keys).map(told)).toEqual([
      {
        base: 'bot',
        tag: 'k3f9',
        generation: 9,
        valid: 3,
        rows: ['9 current', '8 previous 2026-01-04', '7 older'],
      },
    ])
  })

  test('are ordered as numbers', () => {
    expect(groupsOf(keysNamed('bot.k3f9.9', 'bot.k3f9.10'))[0]?.generation).toBe(10)
  })

  test('are the same in other letters, as a platform may store names', () => {
    expect(groupsOf(keysNamed('Bot.k3f9.8', 'bot.k3f9.9'))).toHaveLength(1)
  })

  test.each<[string, (string | Partial<PageKey>)[]]>([
    ['one alone', ['bot.k3f9.8', 'ci']],
    ['another tag', ['bot.k3f9.8', 'bot.m2x7.9']],
    ['another base name: web.prod.1 and db.prod.2 are two things', ['web.prod.1', 'db.prod.2']],
    ['another project', ['bot.k3f9.8', { name: 'bot.k3f9.9', project: 'q' }]],
    ['one generation twice', ['bot.k3f9.8', 'bot.k3f9.8']],
    ['a system key', ['bot.k3f9.8', { name: 'bot.k3f9.9', type: 'system' }]],
  ])('none: %s', (_why, names) => {
    expect(groupsOf(keysNamed(...names))).toEqual([])
  })

  test('one that was just deleted is neither valid nor current, and stays in its place', () => {
    const keys = keysNamed('bot.k3f9.8', 'bot.k3f9.9')
    expect(groupsOf(keys, '0').map(told)).toMatchObject([
      { generation: 9, valid: 1, rows: ['9 current', '8 gone'] },
    ])
    expect(groupsOf(keys, '1').map(told)).toMatchObject([
      { generation: 8, valid: 1, rows: ['9 gone', '8 current'] },
    ])
    expect(groupsOf(keys, '0', '1').map(told)).toMatchObject([
      { generation: 9, valid: 0, rows: ['9 gone', '8 gone'] },
    ])
  })

  test('of one generation twice, the first one leads, and both count', () => {
    const [rotating] = groupsOf(keysNamed('bot.k3f9.8', 'bot.k3f9.9', 'bot.k3f9.9'))
    expect(rotating?.lead.id).toBe('1')
    expect(rotating && told(rotating).rows).toEqual(['9 current', '9 current', '8 previous 2026-01-02'])
  })

  test('with a clock that was set back, no time is told', () => {
    const [rotating] = groupsOf(keysNamed('bot.k3f9.9', 'bot.k3f9.8'))
    expect(rotating && told(rotating).rows).toEqual(['9 current', '8 previous'])
  })

  test('have an id that outlives a rotation', () => {
    const [before] = groupsOf(keysNamed('bot.k3f9.7', 'bot.k3f9.8'))
    const [after] = groupsOf(keysNamed('BOT.k3f9.8', 'bot.k3f9.9'))
    expect(after?.id).toBe(before?.id)
  })
})

describe('the list', () => {
  const keys = keysNamed('bot.k3f9.8', 'ci', 'bot.k3f9.9', 'web')
  const listed = (shown: readonly PageKey[]) =>
    withGenerations(
      shown,
      rotatingKeys(keys, () => false),
    ).map(entry =>
      entry.kind === 'key'
        ? entry.key.name
        : `${entry.rotating.base}: ${entry.shown.map(one => one.generation)}`,
    )

  test('has one entry for a rotating key, where its current key would stand', () => {
    expect(listed(keys)).toEqual(['ci', 'bot: 9,8', 'web'])
    expect(listed(keys.toReversed())).toEqual(['web', 'bot: 9,8', 'ci'])
  })

  test('shows the generations that fit, where the first of them stands', () => {
    expect(listed(keys.slice(0, 2))).toEqual(['bot: 8', 'ci'])
    expect(listed([])).toEqual([])
  })
})

describe('what is said of the previous one', () => {
  const DAY = 86_400_000
  const at = Date.parse('2026-01-10T12:00:00Z')
  const [key] = keysNamed('bot.k3f9.8')
  if (key === undefined) throw new Error('one key was named')
  const previous = { key, generation: 8, standing: 'previous', since: new Date(at).toISOString() } as const

  test('is since when; the emulator does not know the overlap', () => {
    expect(previousText(previous, undefined, at + DAY)).toBe(`since ${dateTime(at)}`)
  })

  test('with an overlap, is when its retirement is due', () => {
    const due = dateTime(at + DAY)
    expect(previousText(previous, 24, at + DAY - 1)).toBe(`since ${dateTime(at)}; retirement due ${due}`)
    expect(previousText(previous, 24, at + DAY)).toBe(`since ${dateTime(at)}; retirement due since ${due}`)
    expect(previousText(previous, 0, at)).toBe(`since ${dateTime(at)}; retirement due since ${dateTime(at)}`)
  })

  test('is nothing of any other one', () => {
    expect(previousText({ key, generation: 9, standing: 'current' }, 24, at)).toBeUndefined()
  })
})
