import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runOrFail } from '../../scripts/command.ts'
import { findEngine } from '../../scripts/engines/find.ts'
import { fetchTools } from '../../scripts/proof/tools.ts'
import { loadPage } from '../documents/page/read-page.ts'
import { emulatorFor, openWorkspace, settingsOf } from '../engines/harness/index.ts'
import { liveThrough, MAIN } from './support/lifecycle.ts'
import { startOciRegistry } from './support/oci-registry.ts'
import { releaseFolder, version } from './support/release.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ekb-oci-'))
  await fetchTools()
})

afterAll(() => rm(folder, { recursive: true, force: true }))

async function pathOf(name: string): Promise<string> {
  const found = await findEngine(name)
  if (found === undefined) throw new Error(`no ${name} is there: npm run engines ${name}`)
  return found.path
}

/** A block of the page that says how a team shares the provider. */
async function blockWith(text: string): Promise<string> {
  const found = (await loadPage('docs/sharing.md')).blocks.filter(block => block.text.includes(text))
  expect(found, `one block with "${text}"`).toHaveLength(1)
  return found[0]?.text ?? ''
}

test('OpenTofu installs the provider from a registry of images that was filled as the page says', async () => {
  const [oras, program, engine] = [
    await pathOf('oras'),
    await pathOf('oci-registry'),
    await findEngine('opentofu'),
  ]
  if (engine === undefined) throw new Error('no opentofu is there: npm run engines opentofu')
  await using registry = await startOciRegistry(program)
  const certificate = join(folder, 'certificate.pem')
  await writeFile(certificate, registry.certificate)
  // Only on localhost oras speaks plain HTTP unless it is told otherwise.
  const push = `oras() { command oras "$@" --plain-http=false; }\n${await blockWith('oras push')}`
  await runOrFail('bash', ['-euo', 'pipefail', '-c', push.replaceAll('0.1.0', version)], {
    cwd: folder,
    env: {
      ...process.env,
      PATH: [dirname(oras), process.env['PATH']].join(delimiter),
      HOME: folder,
      SSL_CERT_FILE: certificate,
      registry: registry.address,
      release: releaseFolder,
    },
  })

  const cliConfig = join(folder, 'oci-mirror.tfrc')
  const configuration = await blockWith('oci_mirror {')
  await writeFile(cliConfig, configuration.replace('registry.example.com', registry.address))
  await using emulator = await emulatorFor()
  const env = { ...settingsOf(emulator), SSL_CERT_FILE: certificate }
  await using workspace = await openWorkspace({ engine, main: MAIN, cliConfig, env, init: false })
  await liveThrough(workspace.run, emulator)
  const locked = await workspace.readFile('.terraform.lock.hcl')
  expect(locked).toContain('provider "registry.opentofu.org/ekb/ekb"')
  expect(locked).toContain(`version = "${version}"`)
})
