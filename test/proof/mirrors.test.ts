import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ADDRESSES, platformName } from '../../scripts/build/mirror.ts'
import { findEngine } from '../../scripts/engines/find.ts'
import { readZip, writeZip } from '../../scripts/release/archive/zip.ts'
import { fileNames } from '../../scripts/release/names.ts'
import { nameOf, PLATFORMS } from '../../scripts/release/platforms.ts'
import { mirrorConfig, serveMirror } from '../../scripts/release/serve/mirror-server.ts'
import { emulatorFor, openWorkspace, settingsOf } from '../engines/harness/index.ts'
import { liveThrough, MAIN } from './support/lifecycle.ts'
import { releaseFolder, version } from './support/release.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ekb-mirrors-'))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

async function theEngine(name: string) {
  const engine = await findEngine(name)
  if (engine === undefined) throw new Error(`no ${name} is there: npm run engines ${name}`)
  return engine
}

/** Serves a network mirror; what an engine needs to use it. */
async function serve(mirror: string) {
  const server = await serveMirror(mirror)
  const certificate = join(folder, 'certificate.pem')
  const cliConfig = join(folder, 'mirror.rc')
  await writeFile(certificate, server.certificate)
  await writeFile(cliConfig, mirrorConfig(server.url, ADDRESSES))
  return { server, cliConfig, env: { SSL_CERT_FILE: certificate } }
}

describe.each(['terraform', 'opentofu'])('the network mirror, for %s', name => {
  test('locks every platform, installs this one, and takes a key through its life', async () => {
    const engine = await theEngine(name)
    await using emulator = await emulatorFor()
    const { server, cliConfig, env } = await serve(join(releaseFolder, 'network-mirror'))
    await using _server = server
    const settings = { ...settingsOf(emulator), ...env }
    await using workspace = await openWorkspace({ engine, main: MAIN, cliConfig, env: settings, init: false })
    const platforms = PLATFORMS.map(platform => `-platform=${nameOf(platform)}`)
    // This command takes no mirror from the CLI configuration.
    await workspace.succeed('providers', 'lock', `-net-mirror=${server.url}`, ...platforms)
    const locked = await workspace.readFile('.terraform.lock.hcl')
    expect(locked).toContain(`version = "${version}"`)
    expect(new Set(locked.match(/"h1:[^"]+"/g)).size).toBe(PLATFORMS.length)

    await liveThrough(workspace.run, emulator)
    expect(await workspace.readFile('.terraform.lock.hcl')).toBe(locked)
    expect(server.asked).toContainEqual(expect.stringContaining(`_${platformName()}.zip`))
  })
})

test('an archive that was tampered with is refused, from a mirror and by a lock file', async () => {
  const engine = await theEngine('terraform')
  const mirror = join(folder, 'tampered')
  await cp(join(releaseFolder, 'network-mirror'), mirror, { recursive: true })
  const { server, cliConfig, env } = await serve(mirror)
  await using _server = server
  await using workspace = await openWorkspace({ engine, main: MAIN, cliConfig, env, init: false })
  await workspace.succeed('init', '-no-color')
  await rm(join(workspace.folder, '.terraform'), { recursive: true })

  const address = 'registry.terraform.io/ekb/ekb'
  const archive = join(mirror, address, fileNames.terraform(version, { os: 'linux', arch: 'amd64' }))
  const entries = readZip(await readFile(archive)).map(entry =>
    entry.path === 'LICENSE' ? { ...entry, content: Buffer.from('changed') } : entry,
  )
  await rm(archive)
  await writeFile(archive, await writeZip(entries, 0))
  const byMirror = await workspace.run('init', '-no-color')
  expect(byMirror.code).not.toBe(0)
  expect(byMirror.text).toMatch(/checksum|doesn't match|does not match/i)

  // Who changes the mirror's hashes as well still meets the lock file.
  const description = join(mirror, address, `${version}.json`)
  const { archives } = JSON.parse(await readFile(description, 'utf8'))
  for (const one of Object.values<{ hashes?: unknown }>(archives)) delete one.hashes
  await writeFile(description, JSON.stringify({ archives }))
  const byLock = await workspace.run('init', '-no-color')
  expect(byLock.code).not.toBe(0)
  expect(byLock.text).toMatch(/checksums previously recorded|doesn't match any/i)
})
