import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createRedactor } from '../../../src/core/redaction/redaction.ts'
import { Secret } from '../../../src/core/secret.ts'

const VALUE = 'aB3+/x"\\y~ä=='

describe('a registered value', () => {
  const redactor = createRedactor()
  redactor.register(new Secret(VALUE))

  test.each([
    ['as it is', VALUE],
    ['percent-encoded', encodeURIComponent(VALUE)],
    ['percent-encoded in lower case', encodeURIComponent(VALUE).replace(/%../g, hex => hex.toLowerCase())],
    ['in Base64', Buffer.from(VALUE).toString('base64')],
    ['in Base64 without padding', Buffer.from(VALUE).toString('base64').replace(/=+$/, '')],
    ['in URL-safe Base64', Buffer.from(VALUE).toString('base64url')],
    ['JSON-escaped', JSON.stringify(VALUE).slice(1, -1)],
  ])('is taken out %s', (_, form) => {
    const redacted = redactor.redact(`before ${form} between ${form}${form} after`)
    expect(redacted).toMatch(/^before \(redacted\)=* between (\(redacted\)=*){2} after$/)
  })

  test('other text is left alone', () => {
    expect(redactor.redact('nothing here but aB3+ and (redacted)')).toBe(
      'nothing here but aB3+ and (redacted)',
    )
  })
})

describe('a text that everybody may see', () => {
  const PROJECT = 'e4b0000000000000000001'
  const KEY = 'e4b00000-1234-4567-89ab-0123456789ab'

  function redactorFor(...allowed: readonly string[]) {
    const redactor = createRedactor()
    redactor.register(new Secret(KEY))
    for (const text of allowed) redactor.allow(text)
    return redactor
  }

  test('stays, although a value begins as it does', () => {
    const text = `Project ${PROJECT} still lists it.`
    expect(redactorFor().redact(text)).not.toBe(text)
    expect(redactorFor(PROJECT).redact(text)).toBe(text)
    expect(redactorFor(PROJECT).redact(`${PROJECT}, ${PROJECT}`)).toBe(`${PROJECT}, ${PROJECT}`)
  })

  test('hides no value, and no cut of one', () => {
    const redactor = redactorFor(PROJECT)
    expect(redactor.redact(`${KEY} in ${PROJECT}`)).toBe(`(redacted) in ${PROJECT}`)
    expect(redactor.redact(KEY.slice(0, 12))).not.toContain('e4b00000')
  })

  test('that is a value goes all the same', () => {
    expect(redactorFor(KEY).redact(`project ${KEY}`)).toBe('project (redacted)')
    expect(redactorFor(`p-${KEY.toUpperCase()}`).redact(`p-${KEY.toUpperCase()}`)).toBe('p-(redacted)')
  })
})

test('of two values the longer one goes whole', () => {
  const redactor = createRedactor()
  redactor.register(new Secret('abcd1234'))
  redactor.register(new Secret('abcd1234-and-more'))
  expect(redactor.redact('abcd1234-and-more, abcd1234')).toBe('(redacted), (redacted)')
})

test('a value that is too short to tell from a word is not registered', () => {
  const redactor = createRedactor()
  redactor.register(new Secret('the'))
  redactor.register(new Secret(''))
  expect(redactor.redact('the rest of the text')).toBe('the rest of the text')
})

test.each([
  ['x-api-key: abc123', 'x-api-key: (redacted)'],
  ['{"X-Api-Secret":"abc123","a":1}', '{"X-Api-Secret":"(redacted)","a":1}'],
  ["['x-api-key', 'abc123', 'accept']", "['x-api-key', '(redacted)', 'accept']"],
  ['authorization=Bearer abc.def-123 end', 'authorization=(redacted) end'],
  ["'Authorization': 'Basic dTpw'", "'Authorization': '(redacted)'"],
  ['Proxy-Authorization: Basic dTpw', 'Proxy-Authorization: (redacted)'],
])('what stands behind a credential header is taken out: %s', (text, expected) => {
  expect(createRedactor().redact(text)).toBe(expected)
})

test('a header that is only named stays', () => {
  const text = 'send the headers x-api-key and x-api-secret'
  expect(createRedactor().redact(text)).toBe(text)
})

test('no registered value ever survives, wherever it stands', () => {
  const values = fc.array(fc.string({ minLength: 4, maxLength: 40 }), { minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(values, fc.array(fc.string()), (secrets, words) => {
      const redactor = createRedactor()
      for (const secret of secrets) redactor.register(new Secret(secret))
      const marked = secrets.filter(secret => !'(redacted)'.includes(secret))
      const text = marked.map((secret, index) => `\u0001${words[index] ?? ''}\u0002${secret}\u0003`).join('')
      const redacted = redactor.redact(text)
      for (const secret of marked) expect(redacted).not.toContain(`\u0002${secret}\u0003`)
    }),
  )
})

test('ten thousand values that begin alike', () => {
  const redactor = createRedactor()
  const value = (index: number) => `e4b00000-${String(index).padStart(8, '0')}`
  for (let index = 0; index < 10_000; index += 1) redactor.register(new Secret(value(index)))
  const text = Array.from({ length: 2000 }, (_, index) => `key ${value(index * 5)}`).join(' ')
  expect(redactor.redact(text)).toBe(Array(2000).fill('key (redacted)').join(' '))
})

describe('what somebody else wrote', () => {
  const redactor = createRedactor()

  test.each([
    ['a key', 'there is no key e4b00000-1c2d-4e3f-8a9b-0123456789ab here', 'there is no key (redacted) here'],
    [
      'a key in an address',
      'GET /api/keys/e4b00000-1c2d-4e3f-8a9b-0123456789ab?a=1',
      'GET /api/keys/(redacted)?a=1',
    ],
    ['a secret', 'not q+/Zm9vYmFyYmF6cXV4cXV1eGNvcmdlZ3JhdWx0eA1=.', 'not (redacted).'],
    ['an encoded secret', 'x?s=q%2B%2fZm9vYmFyYmF6cXV4cXV1eGNvcmdlZ3JhdWx0eA1%3D&b', 'x?(redacted)&b'],
    ['hexadecimal', `is ${'0a'.repeat(20)}`, 'is (redacted)'],
  ])('loses %s that nobody has registered', (_, text, expected) => {
    expect(redactor.redactForeign(text)).toBe(expected)
  })

  test.each([
    'The platform is under maintenance until 2026-11-24T06:00:00Z, see https://status.example/incidents/2471',
    'https://login.example/realms/enterprise/protocol/openid-connect/auth',
    'a-name-that-somebody-has-chosen-to-be-very-long-indeed',
    'project e4b0000000000000000001 of err-000042',
  ])('keeps its words: %s', text => {
    expect(redactor.redactForeign(text)).toBe(text)
  })

  test('loses what is registered, whatever its shape', () => {
    const knowing = createRedactor()
    knowing.register(new Secret('short one'))
    expect(knowing.redactForeign('a short one')).toBe('a (redacted)')
  })
})
