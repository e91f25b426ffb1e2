import { createReadStream, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { DEFAULT_CONFIG } from '../../../src/review/config/index.ts'
import { reviewInputs } from '../../../src/review/index.ts'
import {
  renderGithub,
  renderJson,
  renderJunit,
  renderSarif,
  renderText,
} from '../../../src/review/output/index.ts'
import { buildReport } from '../../../src/review/report/index.ts'
import { junitProblems, sarifProblems } from './published-forms.ts'
import { HOSTILE, reportOf, reportOfMany } from './reports.ts'

const corpus = join(import.meta.dirname, '../corpus')
const schema = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../docs/review/report.schema.json'), 'utf8'),
)
const nowhere = () => null

describe('JSON', () => {
  const validate = new Ajv2020({ allowUnionTypes: true }).compile(schema)

  test.each(globSync('*/*.{json,jsonl}', { cwd: corpus }).sort())('%s has the published form', async file => {
    const review = await reviewInputs([{ label: 'plan', bytes: createReadStream(join(corpus, file)) }], {
      now: new Date('2026-06-01'),
      signal: new AbortController().signal,
    })
    const report = buildReport(review, { config: DEFAULT_CONFIG, failOn: 'high', accepted: new Set() })
    validate(JSON.parse(renderJson(report)))
    expect(validate.errors).toBeNull()
  })
})

describe('GitHub annotations', () => {
  test('what fails is an error, with its place', async () => {
    const text = renderGithub(await reportOf('rename'), () => ({ file: 'a,b:c/main.tf', line: 7 }))
    expect(text.split('\n')[0]).toMatch(
      /^::error file=a%2Cb%3Ac\/main\.tf,line=7,title=EKB003 Rotation with a gap \(high\)::ekb_api_key\.bot is deleted/,
    )
    expect(text.split('\n')[1]).toMatch(/^::warning /)
  })

  test.each(HOSTILE)('%s is no command and ends no line', async name => {
    const lines = renderGithub(await reportOfMany([name]), nowhere).split('\n')
    expect(lines).toHaveLength(4)
    expect(lines.filter(line => line.startsWith('::'))).toHaveLength(2)
    expect(lines.filter(line => /%(?!25|0A|0D|3A|2C)/.test(line))).toEqual([])
  })

  test('of a kind there are no more than GitHub shows, and the last says how many are left', async () => {
    const report = await reportOfMany(Array.from({ length: 12 }, (_, index) => `ekb_api_key.k${index}`))
    const lines = renderGithub(report, nowhere).split('\n')
    const errors = lines.filter(line => line.startsWith('::error'))
    expect(errors).toHaveLength(10)
    expect(errors.at(-1)).toContain('3 more findings')
  })
})

describe('JUnit', () => {
  test('a finding that fails the review fails its case, an accepted one is skipped', async () => {
    const text = renderJunit(await reportOf('rename'))
    expect(text).toContain('tests="2" failures="1" errors="0" skipped="0"')
    const accepted = (await reportOf('rename')).findings.map(({ fingerprint }) => fingerprint)
    const again = renderJunit(await reportOf('rename', { accepted: new Set(accepted) }))
    expect(again).toContain('tests="2" failures="0" errors="0" skipped="2"')
  })

  test('a key without findings is a case that passes', async () => {
    expect(renderJunit(await reportOf('rotate-due'))).toContain(
      '<testcase classname="plan" name="ekb_api_key.bot: rotates with overlap"/>',
    )
  })

  test.each(HOSTILE)('%s leaves it in the form of the schema of Jenkins', async name => {
    const report = await reportOfMany([name, '\uFFFE\uD800\u0000'])
    const accepted = new Set(report.findings.slice(0, 1).map(({ fingerprint }) => fingerprint))
    expect(junitProblems(renderJunit(report))).toEqual([])
    expect(junitProblems(renderJunit(await reportOfMany([name], { accepted })))).toEqual([])
  })
})

describe('SARIF', () => {
  test.each(HOSTILE)('%s leaves it in the published form', async name => {
    const report = await reportOfMany([name, '\uFFFE\uD800\u0000'])
    const accepted = new Set(report.findings.slice(0, 1).map(({ fingerprint }) => fingerprint))
    for (const position of [nowhere, () => ({ file: `a b/${name}.tf`, line: 3 })]) {
      expect(sarifProblems(renderSarif(report, position, 'main.tf', '1.2.3'))).toEqual([])
      const again = await reportOfMany([name], { accepted })
      expect(sarifProblems(renderSarif(again, position, 'main.tf', '1.2.3'))).toEqual([])
    }
  })

  test('has rules, results with places and fingerprints, and what was accepted', async () => {
    const [first] = (await reportOf('rename')).findings
    const report = await reportOf('rename', { accepted: new Set([first?.fingerprint ?? '']) })
    const log = JSON.parse(renderSarif(report, () => ({ file: 'a b/main.tf', line: 3 }), 'main.tf', '1.2.3'))
    expect(log).toMatchObject({
      version: '2.1.0',
      runs: [{ tool: { driver: { name: 'ekb', version: '1.2.3' } } }],
    })
    const [{ tool, results }] = log.runs
    expect(tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(['EKB003', 'EKB027'])
    expect(results[0]).toMatchObject({
      ruleId: 'EKB027',
      ruleIndex: 1,
      level: 'warning',
      locations: [
        { physicalLocation: { artifactLocation: { uri: 'a%20b/main.tf' }, region: { startLine: 3 } } },
      ],
    })
    expect(results[1]).toMatchObject({
      ruleId: 'EKB003',
      suppressions: [{ kind: 'external', status: 'accepted' }],
    })
    expect(
      new Set(results.map(({ partialFingerprints: p }: { partialFingerprints: object }) => JSON.stringify(p)))
        .size,
    ).toBe(2)
  })

  test('what has no place stands in the file that stands for all: code scanning refuses it without', async () => {
    const [{ results }] = JSON.parse(
      renderSarif(await reportOf('errored'), nowhere, 'infra/main.tf', '1'),
    ).runs
    expect(results.length).toBeGreaterThan(0)
    for (const { locations } of results) {
      expect(locations).toEqual([
        {
          physicalLocation: { artifactLocation: { uri: 'infra/main.tf' }, region: { startLine: 1 } },
          logicalLocations: [{ fullyQualifiedName: expect.stringMatching(/./), kind: 'resource' }],
        },
      ])
    }
  })
})

describe('text', () => {
  test('fits the width, and says the same with colours and without', async () => {
    const report = await reportOf('used-not-updated')
    const narrow = renderText(report, { columns: 60, colours: false })
    expect(Math.max(...narrow.split('\n').map(line => line.length))).toBeLessThanOrEqual(60)
    const painted = renderText(report, { columns: 60, colours: true })
    expect(painted).not.toBe(narrow)
    expect(painted.replaceAll('\u001B', '').replace(/\[[\d;]+m/g, '')).toBe(narrow)
  })

  test('reads like a colleague speaks', async () => {
    expect(renderText(await reportOf('rotate-due'), { columns: 100, colours: false })).toBe(
      `API keys: no findings · 1 key changes, 1 unchanged

none      ekb_api_key.bot
          rotates with overlap
          The new key is created before the old one is deleted. Due for rotation: 97 days old, limit
          90d. Nothing in this configuration reads its key or secret.
`,
    )
  })
})
