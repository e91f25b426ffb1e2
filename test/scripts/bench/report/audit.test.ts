import { expect, test } from 'vitest'
import type { AuditMeasurement } from '../../../../scripts/bench/audit/measure-audit.ts'
import { auditGoals, auditSections } from '../../../../scripts/bench/report/audit.ts'
import type { Results } from '../../../../scripts/bench/results.ts'

const LISTS = { create: 0, delete: 0, list: 500, other: 0, total: 500 }

interface Sample {
  readonly seconds?: number
  readonly peakMB?: number
  readonly requests?: typeof LISTS
}

function results(...samples: readonly Sample[]): Results {
  const audit: AuditMeasurement[] = samples.map(({ seconds = 9, peakMB, requests = LISTS }, index) => ({
    format: index === 0 ? 'text' : 'json',
    samples: [{ seconds, requests, ...(peakMB && { provider: { peakMB, cpuSeconds: 3 } }) }],
  }))
  return {
    date: '2026-11-27',
    machine: { cores: 2, processor: '', memoryGiB: 8, load: 0, system: '', architecture: 'x64' },
    engine: '',
    node: '24.0.0',
    titles: { ekb: '', restapi: '', 'go-floor': '', floor: '' },
    audit,
  }
}

const reached = (...samples: readonly Sample[]) => auditGoals(results(...samples)).map(goal => goal.reached)

test('each goal of an audit is missed on its own, and the worst format counts', () => {
  const good = { peakMB: 120 }
  expect(reached(good, good)).toEqual([true, true, true])
  expect(reached(good, { ...good, seconds: 30 })).toEqual([false, true, true])
  expect(reached(good, { peakMB: 150 })).toEqual([true, false, true])
  expect(reached(good, { ...good, requests: { ...LISTS, list: 501, total: 501 } })).toEqual([
    true,
    true,
    false,
  ])
  expect(reached(good, { ...good, requests: { ...LISTS, create: 1, total: 501 } })).toEqual([
    true,
    true,
    false,
  ])
})

test('memory that could not be measured counts as missed', () => {
  expect(reached({})).toEqual([true, false, true])
})

test('a run that left the audit out says nothing of it', () => {
  const { audit: _, ...without } = results()
  expect(auditGoals(without)).toEqual([])
  expect(auditSections(without)).toEqual([])
})

test('the table has a row for each format', () => {
  const [section] = auditSections(results({ peakMB: 120 }, { seconds: 12, peakMB: 130 }))
  expect(section?.table.rows.map(row => [row[0], row[1], row[3]])).toEqual([
    ['`text`', '9.00', '120'],
    ['`json`', '12.0', '130'],
  ])
})
