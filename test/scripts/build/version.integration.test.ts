import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { developmentVersion, readSources } from '../../../scripts/build/version.ts'
import { runOrFail } from '../../../scripts/command.ts'
import { byVersion } from '../../../scripts/engines/find.ts'

const HASH = '1f7cfb2a'.repeat(5)
const COMMIT = { hash: HASH, time: Date.parse('2026-11-26T15:53:00Z') / 1000 }

test('names the commit by its time and hash', () => {
  expect(developmentVersion({ release: '0.1.0', commit: COMMIT })).toBe('0.1.20261126155300+1f7cfb2a')
})

test('names changed sources by a hash of them, beside the commit that they are changed from', () => {
  const changed = 'ab'.repeat(32)
  expect(developmentVersion({ release: '2.3.4', commit: COMMIT, changed })).toBe(
    '2.3.20261126155300+1f7cfb2a.abababab',
  )
  expect(developmentVersion({ release: '2.3.4', changed })).toBe('2.3.4+abababab')
})

test('keeps to the major and minor of a pre-release', () => {
  expect(developmentVersion({ release: '1.0.0-rc.1', commit: COMMIT })).toBe('1.0.20261126155300+1f7cfb2a')
})

test('orders builds by the time of their commits, after their release and before the next one', () => {
  const later = { ...COMMIT, time: COMMIT.time + 1 }
  const versions = [
    '0.1.0',
    developmentVersion({ release: '0.1.0', commit: COMMIT }),
    developmentVersion({ release: '0.1.0', commit: later }),
    '0.2.0',
  ]
  expect(versions.toReversed().sort(byVersion)).toEqual(versions)
})

let root: string

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'ekb-version-'))
  await write('package.json', '{"version":"0.1.0"}')
  await write('src/main.ts', 'one')
})

afterEach(() => rm(root, { recursive: true, force: true }))

async function write(file: string, text: string): Promise<void> {
  await mkdir(join(root, file, '..'), { recursive: true })
  await writeFile(join(root, file), text)
}

async function git(...args: readonly string[]): Promise<string> {
  const date = '2026-11-26T15:53:00Z'
  const env = { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date }
  const who = ['-c', 'user.name=t', '-c', 'user.email=t@example.com', '-c', 'commit.gpgsign=false']
  return (await runOrFail('git', [...who, ...args], { cwd: root, env })).trim()
}

async function commit(): Promise<string> {
  await git('add', '-A')
  await git('commit', '-qm', 'commit')
  return git('rev-parse', 'HEAD')
}

test('a clean checkout has the version of the last commit that changed an input of a build', async () => {
  await git('init', '-q')
  const hash = await commit()
  await write('docs/page.md', 'a page')
  await commit()
  expect(await readSources(root)).toEqual({ release: '0.1.0', commit: { hash, time: COMMIT.time } })
  await write('README.md', 'changed, but no input')
  expect(await readSources(root)).toMatchObject({ commit: { hash } })
  expect((await readSources(root)).changed).toBeUndefined()
})

test('changed, new and undone sources each have a version of their own', async () => {
  await git('init', '-q')
  await commit()
  const clean = developmentVersion(await readSources(root))
  await write('src/main.ts', 'two')
  const changed = developmentVersion(await readSources(root))
  await write('src/more.ts', 'three')
  const more = developmentVersion(await readSources(root))
  expect(new Set([clean, changed, more]).size).toBe(3)
  expect([changed, more].every(version => version.startsWith(`${clean}.`))).toBe(true)
  await rm(join(root, 'src/more.ts'))
  expect(developmentVersion(await readSources(root))).toBe(changed)
  await write('src/main.ts', 'one')
  expect(developmentVersion(await readSources(root))).toBe(clean)
})

test('sources without a repository, also inside of a foreign one, are named by their hash', async () => {
  const alone = developmentVersion(await readSources(root))
  expect(alone).toMatch(/^0\.1\.0\+[0-9a-f]{8}$/)
  const outer = await mkdtemp(join(tmpdir(), 'ekb-version-outer-'))
  try {
    const inner = root
    root = outer
    await git('init', '-q')
    root = join(outer, 'unpacked')
    await write('package.json', '{"version":"0.1.0"}')
    await write('src/main.ts', 'one')
    await git('add', '-A')
    await git('commit', '-qm', 'unpacked')
    expect(developmentVersion(await readSources(root))).toBe(alone)
    root = inner
  } finally {
    await rm(outer, { recursive: true, force: true })
  }
})
