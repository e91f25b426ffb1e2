import type { Results } from '../results.ts'
import type { EngineStartMeasurement } from '../start/measure-engine-starts.ts'
import type { StartMeasurement } from '../start/measure-starts.ts'
import { median, range } from '../statistics.ts'
import type { Subject } from '../subject.ts'
import { milliseconds, NOTHING, requests, seconds, times } from './format.ts'
import { type Case, cases, ratioOf, samplesOf, secondsOf } from './select.ts'
import type { Table } from './table.ts'

const ALL: readonly Subject['name'][] = ['ekb', 'restapi', 'go-floor', 'floor']
const PROVIDERS: readonly Subject['name'][] = ['ekb', 'restapi', 'go-floor']
/** Those that ask a server. */
const ASKING: readonly Subject['name'][] = ['ekb', 'restapi']

/** Handshake, first schema answer and end of a provider's process. */
export function startTable(results: Results, starts: readonly StartMeasurement[]): Table {
  const cell = (samples: readonly number[]) =>
    `${milliseconds(median(samples))} (${range(samples).map(milliseconds).join(' to ')})`
  return {
    header: ['ms: median (range)', 'handshake', 'first schema', 'shutdown'],
    rows: starts.map(({ subject, samples }) => [
      results.titles[subject],
      cell(samples.map(sample => sample.handshakeMs)),
      cell(samples.map(sample => sample.schemaMs)),
      cell(samples.map(sample => sample.shutdownMs)),
    ]),
  }
}

/** The same, as the engine itself logs it. */
export function engineStartTable(results: Results, starts: readonly EngineStartMeasurement[]): Table {
  const cell = (samples: readonly number[]) =>
    samples.length === 0
      ? NOTHING
      : `${median(samples).toFixed(0)} (${range(samples)
          .map(value => value.toFixed(0))
          .join(' to ')})`
  return {
    header: ['ms: median (range)', 'handshake', 'first schema'],
    rows: starts.map(({ subject, samples }) => [
      results.titles[subject],
      cell(samples.map(sample => sample.handshakeMs)),
      cell(samples.map(sample => sample.schemaMs)),
    ]),
  }
}

/** What the size of a package costs every command. */
export function packageTable(results: Results): Table {
  return {
    header: ['seconds of `validate`', 'MB', 'lock file', 'dev_overrides', 'difference'],
    rows: (results.packages ?? []).map(({ subject, bytes, seconds: taken }) => {
      const [locked, overridden] = [median(taken['lock-file']), median(taken['dev-overrides'])]
      return [
        results.titles[subject],
        (bytes / 1e6).toFixed(0),
        seconds(locked),
        seconds(overridden),
        seconds(Math.max(0, locked - overridden)),
      ]
    }),
  }
}

/** Whole commands: a row for each of these cases. */
export function commandTable(
  results: Results,
  rows: readonly Case[],
  name: (measured: Case) => string,
): Table {
  return {
    header: [
      'seconds',
      ...ALL.map(name => results.titles[name]),
      'ekb / restapi',
      'ekb / Go floor',
      'ekb / terraform_data',
      'requests of ekb',
      'of restapi',
    ],
    rows: rows.map(measured => [
      name(measured),
      ...ALL.map(name => seconds(secondsOf(results, name, measured))),
      times(ratioOf(results, 'ekb', 'restapi', measured)),
      times(ratioOf(results, 'ekb', 'go-floor', measured)),
      times(ratioOf(results, 'ekb', 'floor', measured)),
      ...ASKING.map(name => requests(samplesOf(results, name, measured).at(-1)?.requests)),
    ]),
  }
}

/** Memory and processor time of the providers' processes, where they were watched. */
export function processTable(results: Results): Table {
  const watched = cases(results).filter(measured => peakOf(results, 'ekb', measured) !== undefined)
  return {
    header: [
      'provider processes',
      ...PROVIDERS.map(name => `${name}: peak MB`),
      ...PROVIDERS.map(name => `${name}: CPU s`),
    ],
    rows: watched.map(measured => [
      `${measured.step}, ${measured.keys}, ${measured.latencyMs} ms`,
      ...PROVIDERS.map(name => peakOf(results, name, measured)?.toFixed(0) ?? NOTHING),
      ...PROVIDERS.map(name =>
        seconds(
          median(samplesOf(results, name, measured).flatMap(sample => sample.provider?.cpuSeconds ?? [])),
        ),
      ),
    ]),
  }
}

/** The largest peak of memory of any sample in MB. */
export function peakOf(results: Results, subject: Subject['name'], wanted: Case): number | undefined {
  const peaks = samplesOf(results, subject, wanted).flatMap(sample => sample.provider?.peakMB ?? [])
  return peaks.length === 0 ? undefined : Math.max(...peaks)
}
