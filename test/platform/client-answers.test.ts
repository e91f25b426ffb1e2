import { describe, expect, test } from 'vitest'
import type { ErrorCode } from '../../src/core/messages/errors/index.ts'
import { Secret } from '../../src/core/secret.ts'
import { API_KEY, API_SECRET, failure, forever, PROJECT, testClient, visible } from './support/client.ts'
import { type Handler, html, json, serve, status } from './support/server.ts'

const wanted = { name: 'bot', type: 'privileged' } as const
const signal = forever
const envelope = (code: string, message: string, answered = 400): Handler =>
  json({ status_code: answered, error: { code, message } }, answered)

describe('a list', () => {
  test('comes with the clock of the platform', async () => {
    const date = 'Mon, 23 Nov 2026 08:00:00 GMT'
    const item = { key: 'listed-value', key_name: 'bot', key_type: 'privileged', created_at: 1_790_000_000 }
    const server = await serve([json({ user_keys: [item] }, 200, { date })])
    const { client } = testClient(server.origin)
    const { keys, date: seen } = await client.list(PROJECT, { signal })
    expect(seen).toEqual(new Date(date))
    expect(keys).toHaveLength(1)
    expect(keys[0]?.value?.reveal()).toBe('listed-value')
  })

  test('asks caches to stay out of it, and tells where one has answered', async () => {
    const server = await serve([json({ user_keys: [] }), json({ user_keys: [] }, 200, { age: '12' })])
    const { client } = testClient(server.origin)
    expect(await client.list(PROJECT, { signal })).not.toHaveProperty('fromCache')
    expect(await client.list(PROJECT, { signal })).toMatchObject({ fromCache: true })
    for (const { headers } of server.received) expect(headers['cache-control']).toBe('no-cache')
  })

  const others: readonly [string, Handler, string][] = [
    ['a login page', html('Sign in to Contoso'), 'an HTML page titled "Sign in to Contoso"'],
    ['other JSON', json({ status: 'ok' }), 'a JSON object with the fields status'],
    ['a list of texts', json(['secret-key-value']), 'a JSON list whose items are not all keys'],
    ['nothing', status(200), 'an empty body'],
  ]
  test.each(others)('is not read from %s', async (_, handler, seen) => {
    const server = await serve([handler])
    const { client } = testClient(`${server.origin}/ekb`)
    const error = await failure(client.list(PROJECT, { signal }))
    expect(error.code).toBe('NOT_THE_PLATFORM')
    expect(error.summary).toContain(`127.0.0.1:${server.port} is not EKB`)
    expect(error.detail).toContain(seen)
    expect(error.detail).toContain('GET /ekb/api/keys answered 200')
    expect(error.detail).toContain('EKB_API_KEYS_PATH')
    expect(visible(error)).not.toContain('secret-key-value')
  })

  describe('that shows values as ids', () => {
    const items = [
      { id: API_KEY, key_name: 'ci' },
      { id: 'another-value-of-a-key', key: '****', key_name: 'bot' },
      { id: 7, key_name: 'short' },
    ]

    test('is known by the value that signs in, and shows no ids', async () => {
      const server = await serve([json(items)])
      const { keys } = await testClient(server.origin).client.list(PROJECT, { signal })
      expect(keys.map(({ id, value, masked }) => [id, value?.reveal(), masked])).toEqual([
        [undefined, API_KEY, undefined],
        [undefined, 'another-value-of-a-key', undefined],
        [undefined, undefined, undefined],
      ])
    })

    test('is known by the value of a new key', async () => {
      const others = items.slice(1)
      const answers = [
        json(others),
        json({ key: 'another-value-of-a-key', secret: 'its-secret' }),
        json(others),
      ]
      const { client } = testClient((await serve(answers)).origin)
      const ids = async () => (await client.list(PROJECT, { signal })).keys.map(({ id }) => id)
      expect(await ids()).toEqual(['another-value-of-a-key', '7'])
      await client.create(PROJECT, wanted, { signal })
      expect(await ids()).toEqual([undefined, undefined])
    })

    test('is not one whose ids are its own', async () => {
      const server = await serve([json([...items.slice(1), { id: 'id-1', key: API_KEY, key_name: 'ci' }])])
      const { keys } = await testClient(server.origin).client.list(PROJECT, { signal })
      expect(keys.map(({ id }) => id)).toEqual(['another-value-of-a-key', '7', 'id-1'])
    })
  })

  test('that is one page of several is refused', async () => {
    const server = await serve([json({ keys: [{ key: 'first-value' }], has_more: true })])
    const error = await failure(testClient(server.origin).client.list(PROJECT, { signal }))
    expect(error.code).toBe('KEY_LIST_INCOMPLETE')
  })

  test('larger than any key list is given up', async () => {
    const server = await serve([
      response => {
        response.writeHead(200, { 'content-type': 'application/json' })
        const chunk = Buffer.alloc(2 ** 20, ' ')
        const more = () => {
          while (!response.destroyed && response.write(chunk));
        }
        response.on('drain', more)
        more()
      },
    ])
    const error = await failure(
      testClient(server.origin, { requestTimeout: 30_000 }).client.list(PROJECT, { signal }),
    )
    expect(error.code).toBe('ANSWER_TOO_LARGE')
    expect(server.received).toHaveLength(1)
  })
})

