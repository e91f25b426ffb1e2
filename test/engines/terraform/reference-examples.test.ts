import { globSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../../../scripts/build/places.ts'
import { Secret } from '../../../src/core/secret.ts'
import type { EmulatorOptions } from '../../../src/emulator/index.ts'
import { hashedId } from '../../../src/keys/identity/identity.ts'
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
/** The folders of examples, laid out as `tfplugindocs` has them. */
const FOLDERS = [
  'examples/provider',
  ...globSync('examples/{*-resources,resources,data-sources,actions,functions}', { cwd: root }),
]
const files = globSync('examples/{provider,{resources,data-sources,ephemeral-resources,functions}/*}/*.tf', {
  cwd: root,
})
  .map(file => file.replaceAll('\\', '/'))
  .sort()
const text = (file: string) => readFile(join(root, file), 'utf8')

/** The examples in as few configurations as their names allow; that each stands alone is tested with its page. */
const groups = await together(files.filter(file => !/\/(import|move)[^/]*$/.test(file)))

/** Data sources stay apart from resources: they would list keys that the same run creates. */
async function together(names: readonly string[]): Promise<string[][]> {
  const configurations: { kind: string | undefined; files: string[]; heads: string[] }[] = []
  for (const file of names) {
    const kind = file.split('/')[1]
    const heads = (await text(file)).match(/^\w+( "\w+")+ (?=\{)/gm) ?? []
    const fits = configurations.find(
      one => one.kind === kind && !heads.some(head => one.heads.includes(head)),
    )
    const place = fits ?? { kind, files: [], heads: [] }
    if (fits === undefined) configurations.push(place)
    place.files.push(file)
    place.heads.push(...heads)
  }
  return configurations.map(one => one.files)
}

describeNewest('examples of the reference', { terraform: '1.11', opentofu: '1.11' }, engine => {
  test('are formatted as the engine formats', async () => {
    await using ws = await openWorkspace({ engine, init: false })
    for (const folder of FOLDERS) {
      expect(await ws.run('fmt', '-check', '-diff', '-recursive', join(root, folder))).toMatchObject({
        code: 0,
        stdout: '',
      })
    }
  })

  test.for(groups)('are applied, and again without a change: %j', async group => {
    await using emulator = await emulatorFor(SEED)
    const before = managedNames(emulator)
    const main = (await Promise.all(group.map(text))).join('\n')
    await using ws = await openWorkspace({
      engine,
      env: settingsOf(emulator),
      main: main.includes('required_providers') ? main : `${PROVIDER}\n${main}`,
    })
    await ws.apply()
    const declared = main.match(/^resource "ekb_api_key"/gm) ?? []
    const made = managedNames(emulator).length - before.length
    expect(made).toBeGreaterThanOrEqual(declared.length)
    await expectEmptyPlan(ws)
  })

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
      await ws.run('state', 'rm', address)
      await ws.succeed('import', '-no-color', address, id)
      expect((await ws.attributes(address))['name']).toBe('teams-bot')
    }
    await expectEmptyPlan(ws)
    expect(managedNames(emulator)).toEqual(['teams-bot'])
    expect(changesAsked(emulator)).toEqual([])
  })
})

/** An emulator whose project is the one that `import.sh` names. */
function existing(name: string): EmulatorOptions {
  const keys = [{ name, type: 'locked_down_viewer' as const, age: '9d' }]
  return { seed: { projects: [{ id: '5f0c2d7e91a34b68c0de12', keys }] } }
}
