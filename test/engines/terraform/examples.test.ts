import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { root } from '../../../scripts/build/places.ts'
import {
  actionsOf,
  changesAsked,
  describeNewest,
  emulatorFor,
  expectEmptyPlan,
  managedKeys,
  managedNames,
  openWorkspace,
  settingsOf,
} from '../harness/index.ts'
import { installStandInVault } from './stand-in-vault/install.ts'
import { openSecretServer } from './stand-in-vault/server.ts'

const example = (name: string) => readFile(join(root, 'examples/terraform', name, 'main.tf'), 'utf8')

describeNewest('examples', { terraform: '1.11', opentofu: '1.11' }, engine => {
  test('quickstart', async () => {
    await using emulator = await emulatorFor()
    await using ws = await openWorkspace({
      engine,
      env: settingsOf(emulator),
      main: await example('quickstart'),
    })
    await ws.apply()
    expect(managedNames(emulator).sort()).toEqual(['ci-deployer', 'nightly-report', 'teams-bot'])
    const bot = managedKeys(emulator).find(({ name }) => name === 'teams-bot')
    const outputs = await ws.outputs()
    expect(outputs['teams_bot_key']).toBe(bot?.value)
    expect(outputs['teams_bot_fingerprint']).toMatch(/^sha256:[0-9a-f]{16}$/)
    await expectEmptyPlan(ws)
    await ws.apply('-var=protect=true')
    expect((await ws.run('destroy', '-auto-approve', '-no-color', '-var=protect=true')).code).toBe(1)
    await ws.apply('-var=protect=false')
    await ws.succeed('destroy', '-auto-approve', '-no-color')
    expect(managedNames(emulator)).toEqual([])
  })

  test('rotation: by age, by release, by hand', async () => {
    await using emulator = await emulatorFor()
    await using ws = await openWorkspace({
      engine,
      env: settingsOf(emulator),
      main: await example('rotation'),
    })
    await ws.apply()
    await expectEmptyPlan(ws)
    emulator.clearJournal()
    const release = '-var=release=2026-12'
    const released = await ws.planShown(release)
    expect(actionsOf(released.plan)).toEqual({ 'ekb_api_key.by_release': 'create, delete' })
    await ws.applyPlan()
    await expectEmptyPlan(ws, release)
    await ws.apply(release, '-replace=ekb_api_key.by_hand')
    emulator.advance('92d')
    expect(actionsOf((await ws.planShown(release)).plan)).toEqual({ 'ekb_api_key.by_age': 'create, delete' })
    await ws.applyPlan()
    expect(changesAsked(emulator)).toEqual(['create', 'delete', 'create', 'delete', 'create', 'delete'])
    await expectEmptyPlan(ws, release)
    // Due is a day early by default: the other two turn 180 days old before this one is due again.
    emulator.advance('87d')
    await expectEmptyPlan(ws, release)
    emulator.advance('36h')
    const old = await ws.plan(release)
    const check = old.warnings.find(({ summary }) => summary === 'Check block assertion failed')
    expect(check?.detail).toBe('Keys older than 180 days: Bootstrap Key, deploy-pipeline, wiki-export')
  })

  test('rotating: in place, with a reader that takes over the next generation', async () => {
    await using emulator = await emulatorFor()
    await using ws = await openWorkspace({
      engine,
      env: settingsOf(emulator),
      main: await example('rotating'),
    })
    const [KEY, READER] = ['ekb_rotating_api_key.helpdesk', 'terraform_data.deployment']
    const generations = () =>
      managedNames(emulator)
        .map(name => Number(/^helpdesk\.[0-9a-z]{4}\.(\d+)$/.exec(name)?.[1]))
        .sort((one, other) => one - other)
    /** What the example says of the key that is current: values, status, and whether there is an end to an overlap. */
    const expectCurrent = async (status: string) => {
      const current = managedKeys(emulator).find(({ name }) => name.endsWith(`.${generations().at(-1)}`))
      const outputs = await ws.outputs()
      expect(outputs['key'] === current?.value && outputs['secret'] === current?.secret).toBe(true)
      expect([outputs['status'], typeof outputs['retire_due_at']]).toEqual([
        status,
        status === 'overlapping' ? 'string' : 'undefined',
      ])
    }
    await ws.apply()
    expect(generations()).toEqual([1])
    await expectCurrent('steady')
    await expectEmptyPlan(ws)

    emulator.clearJournal()
    emulator.advance('90d')
    expect(actionsOf((await ws.planShown()).plan)).toEqual({ [KEY]: 'update', [READER]: 'delete, create' })
    await ws.applyPlan()
    expect(generations()).toEqual([1, 2])
    await expectCurrent('overlapping')
    await expectEmptyPlan(ws)

    emulator.advance('7d')
    expect(actionsOf((await ws.planShown()).plan)).toEqual({ [KEY]: 'update' })
    await ws.applyPlan()
    expect(generations()).toEqual([2])
    await expectCurrent('steady')
    await expectEmptyPlan(ws)

    const release = '-var=release=2026-12'
    expect(actionsOf((await ws.planShown(release)).plan)).toEqual({
      [KEY]: 'update',
      [READER]: 'delete, create',
    })
    await ws.applyPlan()
    expect(generations()).toEqual([2, 3])
    const leaked = [release, '-var=revoke_previous=2027-03-04']
    expect(actionsOf((await ws.planShown(...leaked)).plan)).toEqual({ [KEY]: 'update' })
    await ws.applyPlan()
    expect(generations()).toEqual([3])
    expect(changesAsked(emulator)).toEqual(['create', 'delete', 'create', 'delete'])
    await expectEmptyPlan(ws, ...leaked)
  })

  test('import-existing', async () => {
    await using emulator = await emulatorFor({
      seed: {
        projects: [
          {
            id: 'project-1',
            keys: [
              { name: 'wiki-sync', type: 'locked_down_viewer', age: '400d' },
              { name: 'somebody else', type: 'privileged', age: '10d' },
            ],
          },
        ],
      },
    })
    const before = emulator.keys()
    await using ws = await openWorkspace({
      engine,
      env: settingsOf(emulator),
      main: await example('import-existing'),
    })
    await ws.apply()
    expect(changesAsked(emulator)).toEqual([])
    expect(emulator.keys()).toEqual(before)
    const outputs = await ws.outputs()
    expect(outputs['importable']).toMatchObject({
      'wiki-sync': (await ws.attributes('ekb_api_key.wiki_sync'))['id'],
      'somebody else': expect.stringMatching(/^key_/),
    })
    expect(outputs['automator_key']).toMatch(/^.{4}….{4}$/)
    await expectEmptyPlan(ws)
  })

  test('read-existing', async () => {
    await using emulator = await emulatorFor({
      seed: {
        projects: [
          {
            id: 'project-1',
            keys: [
              { name: 'wiki-sync', type: 'locked_down_viewer', age: '400d' },
              { name: 'old deployer', type: 'privileged', age: '200d' },
            ],
          },
        ],
      },
    })
    await using ws = await openWorkspace({
      engine,
      env: { ...settingsOf(emulator), TF_VAR_name: 'wiki-sync' },
      main: await example('read-existing'),
    })
    await ws.apply()
    expect(changesAsked(emulator)).toEqual([])
    const outputs = await ws.outputs()
    expect(outputs['automator_key']).toMatch(/^Automator Key: .{4}….{4}$/)
    expect(outputs['one']).toMatchObject({ type: 'locked_down_viewer', id: expect.stringMatching(/^key_/) })
    expect(outputs['old_privileged_keys']).toEqual(['old deployer'])
    await expectEmptyPlan(ws)
  })
})

