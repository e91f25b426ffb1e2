import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { dist } from '../../../scripts/build/places.ts'
import { readZip } from '../../../scripts/release/archive/zip.ts'
import { fileNames } from '../../../scripts/release/names.ts'
import type { Platform } from '../../../scripts/release/platforms.ts'
import { release as version } from '../../../src/version.ts'

export { version }

/** The release that the proofs are about. */
export const releaseFolder = join(dist, 'release')

/** Unpacks the provider for a platform into `folder`, with run bits; answers the path of what engines start. */
export async function unpackProvider(
  platform: Pick<Platform, 'os' | 'arch'>,
  folder: string,
): Promise<string> {
  const archive = await readFile(join(releaseFolder, fileNames.terraform(version, platform)))
  for (const { path, mode, content } of readZip(archive)) {
    const file = join(folder, path)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, content)
    await chmod(file, mode)
  }
  return join(folder, `terraform-provider-ekb_v${version}`)
}
