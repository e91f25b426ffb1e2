import { createServer, type Server } from 'node:http'
import { createServer as createTcpServer } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { API_KEY, failure, forever, PROJECT, testClient } from './support/client.ts'
import { deadPort } from './support/server.ts'

const wanted = { name: 'bot', type: 'privileged' } as const

function listen(port: number, posts: string[]): Server {
  const server = createServer((request, response) => {
    posts.push(request.method ?? '')
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ key: 'late-key', secret: 'late-secret' }))
  }).listen(port, '127.0.0.1')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return server
}

test('POST is repeated after a refused connection, and sent once', async () => {
  const port = await deadPort()
  const posts: string[] = []
  const { client, waits } = testClient(`http://127.0.0.1:${port}`, {
    onSleep: () => {
      if (waits.length === 2) listen(port, posts)
    },
  })
  const key = await client.create(PROJECT, wanted, { signal: forever })
  expect(key.value.reveal()).toBe('late-key')
  expect(posts).toEqual(['POST'])
  expect(waits).toEqual([500, 1000])
})

test('a connection that stays refused is an error that names endpoint and host', async () => {
  const port = await deadPort()
  const { client, waits } = testClient(`http://127.0.0.1:${port}`)
  const error = await failure(client.create(PROJECT, wanted, { signal: forever }))
  expect(error.code).toBe('CONNECTION_REFUSED')
  expect(error.summary).toContain(`127.0.0.1:${port}`)
  expect(error.detail).toContain('setting endpoint (EKB_ENDPOINT)')
  expect(error.detail).toContain('It was tried 5 times.')
  expect(error.outcome).toBe('not_sent')
  expect(waits).toHaveLength(4)
})

test('a host without an address is an error that names it', async () => {
  const { client } = testClient('https://ekb.invalid', { maxRetries: 0 })
  const error = await failure(client.create(PROJECT, wanted, { signal: forever }))
  expect(error.code).toBe('HOST_NOT_FOUND')
  expect(error.summary).toBe('The host ekb.invalid was not found')
  expect(error.outcome).toBe('not_sent')
})

test('a TLS handshake that never ends is a connection that was not made', async () => {
  const silent = createTcpServer(socket => socket.on('error', () => undefined)).listen(0, '127.0.0.1')
  await new Promise(resolve => silent.once('listening', resolve))
  onTestFinished(() => void silent.close())
  const { port } = silent.address() as { port: number }
  const { client } = testClient(`https://127.0.0.1:${port}`, { requestTimeout: 200, maxRetries: 1 })
  const error = await failure(client.create(PROJECT, wanted, { signal: forever }))
  expect(error.code).toBe('CONNECT_TIMEOUT')
  expect(error.outcome).toBe('not_sent')
  expect(error.detail).toContain('It was tried 2 times.')
})

test('a server that speaks no TLS was not sent anything', async () => {
  const posts: string[] = []
  const server = listen(0, posts)
  await new Promise(resolve => server.once('listening', resolve))
  const { port } = server.address() as { port: number }
  const { client } = testClient(`https://127.0.0.1:${port}`, { maxRetries: 0 })
  const error = await failure(client.create(PROJECT, wanted, { signal: forever }))
  expect(error.code).toBe('PORT_SPEAKS_HTTP')
  expect(error.detail).toContain('EKB_ENDPOINT')
  expect(error.outcome).toBe('not_sent')
  expect(posts).toEqual([])
})

test('the id of the default project is shown before anything is sent, although a value begins as it does', () => {
  const projectId = `${API_KEY.slice(0, 8)}0000000001`
  const redactedBy = (settings: { projectId?: string }) =>
    testClient('https://ekb.example', settings).dependencies.redactor.redact(`project ${projectId}`)
  expect(redactedBy({})).not.toContain(projectId)
  expect(redactedBy({ projectId })).toBe(`project ${projectId}`)
  expect(redactedBy({ projectId: API_KEY })).not.toContain(API_KEY.slice(0, 8))
})
