import {
  appendFileSync,
  existsSync,
  readFileSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Emulator, startEmulator } from '../../../src/emulator/index.ts'
import { readJournal } from '../../../src/emulator/persistence/read-journal.ts'
import { callerFor } from '../caller.ts'
import { emulatorForTest, folderForTest } from '../emulators.ts'

/** A data file with the default project and keys of these names. */
async function dataFileWith(...names: string[]): Promise<string> {
  const dataFile = join(folderForTest(), 'keys.ndjson')
  const emulator = await startEmulator({ dataFile, clock: { now: '2026-03-01', frozen: true } })
  const caller = await callerFor(emulator)
  for (const name of names) await caller.create(name)
  await emulator.close()
  return dataFile
}

const namesIn = (emulator: Emulator) => emulator.keys().map(key => key.name)

describe('what lasts', () => {
  test('projects, keys, credentials and clock are there again', async () => {
    const dataFile = join(folderForTest(), 'keys.ndjson')
    const first = await startEmulator({ dataFile })
    const caller = await callerFor(first)
    const made = await caller.create('kept')
    await caller.remove((await caller.create('gone')).key)
    first.seed({ projects: [{ id: 'two', keys: [{ name: 'old', type: 'privileged', age: '9d' }] }] })
    first.setClock({ now: '2027-01-01', frozen: true })
    const before = [first.projects, first.keys(), first.keys('two'), first.now()]
    await first.close()

    const second = await emulatorForTest({ dataFile })
    expect([second.projects, second.keys(), second.keys('two'), second.now()]).toEqual(before)
    expect(second).toMatchObject({ apiKey: first.apiKey, apiSecret: first.apiSecret })
    expect(await (await callerFor(second, made)).list()).toHaveLength(3)
  })

  test('a change is in the file before its answer comes', async () => {
    const dataFile = join(folderForTest(), 'keys.ndjson')
    const emulator = await emulatorForTest({ dataFile })
    const caller = await callerFor(emulator)
    for (let count = 1; count <= 5; count++) {
      const { key } = await caller.create(`key ${count}`)
      expect(readFileSync(dataFile, 'utf8')).toContain(key)
    }
  })

  test('a reset lasts as well', async () => {
    const dataFile = await dataFileWith('a')
    const first = await startEmulator({ dataFile })
    await (await callerFor(first)).create('b')
    first.reset()
    await first.close()
    expect(namesIn(await emulatorForTest({ dataFile }))).toEqual(['Automator Key', 'Bootstrap Key', 'a'])
  })

  test('a project that lost its bootstrap key gets a new one, and a notice says so', async () => {
    const dataFile = join(folderForTest(), 'keys.ndjson')
    const first = await startEmulator({ dataFile })
    await (await callerFor(first)).remove(first.apiKey)
    await first.close()
    const notices: string[] = []
    const second = await emulatorForTest({ dataFile, notice: message => notices.push(message) })
    expect(second.apiKey).not.toBe(first.apiKey)
    expect(await (await callerFor(second)).list()).toHaveLength(2)
    expect(notices).toEqual([expect.stringContaining('bootstrap key')])
  })

  test('seeded randomness does not repeat a revoked value after a restart', async () => {
    const dataFile = join(folderForTest(), 'keys.ndjson')
    const values: string[] = []
    for (let run = 0; run < 3; run++) {
      const emulator = await startEmulator({ dataFile, randomSeed: 'same', compactAfter: 3 })
      const caller = await callerFor(emulator)
      const { key } = await caller.create('ci')
      values.push(key)
      await caller.remove(key)
      await emulator.close()
    }
    expect(new Set(values).size).toBe(3)
  })

  test('the file is for its owner alone', async () => {
    expect(statSync(await dataFileWith()).mode & 0o777).toBe(0o600)
  })
})

describe('a line that was cut off', () => {
  test('is dropped with a notice, at whichever byte it was cut', async () => {
    const dataFile = await dataFileWith('a', 'b')
    const whole = readFileSync(dataFile)
    const lastLine = whole.lastIndexOf('\n', whole.length - 2) + 1
    for (const size of [lastLine + 1, lastLine + 7, whole.length - 30, whole.length - 2]) {
      writeFileSync(dataFile, whole.subarray(0, size))
      const notices: string[] = []
      const emulator = await startEmulator({ dataFile, notice: message => notices.push(message) })
      await emulator.close()
      expect(namesIn(emulator)).toEqual(['Automator Key', 'Bootstrap Key', 'a'])
      expect(notices).toEqual([expect.stringMatching(/The last line \(\d+\) of .*keys\.ndjson was cut off/)])
      expect(readFileSync(dataFile)).toEqual(whole.subarray(0, lastLine))
    }
  })

  test('is kept where nothing but its newline is missing', async () => {
    const dataFile = await dataFileWith('a')
    const whole = readFileSync(dataFile)
    truncateSync(dataFile, whole.length - 1)
    const emulator = await startEmulator({ dataFile })
    expect(namesIn(emulator)).toContain('a')
    await emulator.close()
    expect(readFileSync(dataFile)).toEqual(whole)
  })

  test('every prefix of a file is read as some of its commits, from first to last', async () => {
    const whole = readFileSync(await dataFileWith('a', 'b', 'c'))
    let commits = 0
    for (let size = 0; size <= whole.length; size++) {
      const content = readJournal(whole.subarray(0, size), 'keys.ndjson')
      expect(content.goodBytes).toBeLessThanOrEqual(size)
      expect(content.lines - commits).toBeOneOf([0, 1])
      commits = content.lines
    }
    expect(commits).toBe(5)
  })

  test('zeros that a file system left behind are dropped', async () => {
    const dataFile = await dataFileWith('a')
    const whole = readFileSync(dataFile)
    appendFileSync(dataFile, Buffer.alloc(64))
    expect(namesIn(await emulatorForTest({ dataFile }))).toContain('a')
    expect(readFileSync(dataFile)).toEqual(whole)
  })

  test('an empty file is a new one', async () => {
    const dataFile = join(folderForTest(), 'keys.ndjson')
    writeFileSync(dataFile, '')
    expect(namesIn(await emulatorForTest({ dataFile }))).toHaveLength(2)
  })
})

