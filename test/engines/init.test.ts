import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { builtVersion, dist } from '../../scripts/build/places.ts'
import { describeEngines, openWorkspace } from './harness/index.ts'
import { installNodeBundle } from './install-node-bundle.ts'

const ADDRESS: Readonly<Record<string, string>> = {
  terraform: 'registry.terraform.io/ekb/ekb',
  opentofu: 'registry.opentofu.org/ekb/ekb',
}

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ekb-init-'))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

/** The two ways to run the provider, with the CLI configuration of each. */
const INSTALLATIONS = {
  'the mirror of the build': () => join(dist, 'terraform.rc'),
  'a mirror with the Node bundle': () => installNodeBundle(folder),
}

describe.each(Object.entries(INSTALLATIONS))('%s', (_name, configure) => {
  describeEngines('init', undefined, engine => {
    test('works without a registry, writes the lock file, and holds to it the next time', async () => {
      const address = ADDRESS[engine.name] ?? ''
      await using workspace = await openWorkspace({ engine, cliConfig: await configure(), checksums: true })
      const locked = await workspace.readFile('.terraform.lock.hcl')
      expect(locked).toContain(`provider "${address}" {\n  version = "${builtVersion()}"`)
      expect(locked).toMatch(/"h1:[\w+/]{43}="/)

      await rm(join(workspace.folder, '.terraform'), { recursive: true })
      const again = await workspace.succeed('init', '-no-color', '-lockfile=readonly')
      expect(again.text).toMatch(/Reusing previous version of ekb\/ekb/)
      expect(await workspace.readFile('.terraform.lock.hcl')).toBe(locked)

      const { stdout } = await workspace.succeed('providers', 'schema', '-json')
      expect(Object.keys(JSON.parse(stdout).provider_schemas)).toEqual([address])
    })
  })
})
