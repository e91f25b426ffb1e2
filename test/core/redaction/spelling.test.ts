import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createRedactor } from '../../../src/core/redaction/redaction.ts'
import { contains, spell } from '../../../src/core/redaction/spelling.ts'
import { Secret } from '../../../src/core/secret.ts'
import { processorTime } from '../../processor-time.ts'

const SECRET = 'AbCd+efGh/IjKlMnOp+QrStUvWxYz0123456789abcd='
const KEY = '3f9a2c1e-5b6d-4e7f-8a9b-0c1d2e3f4a5b'

const hex = (text: string, width = 2) => text.charCodeAt(0).toString(16).padStart(width, '0')
const each = (text: string, encode: (mark: string) => string) => [...text].map(encode).join('')
const percent = (text: string) => each(text, mark => `%${hex(mark)}`)

const SPELLINGS: readonly [string, (text: string) => string][] = [
  ['as it is', text => text],
  ['in small letters', text => text.toLowerCase()],
  ['in capitals', text => text.toUpperCase()],
  ['percent-encoded', encodeURIComponent],
  ['percent-encoded wholly', percent],
  ['percent-encoded twice', text => encodeURIComponent(percent(text))],
  ['in decimal entities', text => each(text, mark => `&#${mark.charCodeAt(0)};`)],
  ['in decimal entities with zeros', text => each(text, mark => `&#0${mark.charCodeAt(0)};`)],
  ['in hexadecimal entities', text => each(text, mark => `&#x${hex(mark).toUpperCase()};`)],
  // A digit behind one would belong to it: `&#459` is another character.
  ['in entities without an end', text => text.replace(/[+-](?=\D)/g, mark => `&#${mark.charCodeAt(0)}`)],
  [
    'in named entities',
    text =>
      text
        .replaceAll('+', '&plus;')
        .replaceAll('/', '&sol;')
        .replaceAll('=', '&equals;')
        .replaceAll('-', '&hyphen;'),
  ],
  ['in entities of entities', text => text.replaceAll('+', '&amp;#43;').replaceAll('-', '&amp;#45;')],
  ['in \\u escapes', text => each(text, mark => `\\u${hex(mark, 4)}`)],
  ['in \\u escapes that are escaped', text => each(text, mark => `\\\\u${hex(mark, 4)}`)],
  ['in \\u{} escapes', text => each(text, mark => `\\u{${hex(mark)}}`)],
  ['in \\x escapes', text => each(text, mark => `\\x${hex(mark)}`)],
  ['with its marks escaped', text => text.replace(/\W/g, mark => `\\${mark}`)],
  ['with white space', text => [...text].join(' ')],
  ['over several lines', text => text.replace(/.{7}/g, '$&\r\n  ')],
  ['over several lines, written out', text => text.replace(/.{7}/g, '$&\\n')],
  ['with characters that nobody sees', text => [...text].join('\u200b')],
  ['percent-encoded within entities', text => each(percent(text), mark => `&#${mark.charCodeAt(0)};`)],
  ['in Base64', text => Buffer.from(text).toString('base64')],
  ['in Base64 with something before it', text => Buffer.from(`k:${text}:x`).toString('base64')],
  ['in Base64 with something else before it', text => Buffer.from(`ke:${text}`).toString('base64url')],
]

describe.each([
  ['a secret', SECRET],
  ['a key', KEY],
])('%s', (_, value) => {
  const redactor = createRedactor()
  redactor.register(new Secret(value))

  test.each(SPELLINGS)('is taken out %s', (_, written) => {
    const redacted = redactor.redact(`Invalid credential ${written(value)} was given`)
    expect(redacted).toMatch(/^Invalid credential \S*\(redacted\)\S* was given$/)
    for (let at = 0; at + 8 <= value.length; at += 1) {
      expect(contains(redacted, value.slice(at, at + 8))).toBe(false)
    }
  })

  test('is taken out where eight characters of it are left', () => {
    for (let at = 0; at + 8 <= value.length; at += 1) {
      expect(redactor.redact(`it begins "${value.slice(at, at + 8)}..."`)).toBe('it begins "(redacted)..."')
    }
  })

  test('does not take words along', () => {
    const words =
      'The key may not do this: answered 403 FORBIDDEN, see https://ekb.example.com/help&topic=1 (100%).'
    expect(redactor.redact(words)).toBe(words)
  })
})

test('nothing of a value is left, in whatever mixture of spellings', () => {
  const value = fc.string({ unit: fc.constantFrom(...'abcXYZ019+/=-_.~!#'), minLength: 12, maxLength: 40 })
  const spellings = SPELLINGS.slice(0, 21).map(([, written]) => written)
  const chosen = fc.array(fc.constantFrom(...spellings), { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(value, chosen, (value, written) => {
      const redactor = createRedactor()
      redactor.register(new Secret(value))
      const size = Math.ceil(value.length / written.length)
      const text = written
        .map((write, index) => write(value.slice(index * size, (index + 1) * size)))
        .join('')
      expect(redactor.redact(`says ${text}`)).not.toContain(text)
    }),
  )
})

describe('the work grows with the length of the text:', () => {
  const long = 2 ** 20
  const texts: readonly [string, string][] = [
    ['ampersands', '&'.repeat(long)],
    ['entities that are none', '&aaaaaaaa'.repeat(long / 8)],
    ['entities that are begun', '&#x'.repeat(long / 3)],
    ['percent signs', '%'.repeat(long)],
    ['percent signs that are encoded', '%25'.repeat(long / 3)],
    ['backslashes', '\\'.repeat(long)],
    ['blanks', ' '.repeat(long)],
    ['headers that are named', 'x-api-key '.repeat(long / 10)],
    ['headers and blanks', `authorization: bearer${' '.repeat(long)}`],
    ['letters', 'a'.repeat(long)],
  ]
  test.each(texts)('%s', (_, text) => {
    const redactor = createRedactor()
    redactor.register(new Secret(SECRET))
    const started = processorTime()
    redactor.redactForeign(text)
    const first = processorTime() - started
    redactor.redactForeign(text.repeat(2))
    // Twice as much takes about twice as long; anything quadratic takes minutes.
    expect(processorTime() - started).toBeLessThan(Math.max(10 * first, 10_000))
  })
})

test('spelling remembers where each character stood', () => {
  const { text, from, to } = spell('a%20B&amp;#45;c')
  expect(text).toBe('ab+c')
  expect([...from]).toEqual([0, 4, 5, 14])
  expect([...to]).toEqual([1, 5, 14, 15])
})
