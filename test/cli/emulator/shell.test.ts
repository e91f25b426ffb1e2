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
