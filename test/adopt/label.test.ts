import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { labelOf, labelsOf } from '../../src/adopt/label.ts'
import { hostileName } from './hostile-names.ts'

const IDENTIFIER = /^[a-z][a-z0-9_]*$/
const NOTHING = { byId: new Map<string, string>(), taken: [] }
const named = (names: readonly string[]) => names.map((name, index) => ({ id: `key_${index}`, name }))

describe('the label of a name', () => {
  test.each([
    ['teams-bot', 'teams_bot'],
    ['Teams "Bot"', 'teams_bot'],
    ['teamsBot', 'teams_bot'],
    ['CI', 'ci'],
    ['\x24{var.x}', 'var_x'],
    ['%{ if true }', 'if_true'],
    ['te\u202eams', 'teams'],
    ['Zoë', 'zoe'],
    ['007', 'key_007'],
    ['null', 'key_null'],
    ['for', 'key_for'],
    ['constructor', 'key_constructor'],
    ['toString', 'key_to_string'],
    ['日本語', ''],
    ['-', ''],
    [`${'x'.repeat(59)}-yz`, 'x'.repeat(59)],
  ])('%j is %j', (name, label) => {
    expect(labelOf(name)).toBe(label)
  })
})

describe('labels', () => {
  test('are valid, short and unique, whatever the names', () => {
    fc.assert(
      fc.property(fc.array(hostileName, { maxLength: 60 }), names => {
        const labels = [...labelsOf(named(names), NOTHING).values()]
        for (const label of labels) expect(label).toMatch(IDENTIFIER)
        expect(Math.max(0, ...labels.map(label => label.length))).toBeLessThan(70)
        expect(new Set(labels).size).toBe(names.length)
      }),
    )
  })

  test('stay what a map says, and others avoid them', () => {
    fc.assert(
      fc.property(fc.array(hostileName, { minLength: 1, maxLength: 30 }), fc.nat(), (names, seed) => {
        const items = named(names)
        const first = labelsOf(items, NOTHING)
        const gone = seed % names.length
        const later = [{ id: 'new', name: names[0] ?? '' }, ...items.filter((_, index) => index !== gone)]
        const byId = new Map([...first].filter(([id]) => id !== `key_${gone}`))
        const second = labelsOf(later, { byId, taken: [] })
        for (const [id, label] of byId) expect(second.get(id)).toBe(label)
        expect(new Set(second.values()).size).toBe(later.length)
      }),
    )
  })

  test('avoid what is taken, whatever its case', () => {
    const labels = labelsOf(named(['bot', 'bot']), { byId: new Map(), taken: ['Bot', 'bot_2'] })
    expect([...labels.values()]).toEqual(['bot_3', 'bot_4'])
  })

  test('without a letter that can be written follow from the id alone', () => {
    const one = labelsOf([{ id: 'a', name: '日本語' }], NOTHING).get('a')
    const other = labelsOf(
      [
        { id: 'b', name: 'x' },
        { id: 'a', name: '日本' },
      ],
      NOTHING,
    ).get('a')
    expect(one).toMatch(/^key_[0-9a-f]{8}$/)
    expect(other).toBe(one)
  })
})
