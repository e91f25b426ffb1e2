import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ADDRESSES, platformName } from '../../../../scripts/build/mirror.ts'
import { bunPath, dist, root } from '../../../../scripts/build/places.ts'
import { runOrFail } from '../../../../scripts/command.ts'

const VERSION = '5.0.0'
const STAND_INS = ['registry.terraform.io/hashicorp/vault', 'registry.opentofu.org/hashicorp/vault']

/**
 * Lays out a mirror with the stand-in in `folder`; answers a CLI configuration that has both providers.
 *
 * @param own the mirror of the provider of this project. Default: that of the build
 */
export async function installStandInVault(folder: string, own = join(dist, 'mirror')): Promise<string> {
  const mirror = join(folder, 'mirror')
  // Engines start it hundreds of times: with bytecode that takes a tenth of what reading its sources takes.
  const built = join(folder, 'stand-in-vault')
  const program = join(built, 'provider.js')
  const build = ['build', '--target=bun', '--format=cjs', '--bytecode', `--outdir=${built}`]
  await runOrFail(bunPath(), [...build, join(import.meta.dirname, 'provider.ts')], { cwd: root })
  for (const address of STAND_INS) {
    const home = join(mirror, address, VERSION, platformName())
    const launcher = join(home, `terraform-provider-vault_v${VERSION}`)
    await mkdir(home, { recursive: true })
    await writeFile(launcher, `#!/bin/sh\nexec "${bunPath()}" "${program}" "$@"\n`, { mode: 0o755 })
  }
  const file = join(folder, 'terraform.rc')
  await writeFile(
    file,
    `provider_installation {
${mirrored(own, ADDRESSES)}
${mirrored(mirror, STAND_INS)}
}
`,
  )
  return file
}

function mirrored(path: string, include: readonly string[]): string {
  return `  filesystem_mirror {\n    path    = ${JSON.stringify(path)}\n    include = ${JSON.stringify(include)}\n  }`
}
