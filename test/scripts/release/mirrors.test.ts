import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, matchesGlob } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { root } from '../../../scripts/build/places.ts'
import { writeZip } from '../../../scripts/release/archive/zip.ts'
import { layOutMirrors } from '../../../scripts/release/mirrors.ts'
import { fileNames, SUMS } from '../../../scripts/release/names.ts'
import { nameOf, PLATFORMS } from '../../../scripts/release/platforms.ts'
import { temporaryDirectory } from '../../grpc/temporary-directory.ts'

const VERSION = '1.2.3'

/** A folder with the provider's zips, small ones, and the mirrors of them. */
async function release(): Promise<string> {
  const folder = temporaryDirectory('release-')
  for (const platform of PLATFORMS) {
    const content = Buffer.from(nameOf(platform))
    const zip = await writeZip([{ path: `terraform-provider-ekb_v${VERSION}`, mode: 0o755, content }], 0)
    writeFileSync(join(folder, fileNames.terraform(VERSION, platform)), zip)
  }
  for (const set of SUMS) writeFileSync(join(folder, fileNames.sums(set, VERSION)), '')
  await layOutMirrors(folder, VERSION, PLATFORMS)
  return folder
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(folder.length + 1))
}

test('a network mirror lists the zip of every platform with two hashes', async () => {
  const home = join(await release(), 'network-mirror/registry.opentofu.org/ekb/ekb')
  expect(JSON.parse(readFileSync(join(home, 'index.json'), 'utf8'))).toEqual({ versions: { [VERSION]: {} } })
  const { archives } = JSON.parse(readFileSync(join(home, `${VERSION}.json`), 'utf8'))
  expect(Object.keys(archives)).toEqual(PLATFORMS.map(nameOf))
  for (const { url, hashes } of Object.values<{ url: string; hashes: string[] }>(archives)) {
    expect(readdirSync(home)).toContain(url)
    expect(hashes).toEqual([expect.stringMatching(/^h1:/), expect.stringMatching(/^zh:[0-9a-f]{64}$/)])
  }
})

test('the workflow hands on what is published, and no mirror', async () => {
  const { jobs } = parse(readFileSync(join(root, '.github/workflows/release.yml'), 'utf8'))
  const steps: { uses?: string; with?: { path: string } }[] = jobs.make.steps
  const upload = steps.find(({ uses }) => uses?.startsWith('actions/upload-artifact@'))
  const patterns = upload?.with?.path.trim().split('\n') ?? []
  const [taken, left] = [false, true].map(not =>
    patterns
      .filter(pattern => pattern.startsWith('!') === not)
      // A folder that matches stands for all that is in it.
      .flatMap(pattern => [pattern.replace('!', ''), `${pattern.replace('!', '')}/**`]),
  )
  const matches = (file: string, globs: readonly string[] = []) => globs.some(glob => matchesGlob(file, glob))

  const folder = await release()
  const uploaded = filesIn(folder).filter(file => {
    const path = `dist/release/${file}`
    return matches(path, taken) && !matches(path, left)
  })
  expect(uploaded.toSorted()).toEqual(
    filesIn(folder)
      .filter(file => !file.includes('/'))
      .toSorted(),
  )
  expect(uploaded).toHaveLength(PLATFORMS.length + SUMS.length)
})
