import { expect, test } from 'vitest'
import { spawnedCommand } from '../../src/cli/spawned-command.ts'

/** A Windows with these files, found in two folders of its PATH. */
function windows(...files: readonly string[]) {
  const env = {
    Path: 'C:\\tools;C:\\Program Files\\nodejs',
    PATHEXT: '.COM;.EXE;.CMD',
    ComSpec: 'C:\\cmd.exe',
  }
  return { platform: 'win32', env, exists: (file: string) => files.includes(file) } as const
}

const UNCHANGED = { file: 'npm', args: ['run', 'a b'], windowsVerbatimArguments: false }

test.each(['linux', 'darwin'] as const)('on %s a command is started as it is', platform => {
  const system = { platform, env: {}, exists: () => true }
  expect(spawnedCommand('npm', ['run', 'a b'], system)).toEqual(UNCHANGED)
})

test('on Windows an executable is started as it is, also before a script of its name', () => {
  const system = windows('C:\\tools\\npm.EXE', 'C:\\Program Files\\nodejs\\npm.CMD')
  expect(spawnedCommand('npm', ['run', 'a b'], system)).toEqual(UNCHANGED)
})

test('what is not found is left for the system to complain of', () => {
  expect(spawnedCommand('npm', ['run', 'a b'], windows())).toEqual(UNCHANGED)
})

test('on Windows a script goes through cmd.exe', () => {
  const system = windows('C:\\Program Files\\nodejs\\npm.CMD')
  expect(spawnedCommand('npm', ['run', 'x'], system)).toEqual({
    file: 'C:\\cmd.exe',
    args: ['/d', '/s', '/c', '"C:\\Program^ Files\\nodejs\\npm.CMD ^^^"run^^^" ^^^"x^^^""'],
    windowsVerbatimArguments: true,
  })
  expect(spawnedCommand('.\\up.bat', [], windows('.\\up.bat')).file).toBe('.\\up.bat')
  expect(spawnedCommand('C:\\t\\up.bat', [], windows('C:\\t\\up.bat')).args[3]).toBe('"C:\\t\\up.bat"')
})

test.each([
  ['a & calc.exe', '^^^"a^^^ ^^^&^^^ calc.exe^^^"'],
  ['%PATH%', '^^^"^^^%PATH^^^%^^^"'],
  ['say "x"', '^^^"say^^^ \\^^^"x\\^^^"^^^"'],
  ['C:\\dir\\', '^^^"C:\\dir\\\\^^^"'],
])('an argument means nothing to cmd.exe: %s', (argument, quoted) => {
  const { args } = spawnedCommand('npm', [argument], windows('C:\\tools\\npm.CMD'))
  expect(args[3]).toBe(`"C:\\tools\\npm.CMD ${quoted}"`)
})
