import { describe, expect, it } from 'vitest'
import { Secret } from '../../../src/core/secret.ts'
import { contradictsMask, matchesMask } from '../../../src/keys/identity/masks.ts'

const VALUE = new Secret('3f9a0b11-aaaa-4bbb-8ccc-0123456789cd')

describe('a mask', () => {
  it.each([
    ['3f9a…89cd', true],
    ['3f9a...89cd', true],
    ['3f9a********', true],
    ['…89cd', true],
    ['3f9…', false],
    ['********', false],
    ['77…89cd', false],
    ['3f9a…8888', false],
    ['3f9a●●●●●●●●89cd', true],
    ['3f9axxxxxxxxxx89cd', true],
    ['3f9a…4bbb…89cd', true],
    ['3f9a…4ccc…89cd', false],
    ['3f9a…89cd…4bbb', false],
  ])('%s matches the value: %s', (masked, matches) => {
    expect(matchesMask(masked, VALUE)).toBe(matches)
  })

  it.each(['********', '●●●●●●●●', '████', '########', 'xxxxxxxxxxxx', '[REDACTED]', '<hidden>', '…'])(
    '%s, which shows nothing, contradicts no value',
    masked => {
      expect(contradictsMask(masked, VALUE)).toBe(false)
      expect(matchesMask(masked, VALUE)).toBe(false)
    },
  )

  it('that shows another beginning or end contradicts the value', () => {
    expect(contradictsMask('77■■■■', VALUE)).toBe(true)
    expect(contradictsMask('3f9a######8888', VALUE)).toBe(true)
  })

  it('that shows more than there is of a value does not match it', () => {
    expect(matchesMask('abcd…bcde', new Secret('abcde'))).toBe(false)
  })
})
