import { expect, test } from 'vitest'
import { ownCommand } from '../../src/cli/own-command.ts'

const LOADER = '/opt/ekb/lib/glibc/ld-linux-x86-64.so.2'

test.each([
  [
    'a script',
    {
      execPath: '/usr/bin/node',
      execArgv: ['--no-warnings'],
      argv0: 'node',
      argv: ['/usr/bin/node', '/opt/ekb.mjs'],
    },
    ['/usr/bin/node', '--no-warnings', '/opt/ekb.mjs'],
  ],
  [
    'a compiled program',
    { execPath: '/opt/ekb/ekb', execArgv: [], argv0: 'ekb', argv: ['bun', '/$bunfs/root/ekb', 'emulator'] },
    ['/opt/ekb/ekb'],
  ],
  [
    'a compiled program on Windows',
    { execPath: 'C:\\ekb\\ekb.exe', execArgv: [], argv0: 'ekb', argv: ['bun', 'B:\\~BUN\\root\\ekb.exe'] },
    ['C:\\ekb\\ekb.exe'],
  ],
  [
    'a compiled program with a C library of its own',
    { execPath: LOADER, execArgv: [], argv0: '/opt/ekb/lib/ekb', argv: ['bun', '/$bunfs/root/ekb'] },
    [LOADER, '--library-path', '/opt/ekb/lib/glibc', '/opt/ekb/lib/ekb'],
  ],
])('starts %s once more', (_, own, words) => {
  expect(ownCommand(own)).toEqual(words)
})
