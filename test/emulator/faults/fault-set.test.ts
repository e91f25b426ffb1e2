import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FaultSet, type FaultSubject } from '../../../src/emulator/faults/fault-set.ts'
import { seededRandom } from '../../../src/emulator/random.ts'
import { EMPTY_STATE } from '../../../src/emulator/state/record.ts'

const LIST: FaultSubject = { method: 'GET', path: '/api/keys', operation: 'list', projectId: 'one' }

function setOf(...faults: unknown[]): FaultSet {
  const set = new FaultSet(seededRandom('faults'))
  for (const fault of faults) set.add(fault, EMPTY_STATE)
  return set
}

/** The ids of the faults that apply to the same request again and again. */
function applied(set: FaultSet, times: number, subject = LIST): (string | undefined)[] {
  return Array.from({ length: times }, () => set.match(subject)?.id)
}

describe('which requests a fault applies to', () => {
  const effect = { hang: true }
  test.each([
    [{}, true],
    [{ method: 'GET' }, true],
    [{ method: 'POST' }, false],
    [{ path: '/api' }, true],
    [{ path: '/project' }, false],
    [{ pathRegexp: 'keys$' }, true],
    [{ pathRegexp: '^/keys' }, false],
    [{ operation: 'list' }, true],
    [{ operation: 'create' }, false],
    [{ project: 'one' }, true],
    [{ project: 'two' }, false],
    [{ method: 'GET', project: 'two' }, false],
    [{ probability: 0 }, false],
    [{ probability: 1 }, true],
  ])('%j: %s', (match, struck) => {
    expect(setOf({ match, effect }).match(LIST) !== undefined).toBe(struck)
  })

  test('nth applies to that request alone, times as many as it says', () => {
    expect(applied(setOf({ match: { nth: 3 }, effect }), 5)).toEqual([
      undefined,
      undefined,
      'fault-1',
      undefined,
      undefined,
    ])
    expect(applied(setOf({ match: { times: 2 }, effect }), 4)).toEqual([
      'fault-1',
      'fault-1',
      undefined,
      undefined,
    ])
    expect(applied(setOf({ effect }), 3)).toEqual(['fault-1', 'fault-1', 'fault-1'])
  })

  test('the first fault wins, and the others count the request all the same', () => {
    const set = setOf({ match: { times: 1 }, effect }, { match: { nth: 2 }, effect }, { effect })
    expect(applied(set, 3)).toEqual(['fault-1', 'fault-2', 'fault-3'])
    expect(set.list().map(({ matched, struck }) => [matched, struck])).toEqual([
      [3, 1],
      [3, 1],
      [3, 1],
    ])
  })

  test('a stale list applies to lists alone', () => {
    const set = setOf({ effect: { staleList: true } })
    expect(set.match({ ...LIST, operation: 'create' })).toBeUndefined()
    expect(set.match(LIST)).toBeDefined()
  })

  test('probability is a share, and the same in every run', () => {
    const fault = { match: { probability: 0.3 }, effect }
    const runs = applied(setOf(fault), 2000)
    const struck = runs.filter(Boolean).length
    expect(struck).toBeGreaterThan(500)
    expect(struck).toBeLessThan(700)
    expect(applied(setOf(fault), 2000)).toEqual(runs)
  })

  test('faults are taken away one by one or all together', () => {
    const set = setOf({ effect }, { effect }, { effect })
    expect(set.remove('fault-1')).toBe(true)
    expect(set.remove('fault-1')).toBe(false)
    expect(applied(set, 1)).toEqual(['fault-2'])
    set.clear()
    expect(applied(set, 1)).toEqual([undefined])
  })
})

describe('what is refused', () => {
  test.each([
    ['nothing at all', null, '(input) must be an object with effect, match, not null'],
    ['no effect', {}, 'effect is missing'],
    ['an empty effect', { effect: {} }, 'effect needs delayMs, behave or one of status'],
    ['no other way', { effect: { behave: {} } }, 'effect needs delayMs, behave or one of status'],
    ['only what is switched off', { effect: { hang: false } }, 'effect needs delayMs'],
    ['two effects', { effect: { hang: true, reset: true } }, 'effect has hang and reset, which exclude'],
    ['an unknown field', { effect: { explode: true } }, 'effect.explode is not a known field; known are'],
    ['an unknown matcher', { effect: { hang: true }, match: { user: 'x' } }, 'match.user is not a known'],
    ['a fault beside its effect', { hang: true }, 'hang is not a known field'],
    ['a wrong type', { effect: { delayMs: '5' } }, 'effect.delayMs must be a whole number from 0'],
    ['a path without a slash', { effect: { hang: true }, match: { path: 'api' } }, 'must begin with "/"'],
    [
      'a broken regexp',
      { effect: { hang: true }, match: { pathRegexp: '(' } },
      'must be a regular expression',
    ],
    ['a body without a status', { effect: { hang: true, body: 'x' } }, 'effect.body counts only together'],
    [
      'a header with a line break',
      { effect: { status: 500, headers: { a: 'b\r\nc: d' } } },
      'effect.headers must be an object of header names',
    ],
    [
      'a stale list of creations',
      { effect: { staleList: true }, match: { operation: 'create' } },
      'match.operation must be list',
    ],
  ])('%s', (_what, fault, problem) => {
    const set = setOf()
    expect(() => set.add(fault, EMPTY_STATE)).toThrow(problem)
    expect(set.list()).toEqual([])
  })

  test('any JSON is a fault or a refusal that says why', () => {
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        try {
          setOf(value)
        } catch (error) {
          expect(error).toMatchObject({
            code: 'EMULATOR_INPUT_INVALID',
            detail: expect.stringMatching(/Fix this: ./),
          })
        }
      }),
    )
  })
})
