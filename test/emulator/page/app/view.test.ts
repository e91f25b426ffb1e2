import { describe, expect, test } from 'vitest'
import { ageText, dateTime } from '../../../../src/emulator/page/app/state/format.ts'
import { arranged, type Choice, countTypes, matching } from '../../../../src/emulator/page/app/state/view.ts'
import type { PageKey } from '../../../../src/emulator/page/wire.ts'

const KEYS: readonly PageKey[] = [
  ['a', 'Bot 10', 'privileged', '2026-01-03'],
  ['b', 'bot 9', 'locked_down_viewer', '2026-01-01'],
  ['c', 'Automator Key', 'system', '2026-01-02'],
].map(([id = '', name = '', type, day]) => ({
  id,
  name,
  project: 'p',
  type: type as PageKey['type'],
  created_at: `${day}T00:00:00.000Z`,
  preview: `e4b0…000${id}`,
}))

const CHOICE: Choice = { project: 'p', search: '', found: new Set(), type: 'all', order: 'created' }

const ids = (keys: readonly PageKey[]) => keys.map(({ id }) => id).join('')

describe('what is shown', () => {
  test.each<[Partial<Choice>, string]>([
    [{}, 'abc'],
    [{ search: ' BOT ' }, 'ab'],
    [{ search: '…000c' }, 'c'],
    [{ search: 'deadbeef', found: new Set(['b']) }, 'b'],
    [{ search: '.*' }, ''],
    [{ project: 'q' }, ''],
  ])('%j', (choice, expected) => {
    expect(ids(matching(KEYS, { ...CHOICE, ...choice }))).toBe(expected)
  })

  test.each<[Partial<Choice>, string]>([
    [{ order: 'created' }, 'bca'],
    [{ order: '-created' }, 'acb'],
    [{ order: 'name' }, 'cba'],
    [{ order: '-name' }, 'abc'],
    [{ type: 'system' }, 'c'],
  ])('in order and of a type: %j', (choice, expected) => {
    expect(ids(arranged(KEYS, { ...CHOICE, ...choice }))).toBe(expected)
  })

  test.each([
    ['caf\u00e9', 'CAFE\u0301'],
    ['cafe\u0301', 'caf\u00c9'],
  ])('an accent is found however it was typed (%#)', (name, search) => {
    const [key] = KEYS.map(known => ({ ...known, name }))
    expect(matching(key === undefined ? [] : [key], { ...CHOICE, search })).toEqual([key])
  })

  test('is counted by type', () => {
    expect(countTypes(KEYS)).toEqual({ all: 3, privileged: 1, locked_down_viewer: 1, system: 1 })
  })
})

describe('times', () => {
  test.each([
    [0, 'just now'],
    [59_999, 'just now'],
    [60_000, '1 min ago'],
    [3_600_000, '1 h ago'],
    [91 * 86_400_000, '91 d ago'],
    [-86_400_000, 'in 1 d'],
  ])('%i ms are %s', (ms, text) => {
    expect(ageText(ms)).toBe(text)
  })

  test('a date has time and zone', () => {
    expect(dateTime(Date.parse('2026-11-23T18:21:00Z'))).toMatch(/^2[34] Nov 2026, \d\d:\d\d \S+$/)
  })
})
