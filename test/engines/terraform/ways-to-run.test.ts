import { spawn } from 'node:child_process'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dist } from '../../../scripts/build/places.ts'
import {
  actionsOf,
  apiKey,
  CREATE_FIRST,
  changesAsked,
  describeNewest,
  emulatorFor,
  expectEmptyPlan,
  HEADER,
  managedNames,
  openWorkspace,
  settingsOf,
  type Workspace,
} from '../harness/index.ts'
import { installNodeBundle } from '../install-node-bundle.ts'

const BOT = { name: 'bot', type: 'locked_down_viewer', rotate_after: '90d' }
const MAIN = HEADER + apiKey('bot', BOT, CREATE_FIRST)

describeNewest('ways to run the provider', { terraform: '1.11', opentofu: '1.11' }, engine => {
  let folder: string

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ekb-run-'))
  })

  afterAll(() => rm(folder, { recursive: true, force: true }))

  /** Create, change in place, rotate, destroy; `empty` checks that nothing is left to do. */
  async function lifecycle(
    ws: Workspace,
    advance: (duration: string) => void,
    empty: () => Promise<void>,
  ): Promise<void> {
    await ws.apply()
    await empty()
    await ws.write(HEADER + apiKey('bot', { ...BOT, keepers: { a: '1' } }, CREATE_FIRST))
    await ws.apply()
    await empty()
    advance('91d')
    const due = await ws.planShown()
    expect(actionsOf(due.plan)).toEqual({ 'ekb_api_key.bot': 'create, delete' })
    expect(due.warnings.map(({ summary }) => summary)).toContain('An API key is due for rotation')
    await ws.applyPlan()
    await empty()
    await ws.succeed('destroy', '-auto-approve', '-no-color')
  }

  test('the Node bundle from a mirror', async () => {
    await using emulator = await emulatorFor()
    await using ws = await openWorkspace({
      engine,
      cliConfig: await installNodeBundle(folder),
      env: settingsOf(emulator),
      main: MAIN,
    })
    await lifecycle(
      ws,
      duration => emulator.advance(duration),
      () => expectEmptyPlan(ws),
    )
    expect(changesAsked(emulator)).toEqual(['create', 'create', 'delete', 'delete'])
    await ws.write(HEADER + apiKey('bot', { ...BOT, type: 'admin' }))
    expect((await ws.plan()).errors).toMatchObject([
      { summary: 'Unknown key type', address: 'ekb_api_key.bot' },
    ])
  })

  test('a development override, without init', async () => {
    await using emulator = await emulatorFor()
    const launcher = join(folder, 'terraform-provider-ekb')
    await writeFile(
      launcher,
      `#!/bin/sh\nexec "${process.execPath}" "${join(dist, 'node/terraform-provider-ekb.mjs')}" "$@"\n`,
    )
    await chmod(launcher, 0o755)
    const cliConfig = join(folder, 'override.rc')
    await writeFile(
      cliConfig,
      `provider_installation {\n  dev_overrides { "ekb/ekb" = ${JSON.stringify(folder)} }\n  direct {}\n}\n`,
    )
    await using ws = await openWorkspace({
      engine,
      cliConfig,
      env: settingsOf(emulator),
      main: MAIN,
      init: false,
    })
    await lifecycle(
      ws,
      duration => emulator.advance(duration),
      async () => {
        // The engine warns of the override each time, so an exit code of 0 has to say it.
        expect(await ws.listen('plan', '-detailed-exitcode')).toMatchObject({
          code: 0,
          drift: [],
          changes: [],
        })
      },
    )
    expect(changesAsked(emulator)).toEqual(['create', 'create', 'delete', 'delete'])
  })

  test.each([
    ['the compiled file', join(dist, 'bin/terraform-provider-ekb'), []],
    ['the Node bundle', process.execPath, [join(dist, 'node/terraform-provider-ekb.mjs')]],
  ])('a provider that runs already, %s', async (_title, command, args) => {
    await using emulator = await emulatorFor()
    const provider = spawn(command, [...args, '--debug'], {
      env: { PATH: process.env['PATH'], ...settingsOf(emulator) },
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    const ended = new Promise(resolve => provider.once('exit', (code, signal) => resolve({ code, signal })))
    try {
      const [line = ''] = await createInterface(provider.stdout)
        [Symbol.asyncIterator]()
        .next()
        .then(({ value }) => [value as string])
      const [, reattach = ''] = /^export TF_REATTACH_PROVIDERS='(.*)'$/.exec(line) ?? []
      await using ws = await openWorkspace({ engine, env: { TF_REATTACH_PROVIDERS: reattach }, main: MAIN })
      await lifecycle(
        ws,
        duration => emulator.advance(duration),
        () => expectEmptyPlan(ws),
      )
      expect(managedNames(emulator)).toEqual([])
      expect(provider.exitCode).toBe(null)
    } finally {
      provider.kill('SIGINT')
    }
    expect(await ended).toEqual({ code: 0, signal: null })
  })
})