describe('refusals', () => {
  const table: readonly [string, Handler, ErrorCode, readonly string[]][] = [
    [
      'INVALID_API_KEY with 400',
      envelope('INVALID_API_KEY', 'The API key is not valid'),
      'CREDENTIALS_REJECTED',
      [
        'api_key and api_secret (EKB_API_KEY, EKB_API_SECRET)',
        '400 INVALID_API_KEY: The API key is not valid.',
      ],
    ],
    [
      'INVALID_CREDENTIALS',
      envelope('INVALID_CREDENTIALS', 'No'),
      'CREDENTIALS_REJECTED',
      ['EKB_API_SECRET'],
    ],
    ['401', json({ detail: 'Not authenticated' }, 401), 'CREDENTIALS_REJECTED', ['401: Not authenticated.']],
    [
      '403',
      envelope('FORBIDDEN', 'No', 403),
      'PERMISSION_DENIED',
      ['those of a privileged key of this project'],
    ],
    [
      '404',
      json({ detail: 'Not Found' }, 404),
      'KEYS_NOT_FOUND',
      ['EKB_API_KEYS_PATH', '/api/keys, and project_id', 'EKB_PROJECT_ID', PROJECT],
    ],
    [
      '422',
      json({ detail: [{ loc: ['body', 'key_name'], msg: 'String too long', type: 'string_too_long' }] }, 422),
      'REQUEST_REJECTED',
      ['422: body.key_name: String too long.'],
    ],
    ['409', envelope('CONFLICT', 'Name in use', 409), 'REQUEST_REJECTED', ['Name in use']],
    [
      '413 with a page',
      html('Request Entity Too Large', 413),
      'REQUEST_REJECTED',
      ['titled "Request Entity'],
    ],
    ['429', status(429), 'RATE_LIMITED', ['EKB_MAX_RETRIES', 'It was tried 2 times']],
    [
      'an envelope in a 200',
      json({ status_code: 403, error: { code: 'FORBIDDEN', message: 'No' } }),
      'PERMISSION_DENIED',
      ['answered 200 FORBIDDEN'],
    ],
    [
      'success: false',
      json({ success: false, detail: 'Quota used up' }),
      'REQUEST_REJECTED',
      ['200: Quota used up'],
    ],
  ]
  test.each(table)('%s', async (_, handler, code, words) => {
    const server = await serve([handler])
    const { client } = testClient(server.origin, { maxRetries: 1 })
    const error = await failure(client.create(PROJECT, wanted, { signal }))
    expect(error.code).toBe(code)
    expect(error.outcome).toBe('refused')
    for (const word of words) expect(error.detail).toMatch(word.includes('|') ? new RegExp(word) : word)
    expect(server.received).toHaveLength(code === 'RATE_LIMITED' ? 2 : 1)
  })

  test('do not repeat key material that the platform echoes', async () => {
    const echo = `key ${API_KEY} with secret ${API_SECRET} (${encodeURIComponent(API_SECRET)}) is wrong`
    const server = await serve([envelope('INVALID_API_KEY', echo)])
    const { client, logs } = testClient(server.origin)
    const error = await failure(client.list(PROJECT, { signal }))
    expect(error.detail).toContain('key (redacted) with secret (redacted) ((redacted)) is wrong')
    for (const value of [API_KEY, API_SECRET, encodeURIComponent(API_SECRET)]) {
      expect(visible(error) + logs.join()).not.toContain(value)
    }
  })
})

