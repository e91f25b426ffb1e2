import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { root } from '../../scripts/build/places.ts'
import { makeArchives } from '../../scripts/release/archives.ts'
import { sha256 } from '../../scripts/release/checksums.ts'
import { readEdition } from '../../scripts/release/edition.ts'
import { nameOf, PLATFORMS } from '../../scripts/release/platforms.ts'
import { releaseFolder } from './support/release.ts'

let again: string

beforeAll(async () => {
  again = await mkdtemp(join(releaseFolder, '..', 'again-'))
})

afterAll(() => rm(again, { recursive: true, force: true }))

/** One platform whose executables stay as they are compiled, and one that signs them. */
const SAMPLE = PLATFORMS.filter(platform => ['linux_amd64', 'darwin_arm64'].includes(nameOf(platform)))

test.each(SAMPLE.map(platform => [nameOf(platform), platform] as const))(
  'made again, the archives for %s are the same, byte for byte',
  async (_, platform) => {
    const names = await makeArchives(platform, await readEdition(root, undefined), again)
    expect(names).toHaveLength(3)
    for (const name of names) {
      expect(await sha256(join(again, name)), name).toBe(await sha256(join(releaseFolder, name)))
    }
  },
)
