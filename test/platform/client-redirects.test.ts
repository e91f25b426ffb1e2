import { expect, test } from 'vitest'
import { failure, forever, PROJECT, testClient } from './support/client.ts'
import { json, serve, status } from './support/server.ts'

const list = json({ user_keys: [] })
const wanted = { name: 'bot', type: 'privileged' } as const
const signal = forever

test.each([301, 302, 303, 307, 308])('a GET follows %i on the same origin', async code => {
  const server = await serve([status(code, { location: '/api/keys/?project_id=x' }), list])
  const { client } = testClient(server.origin)
  expect((await client.list(PROJECT, { signal })).keys).toEqual([])
  expect(server.received[1]?.url).toBe('/api/keys/?project_id=x')
  expect(server.received[1]?.headers['x-api-key']).toBeDefined()
})

test('a GET never goes to another origin', async () => {
  const elsewhere = await serve([list])
  const server = await serve([status(302, { location: `${elsewhere.origin}/login?token=t` })])
  const { client } = testClient(server.origin)
  const error = await failure(client.list(PROJECT, { signal }))
  expect(error.code).toBe('REDIRECT_REFUSED')
  expect(error.detail).toContain(`${elsewhere.origin}/login`)
  expect(error.detail).not.toContain('token')
  expect(elsewhere.received).toEqual([])
})

test('a GET that is led in circles ends', async () => {
  const server = await serve([status(302, { location: '/api/keys' })])
  const { client } = testClient(server.origin)
  const error = await failure(client.list(PROJECT, { signal }))
  expect(error.code).toBe('REDIRECT_REFUSED')
  expect(server.received).toHaveLength(6)
})

test('a redirect without a usable location is refused', async () => {
  const server = await serve([status(302)])
  const { client } = testClient(server.origin)
  expect((await failure(client.list(PROJECT, { signal }))).detail).toContain('(none)')
})

test.each(['POST', 'DELETE'])('a %s is never redirected, not even on the same origin', async method => {
  const server = await serve([status(307, { location: '/api/keys/' }), json({ key: 'k-value' })])
  const { client } = testClient(server.origin)
  const call =
    method === 'POST'
      ? client.create(PROJECT, wanted, { signal })
      : client.delete(PROJECT, 'some-id', { signal })
  const error = await failure(call)
  expect(error.code).toBe('REDIRECT_REFUSED')
  expect(error.summary).toBe(`The platform redirects ${method} requests`)
  expect(error.outcome).toBe('unknown')
  expect(server.received).toHaveLength(1)
})

test('the refusal of a redirected DELETE does not show where to, which would repeat the key', async () => {
  const server = await serve([
    (response, { url }) => status(308, { location: url.replace('/api/', '/v2/') })(response, {} as never),
  ])
  const { client } = testClient(server.origin)
  const error = await failure(client.delete(PROJECT, 'an-id-of-the-platform', { signal }))
  expect(error.message).not.toContain('an-id-of-the-platform')
})
