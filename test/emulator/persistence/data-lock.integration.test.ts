import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { lockData } from '../../../src/emulator/persistence/data-lock.ts'
import { folderForTest } from '../emulators.ts'

const MODULE = join(import.meta.dirname, '../../../src/emulator/persistence/data-lock.ts')

/** Another process that takes the lock, says whether it got it, and holds it until its input ends. */
function otherProcess(file: string) {
  const child = spawn(process.execPath, [
    '--input-type=module',
    '--eval',
    `import { lockData } from ${JSON.stringify(MODULE)}
     try { lockData(${JSON.stringify(file)}); console.log('held') } catch (error) { console.log(error.code) }
     process.stdin.resume()`,
  ])
  return { child, said: once(child.stdout, 'data').then(([chunk]) => String(chunk).trim()) }
}

async function deadProcess(): Promise<number> {
  const child = spawn(process.execPath, ['--eval', ''])
  await once(child, 'exit')
  return child.pid ?? 0
}

describe('the lock of a data file', () => {
  test('is taken once, given back, and leaves nothing behind', () => {
    const folder = folderForTest()
    const file = join(folder, 'keys.ndjson')
    const unlock = lockData(file)
    expect(() => lockData(file)).toThrow(`Process ${process.pid} uses it`)
    unlock()
    lockData(file)()
    expect(readdirSync(folder)).toEqual([])
  })

  test('is refused while another process holds it, and taken over once that was killed', async () => {
    const file = join(folderForTest(), 'keys.ndjson')
    const { child, said } = otherProcess(file)
    expect(await said).toBe('held')
    expect(() => lockData(file)).toThrow(`Process ${child.pid} uses it (lock ${file}.lock)`)
    child.kill('SIGKILL')
    await once(child, 'exit')
    lockData(file)()
    expect(existsSync(`${file}.lock`)).toBe(false)
  })

  test.each([
    ['of a process that is gone', async () => JSON.stringify({ pid: await deadProcess(), started: '1' })],
    [
      'of an earlier process with an id that lives again',
      async () => JSON.stringify({ pid: 1, started: 'x' }),
    ],
    ['that says nothing', async () => ''],
  ])('a lock %s is taken over', async (_what, content) => {
    const file = join(folderForTest(), 'keys.ndjson')
    writeFileSync(`${file}.lock`, await content())
    const unlock = lockData(file)
    expect(JSON.parse(readFileSync(`${file}.lock`, 'utf8'))).toMatchObject({ pid: process.pid })
    unlock()
  })

  test('of many that take over a dead lock at once, one succeeds', async () => {
    const file = join(folderForTest(), 'keys.ndjson')
    writeFileSync(`${file}.lock`, JSON.stringify({ pid: await deadProcess(), started: '1' }))
    const others = Array.from({ length: 6 }, () => otherProcess(file))
    const said = await Promise.all(others.map(other => other.said))
    expect(said.filter(word => word === 'held')).toHaveLength(1)
    expect(said.filter(word => word === 'DATA_IN_USE')).toHaveLength(5)
    for (const { child } of others) child.kill('SIGKILL')
    await Promise.all(others.map(({ child }) => child.exitCode ?? child.signalCode ?? once(child, 'exit')))
  })
})
