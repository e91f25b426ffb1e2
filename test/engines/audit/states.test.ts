/** What `ekb audit` understands of the states that engines print. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runCli } from '../../../src/cli/run-cli.ts'
import type { Emulator } from '../../../src/emulator/index.ts'
import {
  describeNewest,
  emulatorFor,
  HEADER,
  managedKeys,
  openWorkspace,
  settingsOf,
} from '../harness/index.ts'
import { apiKey, openStack, rotatingApiKey } from '../harness/pulumi/index.ts'

const MAIN = `${HEADER}
module "bots" {
  source = "./bots"
}

resource "ekb_rotating_api_key" "ci" {
  name         = "ci-deploy"
  type         = "privileged"
  rotate_after = "30d"
}
`
const MODULE = `${HEADER}
resource "ekb_api_key" "bot" {
  for_each     = toset(["teams bot", "wiki"])
  name         = "\${each.key} reader"
  type         = "locked_down_viewer"
  rotate_after = "90d"
}
`

/** What the audit says of each key beside a state: its manager and the rules that found something. */
async function audited(emulator: Emulator, folder: string, state: string) {
  const file = join(folder, 'state.json')
  await writeFile(file, state)
  let out = ''
  const words = ['audit', '--state', file, '--format', 'json', '--config', join(folder, 'audit.yaml')]
  await writeFile(join(folder, 'audit.yaml'), '')
  const code = await runCli(words, {
    env: settingsOf(emulator),
    out: text => {
      out += text
    },
    err: text => {
      out += text
    },
  })
  for (const { value } of emulator.keys()) expect(out).not.toContain(value)
  const report = JSON.parse(out)
  const keys = report.keys.filter((key: { system: boolean; own: boolean }) => !key.system && !key.own)
  return {
    code,
    engine: report.states[0].engine as string,
    rules: report.findings.map(({ rule }: { rule: string }) => rule) as string[],
    keys: keys
      .map((key: Record<string, unknown> & { managedBy: Record<string, string>[] }) =>
        [
          String(key['name']).replace(/\.\w{4}\.(\d)$/, '.TAG.$1'),
          ...key.managedBy.map(({ address, role }) => `${address} ${role}`),
          key['rotateAfter'],
          key['dueAt'] === null ? 'not due' : 'due',
          key['retireDueAt'] === null ? 'stays' : 'retires',
        ].join(' | '),
      )
      .sort() as string[],
  }
}

describeNewest('an audit beside a state', { terraform: '1.6', opentofu: '1.6' }, engine => {
  test('knows each key in every module, and both generations', async () => {
    await using emulator = await emulatorFor()
    await using ws = await openWorkspace({ engine, env: settingsOf(emulator), init: false })
    await mkdir(join(ws.folder, 'bots'))
    await ws.write(MAIN, { 'bots/main.tf': MODULE })
    await ws.succeed('init')
    await ws.apply()
    emulator.advance('29d')
    await ws.apply()
    const made = await audited(emulator, ws.folder, (await ws.succeed('show', '-json')).stdout)
    expect(made).toEqual({
      code: 0,
      engine: engine.name,
      rules: [],
      keys: [
        'ci-deploy.TAG.1 | ekb_rotating_api_key.ci previous |  | not due | retires',
        'ci-deploy.TAG.2 | ekb_rotating_api_key.ci current | 30d | due | stays',
        'teams bot reader | module.bots.ekb_api_key.bot["teams bot"] key | 90d | due | stays',
        'wiki reader | module.bots.ekb_api_key.bot["wiki"] key | 90d | due | stays',
      ],
    })
    // Nobody runs it any more.
    emulator.advance('70d')
    const old = (await ws.succeed('show', '-json')).stdout
    const late = await audited(emulator, ws.folder, old)
    expect(late.rules).toEqual(['EKB036', 'EKB051', 'EKB051', 'EKB051'])
    // Somebody runs it, and then restores the state of before: two keys are gone, their successors are nobody's, and
    // the newest generation is a stray.
    await ws.apply()
    const restored = await audited(emulator, ws.folder, old)
    expect(restored.rules).toEqual(['EKB050', 'EKB050', 'EKB052', 'EKB051', 'EKB053', 'EKB053'])
    expect(managedKeys(emulator)).toHaveLength(4)
  })
})

describeNewest('an audit beside a stack', { pulumi: '3' }, engine => {
  test('knows each key and both generations, with secrets encrypted and shown', async () => {
    await using emulator = await emulatorFor()
    await using stack = await openStack({
      engine,
      env: settingsOf(emulator),
      program: {
        resources: {
          bot: apiKey({ name: 'wiki reader', type: 'locked_down_viewer', rotateAfter: '90d' }),
          ci: rotatingApiKey({ name: 'ci-deploy', type: 'privileged', rotateAfter: '30d' }),
        },
      },
    })
    await stack.up()
    emulator.advance('30d')
    await stack.up('--refresh')
    const bot = stack.urn('bot')
    const ci = stack.urn('ci', 'ekb:index:RotatingApiKey')
    for (const options of [[], ['--show-secrets']]) {
      const state = (await stack.pulumi('stack', 'export', ...options)).stdout
      expect(await audited(emulator, stack.folder, state)).toEqual({
        code: 0,
        engine: 'pulumi',
        rules: [],
        keys: [
          `ci-deploy.TAG.1 | ${ci} previous |  | not due | retires`,
          `ci-deploy.TAG.2 | ${ci} current | 30d | due | stays`,
          `wiki reader | ${bot} key | 90d | due | stays`,
        ],
      })
    }
  })
})
