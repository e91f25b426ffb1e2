import { once } from 'node:events'
import { createServer } from 'node:net'
import { expect, test } from 'vitest'
import { failure, PROJECT, testClient } from './support/client.ts'
import { json, serve, silence, status } from './support/server.ts'

const wanted = { name: 'bot', type: 'privileged' } as const

test('a signal that has fired keeps every request from starting', async () => {
  const server = await serve([json({ user_keys: [] })])
  const { client } = testClient(server.origin)
  const signal = AbortSignal.abort()
  for (const call of [
    client.list(PROJECT, { signal }),
    client.create(PROJECT, wanted, { signal }),
    client.delete(PROJECT, 'some-id', { signal }),
  ]) {
    const error = await failure(call)
    expect(error.code).toBe('STOPPED')
    expect(error.outcome).toBe('not_sent')
  }
  expect(server.received).toEqual([])
})

test('it ends a wait before a retry, and the error tells what had failed', async () => {
  const server = await serve([status(503)])
  const stop = new AbortController()
  const { client } = testClient(server.origin, { onSleep: () => stop.abort() })
  const error = await failure(client.delete(PROJECT, 'some-id', { signal: stop.signal }))
  expect(error.code).toBe('STOPPED_RETRYING')
  expect(error.detail).toContain('answered 503')
  expect(error.outcome).toBe('unknown')
  expect(server.received).toHaveLength(1)
})

test('a POST that was sent is awaited and its key returned', async () => {
  const stop = new AbortController()
  const server = await serve([
    response => {
      stop.abort()
      setTimeout(() => json({ key: 'kept-key', secret: 'kept-secret' })(response, {} as never), 50)
    },
  ])
  const { client } = testClient(server.origin)
  const key = await client.create(PROJECT, wanted, { signal: stop.signal })
  expect(key.value.reveal()).toBe('kept-key')
  expect(key.secret?.reveal()).toBe('kept-secret')
})

test('a DELETE that was sent is awaited', async () => {
  const stop = new AbortController()
  const server = await serve([
    response => {
      stop.abort()
      setTimeout(() => json({ success: true })(response, {} as never), 50)
    },
  ])
  const { client } = testClient(server.origin)
  expect(await client.delete(PROJECT, 'some-id', { signal: stop.signal })).toEqual({ says: 'deleted' })
})

test('a GET is given up at once', async () => {
  const stop = new AbortController()
  const server = await serve([
    (response, request) => {
      stop.abort()
      silence(response, request)
    },
  ])
  const { client } = testClient(server.origin)
  const error = await failure(client.list(PROJECT, { signal: stop.signal }))
  expect(error.code).toBe('STOPPED')
  expect(server.received).toHaveLength(1)
})

test('a POST that has no connection yet is given up, and nothing is sent', async () => {
  const stop = new AbortController()
  const received: Buffer[] = []
  const silent = createServer(socket => {
    socket.on('data', data => received.push(data))
    socket.on('error', () => undefined)
    stop.abort()
  }).listen(0, '127.0.0.1')
  await once(silent, 'listening')
  const { port } = silent.address() as { port: number }
  const { client } = testClient(`https://127.0.0.1:${port}`)
  const error = await failure(client.create(PROJECT, wanted, { signal: stop.signal }))
  expect(error.code).toBe('STOPPED')
  expect(error.outcome).toBe('not_sent')
  expect(Buffer.concat(received).toString('latin1')).not.toContain('POST')
  silent.close()
})
