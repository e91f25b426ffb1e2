import { expect, test } from 'vitest'
import { rotatingGoals, rotatingSections } from '../../../../scripts/bench/report/rotating.ts'
import type { Results } from '../../../../scripts/bench/results.ts'
import type { RotatingMeasurement } from '../../../../scripts/bench/rotating/measure-rotating.ts'

const asked = { list: 0, create: 0, delete: 0, other: 0, total: 0 }
const plan = (seconds: number, cpuSeconds: number, lists = 1) => ({
  seconds,
  cpuSeconds,
  requests: { ...asked, list: lists, total: lists },
})

function results(rotating: Partial<RotatingMeasurement>): Results {
  return {
    date: '2026-11-23',
    machine: { cores: 2, processor: '', memoryGiB: 8, load: 0, system: '', architecture: 'x64' },
    engine: '',
    node: '24.0.0',
    titles: { ekb: '', restapi: '', 'go-floor': '', floor: '' },
    rotating: {
      keys: 1000,
      plans: { apiKey: [plan(2, 4)], rotating: [plan(2.3, 4.6)] },
      rotations: [
        {
          keys: 100,
          rotation: { ...asked, create: 100, list: 4 },
          retirement: { ...asked, delete: 100, list: 4 },
        },
      ],
      ...rotating,
    },
  }
}

const reached = (rotating: Partial<RotatingMeasurement>) =>
  rotatingGoals(results(rotating)).map(goal => goal.reached)

test('the goals of keys that rotate in place are two, and each is missed on its own', () => {
  expect(reached({})).toEqual([true, true])
  const beside = (sample: ReturnType<typeof plan>) => ({
    plans: { apiKey: [plan(2, 4)], rotating: [sample] },
  })
  expect(reached(beside(plan(2.4, 4)))).toEqual([false, true])
  expect(reached(beside(plan(2, 4.8)))).toEqual([false, true])
  expect(reached(beside(plan(2, 4, 2)))).toEqual([false, true])
  for (const [rotation, retirement] of [
    [{ create: 101, list: 4 }, { delete: 100 }],
    [{ create: 100, list: 7 }, { delete: 100 }],
    [{ create: 100, delete: 1 }, { delete: 100 }],
    [{ create: 100 }, { delete: 99 }],
    [{ create: 100 }, { delete: 100, list: 7 }],
  ]) {
    const rotations = [
      { keys: 100, rotation: { ...asked, ...rotation }, retirement: { ...asked, ...retirement } },
    ]
    expect(reached({ rotations })).toEqual([true, false])
  }
})

test('the tables pair what was measured in turn, and leave out what cannot be read', () => {
  const [plans, rotations] = rotatingSections(results({}))
  expect(plans?.table.rows).toEqual([
    ['wall', '2.00', '2.30', '1.15x'],
    ['processor, engine and provider', '4.00', '4.60', '1.15x'],
    ['processor, provider alone', '-', '-', '-'],
    ['requests', '1 list', '1 list', ''],
  ])
  expect(rotations?.table.rows).toEqual([['100', '100 POST + 4 list', '100 DELETE + 4 list']])
})
