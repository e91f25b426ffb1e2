import { request } from 'node:http'
import { brotliDecompressSync, gunzipSync, inflateSync, zstdDecompressSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { Emulator } from '../../../src/emulator/index.ts'
import { emulatorForTest } from '../emulators.ts'

/** The bytes of an answer, as they came. */
function bytesOf(emulator: Emulator, method = 'GET') {
  return new Promise<{ headers: NodeJS.Dict<string | string[]>; body: Buffer }>((resolve, reject) => {
    const asked = request(
      `${emulator.endpoint}/api/keys?project_id=${emulator.projectId}`,
      { method, headers: { 'x-api-key': emulator.apiKey, 'x-api-secret': emulator.apiSecret } },
      async answer => {
        try {
          resolve({ headers: answer.headers, body: Buffer.concat(await answer.toArray()) })
        } catch (error) {
          reject(error)
        }
      },
    )
    asked.on('error', reject)
    asked.end()
  })
}

const DECODERS = {
  gzip: gunzipSync,
  br: brotliDecompressSync,
  deflate: inflateSync,
  zstd: zstdDecompressSync,
}

describe('content codings', () => {
  test.each(Object.entries(DECODERS))('%s', async (encoding, decode) => {
    const emulator = await emulatorForTest({ encoding: encoding as keyof typeof DECODERS })
    const { headers, body } = await bytesOf(emulator)
    expect(headers).toMatchObject({ 'content-encoding': encoding, vary: 'accept-encoding' })
    expect(headers['content-length']).toBe(String(body.length))
    expect(JSON.parse(String(decode(body)))).toMatchObject({
      user_keys: [{ key_name: 'Automator Key' }, { key_name: 'Bootstrap Key' }],
    })
  })

  test('are none by default, whatever the client accepts', async () => {
    const { headers, body } = await bytesOf(await emulatorForTest())
    expect(headers['content-encoding']).toBeUndefined()
    expect(JSON.parse(String(body))).toHaveProperty('user_keys')
  })

  test('pack refusals as well', async () => {
    const emulator = await emulatorForTest({ encoding: 'gzip' })
    const { headers, body } = await bytesOf(emulator, 'PATCH')
    expect(headers['content-encoding']).toBe('gzip')
    expect(String(gunzipSync(body))).toContain('METHOD_NOT_ALLOWED')
  })

  test('with a fault that breaks the body off, what comes is the begin of a packed one', async () => {
    const emulator = await emulatorForTest({ encoding: 'gzip' })
    emulator.faults.add({ effect: { truncate: 12 } })
    await expect(bytesOf(emulator)).rejects.toThrow('aborted')
    const broken = await fetch(`${emulator.endpoint}/health`)
    expect(broken.headers.get('content-encoding')).toBe('gzip')
    await expect(broken.text()).rejects.toThrow()
  })
})
