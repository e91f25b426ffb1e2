import { copyFile, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { run, runOrFail } from '../../scripts/command.ts'
import { findEngine } from '../../scripts/engines/find.ts'
import { fetchTools } from '../../scripts/proof/tools.ts'
import { emulatorFor, settingsOf } from '../engines/harness/index.ts'
import { liveThrough, MAIN } from './support/lifecycle.ts'
import { releaseFolder } from './support/release.ts'

const COMMANDS = ['sh', 'readlink', 'cat']
const DEVICES = [
  ['null', 3],
  ['zero', 5],
  ['random', 8],
  ['urandom', 9],
] as const

/**
 * A system with musl and busybox, the engine, the mirror of the release, and nothing else: what the image of
 * Terraform has.
 */
async function makeSystem(terraform: string): Promise<string> {
  const tools = await fetchTools()
  const system = await mkdtemp(join(tmpdir(), 'ekb-musl-'))
  for (const folder of ['bin', 'lib', 'etc', 'dev', 'proc', 'tmp', 'keys']) await mkdir(join(system, folder))
  await copyFile(join(tools, 'bin/busybox'), join(system, 'bin/busybox'))
  for (const name of COMMANDS) await symlink('busybox', join(system, 'bin', name))
  await runOrFail('cp', ['-L', terraform, join(system, 'bin/terraform')])
  await runOrFail('cp', ['-RL', join(tools, 'lib/ld-musl-x86_64.so.1'), join(system, 'lib')]).catch(() =>
    runOrFail('cp', [
      '-L',
      join(tools, 'lib/x86_64-linux-musl/libc.so'),
      join(system, 'lib/ld-musl-x86_64.so.1'),
    ]),
  )
  for (const [name, minor] of DEVICES) {
    await runOrFail('mknod', ['-m', '666', join(system, 'dev', name), 'c', '1', String(minor)])
  }
  await writeFile(join(system, 'etc/hosts'), '127.0.0.1 localhost platform.test\n')
  await runOrFail('cp', ['-r', join(releaseFolder, 'filesystem-mirror'), join(system, 'mirror')])
  await writeFile(
    join(system, 'keys/terraform.rc'),
    'provider_installation {\n  filesystem_mirror {\n    path = "/mirror"\n  }\n}\n',
  )
  await writeFile(join(system, 'keys/main.tf'), MAIN)
  return system
}

test('the zip works where there is musl and no GNU C library, and resolves host names', async () => {
  const engine = await findEngine('terraform')
  if (engine === undefined) throw new Error('no terraform is there: npm run engines terraform')
  const file = await run('sh', ['-c', `ldd "$(readlink -f "${engine.path}")" 2>&1`])
  expect(`${file.stdout}`, 'the engine of this proof has to be a static file').toMatch(
    /not a dynamic|statically/,
  )
  await using emulator = await emulatorFor()
  const system = await makeSystem(engine.path)
  try {
    const endpoint = emulator.endpoint.replace('127.0.0.1', 'localhost')
    expect(endpoint).toContain('localhost')
    const env = {
      ...settingsOf(emulator),
      EKB_ENDPOINT: endpoint,
      PATH: '/bin',
      TF_CLI_CONFIG_FILE: '/keys/terraform.rc',
      CHECKPOINT_DISABLE: '1',
    }
    const inside = (command: string, ...args: string[]) => {
      const script = `mount -t proc proc "$0/proc" && exec chroot "$0" /bin/sh -c 'cd /keys && exec "$@"' sh "$@"`
      const words = ['--mount', '/bin/sh', '-c', script, system, command, ...args]
      return run('/usr/bin/unshare', words, { env: { ...env, PATH: `/bin:/usr/bin:/usr/sbin:/sbin` } })
    }
    expect((await inside('/bin/cat', '/lib64/ld-linux-x86-64.so.2')).code).not.toBe(0)
    await liveThrough((...args) => inside('/bin/terraform', ...args), emulator)
  } finally {
    await rm(system, { recursive: true, force: true })
  }
})
