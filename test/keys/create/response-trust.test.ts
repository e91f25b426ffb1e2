import { describe, expect, it } from 'vitest'
import { Secret } from '../../../src/core/secret.ts'
import { type PostAnswer, ResponseTrust } from '../../../src/keys/create/response-trust.ts'
import { hashedId } from '../../../src/keys/identity/identity.ts'
import type { CreatedKey, PlatformKey } from '../../../src/platform/key.ts'
import { VirtualClock } from '../virtual-clock.ts'

const AT = new Date('2026-03-01T12:00:00.400Z')
const DATE = new Date('2026-03-01T12:00:00Z')

function value(which: number): Secret {
  return new Secret(`5f0c${which}a1e-0000-4000-8000-00000000beef`)
}

function answer(which: number, created: Partial<CreatedKey> = { date: DATE }, took = 50): PostAnswer {
  const wanted = { name: `key ${which}`, type: 'privileged' } as const
  return { created: { value: value(which), ...created }, wanted, took }
}

function listed(which: number, key: Partial<PlatformKey> = {}): PlatformKey {
  return {
    value: value(which),
    name: `key ${which}`,
    type: 'privileged',
    system: false,
    createdAt: AT,
    ...key,
  }
}

/** Trust that a list has confirmed for an answer with these parts. */
function proven(
  created?: Partial<CreatedKey>,
  key: Partial<PlatformKey> = {},
  clock = new VirtualClock(),
): ResponseTrust {
  const trust = new ResponseTrust(clock)
  trust.compare(answer(1, created), listed(1, key))
  return trust
}

describe('the answer to a POST', () => {
  it('does not suffice before a list has shown a key as it was told', () => {
    expect(new ResponseTrust(new VirtualClock()).accepts(answer(1), 1)).toBe(false)
  })

  it.each([
    ['its Date', { date: DATE }, {}],
    ['its Date, a second later', { date: new Date('2026-03-01T12:00:01Z') }, { createdAt: DATE }],
    ['its created_at', { createdAt: AT }, {}],
    ['its created_at, whatever its Date', { createdAt: AT, date: new Date(0) }, {}],
    ['an id', { date: DATE, id: 'id-1' }, { id: 'id-1' }],
  ])('suffices once a list has borne out %s', (_, created, key) => {
    const trust = proven(created, key)
    expect(trust.accepts(answer(2, created), 1)).toBe(true)
  })

  it.each([
    ['another id', { date: DATE, id: 'id-1' }, { id: 'id-2' }],
    ['an id that the answer lacks', { date: DATE }, { id: 'id-2' }],
    ['no id where the answer has one', { date: DATE, id: 'id-1' }, {}],
    ['another time', { date: new Date(DATE.getTime() + 1_401) }, {}],
    ['another time than created_at', { createdAt: new Date(AT.getTime() - 1_001) }, {}],
    ['no time', { date: DATE }, { createdAt: undefined }],
    ['another name', { date: DATE }, { name: 'human' }],
    ['another type', { date: DATE }, { type: 'locked_down_viewer' }],
    ['a mask', { date: DATE }, { value: undefined, masked: '5f0c…beef' }],
  ])('does not where the list shows %s, for the whole session', (_, created, key) => {
    const trust = new ResponseTrust(new VirtualClock())
    trust.compare(answer(1), listed(1))
    expect(trust.accepts(answer(2), 1)).toBe(true)
    trust.compare(answer(3, created), listed(3, key as Partial<PlatformKey>))
    expect(trust.accepts(answer(3, created), 1)).toBe(false)
    expect(trust.accepts(answer(2), 1)).toBe(false)
  })

  it('does not where it holds other parts than the one that was borne out', () => {
    const trust = proven()
    expect(trust.accepts(answer(2, { date: DATE, id: 'id-2' }), 1)).toBe(false)
    expect(trust.accepts(answer(2, { date: DATE, createdAt: AT }), 1)).toBe(false)
    expect(trust.accepts(answer(2, {}), 1)).toBe(false)
  })

  it('tells no time by its Date where it took longer than a second, and contradicts nothing', () => {
    const trust = proven()
    expect(trust.accepts(answer(2, { date: DATE }, 1_001), 1)).toBe(false)
    trust.compare(answer(2, { date: new Date(DATE.getTime() + 5_000) }, 5_000), listed(2))
    expect(trust.accepts(answer(3), 1)).toBe(true)
    expect(proven({ createdAt: AT }).accepts(answer(2, { createdAt: AT }, 5_000), 1)).toBe(true)
  })

  it('does not any more once a list came late', () => {
    const trust = proven()
    trust.compare(answer(2), undefined)
    expect(trust.accepts(answer(3), 1)).toBe(false)
  })
})

describe('a key that is handed over unseen', () => {
  it('is waited for until a list shows it', () => {
    const trust = proven()
    trust.accepts(answer(2), 5)
    trust.accepts(answer(3), 6)
    trust.sawList([listed(1)], 4)
    expect([trust.allShown, trust.isUnshown(hashedId(value(2)))]).toEqual([false, true])
    trust.sawList([listed(2)], 5)
    expect([trust.allShown, trust.isUnshown(hashedId(value(2)))]).toEqual([false, false])
    trust.sawList([listed(2), listed(3)], 5)
    expect(trust.allShown).toBe(true)
    expect(trust.accepts(answer(4), 1)).toBe(true)
  })

  it('ends the trust where a list that was asked for later lacks it, or tells otherwise', () => {
    for (const shown of [[], [listed(2, { createdAt: new Date(0) })]]) {
      const trust = proven()
      trust.accepts(answer(2), 5)
      trust.sawList(shown, 5)
      expect(trust.accepts(answer(3), 1)).toBe(false)
    }
  })

  it('is no longer waited for once it was deleted', () => {
    const trust = proven()
    trust.accepts(answer(2), 5)
    trust.forget(hashedId(value(2)))
    expect(trust.allShown).toBe(true)
  })

  it('is asked for until it is seen, also after lists that fail', async () => {
    const clock = new VirtualClock()
    const trust = proven(undefined, {}, clock)
    trust.accepts(answer(2), 1)
    let lists = 0
    const list = async () => {
      lists += 1
      if (lists < 3) throw new Error('no list')
      trust.accepts(answer(3), 2)
      trust.sawList([listed(2)], 1)
    }
    const { signal } = new AbortController()
    expect(await clock.run(trust.whenShown(list, signal))).toEqual([])
    expect(lists).toBe(3)
    expect(trust.isUnshown(hashedId(value(3)))).toBe(true)
  })

  it('is given up after 10 s, or when the engine stops', async () => {
    for (const stopAfter of [60_000, 1_000]) {
      const clock = new VirtualClock()
      const trust = proven(undefined, {}, clock)
      trust.accepts(answer(2), 1)
      const stopping = new AbortController()
      const startedAt = clock.now().getTime()
      void clock.sleep(stopAfter).then(() => stopping.abort())
      const unseen = await clock.run(trust.whenShown(async () => trust.sawList([], 1), stopping.signal))
      expect(unseen).toEqual([hashedId(value(2))])
      expect(trust.allShown).toBe(true)
      const took = clock.now().getTime() - startedAt
      expect(took).toBeLessThanOrEqual(Math.min(stopAfter, 10_000))
      expect(took).toBeGreaterThanOrEqual(Math.min(stopAfter, 6_000))
    }
  })
})