describeNewest('example with-vault', { terraform: '1.11', opentofu: '1.11' }, engine => {
  let folder: string

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ekb-vault-'))
  })

  afterAll(() => rm(folder, { recursive: true, force: true }))

  test('the key is handed over before the old one goes, and stands in no state of Vault', async () => {
    await using emulator = await emulatorFor()
    const keysAtWrite: number[] = []
    await using vault = await openSecretServer(() => keysAtWrite.push(managedKeys(emulator).length))
    await using ws = await openWorkspace({
      engine,
      cliConfig: await installStandInVault(folder),
      env: { ...settingsOf(emulator), VAULT_ADDR: vault.address, VAULT_TOKEN: 'a-token' },
      main: await example('with-vault'),
    })
    await ws.apply()
    const first = managedKeys(emulator)[0]
    const handedOver = (key: typeof first) => ({
      path: 'POST /v1/secret/data/ekb/support-bot',
      token: 'a-token',
      data: { key: key?.value, secret: key?.secret },
    })
    expect(vault.written).toEqual([handedOver(first)])
    await expectEmptyPlan(ws)
    const secret = await ws.attributes('vault_kv_secret_v2.support_bot')
    expect(secret).toMatchObject({ data_json_wo: null, path: 'secret/data/ekb/support-bot' })

    emulator.advance('31d')
    const due = await ws.planShown()
    expect(actionsOf(due.plan)).toEqual({
      'ekb_api_key.support_bot': 'create, delete',
      'vault_kv_secret_v2.support_bot': 'update',
    })
    await ws.applyPlan()
    const second = managedKeys(emulator)[0]
    expect(second?.value).not.toBe(first?.value)
    expect(vault.written).toEqual([handedOver(first), handedOver(second)])
    expect(keysAtWrite).toEqual([1, 2])
    expect(await ws.outputs()).toEqual({
      fingerprint: (await ws.attributes('ekb_api_key.support_bot'))['fingerprint'],
    })
    await expectEmptyPlan(ws)
    await ws.succeed('destroy', '-auto-approve', '-no-color')
    expect(managedKeys(emulator)).toEqual([])
  })
})
