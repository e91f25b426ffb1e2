import { link, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ADDRESSES } from '../build/mirror.ts'
import { packageHash } from './archive/dirhash.ts'
import { readZip } from './archive/zip.ts'
import { sha256 } from './checksums.ts'
import { fileNames } from './names.ts'
import { nameOf, type Platform } from './platforms.ts'

/**
 * Lays out the zips of `folder` as a filesystem mirror in packed form, `filesystem-mirror/<address>/<zip>`, and as a
 * network mirror, which any web server with TLS can serve as it is. Zips are hard links. `folder` has no mirrors yet.
 *
 * Layout: https://developer.hashicorp.com/terraform/internals/provider-network-mirror-protocol
 */
export async function layOutMirrors(
  folder: string,
  version: string,
  platforms: readonly Platform[],
): Promise<void> {
  const archives = await describeArchives(folder, version, platforms)
  for (const kind of ['filesystem-mirror', 'network-mirror']) {
    for (const address of ADDRESSES) {
      const home = join(folder, kind, address)
      await mkdir(home, { recursive: true })
      for (const { url } of Object.values(archives)) await link(join(folder, url), join(home, url))
      if (kind === 'network-mirror') {
        await writeJson(join(home, 'index.json'), { versions: { [version]: {} } })
        await writeJson(join(home, `${version}.json`), { archives })
      }
    }
  }
}

interface MirroredArchive {
  readonly url: string
  readonly hashes: readonly string[]
}

async function describeArchives(
  folder: string,
  version: string,
  platforms: readonly Platform[],
): Promise<Record<string, MirroredArchive>> {
  const archives: Record<string, MirroredArchive> = {}
  for (const platform of platforms) {
    const url = fileNames.terraform(version, platform)
    const file = join(folder, url)
    const unpacked = packageHash(readZip(await readFile(file)))
    archives[nameOf(platform)] = { url, hashes: [unpacked, `zh:${await sha256(file)}`] }
  }
  return archives
}

async function writeJson(file: string, value: unknown): Promise<void> {
  await writeFile(file, `${JSON.stringify(value, null, 2)}\n`)
}
