import { expect } from 'vitest'
import { createRedactor } from '../../../src/core/redaction/redaction.ts'
import { systemClock } from '../../../src/core/system-clock.ts'
import {
  asText,
  type Diagnosing,
  diagnose,
  type Finding,
  type SectionName,
} from '../../../src/doctor/index.ts'
import { MOST_REQUESTS } from '../../../src/doctor/probe/reader.ts'
import type { Emulator } from '../../../src/emulator/index.ts'

/** A diagnosis, with what a test asks of it. */
export interface Diagnosed {
  readonly result: 'ok' | 'note' | 'fault'
  readonly text: string
  readonly requests: number
  /** Every note and fault: `fault reach.tls CERTIFICATE_NOT_TRUSTED`. */
  readonly problems: readonly string[]
  /** One finding by section and check. */
  finding(section: SectionName, check: string): Finding | undefined
  /** Why a section was not looked at. */
  skipped(section: SectionName): string | undefined
}

/** The secrets of no platform. */
export const CREDENTIALS = {
  EKB_API_KEY: 'c0ffee00-1111-4222-8333-444455556666',
  EKB_API_SECRET: 'c2VjcmV0LW9mLW5vYm9keS1hbmQtbm93aGVyZS0wMDA=',
  EKB_PROJECT_ID: 'abcdefabcdefabcdefabcd',
}

/** Runs a diagnosis in this process, in a folder without a state and with Terraform on PATH. */
export async function diagnosed(
  env: Record<string, string>,
  parts: Partial<Diagnosing> = {},
): Promise<Diagnosed> {
  const { report } = await diagnose(
    {
      given: {},
      env,
      folder: import.meta.dirname,
      plugins: {},
      run: async file =>
        file === 'terraform' ? { kind: 'ran', out: '{"terraform_version": "1.11.4"}' } : { kind: 'missing' },
      clock: systemClock,
      redactor: createRedactor(),
      userAgent: 'ekb-doctor/test',
      ...parts,
    },
    new AbortController().signal,
  )
  expect(report.requests).toBeLessThanOrEqual(MOST_REQUESTS)
  const sectionOf = (name: SectionName) => report.sections.find(section => section.name === name)
  return {
    result: report.result,
    text: asText(report),
    requests: report.requests,
    problems: report.sections.flatMap(({ name, findings }) =>
      findings
        .filter(({ level }) => level !== 'ok')
        .map(({ level, check, code }) => [level, `${name}.${check}`, ...(code ? [code] : [])].join(' ')),
    ),
    finding: (name, check) => sectionOf(name)?.findings.find(finding => finding.check === check),
    skipped: name => sectionOf(name)?.skipped,
  }
}

/** The variables that point at an emulator. */
export function environmentOf(emulator: Emulator): Record<string, string> {
  return {
    EKB_ENDPOINT: emulator.endpoint,
    EKB_API_KEY: emulator.apiKey,
    EKB_API_SECRET: emulator.apiSecret,
    EKB_PROJECT_ID: emulator.projectId,
  }
}

/** Everything of an emulator that no output may show. */
export function withheldOf(emulator: Emulator): readonly string[] {
  return emulator.projects.flatMap(project => [
    project.id,
    project.name,
    ...emulator.keys(project.id).flatMap(({ value, secret, id, name }) => [value, secret ?? value, id, name]),
  ])
}

/** Fails if a text has anything in it that no output may show, whole or a run of eight characters of a value. */
export function expectWithheld(text: string, withheld: readonly string[]): void {
  for (const canary of withheld) expect(text).not.toContain(canary)
}
