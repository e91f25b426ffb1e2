import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { FIXTURES } from '../support/fixtures.ts'
import { entry, planOf } from '../support/plan.ts'
import { reviewOf } from '../support/review-of.ts'

const plan = planOf([entry(['delete', 'create'])])

function textOf(situation: string, format: string): string {
  const found = FIXTURES.find(fixture => fixture.situation === situation && fixture.format === format)
  return found?.read().toString() ?? ''
}

const KEY_STATE = { type: 'ekb:index:ApiKey', urn: 'urn:pulumi:dev::bots::ekb:index:ApiKey::ci', id: 'key_1' }

/** A digest of one step. */
function digestOf(op: string, states: object): string {
  return JSON.stringify({ changeSummary: { [op]: 1 }, steps: [{ op, urn: KEY_STATE.urn, ...states }] })
}

describe('an input is known by what is in it', () => {
  test.each([
    ['with a byte order mark', Buffer.from(`\uFEFF${plan}`)],
    ['as PowerShell writes it', Buffer.from(`\uFEFF${plan}`, 'utf16le')],
    ['as PowerShell writes it, without a mark', Buffer.from(plan, 'utf16le')],
    ['in UTF-16 with its bytes the other way round', Buffer.from(plan, 'utf16le').swap16()],
    ['spread over lines', Buffer.from(JSON.stringify(JSON.parse(plan), null, 2))],
    [
      'with Windows line ends',
      Buffer.from(JSON.stringify(JSON.parse(plan), null, 2).replaceAll('\n', '\r\n')),
    ],
    ['with blanks around it', Buffer.from(`\n\n  ${plan}\n`)],
  ])('a plan %s', async (_title, bytes) => {
    const { keys } = await reviewOf({ plan: bytes })
    expect(keys.map(({ classes }) => classes)).toEqual([['rotate-with-gap']])
  })

  test('lines that are none of the stream are counted and left out', async () => {
    const lines = `[command]/usr/bin/terraform plan -json\n${textOf('rotate-due', 'lines.jsonl')}done\n`
    const { keys, stacks } = await reviewOf({ plan: lines })
    expect(keys[0]?.classes).toEqual(['rotate'])
    expect(stacks[0]?.source.limitations).toContainEqual({ kind: 'lines-skipped', lines: 2 })
  })

  test('an event whose step lacks its new state is damaged, and no look-up', async () => {
    const lines = textOf('pulumi-escalate', 'log.jsonl').trimEnd().split('\n')
    const maimed = lines.map(line => {
      const event = JSON.parse(line)
      const { metadata } = event.resourcePreEvent ?? event.resOutputsEvent ?? {}
      if (metadata?.type === 'ekb:index:ApiKey') delete metadata.new
      return JSON.stringify(event)
    })
    expect(maimed).not.toEqual(lines)
    await expect(reviewOf({ plan: `${maimed.join('\n')}\n` })).rejects.toMatchObject({
      code: 'REVIEW_INPUT_DAMAGED',
      message: expect.stringContaining('the operation, URN, type or state is missing'),
    })
  })

  test('a stack of Pulumi is called by its project and name', async () => {
    const text = textOf('pulumi-escalate', 'preview.json')
    const { stacks } = await reviewOf({ one: text, two: text })
    expect(stacks.map(({ label }) => label)).toEqual(['ekb-test/dev', 'ekb-test/dev (2)'])
  })

  test('a digest without the marks of a replacement does not tell the order', async () => {
    const text = textOf('pulumi-escalate', 'preview.json').replaceAll(
      '"pendingReplacement": true',
      '"unmarked": true',
    )
    const { keys, stacks } = await reviewOf({ plan: text })
    expect(keys[0]).toMatchObject({ classes: ['rotate', 'escalate'], order: 'unknown' })
    expect(stacks[0]?.source.limitations).toContainEqual({ kind: 'no-order' })
  })

  test('a label is shown as what it is', async () => {
    const { stacks } = await reviewOf({ 'a\u202Eb\n': plan })
    expect(stacks[0]?.label).toBe('a\\u{202e}b\\u{a}')
  })
})

