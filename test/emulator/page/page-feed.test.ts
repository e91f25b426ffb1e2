import { describe, expect, test } from 'vitest'
import type { Emulator } from '../../../src/emulator/index.ts'
import type { Change } from '../../../src/emulator/page/wire.ts'
import { callerFor } from '../caller.ts'
import { emulatorForTest } from '../emulators.ts'
import { type FeedReader, readFeed } from './feed-reader.ts'

function seedKey(emulator: Emulator, name: string): void {
  emulator.seed({ projects: [{ id: emulator.projectId, keys: [{ name, type: 'privileged' }] }] })
}

/** Reads on until a change tells of a key with this name; answers the id of its event. */
async function untilKey(feed: FeedReader, name: string): Promise<string> {
  for (;;) {
    const { id = '', data } = await feed.next()
    const { keys = [] } = data as Change
    if (keys.some(change => change.op === 'create' && change.key.name === name)) return id
  }
}

describe('the feed', () => {
  test('begins with everything, then tells each change once', async () => {
    const emulator = await emulatorForTest()
    const feed = await readFeed(emulator)
    expect(feed.hello).toEqual({
      endpoint: emulator.endpoint,
      steerable: true,
      audited: false,
      token: expect.stringMatching(/^[\w-]{32}$/),
    })
    expect(await feed.next()).toMatchObject({
      name: 'snapshot',
      id: expect.stringMatching(/^[0-9a-f]+-0$/),
      data: { keys: [{ name: 'Automator Key' }, { name: 'Bootstrap Key', exported: true }], faults: [] },
    })
    seedKey(emulator, 'one')
    const { name, data } = await feed.next()
    expect(name).toBe('change')
    expect(data.keys).toMatchObject([{ op: 'create', key: { name: 'one', type: 'privileged' } }])
    expect(data.activity).toMatchObject([{ action: 'seed', actor: { kind: 'program' } }])
    expect(Object.keys(data)).toEqual(['keys', 'activity'])
  })

  test('tells how the platform differs, and when that changes', async () => {
    const emulator = await emulatorForTest({ masked: true })
    const feed = await readFeed(emulator)
    expect((await feed.next()).data).toMatchObject({ behaviour: { masked: true, paging: 'none' } })
    emulator.setBehaviour({ paging: 'links', pageSize: 3 })
    const { data } = await feed.next()
    expect(data).toMatchObject({
      behaviour: { masked: true, paging: 'links', pageSize: 3 },
      activity: [{ action: 'behaviour', actor: { kind: 'program' }, detail: 'paging links, pageSize 3' }],
    })
    expect(data.keys).toBeUndefined()
  })

  test('goes on where a client was', async () => {
    const emulator = await emulatorForTest()
    const first = await readFeed(emulator)
    await first.next()
    seedKey(emulator, 'seen')
    const last = await untilKey(first, 'seen')
    first.close()
    seedKey(emulator, 'missed')
    const again = await readFeed(emulator, last)
    const event = await again.next()
    expect(event.name).toBe('change')
    expect(event.data.keys).toMatchObject([{ op: 'create', key: { name: 'missed' } }])
  })

  test.each(['', 'nothing', '0123456789ab-1', '-1'])(
    'tells everything to a client that comes from elsewhere: %j',
    async after => {
      const emulator = await emulatorForTest()
      expect((await (await readFeed(emulator, after)).next()).name).toBe('snapshot')
    },
  )

  test('tells everything to a client that missed too much, or knows of more than happened', async () => {
    const emulator = await emulatorForTest()
    const first = await readFeed(emulator)
    const { id = '' } = await first.next()
    for (let count = 0; count < 210; count++) {
      seedKey(emulator, `key ${count}`)
      await untilKey(first, `key ${count}`)
    }
    expect((await (await readFeed(emulator, id)).next()).name).toBe('snapshot')
    expect((await (await readFeed(emulator, id.replace(/\d+$/, '9999'))).next()).name).toBe('snapshot')
    expect((await (await readFeed(emulator, id.replace(/\d+$/, '209'))).next()).name).toBe('change')
  })

  test('tells everything anew after a reset', async () => {
    const emulator = await emulatorForTest()
    const feed = await readFeed(emulator)
    await feed.next()
    seedKey(emulator, 'gone soon')
    await untilKey(feed, 'gone soon')
    emulator.reset()
    const { name, data } = await feed.next()
    expect(name).toBe('snapshot')
    expect(data.keys).toHaveLength(2)
    expect(data.activity.at(-1)).toMatchObject({ action: 'reset' })
  })

  test('tells who asked for what, and how it ended', async () => {
    const emulator = await emulatorForTest()
    const feed = await readFeed(emulator)
    await feed.next()
    emulator.faults.add({ match: { operation: 'create' }, effect: { errorAfterCommit: 502 } })
    const caller = await callerFor(emulator)
    await caller
      .call('POST', '/api/keys', {
        body: { project_id: emulator.projectId, key_name: 'bot', key_type: 'privileged' },
        headers: { 'user-agent': 'ekb/1.2.3 (terraform-plugin; Terraform/1.15.5)' },
      })
      .catch(() => undefined)
    const entries = new Map<number, unknown>()
    await expect
      .poll(async () => {
        const { data } = await feed.next()
        for (const entry of data.activity ?? []) entries.set(entry.id, entry)
        return [...entries.values()]
      })
      .toContainEqual(
        expect.objectContaining({
          action: 'create',
          actor: {
            kind: 'api',
            credential: { name: 'Bootstrap Key', preview: expect.stringMatching(/^e4b0…[0-9a-f]{4}$/) },
            userAgent: 'ekb/1.2.3 (terraform-plugin; Terraform/1.15.5)',
          },
          key: expect.objectContaining({ name: 'bot' }),
          status: 502,
          fault: 'fault-1',
          pending: false,
        }),
      )
  })

  test('carries no value, whatever happens', async () => {
    const emulator = await emulatorForTest()
    const feed = await readFeed(emulator)
    await feed.next()
    const caller = await callerFor(emulator)
    const { key, secret } = await caller.create('bot')
    await caller.call('GET', `/api/keys?project_id=${key}`)
    await caller.call('GET', '/api/keys', { headers: { 'user-agent': `leaky ${secret}`, 'x-api-key': key } })
    await caller.remove(key)
    emulator.reset()
    while ((await feed.next()).name !== 'snapshot');
    const values = [key, secret, ...emulator.keys().flatMap(known => [known.value, known.secret])]
    expect(values.filter(value => feed.text().includes(value))).toEqual([])
  })

  test('ends with the emulator', async () => {
    const emulator = await emulatorForTest()
    const feed = await readFeed(emulator)
    await feed.next()
    const ended = feed.next()
    await emulator.close()
    await expect(ended).rejects.toThrow()
  })
})
