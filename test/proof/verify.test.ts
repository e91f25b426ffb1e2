import { link, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { root } from '../../scripts/build/places.ts'
import { runOrFail } from '../../scripts/command.ts'
import type { ArchiveEntry } from '../../scripts/release/archive/entry.ts'
import { readZip, writeZip } from '../../scripts/release/archive/zip.ts'
import { fileNames } from '../../scripts/release/names.ts'
import type { Platform } from '../../scripts/release/platforms.ts'
import { verifyRelease } from '../../scripts/release/verify/verify-release.ts'
import { releaseFolder, version } from './support/release.ts'

const SUMS = fileNames.sums('terraform-provider-ekb', version)
const LINUX = { os: 'linux', arch: 'amd64' } as const
const MAC = { os: 'darwin', arch: 'arm64' } as const
const WINDOWS = { os: 'windows', arch: 'amd64' } as const
const STARTED = `terraform-provider-ekb_v${version}`

let scratch: string

beforeAll(async () => {
  scratch = await mkdtemp(join(releaseFolder, '..', 'planted-'))
})

afterAll(() => rm(scratch, { recursive: true, force: true }))

/** What is wrong with a release in which a fault was planted. */
async function problemsWith(plant: (folder: string) => Promise<void>): Promise<readonly string[]> {
  const folder = await mkdtemp(join(scratch, 'release-'))
  for (const entry of await readdir(releaseFolder, { withFileTypes: true })) {
    if (entry.isFile()) await link(join(releaseFolder, entry.name), join(folder, entry.name))
  }
  for (const address of ['registry.terraform.io', 'registry.opentofu.org']) {
    const home = join('network-mirror', address, 'ekb/ekb')
    await mkdir(join(folder, home), { recursive: true })
    await link(join(releaseFolder, home, 'index.json'), join(folder, home, 'index.json'))
  }
  await plant(folder)
  const problems = (await verifyRelease(folder)).flatMap(finding => finding.problems)
  await rm(folder, { recursive: true })
  return problems
}

/** Puts another file in place of a link to the release's own, which must stay as it is. */
async function replace(file: string, content: string | Buffer): Promise<void> {
  await rm(file)
  await writeFile(file, content)
}

async function edit(file: string, change: (text: string) => string): Promise<void> {
  await replace(file, change(await readFile(file, 'utf8')))
}

/** Packs a provider again, with its entries changed. */
function repack(
  platform: Pick<Platform, 'os' | 'arch'>,
  change: (entry: ArchiveEntry) => ArchiveEntry | undefined,
) {
  return async (folder: string) => {
    const file = join(folder, fileNames.terraform(version, platform))
    const entries = readZip(await readFile(file)).map(change)
    await replace(
      file,
      await writeZip(
        entries.filter(entry => entry !== undefined),
        0,
        1,
      ),
    )
  }
}

/** Changes one entry and leaves the others. */
function changing(path: string, change: (entry: ArchiveEntry) => ArchiveEntry | undefined) {
  return (entry: ArchiveEntry) => (entry.path === path ? change(entry) : entry)
}

/** Signs the checksums with a key of this kind. */
async function signWith(folder: string, kind: string, ...how: readonly string[]): Promise<void> {
  const home = await mkdtemp(join(tmpdir(), 'ekb-gpg-'))
  try {
    const gpg = (...args: string[]) => runOrFail('gpg', ['--homedir', home, '--batch', '--yes', ...args])
    await gpg('--passphrase', '', '--quick-generate-key', 'other <o@example.com>', kind, 'sign', 'never')
    await rm(join(folder, `${SUMS}.sig`))
    await gpg(...how, '--output', join(folder, `${SUMS}.sig`), '--detach-sign', join(folder, SUMS))
  } finally {
    await runOrFail('gpgconf', ['--homedir', home, '--kill', 'all'])
    await rm(home, { recursive: true, force: true })
  }
}

const FAULTS: readonly [name: string, plant: (folder: string) => Promise<void>, problem: RegExp][] = [
  [
    'the manifest is not in the checksums',
    folder => edit(join(folder, SUMS), text => text.replace(/.*_manifest\.json\n/, '')),
    /_manifest\.json is not in .*SHA256SUMS: registries refuse the whole release/,
  ],
  [
    'a platform is missing',
    folder => rm(join(folder, fileNames.terraform(version, MAC))),
    /darwin_arm64\.zip is missing/,
  ],
  [
    'a file was changed after the checksums',
    folder => edit(join(folder, fileNames.manifest(version)), text => text.replace('6.0', '5.0')),
    /_manifest\.json is not the file that .* lists/,
  ],
  ['it is not signed', folder => rm(join(folder, `${SUMS}.sig`)), /is not signed/],
  [
    'the signature is armoured',
    folder => signWith(folder, 'rsa2048', '--armor'),
    /the signature is armoured, not binary/,
  ],
  ['the key is no RSA key', folder => signWith(folder, 'ed25519'), /the key is no RSA key/],
  [
    'another key has signed',
    folder => signWith(folder, 'rsa2048'),
    /is no signature of ekb-signing-key\.asc/,
  ],
  [
    'the executable has another name',
    repack(
      MAC,
      changing(STARTED, entry => ({ ...entry, path: 'terraform-provider-ekb' })),
    ),
    /terraform-provider-ekb_v.* is missing: nothing can start the archive/,
  ],
  [
    'a run bit is lost',
    repack(
      LINUX,
      changing('lib/terraform-provider-ekb', entry => ({ ...entry, mode: 0o644 })),
    ),
    /lib\/terraform-provider-ekb has lost its run bit/,
  ],
  [
    'the licences of others are left out',
    repack(
      LINUX,
      changing('THIRD-PARTY-NOTICES.md', () => undefined),
    ),
    /THIRD-PARTY-NOTICES\.md is missing/,
  ],
  [
    'a library that the executable needs is left out',
    repack(
      LINUX,
      changing('lib/glibc/libm.so.6', () => undefined),
    ),
    /it needs libm\.so\.6, which lib\/glibc lacks/,
  ],
  [
    'the executable is for another processor',
    repack(
      LINUX,
      changing('lib/terraform-provider-ekb', entry => {
        const content = Buffer.from(entry.content)
        content.writeUInt16LE(183, 18)
        return { ...entry, content }
      }),
    ),
    /it is for arm64, not for amd64/,
  ],
  [
    'the executable is made of another runtime',
    repack(
      LINUX,
      changing('lib/terraform-provider-ekb', entry => {
        const content = Buffer.from(entry.content)
        for (let page = 1000; page < 1100; page++) content.writeUInt8(page & 0xff, page * 4096)
        return { ...entry, content }
      }),
    ),
    /it is not made of the pinned runtime, and may need another processor/,
  ],
  [
    'the signature for macOS is stale',
    repack(
      MAC,
      changing(STARTED, entry => {
        const content = Buffer.from(entry.content)
        content.writeUInt8(content.readUInt8(80_000_000) ^ 1, 80_000_000)
        return { ...entry, content }
      }),
    ),
    /its signature does not fit its content/,
  ],
  [
    'an executable of Windows is none',
    repack(
      WINDOWS,
      changing(`${STARTED}.exe`, entry => ({ ...entry, content: Buffer.from('#!/bin/sh\n') })),
    ),
    /it is no executable of Windows/,
  ],
  [
    'a package manager gets another version',
    folder =>
      edit(join(folder, fileNames.formula), text => text.replace(`version "${version}"`, 'version "9.9.9"')),
    /ekb\.rb says 9\.9\.9, not /,
  ],
  [
    'a private key is inside',
    repack(
      MAC,
      changing('LICENSE', entry => ({
        ...entry,
        content: Buffer.from(`-----BEGIN PRIVATE KEY-----\n${'A'.repeat(64)}\n`),
      })),
    ),
    /LICENSE holds a private key/,
  ],
  [
    'a path of the building machine is inside',
    folder => edit(join(folder, fileNames.notes), text => `${text}\n${join(root, 'src')}\n`),
    /RELEASE-NOTES\.md holds the path of the repository/,
  ],
]

describe('release verify', () => {
  test('finds nothing in the release itself', async () => {
    expect(await problemsWith(async () => undefined)).toEqual([])
  })

  test.each(FAULTS)('tells that %s', async (_, plant, problem) => {
    const problems = await problemsWith(plant)
    expect(problems.filter(text => problem.test(text))).toHaveLength(1)
    // What is told names the file, and repeats no secret and no path of this machine.
    for (const text of problems) expect(text).not.toContain(root)
    for (const text of problems) expect(text).not.toContain(`${homedir()}/`)
  })
})