describe('what is no plan is refused with what to do', () => {
  test.each([
    ['', 'REVIEW_INPUT_EMPTY', /^the-file is empty/],
    [' \n', 'REVIEW_INPUT_EMPTY', /terraform show -json tfplan/],
    ['hello', 'REVIEW_INPUT_UNKNOWN', /does not begin with a JSON object/],
    ['[]', 'REVIEW_INPUT_UNKNOWN', /is JSON, but not an object/],
    ['{}', 'REVIEW_INPUT_UNKNOWN', /another kind/],
    ['PK\u0003\u0004tfplan', 'REVIEW_INPUT_UNKNOWN', /saved plan in the binary format of the engine/],
    ['[command]/bin/terraform show -json tfplan\n{}', 'REVIEW_INPUT_UNKNOWN', /wrapper around the engine/],
    ['\nTerraform used the selected providers to', 'REVIEW_INPUT_UNKNOWN', /is human-readable output/],
    ['\u001b[0m\u001b[1m\u001b[32mNo changes.\u001b[0m', 'REVIEW_INPUT_UNKNOWN', /is human-readable output/],
    ['No changes. Your infrastructure matches', 'REVIEW_INPUT_UNKNOWN', /is human-readable output/],
    ['Previewing update (dev):\n', 'REVIEW_INPUT_UNKNOWN', /is human-readable output/],
    [
      '{"remote_plan_format":1,"run_id":"run-1"}',
      'REVIEW_INPUT_UNKNOWN',
      /only points to a plan in HCP Terraform/,
    ],
    ['{"format_version":"1.0","values":{}}', 'REVIEW_INPUT_IS_STATE', /state, not a plan/],
    ['{"format_version":"1.0"}', 'REVIEW_INPUT_IS_STATE', /state, not a plan/],
    ['{"version":4,"serial":3,"lineage":"x","resources":[]}', 'REVIEW_INPUT_IS_STATE', /state, not a plan/],
    ['{"version":3,"deployment":{"resources":[]}}', 'REVIEW_INPUT_IS_STATE', /pulumi preview --json/],
    [
      '{"diagnostics":[{"message":"error: no","severity":"error"}],"duration":1}',
      'REVIEW_INPUT_FAILED',
      /contains an error and no plan/,
    ],
    [
      planOf([], { format_version: '2.0' }),
      'REVIEW_INPUT_VERSION',
      /format_version is 2\.0, and ekb knows 1\.x/,
    ],
    [planOf([], { format_version: 2 }), 'REVIEW_INPUT_DAMAGED', /At format_version/],
    [planOf([], { configuration: undefined }), 'REVIEW_INPUT_DAMAGED', /At configuration/],
    [planOf([{ address: 'x' }]), 'REVIEW_INPUT_DAMAGED', /At resource_changes\[0\]\.mode/],
    [planOf([entry(['create']), entry(['create'])]), 'REVIEW_INPUT_DAMAGED', /appears twice/],
    [`${plan}${plan}`, 'REVIEW_INPUT_BROKEN', /more text after the end/],
    ['{"format_version":"1.2",}', 'REVIEW_INPUT_BROKEN', /its structure is not valid JSON/],
    ['{"format_version":tru}', 'REVIEW_INPUT_BROKEN', /line 1 is not valid JSON/],
    [
      '{"@message":"x","type":"version","terraform":"9","ui":"2.0"}\n{}',
      'REVIEW_INPUT_VERSION',
      /ui is 2\.0/,
    ],
    ['{"changeSummary":{},"steps":5}', 'REVIEW_INPUT_DAMAGED', /At steps/],
    ['{"changeSummary":{"delete":2},"steps":[]}', 'REVIEW_INPUT_DAMAGED', /2 delete steps/],
    [digestOf('replace', { oldState: KEY_STATE }), 'REVIEW_INPUT_DAMAGED', /At steps\[0\].*state/],
    [digestOf('create', { oldState: KEY_STATE }), 'REVIEW_INPUT_DAMAGED', /At steps\[0\].*state/],
    [digestOf('delete', { newState: KEY_STATE }), 'REVIEW_INPUT_DAMAGED', /At steps\[0\].*state/],
  ])('%j', async (text, code, message) => {
    await expect(reviewOf({ 'the-file': text })).rejects.toMatchObject({
      code,
      message: expect.stringMatching(message),
    })
  })

  test('a plan that is compressed', async () => {
    await expect(reviewOf({ 'plan.json.gz': gzipSync(plan) })).rejects.toMatchObject({
      code: 'REVIEW_INPUT_UNKNOWN',
      message: expect.stringContaining('is compressed: decompress it first'),
    })
  })

  test('a plan whose values are nested without an end', async () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`
    const nested = planOf([entry(['update'], { after: { zz: '@' }, after_sensitive: { zz: true } })]).replace(
      '"@"',
      deep,
    )
    await expect(reviewOf({ plan: nested })).rejects.toMatchObject({
      code: 'REVIEW_INPUT_DAMAGED',
      message: expect.stringContaining('it is nested too deeply'),
    })
  })

  test('the error of a broken input quotes nothing of it', async () => {
    const broken = '{"format_version":"1.2","a":"e4b0f00d-1b2c-4d3e-8f9a-0123456789ab" oops}'
    const error: unknown = await reviewOf({ plan: broken }).catch((cause: unknown) => cause)
    expect(error).toMatchObject({ code: 'REVIEW_INPUT_BROKEN' })
    expect(String(error)).not.toMatch(/e4b0f00d|oops/)
  })

  test('a count of changes that does not fit the lines', async () => {
    const lines = textOf('rotate-due', 'lines.jsonl').split('\n')
    const without = lines.filter(line => !line.includes('planned_change')).join('\n')
    await expect(reviewOf({ plan: without })).rejects.toMatchObject({
      code: 'REVIEW_INPUT_DAMAGED',
      message: expect.stringContaining('the summary counts 1 to add, but the lines before it have 0'),
    })
  })

  test.each(['preview.json', 'log.jsonl'])('secrets of Pulumi in clear text, in %s', async format => {
    const text = textOf('pulumi-escalate', format)
    const shown = text
      .replaceAll('"key": "[secret]"', '"key": "e4b0f00d-1b2c-4d3e-8f9a-0123456789ab"')
      .replaceAll('"ciphertext":"[secret]"', '"plaintext":"\\"e4b0f00d-1b2c-4d3e-8f9a-0123456789ab\\""')
    expect(shown).not.toBe(text)
    const error: unknown = await reviewOf({ plan: shown }).catch((cause: unknown) => cause)
    expect(error).toMatchObject({ code: 'REVIEW_INPUT_SECRETS_SHOWN' })
    expect(String(error)).not.toContain('e4b0f00d')
  })

  test('reading ends when it is called off', async () => {
    const { reviewInputs } = await import('../../../src/review/index.ts')
    const bytes = (async function* () {
      yield Buffer.from(plan)
    })()
    const options = { now: new Date(0), signal: AbortSignal.abort(new Error('enough')) }
    await expect(reviewInputs([{ label: 'plan', bytes }], options)).rejects.toThrow('enough')
  })
})
