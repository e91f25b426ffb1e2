import { createServer, type Socket } from 'node:net'
import { describe, expect, onTestFinished, test } from 'vitest'
import {
  deadPort,
  type Handler,
  html,
  json,
  reset,
  serve,
  silence,
  status,
  truncate,
} from '../platform/support/server.ts'
import { CREDENTIALS, diagnosed, expectWithheld } from './support/diagnosis.ts'

const CANARY = 'canary-of-the-server'
const WITHHELD = [...Object.values(CREDENTIALS), CANARY]

/** A diagnosis of a server, which must have been asked by GET alone. */
async function ofServer(handlers: readonly Handler[], env: Record<string, string> = {}) {
  const server = await serve(handlers)
  const report = await diagnosed({ ...CREDENTIALS, EKB_ENDPOINT: server.origin, ...env })
  expect(new Set(server.received.map(({ method }) => method))).toEqual(new Set(['GET']))
  expect(server.received).toHaveLength(report.requests)
  expect(server.received.map(({ body }) => body).join('')).toBe('')
  expectWithheld(report.text, WITHHELD)
  return { ...report, server }
}

describe('servers that are no EKB', () => {
  test.each<[string, Handler, string]>([
    ['a web page', html(CANARY), 'fault contract.path NOT_THE_PLATFORM'],
    ['a login page', html('Log in'), 'fault contract.path NOT_THE_PLATFORM'],
    ['another API', json({ [CANARY]: 1, detail: CANARY }), 'fault contract.path NOT_THE_PLATFORM'],
    ['a list of other things', json([{ [CANARY]: CANARY }]), 'fault contract.path NOT_THE_PLATFORM'],
    ['404 as JSON', json({ detail: CANARY }, 404), 'fault contract.path KEYS_NOT_FOUND'],
    ['404 as a page', html(CANARY, 404), 'fault contract.path KEYS_NOT_FOUND'],
    ['an empty answer', status(200), 'fault contract.path NOT_THE_PLATFORM'],
    [
      '401',
      json({ error: { code: CANARY, message: CANARY } }, 401),
      'fault credentials.accepted CREDENTIALS_REJECTED',
    ],
    ['403 of a firewall', html(CANARY, 403), 'fault credentials.accepted PERMISSION_DENIED'],
    ['418', json({ error: CANARY }, 418), 'fault contract.path ANSWER_UNEXPECTED'],
    ['500', json({ detail: CANARY }, 500), 'fault reach.answer PLATFORM_FAILED'],
    ['a bad gateway', html(CANARY, 502), 'fault reach.answer PLATFORM_FAILED'],
    ['too many requests', json({ detail: CANARY }, 429), 'fault reach.answer RATE_LIMITED'],
    ['a reset connection', reset, 'fault reach.answer CONNECTION_LOST'],
    ['half an answer', truncate, 'fault reach.answer CONNECTION_LOST'],
  ])('%s', async (_, handler, problem) => {
    const { problems, result } = await ofServer([handler])
    expect(problems[0]).toBe(problem)
    expect(result).toBe('fault')
  })

  test('a server that hangs', async () => {
    const { problems, text } = await ofServer([silence], { EKB_REQUEST_TIMEOUT: '300ms' })
    expect(problems).toEqual(['fault reach.answer ANSWER_TIMEOUT'])
    expect(text).toContain('request_timeout (EKB_REQUEST_TIMEOUT)')
  })

  test('a port that says nothing in http', async () => {
    const server = createServer(socket => void socket.end('SSH-2.0-OpenSSH_9.2\r\n'))
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => void server.close())
    const { port } = server.address() as { port: number }
    const { problems } = await diagnosed({ ...CREDENTIALS, EKB_ENDPOINT: `http://127.0.0.1:${port}` })
    expect(problems).toEqual(['fault reach.answer CONNECTION_LOST'])
  })

  test('an https port that never shakes hands', async () => {
    const sockets = new Set<Socket>()
    const server = createServer(socket => void sockets.add(socket))
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => {
      for (const socket of sockets) socket.destroy()
      server.close()
    })
    const { port } = server.address() as { port: number }
    const env = { ...CREDENTIALS, EKB_ENDPOINT: `https://127.0.0.1:${port}`, EKB_REQUEST_TIMEOUT: '300ms' }
    expect((await diagnosed(env)).problems).toEqual(['fault reach.answer CONNECT_TIMEOUT'])
  })

  test('an https port that sends its handshake byte by byte', async () => {
    const server = createServer(socket => {
      // The head of a record of 16 KiB, which is a server's first message.
      const bytes = [0x16, 0x03, 0x03, 0x40, 0x00, 0x02]
      const timer = setInterval(() => socket.write(Buffer.from([bytes.shift() ?? 0])), 50)
      socket.on('error', () => undefined)
      socket.on('close', () => clearInterval(timer))
    })
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => void server.close())
    const { port } = server.address() as { port: number }
    const env = { ...CREDENTIALS, EKB_ENDPOINT: `https://127.0.0.1:${port}`, EKB_REQUEST_TIMEOUT: '300ms' }
    expect((await diagnosed(env)).problems).toEqual(['fault reach.answer CONNECT_TIMEOUT'])
  })

  test('a closed port', async () => {
    const { problems, skipped } = await diagnosed({
      ...CREDENTIALS,
      EKB_ENDPOINT: `http://127.0.0.1:${await deadPort()}`,
    })
    expect(problems).toEqual(['fault reach.answer CONNECTION_REFUSED'])
    expect(skipped('list')).toBe('the keys could not be listed')
  })

  test('a name that there is not: nothing is sent', async () => {
    const { problems, requests, skipped } = await diagnosed({
      ...CREDENTIALS,
      EKB_ENDPOINT: 'https://ekb.invalid',
    })
    expect(problems).toEqual(['fault reach.dns HOST_NOT_FOUND'])
    expect(requests).toBe(0)
    expect(skipped('credentials')).toBe('the platform cannot be reached')
  })

  test('an address with a wrong scheme of the proxy', async () => {
    const { problems } = await diagnosed({
      ...CREDENTIALS,
      EKB_ENDPOINT: 'https://ekb.invalid',
      HTTPS_PROXY: 'socks5://127.0.0.1:1',
    })
    expect(problems).toEqual(['fault reach.proxy PROXY_INVALID'])
  })
})

