import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readZip } from '../../../scripts/release/archive/zip.ts'
import type { KeyRecord } from '../../../src/emulator/index.ts'
import {
  actionsOf,
  describeEngines,
  describeNewest,
  type Engine,
  emulatorFor,
  expectEmptyPlan,
  managedKeys,
  managedNames,
  openWorkspace,
  settingsOf,
} from '../harness/index.ts'
import { installStandInVault } from '../terraform/stand-in-vault/install.ts'
import { openSecretServer, type WrittenSecret } from '../terraform/stand-in-vault/server.ts'
import { type Canary, findCanaries } from './canaries.ts'

/** A key of each resource whose secret is in no state, and readers that store both in Vault. */
const MAIN = `
terraform {
  required_providers {
    ekb   = { source = "ekb/ekb" }
    vault = { source = "hashicorp/vault" }
  }
}

variable "rotation" { default = "1" }
variable "release" { default = "1" }

resource "ekb_rotating_api_key" "bot" {
  name         = "bot"
  type         = "locked_down_viewer"
  overlap      = "7d"
  store_secret = false
  keepers      = { rotation = var.rotation }
}

ephemeral "ekb_api_key" "bot" {
  id = ekb_rotating_api_key.bot.current.id
}

resource "vault_kv_secret_v2" "bot" {
  mount = "secret"
  name  = "bot"
  data_json_wo = jsonencode({
    key    = ephemeral.ekb_api_key.bot.key
    secret = provider::ekb::handed_over(ephemeral.ekb_api_key.bot.secret, terraform.applying)
  })
  data_json_wo_version = ekb_rotating_api_key.bot.generation
}

resource "ekb_api_key" "ci" {
  name         = "ci"
  type         = "locked_down_viewer"
  store_secret = false
  keepers      = { release = var.release }
  lifecycle { create_before_destroy = true }
}

ephemeral "ekb_api_key" "ci" {
  id = ekb_api_key.ci.id
}

resource "vault_kv_secret_v2" "ci" {
  mount = "secret"
  name  = "ci"
  data_json_wo = jsonencode({
    key    = ephemeral.ekb_api_key.ci.key
    secret = provider::ekb::handed_over(ephemeral.ekb_api_key.ci.secret, terraform.applying)
  })
  data_json_wo_version = parseint(substr(ekb_api_key.ci.fingerprint, 7, 8), 16)
}

output "prints" {
  value = [ekb_api_key.ci.fingerprint, ekb_rotating_api_key.bot.current.fingerprint]
}
`

const BOT = 'vault_kv_secret_v2.bot'
const CI = 'vault_kv_secret_v2.ci'

const ENGINES = { terraform: '1.11', opentofu: '1.11' }
const LONG = { timeout: 240_000 }
const folder = await mkdtemp(join(tmpdir(), 'ekb-handover-'))

afterAll(() => rm(folder, { recursive: true, force: true }))

describeEngines('values that are in no state', ENGINES, engine => {
  test('are in no file and no log either, and readers get them before the old key goes', LONG, async () => {
    await using scene = await openScene(engine, folder)
    const { emulator, ws } = scene
    const first = await scene.plan()
    expect(actionsOf(first)).toMatchObject({ [BOT]: 'create', [CI]: 'create' })
    const planned = first.resource_changes?.find(({ address }) => address === 'ekb_api_key.ci')?.change
    expect(planned).toMatchObject({
      after: { key: null, secret: null },
      after_unknown: { fingerprint: true },
    })
    await scene.applies('apply', 'tfplan')
    scene.expectHandedOver('bot', 'ci')
    const { key, secret } = await ws.attributes('ekb_api_key.ci')
    expect([key, secret]).toEqual([null, null])

    const rotated = ['-var=rotation=2', '-var=release=2']
    const plan = await scene.plan(...rotated)
    expect(actionsOf(plan)).toEqual({
      'ekb_rotating_api_key.bot': 'update',
      'ekb_api_key.ci': 'create, delete',
      [BOT]: 'update',
      [CI]: 'update',
    })
    const reader = plan.resource_changes?.find(({ address }) => address === BOT)?.change
    expect(reader).toMatchObject({ after: { data_json_wo_version: 2 } })
    await scene.applies('apply', 'tfplan')
    scene.expectHandedOver('bot', 'ci')
    await expectEmptyPlan(ws, ...rotated)

    await scene.applies('destroy', '-auto-approve', ...rotated)
    expect(managedNames(emulator)).toEqual([])
    expect(scene.outages).toEqual([])
    scene.expectWouldBeFound()
  })
})

