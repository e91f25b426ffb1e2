import { link, mkdir, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { executable } from '../engines/recipe.ts'
import { rememberOwnFiles, removeOwnFiles } from '../own-files.ts'

/** The addresses under which Terraform and OpenTofu look for the provider. */
export const ADDRESSES: readonly string[] = ['registry.terraform.io/ekb/ekb', 'registry.opentofu.org/ekb/ekb']

const GO_ARCHITECTURES: Readonly<Record<string, string>> = { x64: 'amd64', arm64: 'arm64', ia32: '386' }

/** This machine in the engines' words, for instance `linux_amd64`. */
export function platformName(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  return `${system}_${GO_ARCHITECTURES[process.arch] ?? process.arch}`
}

/**
 * Lays the provider out as a filesystem mirror in unpacked form, `<address>/<version>/<platform>/<file>`, with
 * hard links to the one executable, and throws away what an earlier build left there; not what others put there.
 * Layout: https://developer.hashicorp.com/terraform/cli/config/config-file#filesystem_mirror
 */
export async function layOutMirror(binary: string, version: string, mirror: string): Promise<void> {
  await removeOwnFiles(mirror)
  const file = executable(`${basename(binary, '.exe')}_v${version}`)
  const paths = ADDRESSES.map(address => [address, version, platformName(), file].join('/'))
  for (const path of paths) await mkdir(dirname(join(mirror, path)), { recursive: true })
  await rememberOwnFiles(mirror, paths)
  for (const path of paths) {
    await rm(join(mirror, path), { force: true })
    await link(binary, join(mirror, path))
  }
}

/** Writes a CLI configuration that takes the provider from the mirror and everything else from its registry. */
export async function writeCliConfig(file: string, mirror: string): Promise<void> {
  const addresses = ADDRESSES.map(address => JSON.stringify(address)).join(', ')
  await writeFile(
    file,
    `provider_installation {
  filesystem_mirror {
    path    = ${JSON.stringify(mirror)}
    include = [${addresses}]
  }
  direct {
    exclude = [${addresses}]
  }
}
`,
  )
}
