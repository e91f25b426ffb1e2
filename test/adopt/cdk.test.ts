import { describe, expect, test } from 'vitest'
import { cdkFile, earlierInCdk, isSealed, sealed } from '../../src/adopt/index.ts'
import { adopted } from './adopted.ts'

const NO_CHANGES = { moves: new Map<string, string>(), forgotten: [] }
const rotating = adopted('k3f9', 'ci', {
  resource: 'rotating_api_key',
  importId: 'key_2,key_3',
  inputs: { name: 'ci', type: 'privileged', project_id: 'p' },
})

describe('constructs', () => {
  test('declare and import, in a function of a stack', () => {
    const text = cdkFile('cdktn', [adopted('key_1', 'bot'), rotating], NO_CHANGES, {})
    expect(text).toContain("import { ApiKey, RotatingApiKey } from '@ekb/cdktn'\n")
    expect(text).toContain(`  take('bot', 'key_1',
    new ApiKey(stack, 'bot', {
      name: 'bot',
      type: 'privileged',
    }))
  take('ci', 'key_2,key_3',
    new RotatingApiKey(stack, 'ci', {
      name: 'ci',
      type: 'privileged',
      projectId: 'p',
    }))
`)
  })

  test('import only what they use', () => {
    expect(cdkFile('cdktf', [rotating], NO_CHANGES, {})).toContain(
      "import { RotatingApiKey } from '@ekb/cdktf'\n",
    )
    const empty = cdkFile('cdktf', [], NO_CHANGES, {})
    expect(empty).toContain("import type { TerraformStack } from 'cdktf'\n")
    expect(empty).not.toMatch(/@ekb|take/)
  })

  test.each([
    ["it's", "'it\\'s'"],
    ['\x24{x}', "'\x24\x24{x}'"],
    ['%{if}', "'%%{if}'"],
    ['back\\slash', "'back\\\\slash'"],
    ['\u202eturned', "'\\u{202e}turned'"],
  ])('write the name %j as %s', (name, written) => {
    const text = cdkFile('cdktf', [adopted('key_1', 'bot', { inputs: { name } })], NO_CHANGES, {})
    expect(text).toContain(`      name: ${written},\n`)
  })

  test('import by an id that is no template', () => {
    const text = cdkFile('cdktf', [adopted('key_1', 'bot', { importId: '\x24{x}/key_1' })], NO_CHANGES, {})
    expect(text).toContain("  take('bot', '\x24\x24{x}/key_1',\n")
  })

  test('declare the rotation, unless the key would rotate at once', () => {
    const keys = [adopted('key_1', 'young'), adopted('key_2', 'old', { isDue: true })]
    const text = cdkFile('cdktf', keys, NO_CHANGES, { rotateAfter: '90d' })
    expect(text.match(/^ {6}rotateAfter: '90d',$/gm)).toHaveLength(1)
    expect(text).toMatch(/ {6}\/\/ The key is older\..*\n {6}\/\/ rotateAfter: '90d',\n/)
  })

  test('of one type stand in a table, with a loop', () => {
    const keys = [adopted('key_1', 'bot'), adopted('key_4', '__proto__', { isDue: true }), rotating]
    const text = cdkFile('cdktn', keys, NO_CHANGES, { style: 'for_each', rotateAfter: '90d' })
    expect(text).toContain(
      "import { ApiKey, RotatingApiKey, type ApiKeyConfig, type RotatingApiKeyConfig } from '@ekb/cdktn'\n",
    )
    expect(text).toContain(`[label: string, importId: string, config: ApiKeyConfig])[] = [
  ['bot', 'key_1', { name: 'bot', type: 'privileged', rotateAfter: '90d' }],
  // The key is older. Add rotateAfter: '90d' once its readers can take a new key: the next run rotates it.
  ['__proto__', 'key_4', { name: '__proto__', type: 'privileged' }],
]
`)
    expect(text).toContain(`  for (const [label, importId, config] of ROTATING_API_KEYS) {
    take(label, importId, new RotatingApiKey(stack, label, config))
  }
`)
    expect(earlierInCdk(text)).toEqual({
      imports: new Map([
        ['key_1', 'ekb_api_key.bot'],
        ['key_4', 'ekb_api_key.__proto__'],
        ['key_2', 'ekb_rotating_api_key.ci'],
        ['key_3', 'ekb_rotating_api_key.ci'],
      ]),
      ...NO_CHANGES,
      style: 'for_each',
    })
  })

  test('are read back by a later run', () => {
    const changes = {
      moves: new Map([['ekb_api_key.a', 'ekb_api_key.bot']]),
      forgotten: ['ekb_api_key.gone'],
    }
    const file = sealed(cdkFile('cdktf', [adopted('key_1', 'bot'), rotating], changes, {}), '//')
    expect(isSealed(file)).toBe(true)
    for (const text of [file, file.replaceAll('\n', '\r\n')]) {
      expect(earlierInCdk(text)).toEqual({
        imports: new Map([
          ['key_1', 'ekb_api_key.bot'],
          ['key_2', 'ekb_rotating_api_key.ci'],
          ['key_3', 'ekb_rotating_api_key.ci'],
        ]),
        ...changes,
        style: 'blocks',
      })
    }
  })
})
