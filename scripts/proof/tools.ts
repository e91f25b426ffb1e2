import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { runOrFail } from '../command.ts'
import { kept } from '../release/pin/download.ts'

/** Packages of Debian with what the proofs start; nothing of them is installed. */
const PACKAGES = ['qemu-user-static', 'musl', 'busybox-static']

/** The folder in which the packages are unpacked, in the cache. */
export function fetchTools(): Promise<string> {
  return kept('proof-tools', folder => unpackPackages(PACKAGES, folder))
}

/** Downloads packages of Debian and unpacks them into `folder`. */
export async function unpackPackages(packages: readonly string[], folder: string): Promise<void> {
  await runOrFail('apt-get', ['-qq', 'download', ...packages], { cwd: folder })
  for (const file of (await readdir(folder)).filter(name => name.endsWith('.deb'))) {
    await runOrFail('dpkg-deb', ['-x', join(folder, file), folder])
    await rm(join(folder, file))
  }
}
