import { expect, test } from 'vitest'
import type { Step } from '../../../../scripts/bench/commands/measure-commands.ts'
import type { Source } from '../../../../scripts/bench/installation.ts'
import { smallGoals } from '../../../../scripts/bench/report/small.ts'
import type { Results } from '../../../../scripts/bench/results.ts'

const requests = { list: 1, create: 0, delete: 0, other: 0, total: 1 }

function reached(ratio: number, step: Step, source: Source, keys = 1): readonly [string, boolean][] {
  const measured = (subject: 'ekb' | 'restapi', seconds: number) => ({
    subject,
    keys,
    latencyMs: 50,
    step,
    source,
    samples: [{ seconds, requests }],
  })
  const results: Results = {
    date: '2026-11-27',
    machine: { cores: 2, processor: '', memoryGiB: 8, load: 0, system: '', architecture: 'x64' },
    engine: '',
    node: '24.0.0',
    titles: { ekb: '', restapi: '', 'go-floor': '', floor: '' },
    commands: [measured('ekb', ratio * 2), measured('restapi', 2)],
  }
  return smallGoals(results).map(goal => [goal.text, goal.reached])
}

const LOCKED = 'N = 1, with a lock file: plan and apply within 1.25 times restapi'
const OVERRIDDEN = 'N = 1, with dev_overrides: plan and apply within 1.1 times restapi'
const NONE_SLOWER = 'N = 1, with a lock file: no command slower than with restapi'

test.each([
  [
    1,
    'plan',
    'lock-file',
    [
      [LOCKED, true],
      [NONE_SLOWER, true],
    ],
  ],
  [
    1.25,
    'apply',
    'lock-file',
    [
      [LOCKED, true],
      [NONE_SLOWER, false],
    ],
  ],
  [
    1.26,
    'plan',
    'lock-file',
    [
      [LOCKED, false],
      [NONE_SLOWER, false],
    ],
  ],
  [1.1, 'plan', 'dev-overrides', [[OVERRIDDEN, true]]],
  [1.11, 'apply', 'dev-overrides', [[OVERRIDDEN, false]]],
  [2, 'destroy', 'lock-file', [[NONE_SLOWER, false]]],
  [2, 'destroy', 'dev-overrides', []],
] as const)('%d times restapi, %s, %s', (ratio, step, source, wanted) => {
  expect(reached(ratio, step, source)).toEqual(wanted)
})

test('say nothing of more keys', () => {
  expect(reached(2, 'plan', 'lock-file', 100)).toEqual([])
})
