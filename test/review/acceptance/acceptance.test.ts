import { describe, expect, test } from 'vitest'
import { fingerprintOf, readAcceptances } from '../../../src/review/acceptance/index.ts'
import { DEFAULT_POLICY, findingsOf, type PlanFinding } from '../../../src/review/findings/index.ts'
import { renderMarkdown, renderText } from '../../../src/review/output/index.ts'
import { reviewSituation } from '../findings/corpus.ts'
import { reportOf } from '../output/reports.ts'
import { entry, KEY, planOf } from '../support/plan.ts'
import { reviewOf } from '../support/review-of.ts'

const NOW = new Date('2026-06-15T12:00:00Z')

async function first(situation: string): Promise<PlanFinding> {
  const [found] = findingsOf(await reviewSituation(situation), DEFAULT_POLICY)
  if (found === undefined) throw new Error(`Nothing is found in ${situation}`)
  return found
}

describe('a fingerprint', () => {
  test('stays the same from plan to plan, and names its rule', async () => {
    const one = fingerprintOf(await first('rename'), false)
    expect(one).toMatch(/^ekb003-[0-9a-f]{16}$/)
    expect(fingerprintOf(await first('rename'), false)).toBe(one)
  })

  test('changes with what happens, the type, the address and the reader', async () => {
    const finding = await first('rename')
    const { key } = finding
    if (key === null || key.after === null) throw new Error('The finding has no key')
    const others: PlanFinding[] = [
      { ...finding, rule: 'EKB027' },
      { ...finding, subject: 'output.a' },
      { ...finding, key: { ...key, address: 'ekb_api_key.other' } },
      { ...finding, key: { ...key, deposed: '00000001' } },
      { ...finding, key: { ...key, classes: [...key.classes, 'escalate'] } },
      { ...finding, key: { ...key, after: { ...key.after, type: { is: 'known', value: 'privileged' } } } },
      { ...finding, key: { ...key, after: { ...key.after, type: { is: 'unknown' } } } },
    ]
    const prints = [finding, ...others].map(other => fingerprintOf(other, false))
    expect(new Set(prints).size).toBe(prints.length)
  })

  test.each([
    ['shortened', '1234567a-0000-4000-8000-00000000abcd', '1234999b-1111-4111-8111-11111111abcd'],
    ['cut', `${'x'.repeat(1200)}a`, `${'x'.repeat(1200)}b`],
  ])('tells apart keys whose addresses are %s to the same text', async (_, one, other) => {
    const printsOf = async (index: string) => {
      const after = { ...KEY, type: 'privileged', id: undefined, key: undefined, secret: undefined }
      const made = entry(['create'], { after }, { address: `ekb_api_key.bot["${index}"]`, index })
      const findings = findingsOf(await reviewOf({ plan: planOf([made]) }), DEFAULT_POLICY)
      return findings.map(finding => ({ at: finding.key?.address, print: fingerprintOf(finding, false) }))
    }
    const [first, second] = [await printsOf(one), await printsOf(other)]
    expect(first.map(({ at }) => at)).toEqual(second.map(({ at }) => at))
    expect(first.length).toBeGreaterThan(0)
    const seen = new Set(first.map(({ print }) => print))
    expect(second.filter(({ print }) => seen.has(print))).toEqual([])
    expect(await printsOf(one)).toEqual(first)
  })

  test('is of one stack where there are several', async () => {
    const finding = await first('rename')
    const other = { ...finding, stack: 'other' }
    expect(fingerprintOf(other, false)).toBe(fingerprintOf(finding, false))
    expect(fingerprintOf(other, true)).not.toBe(fingerprintOf(finding, true))
  })

  test('has nothing to do with names', async () => {
    const finding = await first('rename')
    const key = finding.key && {
      ...finding.key,
      before: finding.key.before && { ...finding.key.before, name: { is: 'known' as const, value: 'x' } },
    }
    expect(fingerprintOf({ ...finding, key }, false)).toBe(fingerprintOf(finding, false))
  })
})

describe('a list', () => {
  test('has one fingerprint on a line and words for people', () => {
    const text =
      '\uFEFF# approved by the team\r\nekb003-0123456789abcdef  # until May\r\n\r\nekb027-00000000000000aa\n'
    const { accepted, expired } = readAcceptances(text, 'f', NOW)
    expect([...accepted]).toEqual(['ekb003-0123456789abcdef', 'ekb027-00000000000000aa'])
    expect([...expired]).toEqual([])
  })

  test('may say until when: to the end of that day', () => {
    const text =
      'ekb003-0123456789abcdef until 2026-06-30\nekb027-00000000000000aa  until 2026-07-01 # so long\n'
    const on = (time: string) => {
      const { accepted, expired } = readAcceptances(text, 'f', new Date(time))
      return [[...accepted], [...expired]]
    }
    const [gap, rename] = ['ekb003-0123456789abcdef', 'ekb027-00000000000000aa']
    expect(on('2026-06-30T23:59:59Z')).toEqual([[gap, rename], []])
    expect(on('2026-07-01T00:00:00Z')).toEqual([[rename], [[gap, '2026-06-30']]])
  })

  test('counts a fingerprint that is there twice as long as one of the two does', () => {
    const text = 'ekb003-0123456789abcdef\nekb003-0123456789abcdef until 2020-01-01\n'
    const { accepted, expired } = readAcceptances(text, 'f', NOW)
    expect([accepted.size, expired.size]).toEqual([1, 0])
  })

  test('is refused with the lines that are none', () => {
    const days = ['until', 'until May', 'until 2026-02-30', '2026-12-31', 'until 2026-12-31 or so']
    const lines = [
      'ekb003-0123456789abcdef',
      'EKB003',
      '',
      'all',
      ...days.map(day => `ekb003-0123456789abcdef ${day}`),
    ]
    expect(() => readAcceptances(lines.join('\n'), 'ok.txt', NOW)).toThrow(
      expect.objectContaining({ detail: expect.stringContaining('line 2, 4, 5, 6, 7 and more') }),
    )
  })
})

test('what was accepted fails nothing, and what nothing needs is told', async () => {
  const open = await reportOf('rename')
  expect(open).toMatchObject({ failed: true, level: 'high', accepted: 0 })
  const gap = open.findings.find(({ rule }) => rule === 'EKB003')?.fingerprint ?? ''
  const report = await reportOf('rename', { accepted: new Set([gap, 'ekb003-0123456789abcdef']) })
  expect(report).toMatchObject({
    failed: false,
    level: 'medium',
    accepted: 1,
    counts: { high: 0, medium: 1 },
    unusedAcceptances: ['ekb003-0123456789abcdef'],
  })
})

test('an approval that has expired counts no more, and the report says so', async () => {
  const open = await reportOf('rename')
  const gap = open.findings.find(({ rule }) => rule === 'EKB003')?.fingerprint ?? ''
  const expired = new Map([
    [gap, '2026-05-31'],
    ['ekb003-0123456789abcdef', '2026-05-31'],
  ])
  const report = await reportOf('rename', { expired })
  expect(report).toMatchObject({
    failed: true,
    accepted: 0,
    expiredAcceptances: [{ fingerprint: gap, until: '2026-05-31' }],
    unusedAcceptances: ['ekb003-0123456789abcdef'],
  })
  const text = renderText(report, { columns: 100, colours: false })
  expect(text).toContain(
    `Accepted until a day that is over; fix them, or accept them again:\n          ${gap} until 2026-05-31`,
  )
  expect(renderMarkdown(report, { name: 'a', maxCharacters: 65_536 })).toContain(`${gap} until 2026-05-31`)
})
