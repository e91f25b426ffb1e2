import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ADDRESSES, layOutMirror, platformName } from '../../../scripts/build/mirror.ts'
import { linkMirror, readLinked, unlinkMirror } from '../../../scripts/link/link-mirror.ts'

let home: string
let dist: string
let plugins: string

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'ekb-link-'))
  dist = join(home, 'repository/dist')
  plugins = join(home, '.terraform.d/plugins')
  await mkdir(dist, { recursive: true })
  await build('0.1.1')
})

afterEach(() => rm(home, { recursive: true, force: true }))

async function build(version: string): Promise<void> {
  await writeFile(join(dist, 'terraform-provider-ekb'), `provider ${version}`)
  await layOutMirror(join(dist, 'terraform-provider-ekb'), version, join(dist, 'mirror'))
}

/** Everything below the home folder, but for the repository. */
async function around(): Promise<readonly string[]> {
  return (await readdir(home, { recursive: true })).filter(path => !path.startsWith('repository')).sort()
}

function linked(address: string, version: string): string {
  return join(plugins, address, version, platformName(), `terraform-provider-ekb_v${version}`)
}

test('puts the provider where engines look, under both addresses, and takes away all that it made', async () => {
  const { links } = await linkMirror(dist, plugins)
  expect(links).toHaveLength(2)
  for (const address of ADDRESSES) {
    expect(await readFile(linked(address, '0.1.1'), 'utf8')).toBe('provider 0.1.1')
  }
  await unlinkMirror(dist, plugins)
  expect(await around()).toEqual([])
  expect(existsSync(join(dist, 'mirror', ADDRESSES[0] ?? '', '0.1.1'))).toBe(true)
})

test('leaves what others have there', async () => {
  const other = join(plugins, 'registry.terraform.io/ekb/ekb/0.0.9')
  await mkdir(other, { recursive: true })
  const before = await around()
  await linkMirror(dist, plugins)
  await unlinkMirror(dist, plugins)
  expect(await around()).toEqual(before)
})

test('after a build with another version the old link is gone and the new one works', async () => {
  await linkMirror(dist, plugins)
  await build('0.1.2')
  await linkMirror(dist, plugins)
  for (const address of ADDRESSES) {
    expect(await readFile(linked(address, '0.1.2'), 'utf8')).toBe('provider 0.1.2')
    expect(await readdir(join(plugins, address))).toEqual(['0.1.2'])
  }
  await unlinkMirror(dist, plugins)
  expect(await around()).toEqual([])
})

test('refuses to replace a provider that somebody put there, and leaves it', async () => {
  const file = linked(ADDRESSES[0] ?? '', '0.1.1')
  await mkdir(join(file, '..'), { recursive: true })
  await writeFile(file, 'theirs')
  await expect(linkMirror(dist, plugins)).rejects.toThrow(/is there and is not from here/)
  expect(await readFile(file, 'utf8')).toBe('theirs')
})

test('to undo nothing is no failure', async () => {
  expect(await readLinked(dist, plugins)).toEqual({ links: [], folders: [] })
  expect(await unlinkMirror(dist, plugins)).toEqual({ links: [], folders: [] })
})
