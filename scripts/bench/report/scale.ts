import type { Results } from '../results.ts'
import { NOTHING, requests, seconds } from './format.ts'
import type { Section } from './section.ts'

/** The tables of how cost grows. */
export function scaleSections({ scale }: Results): readonly Section[] {
  if (scale === undefined) return []
  const number = (value: number) => value.toLocaleString('en')
  return [
    {
      title: 'Plans that grow',
      text:
        'A first plan of N keys, in a project that has N others, 0 ms latency: processor time of the engine and its ' +
        'provider together, of the provider alone, and of the engine with as many `terraform_data`.',
      table: {
        header: [
          'keys',
          'processor seconds',
          'of the provider',
          'engine alone',
          'MB of the provider',
          'requests',
        ],
        rows: scale.plans.map(({ keys, sample }, index) => [
          number(keys),
          seconds(sample.cpuSeconds ?? Number.NaN),
          seconds(sample.provider?.cpuSeconds ?? Number.NaN),
          seconds(scale.engine[index]?.sample.cpuSeconds ?? Number.NaN),
          sample.provider?.peakMB.toFixed(0) ?? NOTHING,
          requests(sample.requests),
        ]),
      },
    },
    {
      title: 'Audits that grow',
      text: 'One audit of projects of 50 keys, as JSON, 0 ms latency. Each project also has its two first keys.',
      table: {
        header: ['projects', 'keys', 'processor seconds', 'MB', 'requests'],
        rows: scale.audits.map(({ projects, keys, sample }) => [
          number(projects),
          number(keys),
          seconds(sample.cpuSeconds ?? Number.NaN),
          sample.provider?.peakMB.toFixed(0) ?? NOTHING,
          requests(sample.requests),
        ]),
      },
    },
  ]
}
