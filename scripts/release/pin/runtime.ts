import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { CommandError, runOrFail } from '../../command.ts'
import { type Platform, RUNTIME_VERSION } from '../platforms.ts'
import { expectIntegrity, kept } from './download.ts'
import { npmCommand } from './npm-command.ts'

/** The path of the runtime for a platform, from the cache or from npm, checked against its pinned hash. */
export async function fetchRuntime({ os, runtime }: Platform): Promise<string> {
  const name = `${runtime.name.slice(runtime.name.indexOf('/') + 1)}-${RUNTIME_VERSION}`
  const folder = await kept(name, async partial => {
    const [command, before, options] = npmCommand(process.platform)
    const printed = await runOrFail(
      command,
      [...before, 'pack', '--silent', '--ignore-scripts', `${runtime.name}@${RUNTIME_VERSION}`],
      { cwd: partial, ...options },
    )
    const archive = join(partial, printed.trim().split('\n').at(-1) ?? '')
    await expectIntegrity(archive, runtime.integrity)
    await mkdir(join(partial, 'package'), { recursive: true })
    await runOrFail('tar', ['-xzf', archive, '-C', partial])
    await rm(archive)
  })
  return join(folder, 'package/bin', os === 'windows' ? 'bun.exe' : 'bun')
}

/** Throws a `CommandError` where package.json pins another compiler than the runtimes are pinned for. */
export function expectRuntimeVersion(pinned: string): void {
  if (pinned !== RUNTIME_VERSION) {
    throw new CommandError(
      `package.json pins bun ${pinned}, scripts/release/platforms.ts the runtimes of ${RUNTIME_VERSION}: ` +
        'pin the same version in both, with the hashes that `npm view PACKAGE@VERSION dist.integrity` shows',
    )
  }
}
