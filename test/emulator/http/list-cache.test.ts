import { describe, expect, test } from 'vitest'
import type { EmulatorOptions } from '../../../src/emulator/index.ts'
import { callerFor } from '../caller.ts'
import { emulatorForTest } from '../emulators.ts'

const CLOCK = { now: '2026-03-01T00:00:00Z', frozen: true }

async function cached(options: EmulatorOptions = {}) {
  const emulator = await emulatorForTest({ cacheMs: 5000, clock: CLOCK, ...options })
  const caller = await callerFor(emulator)
  const list = async (headers: Record<string, string> = {}, query = '') => {
    const path = `/api/keys?project_id=${emulator.projectId}${query}`
    const reply = await caller.call('GET', path, { headers })
    const { user_keys: keys } = reply.body as { user_keys: { key_name: string }[] }
    return {
      names: keys.map(key => key.key_name),
      age: reply.headers.get('age'),
      date: reply.headers.get('date'),
      control: reply.headers.get('cache-control'),
    }
  }
  return { emulator, caller, list }
}

const BEFORE = ['Automator Key', 'Bootstrap Key']

describe('the cache before the platform', () => {
  test('is not there by default', async () => {
    const { caller, list } = await cached({ cacheMs: 0 })
    await list()
    await caller.create('ci')
    expect(await list()).toMatchObject({ names: [...BEFORE, 'ci'], age: null, control: 'no-store' })
  })

  test('repeats a list with its Age and the Date that it had, for as long as it says', async () => {
    const { emulator, caller, list } = await cached()
    expect(await list()).toMatchObject({ names: BEFORE, age: null, control: 'max-age=5' })
    await caller.create('ci')
    emulator.advance('4s')
    expect(await list()).toMatchObject({ names: BEFORE, age: '4', date: 'Sun, 01 Mar 2026 00:00:00 GMT' })
    emulator.advance('1s')
    expect(await list()).toMatchObject({ names: [...BEFORE, 'ci'], age: null })
  })

  test.each([
    { 'cache-control': 'max-age=0, no-cache' },
    { pragma: 'no-cache' },
    { 'cache-control': 'max-age=0' },
  ])('asks the platform for a request with %j, and keeps what it said', async headers => {
    const { caller, list } = await cached()
    await list()
    await caller.create('ci')
    expect(await list(headers)).toMatchObject({ names: [...BEFORE, 'ci'], age: null })
    expect(await list()).toMatchObject({ names: [...BEFORE, 'ci'], age: '0' })
  })

  test('answers even that where it is told to', async () => {
    const { caller, list } = await cached({ cacheIgnoresNoCache: true })
    await list()
    await caller.create('ci')
    expect(await list({ 'cache-control': 'no-cache' })).toMatchObject({ names: BEFORE, age: '0' })
  })

  test('keeps each page, and answers no credential that may not list', async () => {
    const { emulator, list } = await cached({ paging: 'numbers', pageSize: 1 })
    expect((await list()).names).toEqual(['Automator Key'])
    expect((await list({}, '&page=2')).names).toEqual(['Bootstrap Key'])
    const stranger = await callerFor(emulator, { key: 'x', secret: 'y' })
    const { status } = await stranger.call('GET', `/api/keys?project_id=${emulator.projectId}`)
    expect(status).toBe(400)
  })

  test('forgets with a reset, and when the clock is set back', async () => {
    const { emulator, caller, list } = await cached()
    await list()
    await caller.create('ci')
    emulator.advance('-1h')
    expect((await list()).names).toEqual([...BEFORE, 'ci'])
    emulator.reset()
    expect((await list()).names).toEqual(BEFORE)
  })

  test('is no way round a fault that shows an old list', async () => {
    const { emulator, caller, list } = await cached()
    await caller.create('ci')
    emulator.faults.add({ match: { times: 1 }, effect: { staleList: 1 } })
    expect((await list()).names).toEqual(BEFORE)
    expect((await list()).names).toEqual([...BEFORE, 'ci'])
  })
})
