import { expect, test } from 'vitest'
import { goFloorGoals } from '../../../../scripts/bench/report/go-floor.ts'
import type { Results } from '../../../../scripts/bench/results.ts'

const requests = { list: 1, create: 0, delete: 0, other: 0, total: 1 }

function results(
  ekb: number,
  floor: number,
  step: 'apply' | 'no-op plan' | 'refresh',
  latencyMs: number,
): Results {
  const measured = (subject: 'ekb' | 'go-floor', seconds: number) => ({
    subject,
    keys: 1000,
    latencyMs,
    step,
    source: 'lock-file' as const,
    samples: [{ seconds, requests }],
  })
  return {
    date: '2026-11-23',
    machine: { cores: 2, processor: '', memoryGiB: 8, load: 0, system: '', architecture: 'x64' },
    engine: '',
    node: '24.0.0',
    titles: { ekb: '', restapi: '', 'go-floor': '', floor: '' },
    commands: [measured('ekb', ekb), measured('go-floor', floor)],
  }
}

test.each([
  [9.9, 10, 'no-op plan', 50, true],
  [10, 10, 'no-op plan', 50, false],
  [10, 10, 'refresh', 50, false],
  [9.9, 10, 'refresh', 0, true],
  [10.1, 10, 'no-op plan', 0, false],
  [11, 10, 'apply', 0, true],
  [11.2, 10, 'apply', 0, false],
  [16, 10, 'apply', 50, true],
  [16.2, 10, 'apply', 50, false],
] as const)('%d s beside %d s of the floor, %s, %d ms: %s', (ekb, floor, step, latencyMs, reached) => {
  expect(goFloorGoals(results(ekb, floor, step, latencyMs)).map(goal => goal.reached)).toEqual([reached])
})

test('say nothing where the floor was not measured', () => {
  const { commands: _, ...without } = results(1, 1, 'apply', 0)
  expect(goFloorGoals(without)).toEqual([])
})
