import { expect, test } from 'vitest'
import { chunksOf } from '../../src/cli/chunks.ts'
import { writeOut } from '../../src/cli/write-out.ts'

const LONG = 'a'.repeat(40_000)

test('pieces are joined until a chunk is worth a write', () => {
  const pieces = ['', 'one ', 'two ', LONG, LONG, 'three']
  const chunks = [...chunksOf(pieces)]
  expect(chunks.map(({ length }) => length)).toEqual([80_008, 5])
  expect(chunks.join('')).toBe(pieces.join(''))
})

test('nothing is nothing', () => {
  expect([...chunksOf([])]).toEqual([])
  expect([...chunksOf(['', ''])]).toEqual([])
})

test('a chunk is made once the reader has taken the one before', async () => {
  const seen: string[] = []
  function* pieces() {
    for (const name of ['first', 'second', 'third']) {
      seen.push(`made ${name}`)
      yield name.padEnd(70_000)
    }
  }
  await writeOut(pieces(), {
    env: {},
    err: () => undefined,
    async out(text) {
      await Promise.resolve()
      seen.push(`took ${text.trimEnd()}`)
    },
  })
  expect(seen).toEqual(['made first', 'took first', 'made second', 'took second', 'made third', 'took third'])
})
