import { request } from 'node:http'
import { describe, expect, test } from 'vitest'
import type { Emulator } from '../../../src/emulator/index.ts'
import { DEFAULT_PLATFORM_OPTIONS } from '../../../src/emulator/platform-options.ts'
import { callerFor } from '../caller.ts'
import { emulatorForTest } from '../emulators.ts'

/** Calls the admin API and reads its answer. */
async function admin(emulator: Emulator, method: string, path: string, body?: unknown) {
  const response = await fetch(`${emulator.origin}/__admin${path}`, {
    method,
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
  const text = await response.text()
  return { status: response.status, text, json: text === '' ? undefined : (JSON.parse(text) as unknown) }
}

describe('faults', () => {
  test('are added, listed, taken away one by one and all together', async () => {
    const emulator = await emulatorForTest()
    const added = await admin(emulator, 'POST', '/faults', {
      match: { operation: 'create', times: 1 },
      effect: { status: 503 },
    })
    expect(added).toMatchObject({ status: 201, json: { id: 'fault-1', matched: 0, struck: 0 } })
    await admin(emulator, 'POST', '/faults', { effect: { delayMs: 1 } })
    expect((await admin(emulator, 'GET', '/faults')).json).toMatchObject({
      faults: [{ id: 'fault-1', effect: { status: 503 } }, { id: 'fault-2' }],
    })
    expect((await admin(emulator, 'DELETE', '/faults/fault-1')).status).toBe(204)
    expect((await admin(emulator, 'DELETE', '/faults/fault-1')).status).toBe(404)
    expect((await admin(emulator, 'DELETE', '/faults')).status).toBe(204)
    expect(emulator.faults.list()).toEqual([])
  })

  test.each([
    ['/faults', { effect: { hang: true }, name: 'x' }, 'name is not a known field; known are effect, match'],
    ['/faults', '{', 'must be JSON'],
    ['/clock', { advance: 'soon' }, 'advance must be a duration such as'],
    ['/clock', { advance: '1d', now: '2026-01-01' }, '"advance" and "now" exclude each other'],
    ['/clock', { now: 'tomorrow' }, 'now must be a date such as'],
    ['/clock', {}, 'give one of "advance", "now" or "frozen"'],
    ['/clock', { advance: '99999999d' }, 'beyond the year 9999'],
    ['/clock', { advance: '-99999d' }, 'before the year 1970'],
    ['/behaviour', { paging: 'all' }, 'paging must be one of none, numbers, offset, cursor, links'],
    ['/behaviour', { pageSize: 0 }, 'pageSize must be a whole number from 1 to 1000'],
    ['/behaviour', { cache: 5 }, 'cache is not a known field; known are ids, createIds'],
    ['/behaviour', '[', 'must be JSON'],
    ['/faults', { effect: { behave: { deletes: 'no' } } }, 'effect.behave.deletes must be one of done,'],
    ['/faults', { effect: { afterCommit: true, hang: true } }, 'effect.afterCommit counts only together'],
    ['/seed', 'projects: 7', 'line 1: projects must be a list'],
  ])('%s %j is refused clearly', async (path, body, problem) => {
    const emulator = await emulatorForTest()
    const before = emulator.keys()
    const reply = await admin(emulator, 'POST', path, body)
    expect(reply).toMatchObject({
      status: 400,
      json: { error: { detail: expect.stringContaining(problem) } },
    })
    expect(emulator.keys()).toEqual(before)
    expect(emulator.faults.list()).toEqual([])
  })

  test('never strike the admin API', async () => {
    const emulator = await emulatorForTest({ latencyMs: 3_600_000 })
    emulator.faults.add({ effect: { hang: true } })
    expect((await admin(emulator, 'GET', '/state')).status).toBe(200)
  })
})

describe('the request log', () => {
  test('tells who asked for what and how it ended, and counts', async () => {
    const emulator = await emulatorForTest({ clock: { now: '2026-03-01', frozen: true } })
    const caller = await callerFor(emulator)
    await admin(emulator, 'DELETE', '/requests')
    const made = await caller.create('ci')
    await caller.list()
    await caller.remove(made.key)
    await caller.call('PUT', `/api/keys/${made.key}?project_id=${emulator.projectId}`)
    const { json } = await admin(emulator, 'GET', '/requests')
    const { requests } = json as { requests: Record<string, unknown>[] }
    expect(requests.map(({ method, operation, status }) => [method, operation, status])).toEqual([
      ['POST', 'create', 200],
      ['GET', 'list', 200],
      ['DELETE', 'delete', 200],
      ['PUT', 'other', 405],
    ])
    expect(requests[2]).toEqual({
      id: expect.any(Number),
      time: '2026-03-01T00:00:00.000Z',
      method: 'DELETE',
      path: expect.stringMatching(/^\/api\/keys\/sha256:[0-9a-f]{16}$/),
      operation: 'delete',
      project: emulator.projectId,
      status: 200,
      credential: { name: 'Bootstrap Key', fingerprint: expect.stringMatching(/^sha256:[0-9a-f]{16}$/) },
      userAgent: 'node',
      fault: null,
      durationMs: expect.any(Number),
    })
    const counts = { list: 1, create: 1, delete: 1, other: 1, total: 4 }
    expect((await admin(emulator, 'GET', '/requests/counts')).json).toEqual(counts)
    expect((await admin(emulator, 'DELETE', '/requests')).status).toBe(204)
    expect(emulator.counts()).toEqual({ list: 0, create: 0, delete: 0, other: 0, total: 0 })
    expect(emulator.journal()).toEqual([])
  })

  test('shows an own id as it is', async () => {
    const emulator = await emulatorForTest({ ids: true })
    const caller = await callerFor(emulator)
    const id = emulator.keys()[1]?.id ?? ''
    await caller.remove(id)
    expect(emulator.journal().at(-1)?.path).toBe(`/api/keys/${id}`)
  })

  test('holds no value, wherever a client put one', async () => {
    const emulator = await emulatorForTest()
    const caller = await callerFor(emulator)
    const values = emulator.keys().flatMap(key => [key.value, key.secret])
    for (const value of values) {
      const part = encodeURIComponent(value)
      const headers = { 'x-api-key': value, 'x-api-secret': value, 'user-agent': `me (${value})` }
      await fetch(`${emulator.endpoint}/api/keys/${part}?project_id=${part}`, { method: 'DELETE' })
      await caller.call('GET', `/api/keys?project_id=${part}`, { headers })
      await fetch(`${emulator.endpoint}/project/${part}/api-keys`, { headers })
      await fetch(`${emulator.endpoint}/elsewhere/${part}/x`, { headers })
    }
    await caller.remove('p4ssw0rd of no known shape')
    const text = (await admin(emulator, 'GET', '/requests')).text
    for (const value of [...values, 'p4ssw0rd']) {
      expect(text).not.toContain(value)
      expect(text).not.toContain(encodeURIComponent(value))
    }
  })
})

describe('state, reset and clock', () => {
  test('the state has no values unless they are asked for', async () => {
    const emulator = await emulatorForTest()
    const hidden = await admin(emulator, 'GET', '/state')
    const shown = await admin(emulator, 'GET', '/state?reveal=true')
    expect(hidden.json).toMatchObject({
      clock: { frozen: false },
      behaviour: { ids: false },
      projects: [{ id: emulator.projectId, keys: [{ name: 'Automator Key' }, { name: 'Bootstrap Key' }] }],
    })
    for (const value of emulator.keys().flatMap(key => [key.value, key.secret])) {
      expect(hidden.text).not.toContain(value)
      expect(shown.text).toContain(value)
    }
  })

  test('reset takes everything back to the start and keeps the credentials', async () => {
    const emulator = await emulatorForTest({ masked: true })
    const before = emulator.keys()
    const caller = await callerFor(emulator)
    await caller.create('ci')
    await caller.remove(emulator.apiKey)
    emulator.advance('9d')
    emulator.setBehaviour({ ids: true, masked: false })
    emulator.faults.add({ effect: { hang: true } })
    expect((await admin(emulator, 'POST', '/reset')).status).toBe(204)
    expect(emulator.keys()).toEqual(before)
    expect(emulator.counts().total).toBe(0)
    expect(emulator.now().getTime() - Date.now()).toBeLessThan(86_400_000)
    const [first] = await caller.list()
    expect(first).toMatchObject({ key: expect.stringContaining('…') })
    expect(first?.id).toBeUndefined()
  })

  test('the ways of the server are told, changed and taken back', async () => {
    const emulator = await emulatorForTest({ masked: true })
    const { json } = await admin(emulator, 'GET', '/behaviour')
    expect(json).toEqual({ ...DEFAULT_PLATFORM_OPTIONS, masked: true })
    const changed = await admin(emulator, 'POST', '/behaviour', { masked: false, deletes: 'pretended' })
    expect(changed).toMatchObject({ status: 200, json: { masked: false, deletes: 'pretended' } })
    expect((await admin(emulator, 'DELETE', '/behaviour')).status).toBe(204)
    expect((await admin(emulator, 'GET', '/behaviour')).json).toEqual(json)
  })

  test('the clock is set, advanced, frozen and released', async () => {
    const emulator = await emulatorForTest()
    await admin(emulator, 'POST', '/clock', { now: '2026-03-01T00:00:00Z', frozen: true })
    const { json } = await admin(emulator, 'POST', '/clock', { advance: '1d12h' })
    expect(json).toMatchObject({ now: '2026-03-02T12:00:00.000Z', frozen: true })
    expect((await admin(emulator, 'GET', '/clock')).json).toMatchObject({ now: '2026-03-02T12:00:00.000Z' })
    expect((await admin(emulator, 'POST', '/clock', { frozen: false })).json).toMatchObject({ frozen: false })
    expect(emulator.now().getTime()).toBeGreaterThanOrEqual(Date.UTC(2026, 2, 2, 12))
  })

  test('every change is told to those who listen', async () => {
    const emulator = await emulatorForTest()
    const caller = await callerFor(emulator)
    const heard: string[] = []
    const stop = emulator.subscribe(mutations => heard.push(...mutations.map(mutation => mutation.op)))
    const { key } = await caller.create('ci')
    await caller.remove(key)
    emulator.advance('1d')
    emulator.reset()
    stop()
    await caller.create('unheard')
    expect(heard).toEqual(['create', 'delete', 'clock', 'replace'])
  })
})

describe('who is let in', () => {
  /** A request with headers that fetch would not send. */
  function statusWith(emulator: Emulator, headers: Record<string, string>): Promise<number> {
    return new Promise((resolve, reject) => {
      const path = `${emulator.origin}/__admin/state`
      request(path, { headers }, response => resolve(response.resume().statusCode ?? 0))
        .on('error', reject)
        .end()
    })
  }

  test.each([
    [{ host: 'localhost' }, 200],
    [{ host: '127.0.0.1:1234' }, 200],
    [{ host: '[::1]:8080' }, 200],
    [{ host: 'attacker.example' }, 403],
    [{ host: '127.0.0.1.attacker.example' }, 403],
    [{ host: '192.168.1.7' }, 403],
    [{ origin: 'http://localhost:3000' }, 403],
    [{ host: '127.0.0.1:1234', origin: 'http://127.0.0.1:1234' }, 200],
    [{ host: '127.0.0.1:1234', origin: 'https://127.0.0.1:1234' }, 403],
    [{ 'sec-fetch-site': 'same-origin' }, 200],
    [{ 'sec-fetch-site': 'none' }, 200],
    [{ 'sec-fetch-site': 'same-site' }, 403],
    [{ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }, 403],
    [{ origin: 'https://attacker.example' }, 403],
    [{ origin: 'null' }, 403],
  ])('%j is answered %i', async (headers, status) => {
    expect(await statusWith(await emulatorForTest(), headers)).toBe(status)
  })

  test('an unknown path says what there is', async () => {
    const reply = await admin(await emulatorForTest(), 'GET', '/nothing')
    expect(reply).toMatchObject({
      status: 404,
      json: { error: { detail: expect.stringContaining('faults') } },
    })
  })
})
