import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from '../build/places.ts'
import type { ArchiveEntry } from './archive/entry.ts'
import { launcher } from './launcher.ts'
import { fetchCLibrary } from './pin/c-library.ts'
import { executableOn, type Platform } from './platforms.ts'

const LEGAL = ['LICENSE', 'THIRD-PARTY-NOTICES.md']
const RUN = 0o755
const READ = 0o644

/**
 * Everything that an archive with one program holds: for Linux the launcher, the program and the C library, elsewhere
 * the program itself; and the licences.
 *
 * @param program the executable's name without a suffix, for instance `ekb`
 * @param startedAs the name under which it is started, without a suffix; registries want the version in it
 * @param executable its content
 */
export async function packageFiles(
  platform: Platform,
  program: string,
  startedAs: string,
  executable: Buffer,
): Promise<readonly ArchiveEntry[]> {
  const legal = await Promise.all(
    LEGAL.map(async path => ({ path, mode: READ, content: await readFile(join(root, path)) })),
  )
  if (platform.os !== 'linux') {
    return [...legal, { path: executableOn(platform, startedAs), mode: RUN, content: executable }]
  }
  const library = [...(await fetchCLibrary(platform.arch))].map(([name, content]) => ({
    path: `lib/glibc/${name}`,
    mode: name.startsWith('ld-') ? RUN : READ,
    content,
  }))
  return [
    ...legal,
    ...library,
    { path: startedAs, mode: RUN, content: Buffer.from(launcher(platform.arch, program)) },
    { path: `lib/${program}`, mode: RUN, content: executable },
  ]
}
