import { AUDITED, type AuditMeasurement } from '../audit/measure-audit.ts'
import type { Results } from '../results.ts'
import { median } from '../statistics.ts'
import { NOTHING, requests, seconds } from './format.ts'
import type { Goal } from './goal.ts'
import type { Section } from './section.ts'

const MOST_SECONDS = 30
const MOST_MB = 150

/** What an audit of many projects has to reach in every format, and whether it did. */
export function auditGoals({ audit }: Results): readonly Goal[] {
  if (audit === undefined) return []
  const what = `audit of ${AUDITED.projects} projects of ${AUDITED.keys} keys, ${AUDITED.latencyMs} ms, in every format`
  const slowest = Math.max(...audit.map(secondsOf))
  const peaks = audit.flatMap(one => peakOf(one) ?? [])
  const peak = Math.max(...peaks)
  const lists = audit.flatMap(({ samples }) => samples.map(sample => sample.requests))
  return [
    {
      text: `${what}: below ${MOST_SECONDS} s`,
      measured: `${seconds(slowest)} s`,
      reached: slowest < MOST_SECONDS,
    },
    {
      text: `${what}: below ${MOST_MB} MB of memory (VmHWM)`,
      measured: peaks.length === 0 ? NOTHING : `${peak.toFixed(0)} MB`,
      reached: peaks.length > 0 && peak < MOST_MB,
    },
    {
      text: 'an audit makes one list for each project, and nothing else',
      measured: [...new Set(lists.map(requests))].join('; '),
      reached: lists.every(made => made.list === AUDITED.projects && made.total === made.list),
    },
  ]
}

/** The table of what audits took. */
export function auditSections({ audit }: Results): readonly Section[] {
  if (audit === undefined) return []
  return [
    {
      title: 'Audit: 500 projects',
      text:
        `\`ekb audit\` of ${AUDITED.projects} projects of ${AUDITED.keys} keys with credentials of their own, ` +
        `${AUDITED.latencyMs} ms latency, at most four lists at a time: medians, and the largest \`VmHWM\` of any run.`,
      table: {
        header: ['format', 'seconds', 'processor seconds', 'MB at most'],
        rows: audit.map(one => [
          `\`${one.format}\``,
          seconds(secondsOf(one)),
          seconds(median(one.samples.flatMap(({ cpuSeconds }) => cpuSeconds ?? []))),
          peakOf(one)?.toFixed(0) ?? NOTHING,
        ]),
      },
    },
  ]
}

function secondsOf({ samples }: AuditMeasurement): number {
  return median(samples.map(sample => sample.seconds))
}

/** Undefined where the system does not tell it. */
function peakOf({ samples }: AuditMeasurement): number | undefined {
  const peaks = samples.flatMap(({ provider }) => provider?.peakMB ?? [])
  return peaks.length === 0 ? undefined : Math.max(...peaks)
}
