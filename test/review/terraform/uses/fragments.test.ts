import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { Fragments } from '../../../../src/review/terraform/uses/fragments.ts'

const KEY = 'e4b0f00d-1b2c-4d3e-8f9a-0123456789ab'
const SECRET = 'Zm9vL2Jhcitiejd4UXk5Q0R0WnB2bUhkS3dNa0xqUnM='
const base64 = (bytes: string | Buffer) => Buffer.from(bytes).toString('base64')

const fragments = new Fragments<string>()
fragments.add(KEY, 'key')
fragments.add(SECRET, 'secret')

test.each([
  ['as it is', KEY],
  ['in a text', `Authorization: ${KEY}!`],
  ['in upper case', KEY.toUpperCase()],
  ['without its marks', KEY.replaceAll('-', '')],
  ['turned round', [...KEY].reverse().join('')],
  ['a part of it', KEY.slice(5, 20)],
  ['in Base64', base64(KEY)],
  ['in Base64 of JSON', base64(JSON.stringify({ key: KEY }))],
  ['twice in Base64', base64(base64(KEY))],
  ['in Base64 of UTF-16', base64(Buffer.from(KEY, 'utf16le'))],
  ['packed', base64(gzipSync(KEY))],
  ['in hex digits', Buffer.from(KEY).toString('hex')],
  ['in a URL', encodeURIComponent(`a=${KEY.replaceAll('-', '%2D')}`)],
])('a value %s is found', (_, text) => {
  expect([...fragments.in(text)]).toEqual(['key'])
})

test('a secret is one as well', () => {
  expect([...fragments.in(encodeURIComponent(SECRET))]).toEqual(['secret'])
})

test.each([
  '',
  'teams-bot',
  'e4b0…89ab',
  'sha256:91b2c07e5d3fa846',
  base64('something else that is long enough'),
])('there is none in %j', text => {
  expect(fragments.in(text).size).toBe(0)
})
