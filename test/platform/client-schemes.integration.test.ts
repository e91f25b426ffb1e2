import type { AddressInfo } from 'node:net'
import { createServer as createTcpServer } from 'node:net'
import { afterAll, expect, onTestFinished, test } from 'vitest'
import { createAuthority } from './support/certificates.ts'
import { failure, forever, PROJECT, testClient } from './support/client.ts'
import { json, reset, serve, status } from './support/server.ts'

const signal = forever
const authority = createAuthority()
const here = authority.issue(['IP:127.0.0.1'])
afterAll(() => authority.dispose())

test('https spoken to a port with http is told, with what to write', async () => {
  const server = await serve([json({ user_keys: [] })])
  const endpoint = server.origin.replace('http:', 'https:')
  const error = await failure(testClient(endpoint, { maxRetries: 0 }).client.list(PROJECT, { signal }))
  expect(error.code).toBe('PORT_SPEAKS_HTTP')
  expect(error.outcome).toBe('not_sent')
  expect(error.detail).toContain('Set endpoint (EKB_ENDPOINT) to the port that uses https')
})

test('http spoken to a port with https is told, with what to write', async () => {
  const server = await serve([json({ user_keys: [] })], here)
  const endpoint = server.origin.replace('https:', 'http:')
  const { client, waits } = testClient(endpoint)
  const error = await failure(client.list(PROJECT, { signal }))
  expect(error.code).toBe('PORT_SPEAKS_HTTPS')
  expect(error.detail).toContain(`Set endpoint (EKB_ENDPOINT) to https://127.0.0.1:${server.port}`)
  expect(server.received).toEqual([])
  expect(waits).toEqual([])
})

test('a connection that is lost on a port with http stays one', async () => {
  const server = await serve([reset])
  const error = await failure(testClient(server.origin, { maxRetries: 0 }).client.list(PROJECT, { signal }))
  expect(error.code).toBe('CONNECTION_LOST')
})

test('a 400 on a port with http stays a refusal', async () => {
  const server = await serve([status(400)])
  const error = await failure(testClient(server.origin).client.list(PROJECT, { signal }))
  expect(error.code).toBe('REQUEST_REJECTED')
})

test('a port that answers anything with its own words is no https', async () => {
  const server = createTcpServer(socket => {
    socket.on('error', () => undefined)
    socket.end('SSH-2.0-OpenSSH_9.9\r\n')
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const error = await failure(testClient(endpoint, { maxRetries: 0 }).client.list(PROJECT, { signal }))
  expect(error.code).toBe('CONNECTION_LOST')
})
