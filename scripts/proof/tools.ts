import { install } from '../engines/cache.ts'
import { parseWanted } from '../engines/catalog.ts'
import { unpackPackages } from '../engines/recipes/debian-packages.ts'
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
