import type { Results } from '../results.ts'
import { median, pairedRatio } from '../statistics.ts'
import { auditGoals } from './audit.ts'
import { cdkGoals } from './cdk.ts'
import { milliseconds, times } from './format.ts'
import { goFloorGoals } from './go-floor.ts'
import type { Goal } from './goal.ts'
import { pulumiGoals } from './pulumi.ts'
import { reviewGoals } from './review.ts'
import { rotatingGoals } from './rotating.ts'
import { type Case, cases, ratioOf, samplesOf } from './select.ts'
import { smallGoals } from './small.ts'
import type { Table } from './table.ts'
import { peakOf } from './tables.ts'

const MEMORY_LIMIT_MB = 100

/** Every goal that these results say something about. */
export function goals(results: Results): readonly Goal[] {
  return [
    ...requestGoals(results),
    ...largeGoals(results),
    ...goFloorGoals(results),
    ...startGoals(results),
    ...smallGoals(results),
    ...memoryGoals(results),
    ...rotatingGoals(results),
    ...pulumiGoals(results),
    ...cdkGoals(results),
    ...reviewGoals(results),
    ...auditGoals(results),
  ]
}

export function goalTable(reached: readonly Goal[]): Table {
  return {
    header: ['goal', 'measured', 'reached'],
    rows: reached.map(goal => [goal.text, goal.measured, goal.reached ? 'yes' : 'no']),
  }
}

function requestGoals(results: Results): Goal[] {
  const plans = cases(results).filter(({ step }) => step === 'no-op plan')
  const applies = cases(results).filter(({ step }) => step === 'apply')
  if (plans.length === 0) return []
  const counts = (measured: Case) => samplesOf(results, 'ekb', measured).map(sample => sample.requests)
  const most = (list: readonly number[]) => Math.max(...list)
  return [
    {
      text: 'a no-op plan of N keys makes 1 request, a list',
      measured: perSize(plans, measured => `${most(counts(measured).map(made => made.total))}`),
      reached: plans.every(measured => counts(measured).every(made => made.total === 1 && made.list === 1)),
    },
    {
      text: 'N creations make N POSTs and at most N/10 + 2 lists',
      measured: perSize(
        applies,
        measured =>
          `${most(counts(measured).map(made => made.create))} POST, ${most(counts(measured).map(made => made.list))} list`,
      ),
      reached: applies.every(measured =>
        counts(measured).every(made => made.create === measured.keys && made.list <= measured.keys / 10 + 2),
      ),
      reason:
        'An apply without a saved plan is two sessions in two processes of the provider, and each ' +
        'needs a list of its own: the plan to warn of names that exist, the apply to know what was there ' +
        'before its first POST.',
    },
  ]
}

/** `1: a; 100: b`: the larger of the latencies' texts where they differ. */
function perSize(list: readonly Case[], describe: (measured: Case) => string): string {
  const sizes = [...new Set(list.map(measured => measured.keys))]
  return sizes
    .map(keys => {
      const texts = [...new Set(list.filter(measured => measured.keys === keys).map(describe))]
      return `N = ${keys}: ${texts.join(' or ')}`
    })
    .join('; ')
}

function largeGoals(results: Results): Goal[] {
  const list = cases(results).filter(({ keys }) => keys === 1000)
  const plan = list.find(({ step, latencyMs }) => step === 'no-op plan' && latencyMs === 50)
  const made: Goal[] = []
  if (plan !== undefined) {
    const faster = ratioOf(results, 'restapi', 'ekb', plan)
    const above = ratioOf(results, 'ekb', 'floor', plan)
    made.push(
      {
        text: 'no-op plan, N = 1000, 50 ms: at least 4 times faster than restapi',
        measured: times(faster),
        reached: faster >= 4,
        reason:
          'Most processes of the provider live for less than a second, so it compiles less to machine code: one key ' +
          'then takes no longer than with restapi, memory stays below 100 MB, and a plan of 1000 takes a tenth longer.',
      },
      {
        text: 'no-op plan, N = 1000, 50 ms: within 2 times the floor',
        measured: times(above),
        reached: above <= 2,
        reason:
          'The engine reads every object of a provider through its process: encoding, mutual TLS and decoding ' +
          'of 1000 objects, three calls each, which terraform_data does within the engine.',
      },
    )
  }
  for (const step of ['apply', 'destroy'] as const) made.push(...fasterGoal(results, list, step))
  return made
}

