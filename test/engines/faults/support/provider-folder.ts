import { copyFile, link, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { dist } from '../../../../scripts/build/places.ts'
import { executable } from '../../../../scripts/engines/recipe.ts'

/**
 * A CLI configuration under which engines run the built provider straight from its file, without `init`.
 * The file is held by a link of its own: a build that is redone meanwhile changes nothing for a running suite.
 */
export async function providerConfig(): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'ekb-provider-')))
  afterAll(() => rm(folder, { recursive: true, force: true }))
  const file = executable('terraform-provider-ekb')
  const built = join(dist, 'bin', file)
  await link(built, join(folder, file)).catch(() => copyFile(built, join(folder, file)))
  const config = join(folder, 'dev.tfrc')
  await writeFile(
    config,
    `provider_installation {\n  dev_overrides {\n    "ekb/ekb" = ${JSON.stringify(folder)}\n  }\n  direct {}\n}\n`,
  )
  return config
}
