import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { run, runOrFail } from '../../../scripts/command.ts'
import { launcher } from '../../../scripts/release/launcher.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "ekb launcher's "))
})

afterEach(() => rm(folder, { recursive: true, force: true }))

/** Puts the launcher, with the paths of a system under `folder`, before a program and a loader that tell of themselves. */
async function install(...present: readonly ('gnu' | 'musl')[]): Promise<string> {
  const system = { gnu: '/lib64/ld-linux-x86-64.so.2', musl: '/lib/ld-musl-x86_64.so.1' }
  let script = launcher('amd64', 'probe')
  for (const [kind, path] of Object.entries(system)) {
    const moved = join(folder, 'system', kind)
    expect(script).toContain(`-e ${path} `)
    script = script.replace(`-e ${path} `, `-e "${moved}" `)
    await mkdir(join(folder, 'system'), { recursive: true })
    if (present.some(it => it === kind)) await writeFile(moved, '')
  }
  await program('probe', script)
  await program('lib/probe', '#!/bin/sh\necho "direct $$ $*"\nexit 7\n')
  await program('lib/glibc/ld-linux-x86-64.so.2', '#!/bin/sh\necho "loader $*"\nexit 8\n')
  return join(folder, 'package/probe')
}

async function program(path: string, text: string): Promise<void> {
  const file = join(folder, 'package', path)
  await mkdir(join(file, '..'), { recursive: true })
  await writeFile(file, text)
  await chmod(file, 0o755)
}

describe('starts the program', () => {
  test('itself where the system has the GNU C library, with its arguments and exit code', async () => {
    const { code, stdout } = await run(await install('gnu'), ['a b', '*'])
    expect(stdout).toMatch(/^direct \d+ a b \*\n$/)
    expect(code).toBe(7)
  })

  test.each([
    ['nothing', []],
    ['musl', ['musl']],
    ['musl and a stand-in for the other loader', ['musl', 'gnu']],
  ] as const)('by the loader beside it where the system has %s', async (_, present) => {
    const { code, stdout } = await run(await install(...present), ['a'])
    const lib = join(folder, 'package/lib')
    expect(stdout).toBe(`loader --library-path ${lib}/glibc ${lib}/probe a\n`)
    expect(code).toBe(8)
  })

  test('as the same process, so that signals reach it', async () => {
    const file = await install('gnu')
    const printed = await runOrFail('sh', ['-c', '"$0" & echo $!; wait', file])
    const [pid, said] = printed.trim().split('\n').sort()
    expect(said?.trimEnd()).toBe(`direct ${pid}`)
  })

  test('from a link, from a link to a link, from PATH and as an argument of sh', async () => {
    const file = await install('gnu')
    await mkdir(join(folder, 'bin'))
    await symlink('../package/probe', join(folder, 'bin/one'))
    await symlink(join(folder, 'bin/one'), join(folder, 'bin/two'))
    const path = [join(folder, 'bin'), process.env['PATH']].join(delimiter)
    for (const [command, args, cwd] of [
      [join(folder, 'bin/one'), [], '/'],
      ['./bin/two', [], folder],
      ['two', [], '/'],
      ['sh', ['probe'], join(file, '..')],
    ] as const) {
      const { stdout } = await run(command, args, { cwd, env: { ...process.env, PATH: path } })
      expect(stdout).toMatch(/^direct/)
    }
  })
})
