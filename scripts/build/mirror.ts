import { link, mkdir, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { executable } from '../engines/recipe.ts'

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
 * hard links to the one executable, and throws away what an earlier build left there.
 * Layout: https://developer.hashicorp.com/terraform/cli/config/config-file#filesystem_mirror
 */
export async function layOutMirror(binary: string, version: string, mirror: string): Promise<void> {
  await rm(mirror, { recursive: true, force: true })
  const file = executable(`${basename(binary, '.exe')}_v${version}`)
  for (const address of ADDRESSES) {
    const folder = join(mirror, address, version, platformName())
    await mkdir(folder, { recursive: true })
    await link(binary, join(folder, file))
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
