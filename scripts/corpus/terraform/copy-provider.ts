import { cp, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { installStandInVault } from '../../../test/engines/terraform/stand-in-vault/install.ts'
import { dist } from '../../build/places.ts'

/**
 * A copy of the built provider: a build that runs meanwhile does not change what a lock file has noted. Beside it, a
 * provider with write-only arguments.
 */
export async function copyProvider(): Promise<{ readonly folder: string; readonly cliConfig: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'ekb-corpus-'))
  const mirror = join(folder, 'built')
  await cp(join(dist, 'mirror'), mirror, { recursive: true })
  return { folder, cliConfig: await installStandInVault(folder, mirror) }
}
