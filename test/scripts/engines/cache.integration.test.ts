import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { cachedPath, install } from '../../../scripts/engines/cache.ts'
import type { Recipe } from '../../../scripts/engines/recipe.ts'

let root: string

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'ekb-cache-'))
})

afterEach(() => rm(root, { recursive: true, force: true }))

const probe: Recipe = {
  name: 'probe',
  binary: 'probe',
  versions: ['1.0.0'],
  needs: 'nothing',
  engine: false,
  build: (version, folder) => writeFile(join(folder, 'probe'), version),
}

test('a second process waits for the first, and does not build again', async () => {
  const home = join(root, 'probe')
  await mkdir(home)
  const first = spawn(process.execPath, ['-e', 'process.stdin.resume()'], {
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  await writeFile(join(home, '1.0.0.lock'), `${first.pid}\n`)
  const waiting = Promise.withResolvers<number>()
  const second = install(probe, '1.0.0', { root, onWait: waiting.resolve })
  expect(await waiting.promise).toBe(first.pid)
  await mkdir(join(home, '1.0.0'))
  await writeFile(join(home, '1.0.0', 'probe'), 'of the first')
  // The first process goes without taking its lock away, as a killed one does.
  first.kill('SIGKILL')
  await once(first, 'exit')
  expect(await second).toMatchObject({ built: false })
  expect(await readFile(cachedPath(probe, '1.0.0', root), 'utf8')).toBe('of the first')
  expect(existsSync(join(home, '1.0.0.lock'))).toBe(false)
})
