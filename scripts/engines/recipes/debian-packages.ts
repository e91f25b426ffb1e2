import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { runOrFail } from '../../command.ts'

/** Downloads packages of Debian and unpacks them into `folder`; nothing of them is installed. */
export async function unpackPackages(packages: readonly string[], folder: string): Promise<void> {
  await runOrFail('apt-get', ['-qq', 'download', ...packages], { cwd: folder })
  for (const file of (await readdir(folder)).filter(name => name.endsWith('.deb'))) {
    await runOrFail('dpkg-deb', ['-x', join(folder, file), folder])
    await rm(join(folder, file))
  }
}
