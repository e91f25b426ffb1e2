import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { cachedPath, cacheRoot, install } from '../../../scripts/engines/cache.ts'
import { parseWanted } from '../../../scripts/engines/catalog.ts'
import type { Recipe } from '../../../scripts/engines/recipe.ts'

let root: string

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'ekb-cache-'))
})

afterEach(() => rm(root, { recursive: true, force: true }))

function recipe(build: Recipe['build']): Recipe {
  return { name: 'probe', binary: 'probe', versions: ['1.0.0'], needs: 'nothing', engine: false, build }
}

const writing = recipe((version, folder) => writeFile(join(folder, 'probe'), version))

test('an engine is built once and found from then on', async () => {
  expect(await install(writing, '1.0.0', { root })).toEqual({
    path: cachedPath(writing, '1.0.0', root),
    built: true,
  })
  const again = recipe(() => Promise.reject(new Error('built twice')))
  expect(await install(again, '1.0.0', { root })).toMatchObject({ built: false })
  expect(await readdir(join(root, 'probe'))).toEqual(['1.0.0'])
})

test('a build that fails leaves nothing, and the next one starts anew', async () => {
  const failing = recipe(async (_version, folder) => {
    await writeFile(join(folder, 'probe'), 'half')
    throw new Error('no compiler')
  })
  await expect(install(failing, '1.0.0', { root })).rejects.toThrow('no compiler')
  expect(await readdir(join(root, 'probe'))).toEqual([])
  expect(await install(writing, '1.0.0', { root })).toMatchObject({ built: true })
})

test.skipIf(process.platform === 'win32')('the cache lies in the cache folder of the user', () => {
  expect(cacheRoot({ XDG_CACHE_HOME: '/somewhere' })).toBe('/somewhere/ekb/engines')
})

test('a name stands for all pinned versions, also the name of the command', () => {
  const names = (text: string) =>
    parseWanted(text).map(({ recipe: { name }, version }) => `${name}@${version}`)
  expect(names('terraform')).toContain('terraform@1.6.6')
  expect(names('tofu@1.12.6')).toEqual(['opentofu@1.12.6'])
  expect(() => parseWanted('terraform@9')).toThrow(/not among the pinned versions: 1\.6\.6/)
  expect(() => parseWanted('vault')).toThrow(/no engine is called "vault": terraform/)
})
