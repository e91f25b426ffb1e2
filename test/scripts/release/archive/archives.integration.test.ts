import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { runOrFail } from '../../../../scripts/command.ts'
import { packageHash } from '../../../../scripts/release/archive/dirhash.ts'
import { readTarGz, writeTarGz } from '../../../../scripts/release/archive/tar.ts'
import { readZip, writeZip } from '../../../../scripts/release/archive/zip.ts'

const TIME = Date.parse('2026-11-26T15:53:00Z') / 1000
const ENTRIES = [
  { path: 'run', mode: 0o755, content: Buffer.from('#!/bin/sh\necho ran\n') },
  { path: 'lib/library', mode: 0o644, content: Buffer.alloc(100_000, 'library ') },
  { path: 'lib/empty', mode: 0o644, content: Buffer.alloc(0) },
]

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ekb-archive-'))
})

afterEach(() => rm(folder, { recursive: true, force: true }))

const FORMATS = [
  { name: 'zip', write: writeZip, read: readZip, unpack: (file: string) => ['unzip', '-q', file] },
  { name: 'tar.gz', write: writeTarGz, read: readTarGz, unpack: (file: string) => ['tar', '-xzf', file] },
]

describe.each(FORMATS)('$name', ({ write, read, unpack }) => {
  test('is unpacked by the usual tool, with run bits', async () => {
    await writeFile(join(folder, 'archive'), await write(ENTRIES, TIME))
    const [command = '', ...args] = unpack(join(folder, 'archive'))
    await runOrFail(command, args, { cwd: folder })
    expect(await runOrFail(join(folder, 'run'), [])).toBe('ran\n')
    expect((await stat(join(folder, 'lib/library'))).mode & 0o777).toBe(0o644)
    expect(await readFile(join(folder, 'lib/library'))).toEqual(ENTRIES[1]?.content)
  })

  test('reads back what was written, in the order of paths', async () => {
    expect(read(await write(ENTRIES, TIME))).toEqual([ENTRIES[2], ENTRIES[1], ENTRIES[0]])
  })

  test('is the same for the same files, in whatever order they come', async () => {
    expect(await write(ENTRIES.toReversed(), TIME)).toEqual(await write(ENTRIES, TIME))
  })
})

test('a damaged zip is not read', async () => {
  const archive = await writeZip([{ path: 'a', mode: 0o644, content: Buffer.from('content') }], TIME)
  const damaged = Buffer.from(archive)
  damaged.writeUInt32LE(1, archive.indexOf(Buffer.from('PK\u0001\u0002')) + 16)
  expect(() => readZip(damaged)).toThrow('a is damaged')
  expect(() => readZip(Buffer.from('no archive'))).toThrow(RangeError)
})

test('the hash of a package is that of Go modules, over `sha256sum` lines', async () => {
  await mkdir(join(folder, 'lib'))
  for (const { path, content } of ENTRIES) await writeFile(join(folder, path), content)
  await chmod(join(folder, 'run'), 0o755)
  const script =
    'LC_ALL=C; export LC_ALL; find * -type f | sort | xargs sha256sum | openssl dgst -sha256 -binary | base64'
  const expected = await runOrFail('sh', ['-c', script], { cwd: folder })
  expect(packageHash(ENTRIES)).toBe(`h1:${expected.trim()}`)
})