describe('redirects', () => {
  const list = json({
    user_keys: [{ key: 'c0ffee00-aaaa-4bbb-8ccc-dddddddddddd', key_name: 'Automator Key' }],
  })

  test('to another host are not followed, and get no credentials', async () => {
    const other = await serve([list])
    const { problems } = await ofServer([status(302, { location: `${other.origin}/sso?${CANARY}` })])
    expect(problems).toEqual(['fault reach.answer REDIRECT_REFUSED'])
    expect(other.received).toEqual([])
  })

  test('on the same host lead to a list, which is a fault all the same', async () => {
    const { problems, finding, server } = await ofServer([status(308, { location: '/v2/keys' }), list])
    expect(problems).toContain('fault reach.redirect')
    expect(finding('reach', 'redirect')?.remedy).toContain('api_keys_path')
    expect(server.received[1]?.headers['x-api-key']).toBe(CREDENTIALS.EKB_API_KEY)
  })

  test('their path is not shown, nor the project in the path of the keys', async () => {
    const location = `/${CANARY}/${CREDENTIALS.EKB_PROJECT_ID}`
    const path = `/project/${CREDENTIALS.EKB_PROJECT_ID}/keys`
    const { text } = await ofServer([status(302, { location })], { EKB_API_KEYS_PATH: path })
    expect(text).toContain('/project/(project)/keys')
    const short = { EKB_PROJECT_ID: 'test', EKB_API_KEYS_PATH: '/project/test/keys' }
    const { text: other } = await ofServer([json([], 404)], short)
    expect(other).toContain('/project/(project)/keys')
    expect(other).not.toContain('/test/')
  })

  test('in a circle end', async () => {
    const { problems, requests } = await ofServer([status(301, { location: '/round' })])
    expect(problems).toEqual(['fault reach.answer REDIRECT_REFUSED'])
    expect(requests).toBe(2)
  })
})

describe('odd platforms', () => {
  const key = (more: object) => ({ key: 'c0ffee00-aaaa-4bbb-8ccc-dddddddddddd', key_name: CANARY, ...more })
  const system = { key: 'c0ffee00-bbbb-4bbb-8ccc-dddddddddddd', key_name: 'Automator Key', created_at: 1.7e9 }

  test('only the list gets the credentials', async () => {
    const { server } = await ofServer([
      json({ keys: [system], page: 1, total_pages: 2 }),
      status(404),
      status(401),
    ])
    const paths = server.received.map(({ url, headers }) => [
      url.split('?')[0],
      headers['x-api-key'] !== undefined,
    ])
    expect(paths).toEqual([
      ['/api/keys', true],
      ['/openapi.json', false],
      ['/api/keys', false],
      ['/api/keys', true],
    ])
    for (const { headers } of server.received) {
      expect(headers['x-api-secret'] === undefined).toBe(headers['x-api-key'] === undefined)
    }
  })

  test('a list for everybody', async () => {
    const { problems } = await ofServer([json([key({ key_type: 'privileged', created_at: 1.7e9 }), system])])
    expect(problems).toContain('fault credentials.required')
  })

  test('types, dates and fields that ekb does not know', async () => {
    const item = key({ key_type: CANARY, created_at: CANARY, [CANARY]: CANARY, id: `${CANARY}-id` })
    const refuse = status(401)
    const { problems } = await ofServer([json({ keys: [item] }), status(404), refuse])
    expect(problems).toEqual(
      expect.arrayContaining([
        'note list.types',
        'note list.dates',
        'note list.system-key',
        'note contract.description',
      ]),
    )
  })

  test('a page that cannot be asked for', async () => {
    const { problems } = await ofServer([json({ keys: [system], has_more: true }), status(404), status(401)])
    expect(problems).toContain('fault list.pages')
  })

  test('a second page that is the first one again', async () => {
    const page = json({ keys: [system], page: 1, total_pages: 2 })
    const { problems } = await ofServer([page, status(404), status(401), page])
    expect(problems).toContain('fault list.pages')
  })

  test('an empty list', async () => {
    const { problems } = await ofServer([json({ user_keys: [] }), status(404), status(401)])
    expect(problems).toContain('note list.count')
  })

  test('an answer without a date', async () => {
    const undated: Handler = response => {
      response.sendDate = false
      json({ keys: [system] })(response, undefined as never)
    }
    const { problems } = await ofServer([undated, status(404), status(401)])
    expect(problems).toContain('note clock.date')
  })

  test('an encoding that cannot be read', async () => {
    const { problems } = await ofServer([json({ keys: [] }, 200, { 'content-encoding': 'rot13' })])
    expect(problems[0]).toBe('fault reach.answer ANSWER_ENCODED')
  })
})
