import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ADDRESSES, platformName, writeCliConfig } from '../../scripts/build/mirror.ts'
import { builtVersion, dist } from '../../scripts/build/places.ts'

/**
 * Lays out a mirror in `folder` whose provider is the Node bundle, started with the Node that runs the tests.
 * Answers the path of a CLI configuration that uses it, for a workspace's `cliConfig`.
 */
export async function installNodeBundle(folder: string): Promise<string> {
  const version = builtVersion()
  const bundle = join(dist, 'node', 'terraform-provider-ekb.mjs')
  const mirror = join(folder, 'mirror')
  for (const address of ADDRESSES) {
    const home = join(mirror, address, version, platformName())
    const launcher = join(home, `terraform-provider-ekb_v${version}`)
    await mkdir(home, { recursive: true })
    await writeFile(launcher, `#!/bin/sh\nexec "${process.execPath}" "${bundle}" "$@"\n`)
    await chmod(launcher, 0o755)
  }
  const file = join(folder, 'terraform.rc')
  await writeCliConfig(file, mirror)
  return file
}
