import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { escapeWide } from '../../../src/review/input/escape-wide.ts'

describe('narrow', () => {
  test('never changes what JSON says, and leaves nothing wide in it unless it follows a backslash', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), value => {
        const text = JSON.stringify(value)
        const narrowed = escapeWide(text)
        expect(JSON.parse(narrowed)).toEqual(JSON.parse(text))
        expect(/[\u0100-\uffff]/.test(narrowed)).toBe(/\\[\u0100-\uffff]/.test(text))
      }),
    )
  })

  test('escapes halves of characters outside of the basic plane, and keeps what fits into a byte', () => {
    expect(escapeWide('"aé…😀"')).toBe('"aé\\u2026\\ud83d\\ude00"')
  })

  test('makes no JSON of what is none', () => {
    expect(() => JSON.parse(escapeWide('"\\…"'))).toThrow(SyntaxError)
    expect(JSON.parse(escapeWide('"\\\\…"'))).toBe('\\…')
  })
})
