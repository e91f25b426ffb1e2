import { expect, test } from 'vitest'
import { hclArguments, hclString } from '../../src/adopt/hcl.ts'

test.each([
  ['plain', '"plain"'],
  ['say "hi"', '"say \\"hi\\""'],
  ['back\\slash', '"back\\\\slash"'],
  ['\x24{var.x}', '"\x24\x24{var.x}"'],
  ['\x24\x24{x}', '"\x24\x24\x24{x}"'],
  ['%{ if }', '"%%{ if }"'],
  ['100%', '"100%"'],
  ['two\nlines', '"two\\u000alines"'],
  ['\u202eturned', '"\\u202eturned"'],
  ['\u{e0001}', '"\\U000e0001"'],
  ['Zoë 🤖', '"Zoë 🤖"'],
])('writes %j as %s', (text, written) => {
  expect(hclString(text)).toBe(written)
})

test('aligns arguments', () => {
  expect(
    hclArguments([
      ['name', '1'],
      ['rotate_after', '2'],
    ]),
  ).toBe('  name         = 1\n  rotate_after = 2\n')
})
