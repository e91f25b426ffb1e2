import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const sources = globSync('src/doctor/**/*.ts', { cwd: root }).map(file => file.replaceAll('\\', '/'))
const textOf = (file: string) => readFileSync(join(root, file), 'utf8')

test('one file of the doctor sends requests, and knows no other method than GET', () => {
  expect(sources.length).toBeGreaterThan(20)
  const senders = sources.filter(file => /\bexchange\(/.test(textOf(file)))
  expect(senders).toEqual(['src/doctor/probe/reader.ts'])
  const text = textOf('src/doctor/probe/reader.ts')
  expect(text).toContain("{ method: 'GET', url, headers: headersOf(settings, signed) }")
  expect(text.match(/\bexchange\(/g)).toHaveLength(1)
  for (const file of sources) expect(textOf(file)).not.toMatch(/'(?:POST|PUT|PATCH|DELETE)'/)
})

test('nothing that can write comes in', () => {
  const writers =
    /from '[^']*(?:\/client|\/ask|\/list-keys|\/port|\/real-parts|transport\/sender|transport\/receive|transport\/tunnel|node:https?)(?:\.ts)?'/
  expect(sources.filter(file => writers.test(textOf(file)))).toEqual([])
  expect(sources.filter(file => /createClient|createAsk|createSender/.test(textOf(file)))).toEqual([])
})
