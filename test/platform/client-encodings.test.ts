import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { failure, forever, PROJECT, testClient } from './support/client.ts'
import { type Handler, serve } from './support/server.ts'

const signal = forever
const wanted = { name: 'bot', type: 'privileged' } as const
const created = JSON.stringify({ key: 'new-key-value', secret: 'new-secret-value' })

function encoded(encoding: string, bytes: Uint8Array, status = 200): Handler {
  return response => {
    response.writeHead(status, { 'content-type': 'application/json', 'content-encoding': encoding })
    response.end(bytes)
  }
}

const twice = brotliCompressSync(gzipSync(created))
const readable: readonly [string, Uint8Array][] = [
  ['gzip', gzipSync(created)],
  ['x-gzip', gzipSync(created)],
  ['GZIP', gzipSync(created)],
  ['deflate', deflateSync(created)],
  ['deflate', deflateRawSync(created)],
  ['br', brotliCompressSync(created)],
  ['zstd', zstdCompressSync(created)],
  ['gzip, br', twice],
  ['gzip,identity , br,', twice],
  ['deflate, gzip, br, zstd', zstdCompressSync(brotliCompressSync(gzipSync(deflateSync(created))))],
  ['identity', Buffer.from(created)],
]

test.each(readable)('the answer to a POST is read through %s', async (encoding, bytes) => {
  const server = await serve([encoded(encoding, bytes)])
  const key = await testClient(server.origin).client.create(PROJECT, wanted, { signal })
  expect(key.secret?.reveal()).toBe('new-secret-value')
  expect(server.received).toHaveLength(1)
})

describe('an answer to a POST is lost, and not taken for a refusal,', () => {
  const truncated = gzipSync(created).subarray(0, -12)
  const unreadable: readonly [string, string, Uint8Array][] = [
    ['with an encoding that nobody knows', 'compress', gzipSync(created)],
    ['with an encoding that breaks off', 'gzip', truncated],
    ['with an encoding that it has not', 'gzip', Buffer.from(created)],
    ['with a layer that nobody knows', 'aws-chunked, gzip', gzipSync(created)],
    ['with its layers in the wrong order', 'br, gzip', twice],
    ['with more layers than make sense', 'gzip,gzip,gzip,gzip,gzip', gzipSync(created)],
  ]
  test.each(unreadable)('%s', async (_, encoding, bytes) => {
    const server = await serve([encoded(encoding, bytes)])
    const error = await failure(testClient(server.origin).client.create(PROJECT, wanted, { signal }))
    expect(error.code).toBe('ANSWER_ENCODED')
    expect(error.outcome).toBe('unknown')
    expect(error.detail).toContain(`"${encoding}"`)
    expect(server.received).toHaveLength(1)
  })

  const bombs = { gzip: gzipSync, br: brotliCompressSync, zstd: zstdCompressSync } as const
  test.each(['gzip', 'br', 'zstd'] as const)(
    'with content that %s blows up beyond any key list',
    async encoding => {
      const bytes = bombs[encoding](Buffer.alloc(40 * 2 ** 20, ' '))
      const server = await serve([encoded(encoding, bytes)])
      const error = await failure(testClient(server.origin).client.create(PROJECT, wanted, { signal }))
      expect(error.code).toBe('ANSWER_TOO_LARGE')
      expect(error.outcome).toBe('unknown')
    },
  )
})

test('a refusal stays one, whatever its content is encoded with', async () => {
  const server = await serve([encoded('compress', Buffer.from('???'), 403)])
  const error = await failure(testClient(server.origin).client.create(PROJECT, wanted, { signal }))
  expect(error.code).toBe('PERMISSION_DENIED')
  expect(error.outcome).toBe('refused')
})

test('the words of a refusal are read through its encoding', async () => {
  const words = JSON.stringify({ detail: 'Quota used up' })
  const server = await serve([encoded('br', brotliCompressSync(words), 409)])
  const error = await failure(testClient(server.origin).client.create(PROJECT, wanted, { signal }))
  expect(error.detail).toContain('Quota used up')
})

test('a DELETE whose answer is encoded is done where the content says so, and else open', async () => {
  const done = encoded('gzip', gzipSync('{"success":true}'))
  const server = await serve([done, encoded('compress', Buffer.from('???'))])
  const { client } = testClient(server.origin)
  expect(await client.delete(PROJECT, 'some-id', { signal })).toEqual({ says: 'deleted' })
  const error = await failure(client.delete(PROJECT, 'some-id', { signal }))
  expect(error.code).toBe('ANSWER_ENCODED')
  expect(error.outcome).toBe('unknown')
})

test('an upgrade to another protocol is no answer', async () => {
  const server = await serve([
    response => {
      response.writeHead(101, { connection: 'upgrade', upgrade: 'websocket' })
      response.end()
    },
  ])
  const error = await failure(testClient(server.origin).client.create(PROJECT, wanted, { signal }))
  expect(error.code).toBe('CONNECTION_LOST')
  expect(error.outcome).toBe('unknown')
})
