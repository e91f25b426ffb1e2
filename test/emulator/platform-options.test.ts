import { describe, expect, test } from 'vitest'
import { callerFor } from './caller.ts'
import { emulatorForTest } from './emulators.ts'

describe('servers that differ', () => {
  test('with ids, DELETE takes the id and not the value', async () => {
    const emulator = await emulatorForTest({ ids: true })
    const caller = await callerFor(emulator)
    const made = await caller.create('ci')
    expect(made.id).toBeUndefined()
    const listed = (await caller.list()).at(-1)
    expect(listed?.id).toMatch(/^ak_[0-9a-f]{20}$/)
    expect((await caller.remove(made.key)).status).toBe(404)
    expect((await caller.remove(listed?.id ?? '')).status).toBe(200)
  })

  test('with createIds, the answer to a POST has the id that the list has', async () => {
    const caller = await callerFor(await emulatorForTest({ ids: true, createIds: true }))
    const made = await caller.create('ci')
    expect(made.id).toBeDefined()
    expect((await caller.list()).at(-1)?.id).toBe(made.id)
  })

  test('masked lists show four characters on either side, the POST everything', async () => {
    const caller = await callerFor(await emulatorForTest({ masked: true }))
    const made = await caller.create('ci')
    expect((await caller.list()).at(-1)?.key).toBe(`e4b0…${made.key.slice(-4)}`)
    expect((await caller.remove(made.key)).status).toBe(200)
  })

  test('FastAPI errors come as detail, a validation as 422', async () => {
    const emulator = await emulatorForTest({ fastapiErrors: true })
    const caller = await callerFor(emulator)
    const invalid = await caller.call('POST', '/api/keys', {
      body: { project_id: emulator.projectId, key_name: '', key_type: 'privileged' },
    })
    expect(invalid).toMatchObject({
      status: 422,
      body: { detail: [{ loc: ['body', 'key_name'], type: 'string_too_short' }] },
    })
    const [system] = await caller.list()
    expect(await caller.remove(system?.key ?? '')).toMatchObject({
      status: 403,
      body: { detail: expect.stringContaining('protected') },
    })
    const stranger = await callerFor(emulator, { key: 'x', secret: 'y' })
    expect((await stranger.call('GET', `/api/keys?project_id=${emulator.projectId}`)).status).toBe(401)
  })

  test('with a list lag a new key works at once and is listed later', async () => {
    const emulator = await emulatorForTest({
      listLagMs: 5000,
      clock: { now: '2026-03-01', frozen: true },
    })
    const caller = await callerFor(emulator)
    emulator.advance('5s')
    const made = await caller.create('ci')
    emulator.advance(4999)
    expect(await caller.list()).toHaveLength(2)
    expect(await (await callerFor(emulator, made)).list()).toHaveLength(2)
    emulator.advance('1ms')
    expect((await caller.list()).at(-1)?.key).toBe(made.key)
  })

  test('latency delays platform requests and can be changed while it runs', async () => {
    const emulator = await emulatorForTest({ latencyMs: 40 })
    const caller = await callerFor(emulator)
    await caller.list()
    expect(emulator.journal().at(-1)?.durationMs).toBeGreaterThanOrEqual(39)
    emulator.setLatency(3_600_000)
    const stuck = caller.list().catch((error: unknown) => error)
    await expect.poll(() => emulator.journal().at(-1)?.durationMs).toBeNull()
    await emulator.close()
    expect(await stuck).toBeInstanceOf(TypeError)
  })
})

describe('the clock', () => {
  test('created_at and Date follow it', async () => {
    const emulator = await emulatorForTest({ clock: { now: '2026-03-01T09:30:00Z', frozen: true } })
    const caller = await callerFor(emulator)
    emulator.advance('91d')
    await caller.create('later')
    const reply = await caller.call('GET', `/api/keys?project_id=${emulator.projectId}`)
    expect(reply.headers.get('date')).toBe('Sun, 31 May 2026 09:30:00 GMT')
    expect((await caller.list()).at(-1)).toMatchObject({
      created_at: Date.UTC(2026, 4, 31, 9, 30) / 1000,
      created_at_human_readable: '2026-05-31 09:30:00',
    })
    const refused = await caller.call('GET', '/api/keys')
    expect(refused.headers.get('date')).toBe('Sun, 31 May 2026 09:30:00 GMT')
  })

  test('runs with the real time plus its offset', async () => {
    let real = Date.UTC(2026, 0, 1)
    const emulator = await emulatorForTest({ realNow: () => real })
    emulator.advance('1d')
    real += 1000
    expect(emulator.now()).toEqual(new Date(Date.UTC(2026, 0, 2, 0, 0, 1)))
    emulator.setClock({ frozen: true })
    real += 1000
    expect(emulator.now()).toEqual(new Date(Date.UTC(2026, 0, 2, 0, 0, 1)))
    emulator.setClock({ frozen: false })
    real += 1000
    expect(emulator.now()).toEqual(new Date(Date.UTC(2026, 0, 2, 0, 0, 2)))
  })
})

describe('randomness', () => {
  test('a seed makes the same keys in every run', async () => {
    const made: string[][][] = []
    for (const randomSeed of ['a', 'a', 'b']) {
      const emulator = await emulatorForTest({ randomSeed })
      await (await callerFor(emulator)).create('ci')
      made.push(emulator.keys().map(({ id, value, secret }) => [id, value, secret]))
    }
    expect(made[0]).toEqual(made[1])
    expect(made[0]).not.toEqual(made[2])
    expect(new Set(made.flat(2)).size).toBe(18)
  })

  test('a value that was revoked does not come back, not even after a reset', async () => {
    const emulator = await emulatorForTest({ randomSeed: 'a' })
    const caller = await callerFor(emulator)
    const first = await caller.create('ci')
    emulator.reset()
    const second = await caller.create('ci')
    expect(second.key).not.toBe(first.key)
  })
})
