import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { platformName, writeCliConfig } from '../../scripts/build/mirror.ts'
import { run } from '../../scripts/command.ts'
import { findEngine } from '../../scripts/engines/find.ts'
import { openWine, type Wine } from '../../scripts/proof/wine.ts'
import { emulatorFor, openWorkspace, settingsOf } from '../engines/harness/index.ts'
import { liveThrough, MAIN } from './support/lifecycle.ts'
import { unpackProvider, version } from './support/release.ts'

let folder: string
let wine: Wine | undefined
/** Starts the provider for Windows, and becomes it. */
let program: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ekb-windows-'))
  wine = await openWine(join(folder, 'drive'))
  program = wine.start(
    `${await unpackProvider({ os: 'windows', arch: 'amd64' }, join(folder, 'program'))}.exe`,
  )
})

afterAll(async () => {
  await wine?.shutDown()
  await rm(folder, { recursive: true, force: true })
})

test('the provider for Windows says its version', async () => {
  expect((await run('sh', ['-c', `${program} --version`])).stdout).toContain(
    `terraform-provider-ekb ${version}`,
  )
})

test('an engine takes a key through its life with the provider for Windows', async () => {
  const engine = await findEngine('terraform')
  if (engine === undefined) throw new Error('no terraform is there: npm run engines terraform')
  const mirror = join(folder, 'mirror')
  const home = join(mirror, 'registry.terraform.io/ekb/ekb', version, platformName())
  await mkdir(home, { recursive: true })
  await writeFile(join(home, `terraform-provider-ekb_v${version}`), `#!/bin/sh\n${program} "$@"\n`, {
    mode: 0o755,
  })
  const cliConfig = join(folder, 'terraform.rc')
  await writeCliConfig(cliConfig, mirror)
  await using emulator = await emulatorFor()
  const env = settingsOf(emulator)
  await using workspace = await openWorkspace({ engine, main: MAIN, env, cliConfig, init: false })
  await liveThrough(workspace.run, emulator)
})
