import { brotliCompressSync, deflateRawSync, gzipSync, zstdCompressSync } from 'node:zlib'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Emulator } from '../../../src/emulator/index.ts'
import {
  apiKey,
  describeNewest,
  emulatorFor,
  expectEmptyPlan,
  type Gateway,
  HEADER,
  managedKeys,
  openRewritingGateway,
  openWorkspace,
  type Passage,
  type Passing,
  settingsOf,
  type Workspace,
} from '../harness/index.ts'

const MAIN = HEADER + apiKey('bot', { name: 'bot', type: 'locked_down_viewer' })

const ENCODERS: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  gzip: gzipSync,
  deflate: deflateRawSync,
  br: brotliCompressSync,
  zstd: zstdCompressSync,
  'gzip, br': bytes => brotliCompressSync(gzipSync(bytes)),
}

function encoded(passing: Passing, encoding: string): Passing {
  const body = ENCODERS[encoding]?.(passing.body) ?? passing.body
  return { ...passing, headers: { ...passing.headers, 'content-encoding': encoding }, body }
}

describeNewest('answers that cannot be trusted', { terraform: '1.11', opentofu: '1.11' }, engine => {
  let ws: Workspace
  let emulator: Emulator
  let gateway: Gateway
  let answer: (passage: Passage) => Promise<Passing>
  let requests: Passage[]

  beforeAll(async () => {
    ws = await openWorkspace({ engine, main: MAIN })
  })

  afterAll(() => ws[Symbol.asyncDispose]())

  beforeEach(async () => {
    requests = []
    answer = passage => passage.pass()
    emulator = await emulatorFor()
    gateway = await openRewritingGateway(emulator, passage => {
      requests.push(passage)
      return answer(passage)
    })
    await ws.write(MAIN)
    Object.assign(ws.env, { ...settingsOf(emulator), EKB_ENDPOINT: gateway.endpoint, EKB_MAX_RETRIES: '0' })
  })

  afterEach(async () => {
    await gateway[Symbol.asyncDispose]()
    await emulator.close()
    await ws.write(HEADER)
    await ws.run('state', 'rm', 'ekb_api_key.bot')
  })

  test.each(Object.keys(ENCODERS))('%s is undone, in every answer', async encoding => {
    answer = async passage => encoded(await passage.pass(), encoding)
    await ws.succeed('apply', '-auto-approve')
    const [key] = managedKeys(emulator)
    expect(await ws.attributes('ekb_api_key.bot')).toMatchObject({ key: key?.value, secret: key?.secret })
    await expectEmptyPlan(ws)
    await ws.succeed('destroy', '-auto-approve')
    expect(managedKeys(emulator)).toEqual([])
  })

  const lost: readonly [string, (passing: Passing) => Passing][] = [
    ['an encoding that nobody knows', passing => encoded(passing, 'compress')],
    [
      'gzip that breaks off',
      passing => {
        const { body, ...rest } = encoded(passing, 'gzip')
        return { ...rest, body: body.subarray(0, -9) }
      },
    ],
    [
      '303 See Other',
      ({ headers }) => ({
        status: 303,
        headers: { ...headers, location: '/api/keys/new' },
        body: Buffer.alloc(0),
      }),
    ],
    ['499 of a proxy', ({ headers }) => ({ status: 499, headers, body: Buffer.alloc(0) })],
    ['206 with all of it', passing => ({ ...passing, status: 206 })],
    [
      'a blank key',
      passing => ({ ...passing, body: Buffer.from('{"key":"        ","secret":"a-secret-value"}') }),
    ],
  ]
  test.each(lost)(
    'a POST answered with %s is looked for, and its key is neither lost nor doubled',
    async (_, change) => {
      answer = async passage => {
        const passing = await passage.pass()
        return passage.method === 'POST' ? change(passing) : passing
      }
      const first = await ws.run('apply', '-auto-approve')
      expect(first.code).toBe(1)
      expect(first.text).toContain('CREATE_RECOVERED')
      expect(managedKeys(emulator)).toHaveLength(1)

      answer = passage => passage.pass()
      await ws.succeed('apply', '-auto-approve')
      const [key, ...others] = managedKeys(emulator)
      expect(others).toEqual([])
      expect(await ws.attributes('ekb_api_key.bot')).toMatchObject({ key: key?.value, secret: key?.secret })
      await expectEmptyPlan(ws)
    },
  )

  const notDone: readonly [string, Passing][] = [
    [
      'an error',
      {
        status: 200,
        headers: { 'content-type': 'application/json' },
        body: Buffer.from('{"error":{"code":"X","message":"not allowed"}}'),
      },
    ],
    [
      'a detail',
      {
        status: 200,
        headers: { 'content-type': 'application/json' },
        body: Buffer.from('{"detail":"Not authenticated"}'),
      },
    ],
    [
      'words',
      {
        status: 200,
        headers: { 'content-type': 'text/plain' },
        body: Buffer.from('Access denied by policy'),
      },
    ],
    [
      '"false"',
      {
        status: 200,
        headers: { 'content-type': 'application/json' },
        body: Buffer.from('{"success":"false"}'),
      },
    ],
  ]
  test.each(notDone)('a DELETE answered with %s is done only where lists say so', async (_, passing) => {
    await ws.succeed('apply', '-auto-approve')
    answer = async passage => (passage.method === 'DELETE' ? passing : passage.pass())
    const refused = await ws.run('destroy', '-auto-approve')
    expect(refused.code).toBe(1)
    expect(managedKeys(emulator)).toHaveLength(1)
    expect(await ws.attributes('ekb_api_key.bot')).toMatchObject({ name: 'bot' })

    // The same words about a key that is gone indeed.
    answer = async passage => {
      const told = await passage.pass()
      return passage.method === 'DELETE' ? passing : told
    }
    await ws.succeed('destroy', '-auto-approve')
    expect(managedKeys(emulator)).toEqual([])
  })

  test('credentials of the environment never go to another origin than theirs', async () => {
    Object.assign(ws.env, settingsOf(emulator))
    await ws.write(
      `${HEADER}provider "ekb" {\n  endpoint = "${gateway.endpoint}"\n}\n${apiKey('bot', { name: 'bot', type: 'locked_down_viewer' })}`,
    )
    const refused = await ws.plan()
    expect(refused.code).toBe(1)
    expect(refused.text).toContain('CREDENTIALS_ELSEWHERE')
    expect(refused.text).toContain(gateway.endpoint)
    expect(requests).toEqual([])

    delete ws.env['EKB_ENDPOINT']
    expect((await ws.plan()).code).toBe(2)
    expect(requests.length).toBeGreaterThan(0)
  })

  test('a list in pages is read whole', async () => {
    answer = async passage => {
      const passing = await passage.pass()
      if (passage.method !== 'GET') return passing
      const { user_keys: keys } = JSON.parse(passing.body.toString()) as { user_keys: unknown[] }
      const page = Number(passage.url.searchParams.get('page') ?? 1)
      const body = {
        user_keys: keys.slice(page - 1, page),
        page,
        total: keys.length,
        total_pages: keys.length,
      }
      return { ...passing, body: Buffer.from(JSON.stringify(body)) }
    }
    await ws.succeed('apply', '-auto-approve')
    requests.length = 0
    await expectEmptyPlan(ws)
    const pages = emulator.keys().length
    expect(requests.map(({ method }) => method)).toEqual(Array(pages).fill('GET'))
    expect(requests.map(({ url }) => url.searchParams.get('page'))).toEqual(
      Array.from({ length: pages }, (_, index) => (index === 0 ? null : String(index + 1))),
    )
    for (const { headers } of requests) expect(headers['cache-control']).toBe('no-cache')
    await ws.succeed('destroy', '-auto-approve')
    expect(managedKeys(emulator)).toEqual([])
  })
})
