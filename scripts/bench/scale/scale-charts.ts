import type { ScaleMeasurement, ScaleSample } from './measure-scale.ts'

/** A line of a chart. */
export interface Line {
  /** It also tells what the line looks like: the same in every chart. */
  readonly name: 'plan' | 'engine alone' | 'audit'
  readonly points: readonly { readonly keys: number; readonly value: number }[]
}

/** A chart with logarithmic axes: their marks are powers of ten. */
export interface Chart {
  readonly title: string
  readonly x: readonly number[]
  readonly y: readonly number[]
  readonly lines: readonly Line[]
}

type Samples = readonly ScaleSample<ScaleMeasurement['plans'][number]['sample']>[]

/** Processor time, and memory, by the number of keys. */
export function chartsOf({ plans, engine, audits }: ScaleMeasurement): readonly Chart[] {
  const line = (
    name: Line['name'],
    samples: Samples,
    of: (sample: Samples[number]['sample']) => number | undefined,
  ) => ({
    name,
    points: samples.flatMap(({ keys, sample }) => {
      const value = of(sample)
      // A logarithmic axis has no zero.
      return value === undefined || value <= 0 ? [] : [{ keys, value }]
    }),
  })
  return [
    chart('Processor time in seconds', [
      line('plan', plans, sample => sample.cpuSeconds),
      line('engine alone', engine, sample => sample.cpuSeconds),
      line('audit', audits, sample => sample.cpuSeconds),
    ]),
    chart('Peak memory of our process in MB', [
      line('plan', plans, sample => sample.provider?.peakMB),
      line('audit', audits, sample => sample.provider?.peakMB),
    ]),
  ]
}

function chart(title: string, all: readonly Line[]): Chart {
  const lines = all.filter(({ points }) => points.length > 0)
  const points = lines.flatMap(one => one.points)
  return {
    title,
    x: powersOfTen(points.map(({ keys }) => keys)),
    y: powersOfTen(points.map(({ value }) => value)),
    lines,
  }
}

/** The powers of ten that the values lie between, at least two. */
export function powersOfTen(values: readonly number[]): readonly number[] {
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const first = Math.floor(Math.log10(least))
  const last = Math.max(Math.ceil(Math.log10(most)), first + 1)
  return Array.from({ length: last - first + 1 }, (_, index) => Number(`1e${first + index}`))
}
