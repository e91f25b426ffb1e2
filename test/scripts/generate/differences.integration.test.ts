import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { runOrFail } from '../../../scripts/command.ts'
import { differences, mend } from '../../../scripts/generate/differences.ts'
import type { Generator } from '../../../scripts/generate/generator.ts'
import { WRITTEN } from '../../../scripts/generate/written.ts'
import { temporaryDirectory } from '../../grpc/temporary-directory.ts'

let root: string

beforeEach(async () => {
  root = temporaryDirectory('generate-')
  await runOrFail('git', ['init', '-q'], { cwd: root })
})

function making(files: Readonly<Record<string, string>>): readonly Generator[] {
  return [{ name: 'sdk', generate: () => new Map(Object.entries(files)) }]
}

async function generate(files: Readonly<Record<string, string>>) {
  const found = await differences(root, making(files))
  await mend(root, found)
  return found
}

function put(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

const read = (path: string) => readFileSync(join(root, path), 'utf8')

describe('generating', () => {
  test('writes what is made, and then there is nothing to do', async () => {
    await generate({ 'lib/a.ts': 'a', 'docs/b.md': 'b' })
    expect(read('lib/a.ts')).toBe('a')
    expect(read(WRITTEN)).toBe(`docs/b.md\nlib/a.ts\n${WRITTEN}\n`)
    expect(await differences(root, making({ 'lib/a.ts': 'a', 'docs/b.md': 'b' }))).toEqual([])
  })

  test('removes what it wrote and makes no longer', async () => {
    await generate({ 'lib/a.ts': 'a', 'lib/old.ts': 'old' })
    expect(await generate({ 'lib/a.ts': 'a' })).toContainEqual({
      generator: 'generate',
      path: 'lib/old.ts',
      content: undefined,
    })
    expect(existsSync(join(root, 'lib/old.ts'))).toBe(false)
    expect(read(WRITTEN)).not.toContain('old')
  })

  test('leaves the files of others in its folders, and does not count them as drift', async () => {
    await generate({ 'lib/a.ts': 'a' })
    const others = ['lib/ekb-cdktn-0.1.0.tgz', 'lib/build/x.py', 'lib/ekb.egg-info/PKG-INFO', 'lib/notes.md']
    for (const path of others) put(path, 'mine')
    expect(await differences(root, making({ 'lib/a.ts': 'a' }))).toEqual([])
    await generate({ 'lib/b.ts': 'b' })
    expect(existsSync(join(root, 'lib/a.ts'))).toBe(false)
    for (const path of others) expect(read(path)).toBe('mine')
  })

  test('sees a generated file that somebody changed or removed', async () => {
    await generate({ 'lib/a.ts': 'a', 'lib/b.ts': 'b' })
    put('lib/a.ts', 'changed')
    await runOrFail('rm', [join(root, 'lib/b.ts')])
    const found = await generate({ 'lib/a.ts': 'a', 'lib/b.ts': 'b' })
    expect(found.map(({ path }) => path)).toEqual(['lib/a.ts', 'lib/b.ts'])
    expect(read('lib/a.ts')).toBe('a')
  })

  test('keeps an own file of somebody that stands where a new one belongs, and changes nothing', async () => {
    await generate({ 'lib/a.ts': 'a' })
    put('lib/b.ts', 'mine')
    await expect(generate({ 'lib/a.ts': 'A', 'lib/b.ts': 'b' })).rejects.toThrow(
      /lib\/b\.ts would be overwritten/,
    )
    expect([read('lib/a.ts'), read('lib/b.ts')]).toEqual(['a', 'mine'])
    // What git knows, git brings back.
    await runOrFail('git', ['add', 'lib/b.ts'], { cwd: root })
    await generate({ 'lib/a.ts': 'A', 'lib/b.ts': 'b' })
    expect([read('lib/a.ts'), read('lib/b.ts')]).toEqual(['A', 'b'])
  })
})
