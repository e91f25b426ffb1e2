import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { marked } from 'marked'
import { describe, expect, test } from 'vitest'
import { createRedactor } from '../../../src/core/redaction/redaction.ts'
import { systemClock } from '../../../src/core/system-clock.ts'
import { asJson, asMarkdown, asText, diagnose, hostsIn, withoutHosts } from '../../../src/doctor/index.ts'
import { emulatorForTest } from '../../emulator/emulators.ts'
import { deadPort } from '../../platform/support/server.ts'
import { CREDENTIALS, environmentOf, expectWithheld, withheldOf } from '../support/diagnosis.ts'

const schema = readFileSync(join(import.meta.dirname, '../../../docs/doctor/report.schema.json'), 'utf8')
const isReport = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true }).compile(
  JSON.parse(schema),
)

async function reportOf(env: Record<string, string>) {
  const { report } = await diagnose(
    {
      given: {},
      env,
      folder: import.meta.dirname,
      plugins: { 'terraform-provider-ekb': '/there/terraform-provider-ekb' },
      run: async () => ({ kind: 'failed', reason: 'it was ended by SIGILL' }),
      clock: systemClock,
      redactor: createRedactor(),
      userAgent: 'ekb-doctor/test',
    },
    new AbortController().signal,
  )
  return report
}

const endpoints = {
  fine: async () => environmentOf(await emulatorForTest()),
  notes: async () => environmentOf(await emulatorForTest({ masked: true, hideSystemKey: true })),
  unreachable: async () => ({ ...CREDENTIALS, EKB_ENDPOINT: `http://127.0.0.1:${await deadPort()}` }),
  nothing: async () => ({}),
}

describe.each(Object.entries(endpoints))('a report: %s', (_, environment) => {
  test('as JSON follows its schema, and counts what it has', async () => {
    const report = JSON.parse(asJson(await reportOf(await environment())))
    expect(isReport(report), JSON.stringify(isReport.errors)).toBe(true)
    const findings = report.sections.flatMap((section: { findings: { level: string }[] }) => section.findings)
    const faults = findings.filter(({ level }: { level: string }) => level === 'fault')
    expect(report.counts.fault).toBe(faults.length)
    expect(faults.length).toBeGreaterThan(0)
  })

  test('every note and fault has a remedy, and no ok has one', async () => {
    const { sections } = await reportOf(await environment())
    for (const { level, remedy } of sections.flatMap(({ findings }) => findings)) {
      expect(remedy === undefined).toBe(level === 'ok')
    }
  })

  test('each check stands once in its section', async () => {
    for (const { findings } of (await reportOf(await environment())).sections) {
      const checks = findings.map(({ check }) => check)
      expect(new Set(checks).size).toBe(checks.length)
    }
  })

  test('as text fits into narrow and wide terminals', async () => {
    const report = await reportOf(await environment())
    const longestWord = Math.max(
      ...asText(report)
        .split(/\s+/)
        .map(word => word.length),
    )
    for (const columns of [20, 60, 100, 400]) {
      const most = Math.max(
        ...asText(report, columns)
          .split('\n')
          .map(line => line.length),
      )
      expect(most).toBeLessThanOrEqual(Math.max(Math.min(110, Math.max(40, columns)), longestWord + 12))
    }
  })

  test('as Markdown is tables whose rows have three cells', async () => {
    const report = await reportOf(await environment())
    const tables = marked.lexer(asMarkdown(report)).filter(token => token.type === 'table')
    expect(tables).toHaveLength(report.sections.length)
    const rows = tables.flatMap(table => ('rows' in table ? table.rows : []))
    expect(rows.length).toBeGreaterThanOrEqual(report.sections.flatMap(({ findings }) => findings).length)
  })
})

test('no form shows a value, a name or an id', async () => {
  const emulator = await emulatorForTest({ ids: true })
  const report = await reportOf(environmentOf(emulator))
  for (const text of [asJson(report), asMarkdown(report), asText(report)]) {
    expectWithheld(text, withheldOf(emulator))
  }
})

test('Markdown for others is without the names of hosts', async () => {
  const EKB_ENDPOINT = 'https://ekb-canary.invalid:8443/prefix'
  const report = await reportOf({ ...CREDENTIALS, EKB_ENDPOINT })
  expect(asText(report)).toContain('ekb-canary.invalid')
  const shown = asMarkdown(withoutHosts(report, hostsIn(EKB_ENDPOINT)))
  expect(shown).toContain('The host (host) was not found')
  expect(shown).not.toContain('canary')
  expect(hostsIn('proxy.canary:3128')).toEqual(['proxy.canary:3128', 'proxy.canary'])
  expect(hostsIn('not a host')).toEqual([])
})