describeNewest('values that are in no state, where something fails', ENGINES, engine => {
  test('are in no file and no log either, and no reader is without a key', LONG, async () => {
    await using scene = await openScene(engine, folder)
    const { emulator, ws, vault } = scene
    await scene.applies('apply', '-auto-approve')

    // What changes beside a reader does not fail, although nobody has its secret any more.
    await scene.applies('apply', '-auto-approve', '-var=release=2')
    scene.expectHandedOver('bot', 'ci')

    // A reader fails. The next run says so before it stores anything, and one more rotation mends it.
    vault.refuses = true
    const lost = ['-var=rotation=2', '-var=release=2']
    expect(await scene.fails('apply', '-auto-approve', ...lost)).toContain('the server answered 503')
    vault.refuses = false
    const before = vault.written.length
    expect(await scene.fails('apply', '-auto-approve', ...lost)).toMatch(
      /change an entry of keepers.*\(SECRET_NOT_HANDED_OVER\)/,
    )
    expect(vault.written).toHaveLength(before)
    const mended = ['-var=rotation=3', '-var=release=2']
    await scene.applies('apply', '-auto-approve', ...mended)
    scene.expectHandedOver('bot')
    await expectEmptyPlan(ws, ...mended)

    // A key exists, and the answer with its secret is lost on the way; another one is replaced on request.
    emulator.faults.add({ match: { operation: 'create', nth: 1 }, effect: { dropAfterCommit: true } })
    const again = ['-var=rotation=4', '-var=release=2']
    expect(await scene.fails('apply', '-auto-approve', ...again)).toContain('(ROTATION_SECRET_LOST)')
    await scene.applies('apply', '-auto-approve', '-replace=ekb_api_key.ci', ...again)
    scene.expectHandedOver('bot', 'ci')

    await scene.applies('destroy', '-auto-approve', ...again)
    expect(managedNames(emulator)).toEqual([])
    expect(scene.outages).toEqual([])
  })
})

async function openScene(engine: Engine, folder: string) {
  const emulator = await emulatorFor()
  const ever: KeyRecord[] = [...emulator.keys()]
  emulator.subscribe(mutations => {
    for (const mutation of mutations) if (mutation.op === 'create') ever.push(mutation.key)
  })
  const canaries = (): Canary[] =>
    ever.flatMap(({ name, value, secret }) => [
      { what: `the value of ${name}`, value },
      { what: `the secret of ${name}`, value: secret },
    ])
  const stored = new Map<string, WrittenSecret['data']>()
  const vault = await openSecretServer(({ path, data }) => {
    const name = path.split('/').at(-1) ?? ''
    // Whoever reads the old pair until now must have been able to use it.
    if (stored.has(name)) poll(name)
    stored.set(name, data)
  })
  const outages: string[] = []
  const poll = (name: string) => {
    const isAlive = managedKeys(emulator).some(
      ({ value, secret }) => value === stored.get(name)?.['key'] && secret === stored.get(name)?.['secret'],
    )
    if (!isAlive) outages.push(name)
  }
  const ws = await openWorkspace({
    engine,
    cliConfig: await installStandInVault(folder),
    env: {
      ...settingsOf(emulator),
      VAULT_ADDR: vault.address,
      VAULT_TOKEN: 'a-token',
      EKB_REQUEST_TIMEOUT: '5s',
      EKB_MAX_RETRIES: '0',
    },
    main: MAIN,
  })
  const log = join(ws.folder, 'trace.log')
  ws.env['TF_LOG'] = 'TRACE'
  ws.env['TF_LOG_PATH'] = log
  let texts: Readonly<Record<string, string>> = {}

  /** Looks through everything that a command may have left. */
  const search = async (title: string, printed: string) => {
    const file = (name: string) => readFile(join(ws.folder, name)).catch(() => Buffer.of())
    const saved = await file('tfplan')
    const parts = saved.length === 0 ? [] : readZip(saved)
    const shown = await ws.run('show', '-json')
    texts = {
      [`${title}: printed`]: printed,
      [`${title}: show -json`]: shown.text,
      [`${title}: state`]: `${await file('terraform.tfstate')}${await file('terraform.tfstate.backup')}`,
      [`${title}: log`]: `${await file('trace.log')}${await file('crash.log')}`,
      ...Object.fromEntries(parts.map(part => [`${title}: ${part.path} of the plan`, `${part.content}`])),
    }
    await rm(log, { force: true })
    expect(findCanaries(texts, canaries())).toEqual([])
  }

  return {
    emulator,
    ws,
    vault,
    outages,
    async plan(...args: string[]) {
      const { plan, stdout, stderr } = await ws.planShown(...args)
      await search('plan', stdout + stderr + JSON.stringify(plan))
      expect(Object.keys(texts).filter(name => name.endsWith('of the plan')).length).toBeGreaterThan(3)
      return plan
    },
    async applies(...args: string[]) {
      await search(args.join(' '), (await ws.succeed(...args, '-no-color')).text)
      for (const name of args[0] === 'destroy' ? [] : stored.keys()) poll(name)
    },
    /** Answers what the command printed, in one line. */
    async fails(...args: string[]): Promise<string> {
      const { code, text } = await ws.run(...args, '-no-color')
      expect([code, text]).toEqual([1, expect.anything()])
      await search(args.join(' '), text)
      poll('bot')
      return text.replace(/\s+/g, ' ').replaceAll(' │ ', ' ')
    },
    /** What the readers stored last are the newest keys. */
    expectHandedOver(...names: string[]) {
      for (const name of names) {
        const newest = managedKeys(emulator).findLast(
          key => key.name === name || key.name.startsWith(`${name}.`),
        )
        expect(stored.get(name)).toEqual({ key: newest?.value, secret: newest?.secret })
      }
    },
    /** The search finds a value that is anywhere in what the last command left. */
    expectWouldBeFound() {
      const [canary] = canaries()
      expect(texts).toEqual(expect.objectContaining({ [Object.keys(texts)[0] ?? '']: expect.any(String) }))
      for (const where of Object.keys(texts)) {
        const planted = { ...texts, [where]: `${texts[where]} ${canary?.value}` }
        expect(findCanaries(planted, canary ? [canary] : [])).not.toEqual([])
      }
    },
    async [Symbol.asyncDispose]() {
      await ws[Symbol.asyncDispose]()
      await vault[Symbol.asyncDispose]()
      await emulator[Symbol.asyncDispose]()
    },
  }
}
