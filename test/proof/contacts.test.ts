import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { platformName, writeCliConfig } from '../../scripts/build/mirror.ts'
import { run, runOrFail } from '../../scripts/command.ts'
import { findEngine } from '../../scripts/engines/find.ts'
import { fileNames } from '../../scripts/release/names.ts'
import type { Emulator } from '../../src/emulator/index.ts'
import { emulatorFor, openWorkspace, settingsOf } from '../engines/harness/index.ts'
import { apiKey, openStack } from '../engines/harness/pulumi/index.ts'
import { watchContacts } from './support/contacts.ts'
import { liveThrough, MAIN } from './support/lifecycle.ts'
import { releaseFolder, unpackProvider, version } from './support/release.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ekb-contacts-'))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

const addressOf = (emulator: Emulator) => new URL(emulator.endpoint).host

async function unpackTarGz(file: string, name: string): Promise<string> {
  const home = join(folder, name)
  await runOrFail('mkdir', ['-p', home])
  await runOrFail('tar', ['-xzf', join(releaseFolder, file), '-C', home])
  return join(home, name)
}

test('the watch sees who is reached for, by address and by name', async () => {
  const watch = await watchContacts(join(folder, 'watch'))
  const program = join(folder, 'reaching')
  const script = join(folder, 'reach.py')
  const reach = [
    'import socket',
    'try: socket.create_connection(("127.0.0.2", 9), 1)',
    'except OSError: pass',
  ]
  const ask = ['try: socket.gethostbyname("telemetry.example.com")', 'except OSError: pass']
  await writeFile(script, [...reach, ...ask, ''].join('\n'))
  await watch.command(program, `python3 ${script}`)
  await run(program, [])
  const contacts = await watch.contacts()
  expect(contacts).toContain('127.0.0.2:9')
  // A name is asked for at port 53 of somebody.
  expect(contacts.filter(address => address.endsWith(':53'))).not.toEqual([])
})

test('the provider for Terraform reaches for the endpoint and for nobody else', async () => {
  const engine = await findEngine('terraform')
  if (engine === undefined) throw new Error('no terraform is there: npm run engines terraform')
  const watch = await watchContacts(join(folder, 'terraform'))
  const provider = await unpackProvider({ os: 'linux', arch: 'amd64' }, join(folder, 'provider'))
  const mirror = join(folder, 'mirror')
  const home = join(mirror, 'registry.terraform.io/ekb/ekb', version, platformName())
  await watch.command(join(home, `terraform-provider-ekb_v${version}`), provider)
  const cliConfig = join(folder, 'terraform.rc')
  await writeCliConfig(cliConfig, mirror)
  await using emulator = await emulatorFor()
  const env = settingsOf(emulator)
  await using workspace = await openWorkspace({ engine, main: MAIN, env, cliConfig, init: false })
  await liveThrough(workspace.run, emulator)
  expect(await watch.contacts()).toEqual([addressOf(emulator)])
})

test('the provider for Pulumi reaches for the endpoint, for its engine and for nobody else', async () => {
  const engine = await findEngine('pulumi')
  if (engine === undefined) throw new Error('no pulumi is there: npm run engines pulumi')
  const watch = await watchContacts(join(folder, 'pulumi'))
  const plugin = await unpackTarGz(
    fileNames.pulumi(version, { os: 'linux', arch: 'amd64' }),
    'pulumi-resource-ekb',
  )
  const providerFolder = join(folder, 'plugins')
  await watch.command(join(providerFolder, 'pulumi-resource-ekb'), plugin)
  await using emulator = await emulatorFor()
  const bot = apiKey({ name: 'teams-bot', type: 'locked_down_viewer' })
  await using stack = await openStack({
    engine,
    providerFolder,
    env: settingsOf(emulator),
    program: { resources: { bot } },
  })
  await stack.up()
  await stack.destroy()
  const contacts = await watch.contacts()
  expect(contacts).toContain(addressOf(emulator))
  // The engine listens on a port of loopback that it chooses.
  expect(contacts.filter(address => !address.startsWith('127.0.0.1:'))).toEqual([])
})

test('the command reaches for nobody when it reviews, explains and emulates', async () => {
  const watch = await watchContacts(join(folder, 'command'))
  const ekb = join(folder, 'watched-ekb')
  await watch.command(ekb, await unpackTarGz(fileNames.cli({ os: 'linux', arch: 'amd64' }), 'ekb'))
  const plan = {
    format_version: '1.2',
    terraform_version: '1.11.4',
    configuration: { root_module: {} },
    resource_changes: [],
  }
  await writeFile(join(folder, 'plan.json'), JSON.stringify(plan))
  await runOrFail(ekb, ['--version'])
  await runOrFail(ekb, ['review', join(folder, 'plan.json')])
  await runOrFail(ekb, ['explain', 'CREDENTIALS_ELSEWHERE'])
  await runOrFail(ekb, ['emulator', '--', 'true'])
  expect(await watch.processes()).toBeGreaterThan(3)
  expect(await watch.contacts()).toEqual([])
})
