import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, type TestContext, test } from 'vitest'
import { run } from '../../scripts/command.ts'
import { type Engine, findEngine } from '../../scripts/engines/find.ts'
import { DEFAULT_CONFIG } from '../../src/review/config/index.ts'
import { renderJson } from '../../src/review/output/index.ts'
import { buildReport } from '../../src/review/report/index.ts'
import { FIXTURES } from '../review/support/fixtures.ts'
import { reviewOf } from '../review/support/review-of.ts'

const example = join(import.meta.dirname, '../../examples/review-policy')
const policy = join(example, 'keys.rego')
const required = (process.env['EKB_REQUIRE_ENGINES'] ?? '').split(',').map(name => name.trim())

/** The `opa` of PATH or of the engine cache, or a skipped test that says how to get it. */
async function requireOpa(context: TestContext): Promise<Engine> {
  const found = await findEngine('opa')
  if (found !== undefined) return found
  const reason = 'opa is not here: npm run engines opa'
  if (required.includes('opa')) throw new Error(reason)
  return context.skip(reason)
}

describe('the sample policy over reports', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ekb-policy-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  /** What the policy denies, in alphabetical order; the exit code says the same. */
  async function deniedIn(opa: Engine, report: string, approved: readonly string[]): Promise<string[]> {
    const [input, data] = [join(folder, 'report.json'), join(folder, 'approved.json')]
    await writeFile(input, report)
    await writeFile(data, JSON.stringify({ approved_privileged: approved }))
    const args = ['eval', '--fail-defined', '--format', 'json', '-d', policy, '-d', data, '-i', input]
    const { code, stdout, stderr } = await run(opa.path, [...args, 'data.main.deny[_]'])
    expect(stderr).toBe('')
    const { result = [] } = JSON.parse(stdout) as { result?: { expressions: { value: string }[] }[] }
    expect(code).toBe(result.length === 0 ? 0 : 1)
    return result.flatMap(({ expressions }) => expressions.map(({ value }) => value)).sort()
  }

  /** The report of one plan of the corpus. */
  async function reportOf(title: string): Promise<string> {
    const fixture = FIXTURES.find(known => known.title === title)
    if (fixture === undefined) throw new Error(`the corpus has no ${title}`)
    const review = await reviewOf({ plan: fixture.read() })
    const report = buildReport(review, {
      config: DEFAULT_CONFIG,
      accepted: new Set<string>(),
      failOn: 'never',
    })
    return renderJson(report)
  }

  test('is correct to the strictest check, and formatted', async context => {
    const opa = await requireOpa(context)
    expect(await run(opa.path, ['check', '--strict', policy])).toMatchObject({ code: 0, stderr: '' })
    expect(await run(opa.path, ['fmt', '--diff', policy])).toMatchObject({ code: 0, stdout: '' })
  })

  test.for([
    [
      'create/terraform-1.15.5.plan.json',
      ['ekb_api_key.admin: privileged, and not on the list of approved names'],
    ],
    [
      'escalate/opentofu-1.12.6.plan.json',
      ['ekb_api_key.bot: privileged, and not on the list of approved names'],
    ],
    [
      'rotate-keepers/terraform-1.15.5.plan.json',
      ['ekb_api_key.bot: the old key is deleted before the new one exists'],
    ],
    [
      'rotate-keepers/terraform-1.15.5.lines.jsonl',
      [
        'ekb_api_key.bot: may be deleted before the new one exists',
        'plan: lines of a plan tell neither names nor types; review a saved plan',
      ],
    ],
    ['forget/terraform-1.15.5.plan.json', ['ekb_api_key.bot: stays alive, and nobody manages it']],
    [
      'pulumi-retained-replacement/pulumi-3.259.0.preview.json',
      ['bot: privileged, and not on the list of approved names', 'bot: stays alive, and nobody manages it'],
    ],
    ['rotate-due/terraform-1.15.5.plan.json', []],
    ['nothing/terraform-1.15.5.plan.json', []],
  ] as const)('says of %s: %j', async ([title, denied], context) => {
    const opa = await requireOpa(context)
    expect(await deniedIn(opa, await reportOf(title), [])).toEqual(denied)
  })

  test('lets a privileged key pass whose name is approved', async context => {
    const opa = await requireOpa(context)
    const report = await reportOf('create/terraform-1.15.5.plan.json')
    const { entries } = JSON.parse(report) as { entries: { address: string; name: string }[] }
    const admin = entries.find(({ address }) => address === 'ekb_api_key.admin')
    expect(await deniedIn(opa, report, [admin?.name ?? ''])).toEqual([])
  })

  test('lets nothing pass that is no report', async context => {
    const opa = await requireOpa(context)
    const denied = ['this is no report of ekb review that this policy knows']
    expect(await deniedIn(opa, '{}', [])).toEqual(denied)
    expect(await deniedIn(opa, '{"version": 2, "entries": []}', [])).toEqual(denied)
  })
})
