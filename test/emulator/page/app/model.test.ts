import { describe, expect, test } from 'vitest'
import {
  EMPTY,
  type Event,
  LEAVING_MS,
  MARK_MS,
  reduce,
} from '../../../../src/emulator/page/app/state/model.ts'
import type { Change, PageKey, Snapshot } from '../../../../src/emulator/page/wire.ts'
import { DEFAULT_PLATFORM_OPTIONS } from '../../../../src/emulator/platform-options.ts'

const CLOCK = { now: '2026-11-23T12:00:00.000Z', offset_ms: 0, frozen: false }

function key(id: string, name = id): PageKey {
  return { id, project: 'p', name, type: 'privileged', created_at: CLOCK.now, preview: `pre-${id}` }
}

function snapshot(...keys: PageKey[]): Snapshot {
  return {
    projects: [{ id: 'p', name: 'P' }],
    keys,
    activity: [],
    clock: CLOCK,
    faults: [],
    behaviour: DEFAULT_PLATFORM_OPTIONS,
    auditRevision: 0,
  }
}

function modelOf(...events: Event[]) {
  return events.reduce(reduce, EMPTY)
}

const first = (...keys: PageKey[]): Event => ({ kind: 'snapshot', snapshot: snapshot(...keys), at: 0 })
const changed = (at: number, ...keys: NonNullable<Change['keys']>): Event => ({
  kind: 'change',
  change: { keys },
  at,
})
const created = (id: string, name?: string) => ({ op: 'create', key: key(id, name) }) as const
const deleted = (id: string) => ({ op: 'delete', id }) as const

describe('marks', () => {
  test('what was there when the page opened has none; what comes after is new for a moment', () => {
    const { marks, keys } = modelOf(first(key('a')), changed(1000, created('b')))
    expect([...marks]).toEqual([['b', { kind: 'new', at: 1000 }]])
    expect(keys.map(({ id }) => id)).toEqual(['a', 'b'])
    const later = modelOf(first(key('a')), changed(0, created('b')), { kind: 'tick', at: MARK_MS })
    expect(later.marks.size).toBe(0)
    expect(later.keys).toHaveLength(2)
  })

  test('what was made while the page was away is new when it is back', () => {
    const { marks } = modelOf(first(key('a')), {
      kind: 'snapshot',
      snapshot: snapshot(key('a'), key('b')),
      at: 5,
    })
    expect([...marks.keys()]).toEqual(['b'])
  })

  test('a key that takes the id of one that has just gone has one row', () => {
    const { keys } = modelOf(first(key('a'), key('b')), changed(0, deleted('a'), created('a', 'next')))
    expect(keys.map(({ id, name }) => [id, name])).toEqual([
      ['b', 'b'],
      ['a', 'next'],
    ])
  })

  test('a deleted key stays for a moment, and is gone then', () => {
    const leaving = modelOf(first(key('a'), key('b')), changed(1000, deleted('a')))
    expect(leaving.marks.get('a')).toEqual({ kind: 'deleted', at: 1000 })
    expect(leaving.keys).toHaveLength(2)
    const gone = reduce(leaving, { kind: 'tick', at: 1000 + LEAVING_MS })
    expect(gone.keys.map(({ id }) => id)).toEqual(['b'])
  })

  test.each([
    ['the new one first', [created('new', 'bot'), deleted('old')]],
    ['the old one first', [deleted('old'), created('new', 'bot')]],
  ])('a replacement says what it replaced, %s', (_order, steps) => {
    const { marks } = modelOf(first(key('old', 'bot')), ...steps.map((step, at) => changed(at * 1000, step)))
    expect(marks.get('new')).toMatchObject({ kind: 'replaced', before: 'pre-old' })
  })

  test.each<[string, Event[]]>([
    ['another name', [changed(0, deleted('old')), changed(1, created('new', 'other'))]],
    [
      'an hour later',
      [changed(0, deleted('old')), { kind: 'tick', at: 3e6 }, changed(3.6e6, created('new', 'bot'))],
    ],
    ['the other is still there', [changed(0, created('new', 'bot'))]],
  ])('no replacement: %s', (_why, events) => {
    expect(modelOf(first(key('old', 'bot')), ...events).marks.get('new')).toEqual(
      expect.objectContaining({ kind: 'new' }),
    )
  })

  test('an order that does not fit is passed over', () => {
    expect(modelOf(first(key('a')), changed(1, deleted('unknown'))).keys).toHaveLength(1)
  })
})
