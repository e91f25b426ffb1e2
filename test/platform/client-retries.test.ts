import { describe, expect, test } from 'vitest'
import { failure, forever, PROJECT, testClient } from './support/client.ts'
import { type Handler, html, json, reset, serve, silence, status, truncate } from './support/server.ts'

const list = json({ user_keys: [] })
const created = json({ key: 'new-key-value', secret: 'new-secret-value' })
const wanted = { name: 'bot', type: 'privileged' } as const
const signal = forever

describe('GET and DELETE are repeated', () => {
  const passing: readonly [string, Handler][] = [
    ['408', status(408)],
    ['425', status(425)],
    ['429', status(429)],
    ['500', status(500)],
    ['502 with a page', html('Bad Gateway', 502)],
    ['503', status(503)],
    ['504', status(504)],
    ['a reset', reset],
    ['a truncated answer', truncate],
  ]
  test.each(passing)('after %s', async (_, handler) => {
    const server = await serve([handler, list, handler, json({ success: true })])
    const { client, waits } = testClient(server.origin)
    expect((await client.list(PROJECT, { signal })).keys).toEqual([])
    expect(await client.delete(PROJECT, 'some-id', { signal })).toEqual({ says: 'deleted' })
    expect(server.received.map(({ method }) => method)).toEqual(['GET', 'GET', 'DELETE', 'DELETE'])
    expect(waits).toEqual([500, 500])
  })

  test('with growing waits, as often as the setting says, then with the last failure', async () => {
    const server = await serve([
      json({ status_code: 500, error: { code: 'INTERNAL_ERROR', message: 'Boom' }, error_id: 'e-77' }, 500),
    ])
    const { client, waits } = testClient(server.origin, { maxRetries: 6 })
    const error = await failure(client.list(PROJECT, { signal }))
    expect(error.code).toBe('PLATFORM_FAILED')
    expect(error.detail).toContain('answered 500 INTERNAL_ERROR: Boom (error id e-77). It was tried 7 times.')
    expect(error.outcome).toBe('unknown')
    expect(waits).toEqual([500, 1000, 2000, 4000, 8000, 10_000])
    expect(server.received).toHaveLength(7)
  })

  test('not at all with max_retries 0', async () => {
    const server = await serve([status(503)])
    const { client, waits } = testClient(server.origin, { maxRetries: 0 })
    expect((await failure(client.list(PROJECT, { signal }))).code).toBe('PLATFORM_FAILED')
    expect(server.received).toHaveLength(1)
    expect(waits).toEqual([])
  })

  test.each([400, 401, 403, 405, 409, 422, 501])('not after %i', async code => {
    const server = await serve([status(code)])
    const { client } = testClient(server.origin)
    await failure(client.delete(PROJECT, 'some-id', { signal }))
    expect(server.received).toHaveLength(1)
  })
})

test.each([
  [400, 'REPEAT_REFUSED'],
  [403, 'REPEAT_REFUSED'],
  [429, 'REPEAT_REFUSED'],
  [500, 'PLATFORM_FAILED'],
])(
  'a DELETE that may have been done before it is answered %i leaves open whether it was',
  async (code, error) => {
    const server = await serve([reset, status(code)])
    const { client } = testClient(server.origin, { maxRetries: 1 })
    const failed = await failure(client.delete(PROJECT, 'some-id', { signal }))
    expect([failed.code, failed.outcome]).toEqual([error, 'unknown'])
    if (error === 'REPEAT_REFUSED')
      expect(failed.detail).toMatch(/connection was lost.* Then: .* answered \d+\./s)
  },
)

test('a refusal of a list stays one, whatever came before', async () => {
  const server = await serve([reset, status(403)])
  const failed = await failure(testClient(server.origin).client.list(PROJECT, { signal }))
  expect(failed.code).toBe('PERMISSION_DENIED')
})

describe('Retry-After', () => {
  test('in seconds', async () => {
    const server = await serve([status(429, { 'retry-after': '7' }), list])
    const { client, waits } = testClient(server.origin)
    await client.list(PROJECT, { signal })
    expect(waits).toEqual([7000])
  })

  test('as a date, counted from the Date of the answer', async () => {
    const headers = { date: 'Mon, 23 Nov 2026 08:00:00 GMT', 'retry-after': 'Mon, 23 Nov 2026 08:00:09 GMT' }
    const server = await serve([status(503, headers), list])
    const { client, waits } = testClient(server.origin)
    await client.list(PROJECT, { signal })
    expect(waits).toEqual([9000])
  })

  test('longer than a minute is an error that says so', async () => {
    const server = await serve([status(429, { 'retry-after': '3600' })])
    const { client, waits } = testClient(server.origin)
    const error = await failure(client.create(PROJECT, wanted, { signal }))
    expect(error.code).toBe('RETRY_AFTER_TOO_LONG')
    expect(error.detail).toContain('It asks to wait 3600 s, but the provider waits at most 60 s')
    expect(error.outcome).toBe('refused')
    expect(waits).toEqual([])
  })

  test('that means nothing is ignored', async () => {
    const server = await serve([status(429, { 'retry-after': 'soon' }), list])
    const { client, waits } = testClient(server.origin)
    await client.list(PROJECT, { signal })
    expect(waits).toEqual([500])
  })
})

