import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { defaultShell, printed, SHELLS } from '../../../src/cli/emulator/shell.ts'

const VARIABLES = { EKB_ENDPOINT: 'http://127.0.0.1:8080/ekb', EKB_CA_BUNDLE: "/it's 100% mine/\\ca.pem" }

test.each([
  [
    'sh',
    ['export EKB_ENDPOINT=http://127.0.0.1:8080/ekb', `export EKB_CA_BUNDLE='/it'\\''s 100% mine/\\ca.pem'`],
  ],
  [
    'fish',
    [
      `set -gx EKB_ENDPOINT 'http://127.0.0.1:8080/ekb'`,
      `set -gx EKB_CA_BUNDLE '/it\\'s 100% mine/\\\\ca.pem'`,
    ],
  ],
  [
    'powershell',
    [`$env:EKB_ENDPOINT = 'http://127.0.0.1:8080/ekb'`, `$env:EKB_CA_BUNDLE = '/it''s 100% mine/\\ca.pem'`],
  ],
  ['cmd', ['set "EKB_ENDPOINT=http://127.0.0.1:8080/ekb"', `set "EKB_CA_BUNDLE=/it's 100%% mine/\\ca.pem"`]],
  ['dotenv', ['EKB_ENDPOINT=http://127.0.0.1:8080/ekb', `EKB_CA_BUNDLE=/it's 100% mine/\\ca.pem`]],
] as const)('in the words of %s', (shell, lines) => {
  expect(printed(VARIABLES, shell)).toBe(`${lines.join('\n')}\n`)
})

test('as JSON, and in no other way than these', () => {
  expect(JSON.parse(printed(VARIABLES, 'json'))).toEqual(VARIABLES)
  expect(SHELLS).toEqual(['sh', 'fish', 'powershell', 'cmd', 'dotenv', 'json'])
})

test.each([
  ['linux', {}, 'sh'],
  ['darwin', { SHELL: '/usr/bin/fish' }, 'sh'],
  ['win32', {}, 'powershell'],
  ['win32', { SHELL: '/usr/bin/bash' }, 'sh'],
] as const)('on %s with %j the default is %s', (platform, env, shell) => {
  expect(defaultShell(platform, env)).toBe(shell)
})

test('a shell reads back whatever was quoted', () => {
  const text = fc.string({ unit: 'grapheme' }).filter(value => !value.includes('\0'))
  const odd = ["it's", '$(touch x)', '`id`', 'a b', '', '~', '#', '\\', '"', '!', '\n']
  const values = [...odd, ...fc.sample(text, 40)]
  const script = values.map(value => `${printed({ VALUE: value }, 'sh')}printf '%s\\0' "$VALUE"`).join('\n')
  const read = execFileSync('sh', ['-c', script], { encoding: 'utf8' })
  expect(read.split('\0').slice(0, -1)).toEqual(values)
})
