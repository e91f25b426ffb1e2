import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { runOrFail } from '../command.ts'
import { install } from '../engines/cache.ts'
import { parseWanted } from '../engines/catalog.ts'
import { kept } from '../release/pin/download.ts'

/** Packages of Debian with what the proofs start; nothing of them is installed. */
const PACKAGES = ['qemu-user-static', 'musl', 'busybox-static', 'strace', 'libunwind8', 'liblzma5']

/** Programs that are built into the engine cache. */
const PROGRAMS = ['oras', 'oci-registry']

/** The folder in which the packages are unpacked, in the cache; the programs are in the engine cache then. */
export async function fetchTools(): Promise<string> {
  for (const { recipe, version } of PROGRAMS.flatMap(parseWanted)) await install(recipe, version)
  return kept('proof-tools-with-strace', folder => unpackPackages(PACKAGES, folder))
}

/** Downloads packages of Debian and unpacks them into `folder`. */
export async function unpackPackages(packages: readonly string[], folder: string): Promise<void> {
  await runOrFail('apt-get', ['-qq', 'download', ...packages], { cwd: folder })
  for (const file of (await readdir(folder)).filter(name => name.endsWith('.deb'))) {
    await runOrFail('dpkg-deb', ['-x', join(folder, file), folder])
    await rm(join(folder, file))
  }
}
