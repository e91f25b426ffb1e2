import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const page = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8')

describe('CONTRIBUTING.md', () => {
  test('names files and folders that exist', () => {
    const paths = [...page.matchAll(/(?<![\w/.])(?:src|scripts|test|docs|examples|\.ci)\/[\w./*-]+/g)].map(
      ([path]) => path.replace(/[.,:]+$/, ''),
    )
    expect(paths.length).toBeGreaterThan(30)
    const isThere = (path: string) =>
      path.includes('*') ? globSync(path, { cwd: root }).length > 0 : existsSync(join(root, path))
    expect(paths.filter(path => !isThere(path))).toEqual([])
  })

  test('names commands that package.json has', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    const named = [...page.matchAll(/\bnpm (?:run )?(?<name>start|test(?::\w+)?|(?<=run )[\w:]+)/g)].map(
      ({ groups }) => groups?.['name'] ?? '',
    )
    expect(new Set(named).size).toBeGreaterThan(5)
    expect(named.filter(name => !(name in scripts))).toEqual([])
  })
})