const LARGE_REASONS = {
  apply:
    'A POST has a connection of its own, so that a broken one tells whether anything was sent, and takes more ' +
    'processor time here than in Go. The first creations and the last one also wait for a list that shows the ' +
    'new keys, which restapi does without.',
  destroy:
    'A DELETE takes more processor time here than in Go, and without latency that is all that counts: what the ' +
    'shared list spares is the time of 2000 requests that cost nothing then.',
} as const

function fasterGoal(results: Results, list: readonly Case[], step: 'apply' | 'destroy'): Goal[] {
  const measured = list.filter(one => one.step === step)
  if (measured.length === 0) return []
  const ratios = measured.map(one => ratioOf(results, 'ekb', 'restapi', one))
  return [
    {
      text: `${step}, N = 1000: faster than restapi`,
      measured: measured
        .map((one, index) => `${one.latencyMs} ms: ${times(ratios[index] ?? Number.NaN)} its time`)
        .join('; '),
      reached: ratios.every(ratio => ratio < 1),
      reason: LARGE_REASONS[step],
    },
  ]
}

const START_REASON =
  'A JavaScript runtime has to start, to load TLS and HTTP/2 and to make its certificate before it can answer; the ' +
  'rules of the provider are loaded only after the first answer. What is left is the runtime itself.'

function startGoals(results: Results): Goal[] {
  return [
    ...startGoalsOf('our client', results.starts ?? []),
    ...startGoalsOf("the engine's log", results.engineStarts ?? []),
  ]
}

interface Starts {
  readonly subject: string
  readonly samples: readonly { readonly handshakeMs: number; readonly schemaMs: number }[]
}

function startGoalsOf(clock: string, starts: readonly Starts[]): Goal[] {
  const of = (name: string) => starts.find(({ subject }) => subject === name)?.samples ?? []
  const [own, peer] = [of('ekb'), of('restapi')]
  if (own.length === 0 || peer.length === 0) return []
  const goal = (text: string, key: 'handshakeMs' | 'schemaMs', reason: string): Goal => {
    const [a, b] = [own.map(sample => sample[key]), peer.map(sample => sample[key])]
    return {
      text,
      measured: `${milliseconds(median(a))} against ${milliseconds(median(b))} ms`,
      reached: Number(pairedRatio(a, b).toFixed(2)) <= 1,
      reason,
    }
  }
  return [
    goal(`handshake no later than that of restapi, by ${clock}`, 'handshakeMs', START_REASON),
    goal(`first schema answer no later than that of restapi, by ${clock}`, 'schemaMs', START_REASON),
  ]
}

function memoryGoals(results: Results): Goal[] {
  const peaks = cases(results)
    .filter(({ keys }) => keys === 1000)
    .flatMap(measured => peakOf(results, 'ekb', measured) ?? [])
  if (peaks.length === 0) return []
  const peak = Math.max(...peaks)
  return [
    {
      text: `N = 1000: the provider stays below ${MEMORY_LIMIT_MB} MB of memory (VmHWM)`,
      measured: `${peak.toFixed(0)} MB`,
      reached: peak < MEMORY_LIMIT_MB,
      reason:
        'About 50 MB of it are pages of the executable itself, which the kernel maps and can drop again. The rest is ' +
        'the heap, compiled code, and what the collector has not yet looked at: under 15 MB are in use at the end.',
    },
  ]
}
