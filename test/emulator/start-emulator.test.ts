import { once } from 'node:events'
import { createServer } from 'node:net'
import { describe, expect, test } from 'vitest'
import { type EmulatorOptions, startEmulator } from '../../src/emulator/index.ts'
import { emulatorForTest, folderForTest } from './emulators.ts'

describe('starting', () => {
  test('takes a free port of the loopback address, and gives it back', async () => {
    const first = await startEmulator()
    expect(first.endpoint).toBe(`http://127.0.0.1:${first.port}`)
    await first.close()
    await first.close()
    await expect(fetch(`${first.endpoint}/health`)).rejects.toThrow()
    const second = await emulatorForTest({ port: first.port })
    expect(second.port).toBe(first.port)
  })

  test('a port in use is refused, and the data file is free again', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as { port: number }
    const dataFile = `${folderForTest()}/keys.ndjson`
    await expect(startEmulator({ port, dataFile })).rejects.toMatchObject({
      code: 'EMULATOR_PORT_IN_USE',
      summary: `Port ${port} on 127.0.0.1 is in use`,
    })
    other.close()
    await emulatorForTest({ dataFile })
  })

  test.each<[string, EmulatorOptions, string, string]>([
    ['an address of another machine', { host: '192.0.2.1' }, 'EMULATOR_CANNOT_LISTEN', 'EADDRNOTAVAIL'],
    [
      'a base path without a slash',
      { basePath: 'ekb' },
      'EMULATOR_INPUT_INVALID',
      'must look like "/prefix"',
    ],
    ['a base path with a query', { basePath: '/a?b' }, 'EMULATOR_INPUT_INVALID', 'must look like "/prefix"'],
    ['a latency below zero', { latencyMs: -1 }, 'EMULATOR_INPUT_INVALID', 'latencyMs must be a whole number'],
    ['an identity that is none', { tls: { key: 'x', cert: 'y' } }, 'EMULATOR_TLS_INVALID', 'PEM'],
    ['a clock that is none', { clock: { now: 'now' } }, 'EMULATOR_INPUT_INVALID', 'now must be a date'],
  ])('%s is refused', async (_what, options, code, detail) => {
    await expect(startEmulator(options)).rejects.toMatchObject({
      code,
      detail: expect.stringContaining(detail),
    })
  })

  test('two emulators on one data file are refused', async () => {
    const dataFile = `${folderForTest()}/keys.ndjson`
    await emulatorForTest({ dataFile })
    await expect(startEmulator({ dataFile })).rejects.toMatchObject({
      code: 'DATA_IN_USE',
      detail: expect.stringContaining(`Process ${process.pid} uses it`),
    })
  })
})

test('an address beyond loopback is reached on loopback, the admin API as well', async () => {
  const emulator = await emulatorForTest({ host: '0.0.0.0' })
  expect(emulator.origin).toBe(`http://127.0.0.1:${emulator.port}`)
  expect((await fetch(`${emulator.origin}/__admin/state`)).status).toBe(200)
})
