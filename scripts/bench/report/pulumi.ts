import type { PulumiMeasurement, PulumiSample, PulumiStep } from '../pulumi/measure-pulumi-commands.ts'
import { PULUMI_TITLES, type PulumiSubject } from '../pulumi/subject.ts'
import type { Results } from '../results.ts'
import { median, pairedRatio, range } from '../statistics.ts'
import { milliseconds, requests, seconds, times } from './format.ts'
import type { Goal } from './goal.ts'
import type { Section } from './section.ts'

type Name = PulumiSubject['name']

/** What has to be reached under Pulumi, and whether it was. */
export function pulumiGoals({ pulumi }: Results): readonly Goal[] {
  if (pulumi === undefined) return []
  const { commands } = pulumi
  return [
    ...startGoals(pulumi.starts),
    ...refreshGoals(commands),
    ...commands
      .filter(measured => measured.subject === 'ekb' && measured.step === 'up')
      .map(measured => {
        const ratio = ratioOf(commands, 'ekb', 'floor', measured)
        return {
          text: `Pulumi, up of ${measured.keys} keys, ${measured.latencyMs} ms: within 1.3 times the floor`,
          measured: times(ratio),
          reached: ratio <= 1.3,
          reason:
            'A creation waits for the answer to its POST, which has a connection of its own, and the first ones and ' +
            'the last one also for a list that shows the new keys; the floor answers at once.',
        }
      }),
  ]
}

function startGoals(starts: NonNullable<Results['pulumi']>['starts']): Goal[] {
  const of = (name: Name) =>
    starts.find(({ subject }) => subject === name)?.samples.map(sample => sample.answerMs) ?? []
  const [own, peer] = [of('ekb'), of('sdk')]
  if (own.length === 0 || peer.length === 0) return []
  return [
    {
      text: 'Pulumi, start to first answer: at most a fifth of a provider that loads @pulumi/pulumi',
      measured: `${milliseconds(median(own))} against ${milliseconds(median(peer))} ms`,
      reached: pairedRatio(own, peer) <= 0.2,
    },
  ]
}

function refreshGoals(commands: readonly PulumiMeasurement[]): Goal[] {
  const refreshes = commands.filter(({ subject, step }) => subject === 'ekb' && step === 'refresh')
  return refreshes.flatMap(measured => {
    const lists = Math.max(...measured.samples.map(sample => sample.requests.list))
    const faster = ratioOf(commands, 'get', 'ekb', measured)
    const goal: Goal = {
      text: `Pulumi, refresh of ${measured.keys} keys, ${measured.latencyMs} ms: at most 3 lists`,
      measured: `${lists}`,
      reached: lists <= 3,
    }
    if (measured.latencyMs !== 50) return [goal]
    return [
      goal,
      {
        text: `Pulumi, refresh of ${measured.keys} keys, 50 ms: at least 3 times faster than one GET per key`,
        measured: times(faster),
        reached: faster >= 3,
        reason:
          'The engine reads several keys at a time, so that the GETs of a wave wait together, and what it does itself ' +
          'is most of the time of both.',
      },
    ]
  })
}

/** The tables of what was measured under Pulumi. */
export function pulumiSections({ pulumi }: Results): readonly Section[] {
  if (pulumi === undefined) return []
  const cell = (samples: readonly number[]) =>
    `${milliseconds(median(samples))} (${range(samples).map(milliseconds).join(' to ')})`
  const names: readonly Name[] = ['ekb', 'get', 'floor']
  return [
    {
      title: 'Pulumi: start',
      text: 'From the start of the process to the line with its port, and to its first answer.',
      table: {
        header: ['ms: median (range)', 'port', 'first answer'],
        rows: pulumi.starts.map(({ subject, samples }) => [
          PULUMI_TITLES[subject],
          cell(samples.map(sample => sample.portMs)),
          cell(samples.map(sample => sample.answerMs)),
        ]),
      },
    },
    {
      title: 'Pulumi: whole commands',
      text:
        `Wall time of ${pulumi.engine} with a YAML program; medians. "One GET per key" is this provider, but each ` +
        'read asks for one key, which the server answers at no cost; "answers at once" is a provider that sends no request.',
      table: {
        header: ['seconds', ...names.map(name => PULUMI_TITLES[name]), 'ekb / floor', 'requests of ekb'],
        rows: pulumi.commands
          .filter(({ subject }) => subject === 'ekb')
          .map(measured => [
            `${measured.step}, ${measured.keys}, ${measured.latencyMs} ms`,
            ...names.map(name => seconds(median(secondsOf(pulumi.commands, name, measured)))),
            times(ratioOf(pulumi.commands, 'ekb', 'floor', measured)),
            requests(measured.samples.at(-1)?.requests),
          ]),
      },
    },
  ]
}

interface Case {
  readonly step: PulumiStep
  readonly keys: number
  readonly latencyMs: number
}

function secondsOf(commands: readonly PulumiMeasurement[], name: Name, wanted: Case): number[] {
  const found = commands.find(
    ({ subject, step, keys, latencyMs }) =>
      subject === name && step === wanted.step && keys === wanted.keys && latencyMs === wanted.latencyMs,
  )
  return (found?.samples ?? []).map((sample: PulumiSample) => sample.seconds)
}

function ratioOf(commands: readonly PulumiMeasurement[], a: Name, b: Name, wanted: Case): number {
  return pairedRatio(secondsOf(commands, a, wanted), secondsOf(commands, b, wanted))
}
