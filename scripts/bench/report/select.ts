import type { Step, StepMeasurement, StepSample } from '../commands/measure-commands.ts'
import type { Source } from '../installation.ts'
import type { Results } from '../results.ts'
import { median, pairedRatio } from '../statistics.ts'
import type { Subject } from '../subject.ts'

/** One step at one size and latency. */
export interface Case {
  readonly keys: number
  readonly latencyMs: number
  readonly step: Step
  readonly source: Source
}

/** Every case that was measured with a provider from there, in the order of the run. */
export function cases(results: Results, source: Source = 'lock-file'): readonly Case[] {
  return (results.commands ?? []).filter(one => one.subject === 'ekb' && one.source === source)
}

/** The samples of one subject in one case; none where it was not measured. */
export function samplesOf(results: Results, subject: Subject['name'], wanted: Case): readonly StepSample[] {
  const same = (measured: StepMeasurement) =>
    measured.subject === subject &&
    measured.keys === wanted.keys &&
    measured.latencyMs === wanted.latencyMs &&
    measured.step === wanted.step &&
    measured.source === wanted.source
  return results.commands?.find(same)?.samples ?? []
}

/** Median wall time in seconds; NaN where it was not measured. */
export function secondsOf(results: Results, subject: Subject['name'], wanted: Case): number {
  return median(samplesOf(results, subject, wanted).map(sample => sample.seconds))
}

/** How many times one subject's wall time is another's, pair by pair; NaN where one was not measured. */
export function ratioOf(results: Results, a: Subject['name'], b: Subject['name'], wanted: Case): number {
  const [ofA, ofB] = [samplesOf(results, a, wanted), samplesOf(results, b, wanted)]
  return pairedRatio(
    ofA.map(sample => sample.seconds),
    ofB.map(sample => sample.seconds),
  )
}