describe('POST is sent once', () => {
  const hintAndReset: Handler = response => {
    response.writeEarlyHints({ link: '</style.css>; rel=preload' }, () => response.socket?.destroy())
  }
  const unclear: readonly [string, Handler, string][] = [
    ['a reset', reset, 'CONNECTION_LOST'],
    ['a truncated answer', truncate, 'CONNECTION_LOST'],
    ['500', status(500), 'PLATFORM_FAILED'],
    ['502 with a page', html('Bad Gateway', 502), 'PLATFORM_FAILED'],
    ['503 with Retry-After', status(503, { 'retry-after': '1' }), 'PLATFORM_FAILED'],
    ['408', status(408), 'PLATFORM_FAILED'],
    ['a page instead of JSON', html('Sign in'), 'CREATE_ANSWER_UNREADABLE'],
    ['a success without a body', status(204), 'CREATE_ANSWER_UNREADABLE'],
    ['a masked value', json({ key: 'abcd…wxyz' }), 'CREATE_ANSWER_UNREADABLE'],
    ['a part', json({ key: 'new-key-value' }, 206), 'CREATE_ANSWER_UNREADABLE'],
    ['a no with a key', json({ success: false, key: 'new-key-value' }), 'CREATE_ANSWER_UNREADABLE'],
    ['an error without a status', json({ error: { message: 'No' } }), 'CREATE_ANSWER_UNREADABLE'],
    ['303', status(303, { location: '/api/keys/new' }), 'REDIRECT_REFUSED'],
    ['303 to nowhere', status(303), 'REDIRECT_REFUSED'],
    ['307 to another origin', status(307, { location: 'https://elsewhere.example' }), 'REDIRECT_REFUSED'],
    ['300', status(300), 'ANSWER_UNEXPECTED'],
    ['304', status(304), 'ANSWER_UNEXPECTED'],
    ['499 of a proxy', status(499), 'ANSWER_UNEXPECTED'],
    ['460 of a load balancer', html('Closed', 460), 'ANSWER_UNEXPECTED'],
    ['444', status(444), 'ANSWER_UNEXPECTED'],
    ['600', status(600), 'PLATFORM_FAILED'],
    ['an envelope of 500', json({ status_code: 500, error: { code: 'X', message: 'Y' } }), 'PLATFORM_FAILED'],
    ['an early hint and a reset', hintAndReset, 'CONNECTION_LOST'],
  ]
  test.each(unclear)('and its outcome is unknown after %s', async (_, handler, code) => {
    const server = await serve([handler, created])
    const { client, waits } = testClient(server.origin)
    const error = await failure(client.create(PROJECT, wanted, { signal }))
    expect(error.code).toBe(code)
    expect(error.outcome).toBe('unknown')
    expect(server.received).toHaveLength(1)
    expect(waits).toEqual([])
  })

  test('and its outcome is unknown after a time-out', async () => {
    const server = await serve([silence, created])
    const { client } = testClient(server.origin, { requestTimeout: 200 })
    const error = await failure(client.create(PROJECT, wanted, { signal }))
    expect(error.code).toBe('ANSWER_TIMEOUT')
    expect(error.detail).toContain('within 0.2 s')
    expect(error.outcome).toBe('unknown')
    expect(server.received).toHaveLength(1)
  })

  test.each([400, 403, 404, 405, 409, 422])('and its outcome is "refused" after %i', async code => {
    const server = await serve([status(code), created])
    const { client } = testClient(server.origin)
    expect((await failure(client.create(PROJECT, wanted, { signal }))).outcome).toBe('refused')
    expect(server.received).toHaveLength(1)
  })

  test('but again after 429, because nothing was done', async () => {
    const server = await serve([status(429, { 'retry-after': '2' }), created])
    const { client, waits } = testClient(server.origin)
    const key = await client.create(PROJECT, wanted, { signal })
    expect(key.value.reveal()).toBe('new-key-value')
    expect(server.received).toHaveLength(2)
    expect(waits).toEqual([2000])
  })

  test('on a connection of its own, also after a GET that left one open', async () => {
    const server = await serve([list, list, created, created])
    const { client } = testClient(server.origin)
    await client.list(PROJECT, { signal })
    await client.list(PROJECT, { signal })
    await client.create(PROJECT, wanted, { signal })
    await client.create(PROJECT, wanted, { signal })
    const ports = server.received.map(({ from }) => from)
    expect(ports[0]).toBe(ports[1])
    expect(new Set(ports).size).toBe(3)
  })
})
