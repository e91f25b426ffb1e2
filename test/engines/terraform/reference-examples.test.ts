import { globSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../../../scripts/build/places.ts'
import type { EmulatorOptions } from '../../../src/emulator/index.ts'
import { hashedId } from '../../../src/keys/identity.ts'
import { Secret } from '../../../src/platform/secret.ts'
import {
  changesAsked,
  describeNewest,
  emulatorFor,
  expectEmptyPlan,
  HEADER,
  managedKeys,
  managedNames,
  openWorkspace,
  settingsOf,
} from '../harness/index.ts'

/** Keys that examples read: those that a project has before anybody manages them. */
const SEED: EmulatorOptions = {
  seed: {
    projects: [{ id: 'project-1', keys: [{ name: 'wiki-sync', type: 'locked_down_viewer', age: '100d' }] }],
  },
}

const PROVIDER = `${HEADER}\nprovider "ekb" {}\n`
const RESOURCE = 'examples/resources/ekb_api_key/resource.tf'
const IMPORT = 'examples/resources/ekb_api_key/import'
/** Stands in `import.sh` for the id that a reader has. */
const SHOWN_ID = 'key_91b2c07e5d3fa846'
const files = globSync('examples/{provider,resources/*,data-sources/*}/*.tf', { cwd: root })
  .map(file => file.replaceAll('\\', '/'))
  .sort()
const text = (file: string) => readFile(join(root, file), 'utf8')

describeNewest('examples of the reference', { terraform: '1.11', opentofu: '1.11' }, engine => {
  test('are formatted as the engine formats', async () => {
    await using ws = await openWorkspace({ engine, init: false })
    for (const folder of ['provider', 'resources', 'data-sources']) {
      await ws.succeed('fmt', '-check', '-diff', '-recursive', join(root, 'examples', folder))
    }
  })

  test.each(files.filter(file => !file.startsWith(IMPORT)))(
    '%s is applied, and again without a change',
    async file => {
      await using emulator = await emulatorFor(SEED)
      const before = managedKeys(emulator).length
      const main = await text(file)
      await using ws = await openWorkspace({
        engine,
        env: settingsOf(emulator),
        main: main.includes('required_providers') ? main : `${PROVIDER}\n${main}`,
      })
      await ws.apply()
      const made = managedKeys(emulator).length - before
      expect(made > 0).toBe(main.includes('resource "ekb_api_key"'))
      await expectEmptyPlan(ws)
    },
  )

  test('the import block takes over the key of the resource', async () => {
    await using emulator = await emulatorFor(existing('teams-bot'))
    await using ws = await openWorkspace({
      engine,
      env: settingsOf(emulator),
      main: `${PROVIDER}\n${await text(RESOURCE)}\n${await text(`${IMPORT}-by-string-id.tf`)}`,
    })
    await ws.apply()
    expect(changesAsked(emulator)).toEqual([])
    await expectEmptyPlan(ws)
  })

  test('every command of import.sh takes over the key of the resource', async () => {
    await using emulator = await emulatorFor(existing('teams-bot'))
    await using ws = await openWorkspace({
      engine,
      env: settingsOf(emulator),
      main: `${PROVIDER}\n${await text(RESOURCE)}`,
    })
    const [key] = managedKeys(emulator)
    const script = (await text(`${IMPORT}.sh`)).replaceAll(SHOWN_ID, hashedId(new Secret(key?.value ?? '')))
    const commands = script.match(/^terraform import .+$/gm) ?? []
    expect(commands).toHaveLength(3)
    for (const command of commands) {
      const [, , address = '', id = ''] = command.split(' ')
      await ws.succeed('import', '-no-color', address, id)
      await expectEmptyPlan(ws)
      await ws.succeed('state', 'rm', 'ekb_api_key.teams_bot')
    }
    expect(managedNames(emulator)).toEqual(['teams-bot'])
    expect(changesAsked(emulator)).toEqual([])
  })
})

/** An emulator whose project is the one that `import.sh` names. */
function existing(name: string): EmulatorOptions {
  const keys = [{ name, type: 'locked_down_viewer' as const, age: '9d' }]
  return { seed: { projects: [{ id: '5f0c2d7e91a34b68c0de12', keys }] } }
}
