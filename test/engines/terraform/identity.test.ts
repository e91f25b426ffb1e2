/** What docs/resources/api_key.md and docs/resources/rotating_api_key.md say of identities, on the engines that have them. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../../../scripts/build/places.ts'
import { Secret } from '../../../src/core/secret.ts'
import type { Seed } from '../../../src/emulator/index.ts'
import { hashedId } from '../../../src/keys/identity/identity.ts'
import {
  actionsOf,
  changesAsked,
  describeEngines,
  emulatorFor,
  expectEmptyPlan,
  HEADER,
  managedKeys,
  managedNames,
  openWorkspace,
  settingsOf,
  type Workspace,
} from '../harness/index.ts'

const PROJECT = 'project-1'
const SEED: Seed = {
  projects: [
    {
      id: PROJECT,
      keys: [
        { name: 'teams-bot', type: 'locked_down_viewer', age: '9d' },
        { name: 'teams-bot.k3f9.1', type: 'locked_down_viewer', age: '40d' },
        { name: 'teams-bot.k3f9.2', type: 'locked_down_viewer', age: '2h' },
      ],
    },
  ],
}

const ROTATING = 'ekb_rotating_api_key.teams_bot'
const KEY = 'ekb_api_key.teams_bot'
const example = (name: string) => readFile(join(root, 'examples/resources', name), 'utf8')

describeEngines('identity', { terraform: '1.12', opentofu: '1.12' }, engine => {
  test('names a resource for life: import, rotation, an older state, destroy', async () => {
    await using emulator = await emulatorFor({ seed: SEED })
    const [key] = managedKeys(emulator).filter(({ name }) => name === 'teams-bot')
    const id = hashedId(new Secret(key?.value ?? ''))
    const single = `${await example('ekb_api_key/resource.tf')}`
    const rotating = (keepers: string) =>
      `resource "ekb_rotating_api_key" "teams_bot" {\n  name = "teams-bot"\n  type = "locked_down_viewer"\n${keepers}}\n`
    const imports = [
      (await example('ekb_api_key/import-by-identity.tf')).replace('key_91b2c07e5d3fa846', id),
      await example('ekb_rotating_api_key/import-by-identity.tf'),
    ].join('\n')
    await using ws = await openWorkspace({
      engine,
      env: settingsOf(emulator),
      main: `${HEADER}${single}${rotating('')}${imports}`,
    })
    const { plan } = await ws.planShown()
    expect(actionsOf(plan)).toEqual({})
    await ws.applyPlan()
    await expectEmptyPlan(ws)
    expect(changesAsked(emulator)).toEqual([])
    const known = {
      [KEY]: { project_id: PROJECT, id },
      [ROTATING]: { project_id: PROJECT, id: 'k3f9' },
    }
    expect(await identities(ws)).toEqual(known)
    expect(await ws.attributes(ROTATING)).toMatchObject({
      generation: 2,
      previous: { name: 'teams-bot.k3f9.1' },
    })

    // A rotation makes a key that no plan knows: the identity stays.
    for (const keepers of ['  keepers = { v = "1" }\n', '  keepers = { v = "2" }\n']) {
      await ws.write(`${HEADER}${single}${rotating(keepers)}`)
      await ws.apply()
    }
    expect(await ws.attributes(ROTATING)).toMatchObject({ generation: 3 })
    expect(await identities(ws)).toEqual(known)

    // States that an older provider or engine has written have none.
    await forgetIdentities(ws)
    expect(await identities(ws)).toEqual({})
    await expectEmptyPlan(ws)
    await ws.apply('-replace=ekb_api_key.teams_bot')
    const after = await identities(ws)
    expect(after[KEY]).toEqual({ project_id: PROJECT, id: (await ws.attributes(KEY))['id'] })
    expect(after[KEY]).not.toEqual(known[KEY])
    await expectEmptyPlan(ws)

    await ws.succeed('destroy', '-no-color', '-auto-approve')
    expect(managedNames(emulator)).toEqual([])
  })

  test('finds a rotating key by any of its keys, and refuses what is none', async () => {
    await using emulator = await emulatorFor({ seed: SEED })
    const [old] = managedKeys(emulator).filter(({ name }) => name === 'teams-bot.k3f9.1')
    const of = (identity: string) =>
      `${HEADER}import {\n  to = ${ROTATING}\n  identity = { id = "${identity}" }\n}\n
resource "ekb_rotating_api_key" "teams_bot" {\n  name = "teams-bot"\n  type = "locked_down_viewer"\n}\n`
    await using ws = await openWorkspace({
      engine,
      env: settingsOf(emulator),
      main: of(hashedId(new Secret(old?.value ?? ''))),
    })
    await ws.apply()
    expect(await identities(ws)).toEqual({ [ROTATING]: { project_id: PROJECT, id: 'k3f9' } })
    await ws.succeed('state', 'rm', ROTATING)
    for (const [identity, code] of [
      ['zzzz', 'KEY_NOT_FOUND'],
      [old?.value ?? '', 'IMPORT_BY_VALUE'],
      [`${PROJECT}/k3f9`, 'IDENTITY_INVALID'],
    ] as const) {
      await ws.write(of(identity))
      const { code: ended, diagnostics } = await ws.plan()
      expect(ended).toBe(1)
      expect(diagnostics.map(({ detail }) => detail).join()).toContain(`(${code})`)
    }
    expect(changesAsked(emulator)).toEqual([])
  })
})

interface StoredIdentity {
  identity?: Readonly<Record<string, unknown>> | null
  identity_schema_version?: number
}

interface StoredState {
  serial: number
  resources: { readonly type: string; readonly name: string; readonly instances: StoredIdentity[] }[]
}

/** The identities in the state, by address. */
async function identities(ws: Workspace): Promise<Record<string, unknown>> {
  const { resources } = JSON.parse(await ws.readFile('terraform.tfstate')) as StoredState
  return Object.fromEntries(
    resources.flatMap(({ type, name, instances: [instance] }) =>
      instance?.identity ? [[`${type}.${name}`, instance.identity]] : [],
    ),
  )
}

/** Takes the identities out of the state. */
async function forgetIdentities(ws: Workspace): Promise<void> {
  const state = JSON.parse(await ws.readFile('terraform.tfstate')) as StoredState
  for (const { instances } of state.resources) {
    for (const instance of instances) {
      delete instance.identity
      delete instance.identity_schema_version
    }
  }
  await writeFile(
    join(ws.folder, 'terraform.tfstate'),
    JSON.stringify({ ...state, serial: state.serial + 1 }),
  )
}