describe('a file that is damaged', () => {
  const lines = (whole: string, change: (lines: string[]) => string[]) => change(whole.split('\n')).join('\n')
  test.each<[string, (whole: string) => string, number, RegExp]>([
    ['another file', () => 'name: value\n', 1, /not a data file/],
    ['another file without a newline', () => 'name: value', 1, /not a data file/],
    ['another version', whole => whole.replace('"version":1', '"version":2'), 1, /another version/],
    ['a changed character', whole => whole.replace('"name":"a"', '"name":"x"'), 4, /checksum/],
    ['a line that is gone', whole => lines(whole, all => all.toSpliced(2, 1)), 3, /number 3 where 2 belongs/],
    ['a line twice', whole => lines(whole, all => all.toSpliced(3, 0, all[3] ?? '')), 5, /number 3 where 4/],
    ['an empty line', whole => lines(whole, all => all.toSpliced(2, 0, '')), 3, /not a line of the journal/],
    ['Windows line ends', whole => whole.replaceAll('\n', '\r\n'), 1, /not a data file/],
    [
      'a cut line with others behind it',
      whole => lines(whole, all => all.with(2, '{"seq":2,')),
      3,
      /not a line/,
    ],
    ['a last line of another kind', whole => `${whole}hello`, 6, /not a line of the journal/],
  ])('%s: refused with line and reason, and left as it is', async (_what, damage, line, reason) => {
    const dataFile = await dataFileWith('a', 'b')
    const damaged = damage(readFileSync(dataFile, 'utf8'))
    writeFileSync(dataFile, damaged)
    const failure: unknown = await startEmulator({ dataFile }).catch((error: unknown) => error)
    expect(failure).toMatchObject({
      code: 'DATA_CORRUPT',
      summary: `The data file ${dataFile} is damaged at line ${line}`,
      detail: expect.stringMatching(reason),
    })
    expect(readFileSync(dataFile, 'utf8')).toBe(damaged)
    expect(existsSync(`${dataFile}.lock`)).toBe(false)
  })

  test('no single changed byte goes unnoticed', async () => {
    const whole = readFileSync(await dataFileWith('a'))
    const intact = readJournal(whole, 'keys.ndjson')
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (position, change) => {
        const damaged = Buffer.from(whole)
        damaged[position] = (damaged[position] ?? 0) ^ change
        try {
          // The end of the last line is the one place where damage looks like a cut.
          expect(readJournal(damaged, 'keys.ndjson').lines).toBe(intact.lines - 1)
          expect(position).toBe(whole.length - 1)
        } catch (error) {
          expect(error).toMatchObject({ code: 'DATA_CORRUPT' })
        }
      }),
    )
  })

  test.each([
    ['a folder', '.'],
    ['a folder that is not there', 'nowhere/keys.ndjson'],
  ])('%s cannot be a data file', async (_what, path) => {
    await expect(startEmulator({ dataFile: join(folderForTest(), path) })).rejects.toMatchObject({
      code: 'DATA_UNWRITABLE',
    })
  })
})

describe('shortening', () => {
  test('a long journal becomes a short one that says the same', async () => {
    const dataFile = join(folderForTest(), 'keys.ndjson')
    const first = await startEmulator({ dataFile, compactAfter: 20 })
    const caller = await callerFor(first)
    for (let round = 0; round < 30; round++) await caller.remove((await caller.create('churn')).key)
    const kept = await caller.create('kept')
    const before = first.keys()
    expect(readFileSync(dataFile, 'utf8').split('\n').length).toBeLessThan(25)
    await first.close()
    expect(existsSync(`${dataFile}.next`)).toBe(false)
    const second = await emulatorForTest({ dataFile })
    expect(second.keys()).toEqual(before)
    expect(await (await callerFor(second, kept)).list()).toHaveLength(3)
  })

  test('what a crash left of an earlier one is in nobody’s way', async () => {
    const dataFile = join(folderForTest(), 'keys.ndjson')
    writeFileSync(`${dataFile}.next`, 'half of a jour')
    const emulator = await emulatorForTest({ dataFile, compactAfter: 3 })
    const caller = await callerFor(emulator)
    for (let round = 0; round < 4; round++) await caller.remove((await caller.create('churn')).key)
    expect(existsSync(`${dataFile}.next`)).toBe(false)
    expect(readFileSync(dataFile, 'utf8').split('\n').length).toBeLessThan(8)
    expect(namesIn(emulator)).toHaveLength(2)
  })

  test('a link to the file stays a link', async () => {
    const folder = folderForTest()
    const [file, link] = [join(folder, 'real.ndjson'), join(folder, 'link.ndjson')]
    writeFileSync(file, '')
    symlinkSync(file, link)
    const emulator = await emulatorForTest({ dataFile: link, compactAfter: 2 })
    const caller = await callerFor(emulator)
    for (let round = 0; round < 4; round++) await caller.remove((await caller.create('x')).key)
    expect(readJournal(readFileSync(file), file).state.keys.get(emulator.projectId)).toEqual(emulator.keys())
    await expect(startEmulator({ dataFile: file })).rejects.toMatchObject({ code: 'DATA_IN_USE' })
  })
})
