import { describe, expect, test } from 'vitest'
import { scaleSections } from '../../../../scripts/bench/report/scale.ts'
import type { ScaleMeasurement } from '../../../../scripts/bench/scale/measure-scale.ts'
import { chartsOf, powersOfTen } from '../../../../scripts/bench/scale/scale-charts.ts'
import { scaleSvg } from '../../../../scripts/bench/scale/scale-svg.ts'

const requests = { create: 0, delete: 0, list: 1, other: 0, total: 1 }

function sampleOf(keys: number, cpuSeconds: number, peakMB: number) {
  return { keys, sample: { seconds: cpuSeconds, cpuSeconds, provider: { peakMB, cpuSeconds }, requests } }
}

const SCALE: ScaleMeasurement = {
  plans: [sampleOf(10, 0.4, 80), sampleOf(10_000, 40, 300)],
  engine: [{ keys: 10, sample: { seconds: 0.1, cpuSeconds: 0.1, requests } }],
  audits: [
    { projects: 20, ...sampleOf(1000, 0.5, 90) },
    { projects: 2000, ...sampleOf(100_000, 9, 300) },
  ],
}

test('an axis has the powers of ten around its values', () => {
  expect(powersOfTen([10, 10_000])).toEqual([10, 100, 1000, 10_000])
  expect(powersOfTen([0.4, 40])).toEqual([0.1, 1, 10, 100])
  expect(powersOfTen([1])).toEqual([1, 10])
})

test('what could not be measured is no point', () => {
  const [, memory] = chartsOf({ ...SCALE, plans: [{ keys: 10, sample: { seconds: 1, requests } }] })
  expect(memory?.lines.map(({ name }) => name)).toEqual(['audit'])
})

describe('the picture', () => {
  test.each(['light', 'dark'] as const)('has every line within its frame: %s', theme => {
    const svg = scaleSvg(SCALE, theme)
    expect(svg.match(/<circle/g)).toHaveLength(5 + 4)
    for (const name of ['plan', 'engine alone', 'audit']) expect(svg).toContain(`>${name}</text>`)
    const places = [...svg.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)"/g)].map(([, x, y]) => [
      Number(x),
      Number(y),
    ])
    for (const [x = 0, y = 0] of places) {
      expect(x).toBeGreaterThan(0)
      expect(x).toBeLessThan(838)
      expect(y).toBeGreaterThanOrEqual(52)
      expect(y).toBeLessThanOrEqual(252)
    }
    expect(svg).not.toContain('NaN')
  })
})

test('the tables have a row for each size', () => {
  const results = { scale: SCALE } as Parameters<typeof scaleSections>[0]
  const [plans, audits] = scaleSections(results)
  expect(plans?.table.rows.map(row => [row[0], row[3]])).toEqual([
    ['10', '0.100'],
    ['10,000', '-'],
  ])
  expect(audits?.table.rows.map(row => row.slice(0, 2))).toEqual([
    ['20', '1,000'],
    ['2,000', '100,000'],
  ])
})
