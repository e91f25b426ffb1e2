import { describe, expect, test } from 'vitest'
import type { Emulator } from '../../../src/emulator/index.ts'
import { callerFor } from '../caller.ts'
import { emulatorForTest } from '../emulators.ts'
import { type RawConnection, requestText, sendRaw } from '../raw-client.ts'

const create = (emulator: Emulator): RawConnection =>
  sendRaw(
    emulator,
    requestText(emulator, 'POST', '/api/keys', {
      project_id: emulator.projectId,
      key_name: 'ci',
      key_type: 'privileged',
    }),
  )
const list = (emulator: Emulator): RawConnection =>
  sendRaw(emulator, requestText(emulator, 'GET', `/api/keys?project_id=${emulator.projectId}`))

const names = (emulator: Emulator) => emulator.keys().map(key => key.name)

/** Waits until a whole answer with a Content-Length came; the connection stays open. */
async function answerOf(connection: RawConnection): Promise<{ head: string; body: string }> {
  let parts: string[] = []
  await expect
    .poll(() => {
      parts = connection.now().text.split('\r\n\r\n')
      const length = /content-length: (\d+)/i.exec(parts[0] ?? '')?.[1]
      return length !== undefined && parts.slice(1).join('\r\n\r\n').length === Number(length)
    })
    .toBe(true)
  return { head: parts[0] ?? '', body: parts.slice(1).join('\r\n\r\n') }
}

describe('faults before the request is handled', () => {
  test('reset ends the connection with a TCP reset and changes nothing', async () => {
    const emulator = await emulatorForTest()
    emulator.faults.add({ effect: { reset: true } })
    expect(await create(emulator).ended()).toEqual({ text: '', end: 'ECONNRESET' })
    expect(names(emulator)).not.toContain('ci')
    expect(emulator.journal().at(-1)).toMatchObject({ status: null, fault: 'fault-1', operation: 'create' })
  })

  test('hang keeps the connection open without a byte until the emulator ends', async () => {
    const emulator = await emulatorForTest()
    emulator.faults.add({ effect: { hang: true } })
    const connection = create(emulator)
    await expect.poll(() => emulator.counts().create).toBe(1)
    expect(connection.now()).toEqual({ text: '', end: 'open' })
    expect(emulator.journal().at(-1)).toMatchObject({ status: null, durationMs: null })
    await emulator.close()
    expect((await connection.ended()).text).toBe('')
    expect(names(emulator)).not.toContain('ci')
  })

  test('a status comes with its body and headers', async () => {
    const emulator = await emulatorForTest()
    emulator.faults.add({
      effect: { status: 418, body: { tea: true }, headers: { 'X-Pot': 'short' } },
    })
    const { head, body } = await answerOf(create(emulator))
    expect(head).toMatch(/^HTTP\/1\.1 418 /)
    expect(head).toMatch(/x-pot: short/i)
    expect(JSON.parse(body)).toEqual({ tea: true })
    expect(names(emulator)).not.toContain('ci')
  })

  test('a status without a body has the error shape of the server', async () => {
    const emulator = await emulatorForTest()
    const caller = await callerFor(emulator)
    emulator.faults.add({ effect: { status: 503, headers: { 'Retry-After': '2' } } })
    const reply = await caller.call('GET', '/api/keys?project_id=x')
    expect(reply).toMatchObject({ status: 503, body: { status_code: 503, error_id: expect.any(String) } })
    expect(reply.headers.get('retry-after')).toBe('2')
  })

  test('html502 is the page of a proxy', async () => {
    const emulator = await emulatorForTest()
    emulator.faults.add({ effect: { html502: true } })
    const { head, body } = await answerOf(create(emulator))
    expect(head).toMatch(/^HTTP\/1\.1 502 /)
    expect(head).toMatch(/content-type: text\/html/i)
    expect(body).toContain('502 Bad Gateway')
    expect(names(emulator)).not.toContain('ci')
  })

  test.each([
    [7, '7'],
    ['Wed, 21 Oct 2026 07:28:00 GMT', 'Wed, 21 Oct 2026 07:28:00 GMT'],
  ])('retryAfter %s is a 429', async (retryAfter, header) => {
    const emulator = await emulatorForTest()
    const caller = await callerFor(emulator)
    emulator.faults.add({ effect: { retryAfter } })
    const reply = await caller.call('GET', `/api/keys?project_id=${emulator.projectId}`)
    expect(reply).toMatchObject({ status: 429, body: { error: { code: 'RATE_LIMITED' } } })
    expect(reply.headers.get('retry-after')).toBe(header)
  })

  test('delayMs waits, then goes on as usual, even when nobody waits any more', async () => {
    const emulator = await emulatorForTest()
    emulator.faults.add({ effect: { delayMs: 300 }, match: { operation: 'create' } })
    const connection = create(emulator)
    await expect.poll(() => emulator.counts().create, { interval: 5 }).toBe(1)
    connection.abandon()
    await expect.poll(() => names(emulator)).toContain('ci')
    const asked = Date.parse(emulator.journal().at(-1)?.time ?? '')
    // A timer may be early by what the clock rounds off.
    expect(emulator.keys().at(-1)?.createdAt).toBeGreaterThanOrEqual(asked + 299)
  })
})