describe('a delete', () => {
  const done: readonly [string, Handler][] = [
    ['200 with success', json({ success: true, detail: 'Deleted' })],
    ['200 without a body', status(200)],
    ['204', status(204)],
  ]
  test.each(done)('is done after %s', async (_, handler) => {
    const server = await serve([handler])
    expect(await testClient(server.origin).client.delete(PROJECT, 'some-id', { signal })).toEqual({
      says: 'deleted',
    })
  })

  test.each([404, 410])('finds nothing after %i', async code => {
    const server = await serve([json({ detail: 'Not found' }, code)])
    expect(await testClient(server.origin).client.delete(PROJECT, 'some-id', { signal })).toEqual({
      says: 'absent',
    })
  })

  test('is refused with success: false', async () => {
    const server = await serve([json({ success: false, detail: 'Still in use' })])
    const error = await failure(testClient(server.origin).client.delete(PROJECT, 'some-id', { signal }))
    expect(error.code).toBe('REQUEST_REJECTED')
    expect(error.detail).toContain('Still in use')
  })

  const text = (words: string): Handler => {
    return response => {
      response.writeHead(200, { 'content-type': 'text/plain' })
      response.end(words)
    }
  }
  const unconfirmed: readonly [string, Handler, string][] = [
    ['a login page', html('Sign in'), 'an HTML page titled "Sign in"'],
    ['an error without a status', json({ error: { code: 'X', message: 'not allowed' } }), 'the fields error'],
    ['a detail alone', json({ detail: 'Not authenticated' }), 'the fields detail'],
    ['text', text('Access denied by policy'), 'text that is not JSON'],
    ['success as a text', json({ success: 'false' }), 'the fields success'],
    ['success beside an error', json({ success: true, error: 'locked' }), 'the fields success, error'],
    ['success: null', json({ success: null }), 'the fields success'],
    ['a bare true', json(true), 'neither an object nor a list'],
    ['202 without a body', status(202), 'an empty body'],
    ['a part of an answer', json({ success: true }, 206), 'the fields success'],
  ]
  test.each(unconfirmed)('is not confirmed by %s', async (_, handler, seen) => {
    const server = await serve([handler])
    const answer = await testClient(server.origin).client.delete(PROJECT, 'some-id', { signal })
    expect(answer).toMatchObject({ says: 'unconfirmed', said: expect.stringContaining(seen) })
    expect(answer).toMatchObject({ said: expect.stringContaining('DELETE /api/keys/{key_id} at 127.0.0.1') })
  })

  test('that is answered with success and an error in one is not confirmed', async () => {
    const server = await serve([json({ success: true, error: { code: 'LOCKED', message: 'No' } })])
    const answer = await testClient(server.origin).client.delete(PROJECT, 'some-id', { signal })
    expect(answer.says).toBe('unconfirmed')
  })

  const protectedAnswers: readonly [string, Handler][] = [
    ['403 with the code', envelope('SYSTEM_KEY_PROTECTED', 'No', 403)],
    ['409 with the code', envelope('SYSTEM_KEY_PROTECTED', 'No', 409)],
    ['403 in words', json({ detail: 'System keys cannot be deleted' }, 403)],
    ['200 in words', json({ success: false, detail: 'The Automator Key is protected' })],
  ]
  test.each(protectedAnswers)('of a system key: %s', async (_, handler) => {
    const server = await serve([handler])
    const error = await failure(testClient(server.origin).client.delete(PROJECT, 'some-id', { signal }))
    expect(error.code).toBe('SYSTEM_KEY_PROTECTED')
    expect(error.outcome).toBe('refused')
  })

  test('never shows the key that its address holds', async () => {
    const value = 'Key+Value/With=Signs=='
    const server = await serve([
      (response, { url }) => json({ detail: `cannot delete ${url}` }, 400)(response, {} as never),
    ])
    const { client, logs } = testClient(server.origin)
    const error = await failure(client.delete(PROJECT, new Secret(value), { signal }))
    expect(server.received[0]?.url).toContain(encodeURIComponent(value))
    expect(error.detail).toContain('DELETE /api/keys/{key_id} at')
    for (const form of [value, encodeURIComponent(value)]) {
      expect(visible(error) + logs.join()).not.toContain(form)
    }
  })
})

test('values that were read or created are known to the redactor', async () => {
  const server = await serve([
    json({ user_keys: [{ key: 'read-value-1' }] }),
    json({ key: 'made-value-2', secret: 'made-secret-3' }),
  ])
  const { client, dependencies } = testClient(server.origin)
  await client.list(PROJECT, { signal })
  await client.create(PROJECT, wanted, { signal })
  expect(dependencies.redactor.redact(`read-value-1 made-value-2 made-secret-3 ${API_KEY}`)).toBe(
    '(redacted) (redacted) (redacted) (redacted)',
  )
})
