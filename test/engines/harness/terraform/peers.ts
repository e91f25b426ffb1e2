import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { platformName } from '../../../../scripts/build/mirror.ts'
import { dist } from '../../../../scripts/build/places.ts'
import { cachedPath } from '../../../../scripts/engines/cache.ts'
import { recipeFor } from '../../../../scripts/engines/catalog.ts'

/** Providers of others, of which the engine cache has one for real. */
const PEERS = { restapi: 'mastercard/restapi', restful: 'magodo/restful' } as const

export type Peer = keyof typeof PEERS

/** What installs this provider and those of others. */
export interface WithPeers extends AsyncDisposable {
  /** The engine's CLI configuration. */
  readonly cliConfig: string
  /** The `required_providers` of a configuration that uses all of them. */
  readonly header: string
}

/**
 * Installs providers of others beside this one, from a folder.
 *
 * @throws Error that says how to get one that is not in the engine cache
 */
export async function withPeers(...peers: readonly Peer[]): Promise<WithPeers> {
  const home = await mkdtemp(join(tmpdir(), 'ekb-peers-'))
  const requirements: string[] = []
  for (const peer of peers) {
    const recipe = recipeFor(peer)
    const version = recipe?.versions.at(-1)
    if (recipe === undefined || version === undefined) throw new Error(`the catalog has no ${peer}`)
    const executable = cachedPath(recipe, version)
    if (!existsSync(executable)) throw new Error(`${executable} is not there: npm run engines ${peer}`)
    for (const host of ['registry.terraform.io', 'registry.opentofu.org']) {
      const place = join(home, host, PEERS[peer], version, platformName(), `${recipe.binary}_v${version}`)
      await mkdir(dirname(place), { recursive: true })
      await symlink(executable, place)
    }
    requirements.push(`    ${peer} = { source = "${PEERS[peer]}", version = "${version}" }\n`)
  }
  const cliConfig = join(home, 'terraform.rc')
  const mirror = (path: string) => `  filesystem_mirror {\n    path = ${JSON.stringify(path)}\n  }\n`
  await writeFile(cliConfig, `provider_installation {\n${mirror(join(dist, 'mirror'))}${mirror(home)}}\n`)
  return {
    cliConfig,
    header: `terraform {\n  required_providers {\n    ekb = { source = "ekb/ekb" }\n${requirements.join('')}  }\n}\n`,
    [Symbol.asyncDispose]: () => rm(home, { recursive: true, force: true }),
  }
}