describe('faults after the request was handled', () => {
  test('dropAfterCommit makes the key and closes without a byte', async () => {
    const emulator = await emulatorForTest()
    emulator.faults.add({ effect: { dropAfterCommit: true } })
    const { text } = await create(emulator).ended()
    expect(text).toBe('')
    expect(names(emulator)).toContain('ci')
  })

  test('hangAfterCommit makes the key and never answers', async () => {
    const emulator = await emulatorForTest()
    emulator.faults.add({ effect: { hangAfterCommit: true } })
    const connection = create(emulator)
    await expect.poll(() => names(emulator)).toContain('ci')
    expect(connection.now()).toEqual({ text: '', end: 'open' })
  })

  test.each([
    [true, 500],
    [504, 504],
  ])('errorAfterCommit %s makes the key and answers %i', async (errorAfterCommit, status) => {
    const emulator = await emulatorForTest()
    emulator.faults.add({ effect: { errorAfterCommit } })
    const { head, body } = await answerOf(create(emulator))
    expect(head).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
    expect(JSON.parse(body)).toMatchObject({ error: { code: 'INTERNAL_ERROR' } })
    expect(names(emulator)).toContain('ci')
  })

  test('malformedJson makes the key and answers 200 with JSON that breaks off', async () => {
    const emulator = await emulatorForTest()
    emulator.faults.add({ effect: { malformedJson: true } })
    const { head, body } = await answerOf(create(emulator))
    expect(head).toMatch(/^HTTP\/1\.1 200 [\s\S]*application\/json/)
    expect(body).toMatch(/^\{"key":/)
    expect(() => JSON.parse(body)).toThrow(SyntaxError)
    expect(names(emulator)).toContain('ci')
  })

  test.each([
    [true, undefined],
    [9, 9],
    [0, 0],
  ])('truncate %s announces the whole body and breaks off', async (truncate, bytes) => {
    const emulator = await emulatorForTest()
    emulator.faults.add({ effect: { truncate } })
    const { text } = await list(emulator).ended()
    const [head, body = ''] = text.split('\r\n\r\n')
    const announced = Number(/content-length: (\d+)/i.exec(head ?? '')?.[1])
    expect(announced).toBeGreaterThan(100)
    expect(body).toHaveLength(bytes ?? Math.floor(announced / 2))
    expect(head).toMatch(/date: /i)
  })
})

describe('stale lists', () => {
  test('true shows the keys as they were when the fault was added', async () => {
    const emulator = await emulatorForTest()
    const caller = await callerFor(emulator)
    await caller.create('before')
    emulator.faults.add({ effect: { staleList: true } })
    await caller.create('after')
    await caller.remove(emulator.keys()[2]?.value ?? '')
    expect((await caller.list()).map(key => key.key_name)).toEqual([
      'Automator Key',
      'Bootstrap Key',
      'before',
    ])
    emulator.faults.clear()
    expect((await caller.list()).map(key => key.key_name)).toEqual([
      'Automator Key',
      'Bootstrap Key',
      'after',
    ])
  })

  test('a number shows them as they were that many changes ago', async () => {
    const emulator = await emulatorForTest()
    const caller = await callerFor(emulator)
    for (const name of ['a', 'b', 'c']) await caller.create(name)
    emulator.faults.add({ effect: { staleList: 2 } })
    expect((await caller.list()).map(key => key.key_name)).toEqual(['Automator Key', 'Bootstrap Key', 'a'])
    await caller.create('d')
    expect((await caller.list()).at(-1)?.key_name).toBe('b')
  })
})

describe('an ordered answer after the change', () => {
  test('is what the client gets, and the key is there', async () => {
    const emulator = await emulatorForTest()
    emulator.faults.add({
      effect: { status: 303, afterCommit: true, headers: { location: '/api/keys/x' }, body: {} },
    })
    const { head } = await answerOf(create(emulator))
    expect(head).toMatch(/^HTTP\/1.1 303 .*\r\nlocation: \/api\/keys\/x/s)
    expect(names(emulator)).toContain('ci')
  })
})

describe('other ways of the server', () => {
  test('are those of the struck requests alone, and go with another effect', async () => {
    const emulator = await emulatorForTest()
    emulator.faults.add({
      match: { operation: 'list', times: 1 },
      effect: { behave: { hideSystemKey: true, dateOffsetMs: -3_600_000 } },
    })
    emulator.faults.add({
      match: { operation: 'delete' },
      effect: { behave: { deletes: 'pretended' }, errorAfterCommit: 502 },
    })
    const caller = await callerFor(emulator)
    const path = `/api/keys?project_id=${emulator.projectId}`
    const struck = await caller.call('GET', path)
    expect(struck.body).toMatchObject({ user_keys: [{ key_name: 'Bootstrap Key' }] })
    const behind = Date.parse(struck.headers.get('date') ?? '') - emulator.now().getTime()
    expect(behind).toBeLessThanOrEqual(-3_600_000)
    expect(behind).toBeGreaterThan(-3_605_000)
    expect(await caller.list()).toHaveLength(2)
    const { key } = await caller.create('ci')
    expect((await caller.remove(key)).status).toBe(502)
    expect(names(emulator)).toContain('ci')
  })
})
