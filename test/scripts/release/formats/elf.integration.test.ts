import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { bunPath } from '../../../../scripts/build/places.ts'
import { run } from '../../../../scripts/command.ts'
import { byNumbers, readElf } from '../../../../scripts/release/formats/elf.ts'

test('reads what readelf reads of a real executable', async context => {
  context.skip(process.platform !== 'linux', 'reads an executable of Linux')
  const file = bunPath()
  const found = readElf(await readFile(file))
  const dynamic = (await run('readelf', ['-d', '-V', '-W', file])).stdout
  const needed = [...dynamic.matchAll(/\(NEEDED\).*\[(.*)\]/g)].map(match => match[1])
  const versions = [...dynamic.matchAll(/GLIBC_([\d.]+)/g)].map(match => match[1] ?? '')
  expect(needed.length).toBeGreaterThan(1)
  expect(found?.libraries).toEqual(needed)
  expect(found?.glibc).toBe(versions.sort(byNumbers).at(-1))
  expect(found?.interpreter).toMatch(/^\/lib.*ld-linux/)
})

test('answers nothing for another kind of file', () => {
  expect(readElf(Buffer.from('#!/bin/sh\nexec true\n'))).toBeUndefined()
})
