import { expect, it } from 'vitest'
import { ListHistory } from '../../../src/keys/session/list-history.ts'
import type { Snapshot } from '../../../src/keys/session/snapshot.ts'
import { VirtualClock } from '../virtual-clock.ts'

/** Lists that were asked for and answered at these milliseconds, oldest first, `true` where one lacks the key. */
function lackedBy(lists: readonly (readonly [asked: number, answered: number, lacks: boolean])[], later = 0) {
  const clock = new VirtualClock()
  const start = clock.now().getTime()
  const history = new ListHistory(clock)
  const lacking = new Set<Snapshot>()
  for (const [asked, answered, lacks] of lists) {
    const times = { askedAt: start + asked, answeredAt: start + answered }
    const list: Snapshot = { keys: [], now: clock.now(), changesSeen: 0, ...times }
    history.add(list)
    if (lacks) lacking.add(list)
  }
  clock.jump((lists.at(-1)?.[1] ?? 0) + later)
  return history.allLack(list => lacking.has(list))
}

it.each([
  ['one list', [[0, 10, true]], false],
  [
    'two at once',
    [
      [0, 10, true],
      [20, 30, true],
    ],
    false,
  ],
  [
    'two that are a second apart',
    [
      [0, 10, true],
      [1_010, 1_020, true],
    ],
    true,
  ],
  [
    'two of which the first was answered late',
    [
      [0, 500, true],
      [1_010, 1_020, true],
    ],
    false,
  ],
  [
    'many within a second',
    [
      [0, 10, true],
      [300, 310, true],
      [900, 910, true],
    ],
    false,
  ],
  [
    'three, of which the first is far enough before',
    [
      [0, 10, true],
      [500, 510, true],
      [1_100, 1_110, true],
    ],
    true,
  ],
  [
    'three, of which the middle one shows it',
    [
      [0, 10, true],
      [500, 510, false],
      [1_100, 1_110, true],
    ],
    false,
  ],
  [
    'two, of which the first shows it',
    [
      [0, 10, false],
      [1_100, 1_110, true],
    ],
    false,
  ],
  [
    'two after one that shows it',
    [
      [0, 10, false],
      [500, 510, true],
      [1_600, 1_610, true],
    ],
    true,
  ],
] as const)('%s: %j', (_, lists, gone) => {
  expect(lackedBy(lists)).toBe(gone)
})

it('does not believe lists that are old', () => {
  const lists = [
    [0, 10, true],
    [2_000, 2_010, true],
  ] as const
  expect([lackedBy(lists, 10_000), lackedBy(lists, 10_001)]).toEqual([true, false])
})
