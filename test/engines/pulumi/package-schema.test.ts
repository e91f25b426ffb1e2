import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { dist, root, versionFile } from '../../../scripts/build/places.ts'
import { shownPrograms } from '../../packages/support/programs.ts'
import { describeNewest, emulatorFor, settingsOf } from '../harness/index.ts'
import { openStack, type Program } from '../harness/pulumi/index.ts'

/** What the programs of the reference look for. */
const SEED = {
  projects: [{ id: 'home', keys: [{ name: 'wiki-sync', type: 'locked_down_viewer' as const }] }],
}

describeNewest('the package schema', { pulumi: '0' }, engine => {
  test('the provider answers what the SDKs are made of', async () => {
    await using stack = await openStack({ engine })
    const plugin = join(dist, 'bin/pulumi-resource-ekb')
    const { stdout } = await stack.pulumi('package', 'get-schema', plugin)
    const committed = await readFile(join(root, 'packages/pulumi/schema.json'), 'utf8')
    // The packages have the version of the next release, and a build between two has one of its own.
    const version = (await readFile(versionFile, 'utf8')).trim()
    expect(JSON.parse(stdout)).toEqual({ ...JSON.parse(committed), version })
  })

  test.each(shownPrograms('yaml'))('the program of %s runs as it is shown', async (_, text) => {
    const program = parse(text) as Program
    await using emulator = await emulatorFor({ seed: SEED })
    await using stack = await openStack({ engine, env: settingsOf(emulator), program })
    await stack.up()
    const { stdout } = await stack.pulumi('stack', 'output', '--json', '--show-secrets')
    const outputs: object = JSON.parse(stdout)
    expect(Object.keys(outputs)).toEqual(Object.keys(program.outputs ?? {}))
    expect(Object.values(outputs)).not.toContain(null)
  })
})
