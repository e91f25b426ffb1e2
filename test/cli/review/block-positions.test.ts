import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { blockPositions } from '../../../src/cli/review/block-positions.ts'
import { reportOf } from '../../review/output/reports.ts'

/** A folder below the working directory, for a position is told from there. */
async function sources() {
  const folder = await mkdtemp('.positions-')
  onTestFinished(() => rm(folder, { recursive: true }))
  return folder
}

const BLOCK = 'resource "ekb_api_key" "bot" {\n}\n'

const position = async (folder: string) => {
  const [finding] = (await reportOf('rename')).findings
  return finding && blockPositions(folder)(finding)
}

test('a block is found in a file of sources', async () => {
  const folder = await sources()
  await writeFile(join(folder, 'main.tf'), `\n${BLOCK}`)
  expect(await position(folder)).toMatchObject({ line: 2 })
})

test.each<[string, (path: string) => unknown]>([
  ['a pipe', path => execFileSync('mkfifo', [path])],
  ['a link to a file without an end', path => symlink('/dev/zero', path)],
  ['a link to nothing', path => symlink('/nowhere', path)],
  ['a link to itself', path => symlink('a.tf', path)],
  ['a folder', path => mkdir(path)],
  [
    'a file of 1 GB',
    async path => {
      await writeFile(path, BLOCK)
      await truncate(path, 1_000_000_000)
    },
  ],
])('%s is passed over', async (_title, make) => {
  const folder = await sources()
  await make(join(folder, 'a.tf'))
  expect(await position(folder)).toBeNull()
  await writeFile(join(folder, 'b.tf'), BLOCK)
  expect(await position(folder)).toMatchObject({ line: 1 })
})
