import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bundleForNode, compileExecutable } from '../../../scripts/build/compile.ts'

const run = promisify(execFile)
const REPORT = `
  import { versionLine } from ${JSON.stringify(join(import.meta.dirname, '../../../src/version.ts'))}
  console.log(JSON.stringify({ ours: versionLine('probe'), dotenv: process.env.FROM_DOTENV ?? null }))`
const OURS = JSON.stringify({ ours: 'probe 1.2.3 (commit c0ffee00)', dotenv: null })

let folder: string
let binary: string
let bundle: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ekb-compile-'))
  const entry = join(folder, 'entry.ts')
  await writeFile(entry, REPORT)
  await writeFile(join(folder, 'foreign.js'), `console.log('foreign code ran')`)
  await writeFile(join(folder, '.env'), 'FROM_DOTENV=foreign')
  await writeFile(join(folder, 'bunfig.toml'), `preload = ["./foreign.js"]`)
  const product = { name: 'probe', entry, format: 'cjs', mirrored: false } as const
  binary = await compileExecutable(
    product,
    { version: '1.2.3', commit: 'c0ffee00'.repeat(5) },
    join(folder, 'dist'),
  )
  bundle = await bundleForNode(
    product,
    { version: '1.2.3', commit: 'c0ffee00'.repeat(5) },
    join(folder, 'dist'),
  )
})

afterAll(() => rm(folder, { recursive: true, force: true }))

/** Starts the compiled file in the folder with the foreign files; answers what it printed. */
async function start(env: Record<string, string>, args: string[] = []): Promise<string> {
  const { stdout } = await run(binary, args, { cwd: folder, env: { PATH: '/usr/bin:/bin', ...env } })
  return stdout.trim()
}

test('a compiled file ignores .env and bunfig.toml of the folder where it is started', async () => {
  expect(await start({})).toBe(OURS)
})

test('no variable puts code before ours', async () => {
  expect(await start({ BUN_OPTIONS: '--preload ./foreign.js' })).toBe(OURS)
  expect(await start({ NODE_OPTIONS: '--require ./foreign.js' })).toBe(OURS)
})

test('no variable makes a bare runtime of it', async () => {
  expect(await start({ BUN_BE_BUN: '1' }, ['foreign.js'])).toBe(OURS)
})

test('the Node bundle of the same entry runs', async () => {
  const { stdout } = await run(process.execPath, [bundle], { cwd: folder })
  expect(stdout.trim()).toBe(OURS)
})
