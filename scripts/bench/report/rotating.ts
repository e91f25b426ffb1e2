import type { Results } from '../results.ts'
import type { PlanSample, RotatingMeasurement } from '../rotating/measure-rotating.ts'
import { median, pairedRatio } from '../statistics.ts'
import { requests, seconds, times } from './format.ts'
import type { Goal } from './goal.ts'
import type { Section } from './section.ts'

/** How many times the no-op plan of keys that are replaced one of keys that rotate in place may take. */
const PLAN_LIMIT = 1.15
/** More lists than any rotation needs, however many keys it has. */
const LIST_LIMIT = 6

/** The tables of keys that rotate in place. */
export function rotatingSections({ rotating }: Results): readonly Section[] {
  if (rotating === undefined) return []
  const { apiKey, rotating: inPlace } = rotating.plans
  const row = (what: string, of: (sample: PlanSample) => number | undefined) => {
    const [a, b] = [apiKey, inPlace].map(samples => samples.flatMap(sample => of(sample) ?? []))
    const comparable = a !== undefined && b !== undefined && a.length === b.length
    return [
      what,
      seconds(median(a ?? [])),
      seconds(median(b ?? [])),
      comparable ? times(pairedRatio(b, a)) : times(Number.NaN),
    ]
  }
  return [
    {
      title: 'Keys that rotate in place',
      text:
        `A no-op plan of ${rotating.keys} \`ekb_api_key\` and one of as many \`ekb_rotating_api_key\`, both with ` +
        '`rotate_after`, in turn, 0 ms latency; medians, and the median of the ratios of consecutive runs.',
      table: {
        header: ['seconds', '`ekb_api_key`', '`ekb_rotating_api_key`', 'ratio'],
        rows: [
          row('wall', sample => sample.seconds),
          row('processor, engine and provider', sample => sample.cpuSeconds),
          row('processor, provider alone', sample => sample.provider?.cpuSeconds),
          ['requests', requests(apiKey.at(-1)?.requests), requests(inPlace.at(-1)?.requests), ''],
        ],
      },
    },
    {
      title: 'What a rotation in place asks for',
      text: 'One apply 91 days later, and one after the overlap. Each is a plan and an apply, in two processes.',
      table: {
        header: ['keys', 'rotation', 'retirement'],
        rows: rotating.rotations.map(({ keys, rotation, retirement }) => [
          `${keys}`,
          requests(rotation),
          requests(retirement),
        ]),
      },
    },
  ]
}

export function rotatingGoals({ rotating }: Results): readonly Goal[] {
  return rotating === undefined ? [] : [planGoal(rotating), requestGoal(rotating)]
}

function planGoal({ keys, plans: { apiKey, rotating } }: RotatingMeasurement): Goal {
  const ratio = (of: (sample: PlanSample) => number) => pairedRatio(rotating.map(of), apiKey.map(of))
  const wall = ratio(sample => sample.seconds)
  const cpu = ratio(sample => sample.cpuSeconds ?? Number.NaN)
  const lists = rotating.every(({ requests: made }) => made.total === 1 && made.list === 1)
  return {
    text: `no-op plan of ${keys} rotating keys: one list, and within ${PLAN_LIMIT} times \`ekb_api_key\``,
    measured: `${lists ? '1 list' : 'more than a list'}; wall ${times(wall)}, processor ${times(cpu)}`,
    reached:
      lists && [wall, cpu].every(value => Number.isNaN(value) || Number(value.toFixed(2)) <= PLAN_LIMIT),
    reason:
      'The state of a rotating key has about half as many bytes more: two objects, a list, and what tells when ' +
      'each key goes. Most of the difference is the engine, which decodes and compares each attribute ' +
      'several times, whoever the provider is.',
  }
}

function requestGoal({ rotations }: RotatingMeasurement): Goal {
  return {
    text: `a rotation of N keys: N POSTs and at most ${LIST_LIMIT} lists, and as many DELETEs after the overlap`,
    measured: rotations
      .map(
        ({ keys, rotation, retirement }) =>
          `N = ${keys}: ${requests(rotation)}, then ${requests(retirement)}`,
      )
      .join('; '),
    reached: rotations.every(
      ({ keys, rotation, retirement }) =>
        rotation.create === keys &&
        rotation.delete === 0 &&
        retirement.delete === keys &&
        retirement.create === 0 &&
        Math.max(rotation.list, retirement.list) <= LIST_LIMIT,
    ),
  }
}
