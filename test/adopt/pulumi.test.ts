import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { idsInImports, pulumiImports, pulumiLines } from '../../src/adopt/index.ts'
import { adopted } from './adopted.ts'

const rotating = adopted('k3f9', 'ci', {
  resource: 'rotating_api_key',
  importId: 'key_2,key_3',
  inputs: { name: 'ci', type: 'privileged', project_id: 'p' },
})

test('declares resources as a program in YAML does', () => {
  expect(pulumiLines([adopted('key_1', 'bot'), rotating], {})).toBe(`resources:
  bot:
    type: ekb:ApiKey
    properties:
      name: "bot"
      type: "privileged"
  ci:
    type: ekb:RotatingApiKey
    properties:
      name: "ci"
      type: "privileged"
      projectId: "p"
`)
  expect(pulumiLines([], {})).toBe('resources: {}\n')
})

test.each(['\x24{x}', 'a\x24\x24b', 'say "hi"', 'back\\slash', '# no', '\u202eturned', '\u{e0001}', '- 🤖'])(
  'keeps the name %j, with each dollar sign twice',
  name => {
    const text = pulumiLines([adopted('key_1', 'bot', { inputs: { name } })], {})
    expect(parse(text).resources.bot.properties.name).toBe(name.replaceAll('\x24', '\x24\x24\x24\x24'))
    expect(text).not.toMatch(/[\p{Cf}]/u)
  },
)

test('declares the rotation, unless the key would rotate at once', () => {
  const [young, old] = [adopted('key_1', 'young'), adopted('key_2', 'old', { isDue: true })]
  const text = pulumiLines([young, old], { rotateAfter: '90d' })
  expect(text).toContain('      type: "privileged"\n      rotateAfter: "90d"\n  old:')
  expect(text).toMatch(/ {6}# The key is older\..*\n {6}# rotateAfter: "90d"\n$/)
})

test('names what is imported, and reads it back', () => {
  const text = pulumiImports([adopted('key_1', 'bot'), rotating])
  expect(JSON.parse(text)).toEqual({
    resources: [
      { type: 'ekb:index:ApiKey', name: 'bot', id: 'key_1' },
      { type: 'ekb:index:RotatingApiKey', name: 'ci', id: 'key_2,key_3' },
    ],
  })
  expect([...idsInImports(text)]).toEqual(['key_1', 'key_2', 'key_3'])
})
