import { describe, expect, test } from 'vitest'
import { rotatingKeys, withGenerations } from '../../../../src/emulator/page/app/state/generations.ts'
import {
  ALL_FOLDED,
  isUnfolded,
  linesOf,
  searchedAnew,
  toggled,
} from '../../../../src/emulator/page/app/state/unfolding.ts'
import type { PageKey } from '../../../../src/emulator/page/wire.ts'

const KEYS = ['bot.k3f9.8', 'ci', 'bot.k3f9.9'].map(
  (name): PageKey => ({
    id: name,
    project: 'p',
    name,
    type: 'privileged',
    created_at: '2026-01-01T00:00:00.000Z',
    preview: 'e4b0…0000',
  }),
)
const ROTATING = rotatingKeys(KEYS, () => false)
const ID = ROTATING.get('bot.k3f9.8')?.id ?? ''

describe('a rotating key', () => {
  test('is folded until a person unfolds it, and again', () => {
    const unfolded = toggled(ALL_FOLDED, ID, false)
    expect(
      [ALL_FOLDED, unfolded, toggled(unfolded, ID, false)].map(one => isUnfolded(one, ID, false)),
    ).toEqual([false, true, false])
  })

  test('is unfolded in a search, where a person may fold it for as long as the search is the same', () => {
    expect(isUnfolded(ALL_FOLDED, ID, true)).toBe(true)
    const folded = toggled(ALL_FOLDED, ID, true)
    expect(isUnfolded(folded, ID, true)).toBe(false)
    expect(isUnfolded(searchedAnew(folded), ID, true)).toBe(true)
    expect(isUnfolded(toggled(folded, ID, true), ID, true)).toBe(true)
  })

  test('is after a search as it was before', () => {
    for (const before of [ALL_FOLDED, toggled(ALL_FOLDED, ID, false)]) {
      const after = searchedAnew(toggled(before, ID, true))
      expect(isUnfolded(after, ID, false)).toBe(isUnfolded(before, ID, false))
    }
  })
})

describe('the rows', () => {
  const rows = (keys: readonly PageKey[], unfolding = ALL_FOLDED, searching = false) =>
    linesOf(withGenerations(keys, ROTATING), unfolding, searching).map(line =>
      line.kind === 'key' ? line.key.name : `${line.rotating.base} ${line.unfolded ? 'v' : '>'}`,
    )

  test('of the generations are below the one of their rotating key, where it is unfolded', () => {
    expect(rows(KEYS)).toEqual(['ci', 'bot >'])
    expect(rows(KEYS, toggled(ALL_FOLDED, ID, false))).toEqual(['ci', 'bot v', 'bot.k3f9.9', 'bot.k3f9.8'])
  })

  test('of what a search found are there', () => {
    expect(rows(KEYS.slice(0, 1), ALL_FOLDED, true)).toEqual(['bot v', 'bot.k3f9.8'])
  })
})
