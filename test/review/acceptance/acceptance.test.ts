import { describe, expect, test } from 'vitest'
import { fingerprintOf, readAcceptances } from '../../../src/review/acceptance/index.ts'
import { DEFAULT_POLICY, findingsOf, type PlanFinding } from '../../../src/review/findings/index.ts'
import { reviewSituation } from '../findings/corpus.ts'
import { reportOf } from '../output/reports.ts'

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
    expect([...readAcceptances(text, 'f')]).toEqual(['ekb003-0123456789abcdef', 'ekb027-00000000000000aa'])
  })

  test('is refused with the lines that are none', () => {
    expect(() => readAcceptances('ekb003-0123456789abcdef\nEKB003\n\nall', 'ok.txt')).toThrow(
      expect.objectContaining({ detail: expect.stringContaining('line 2, 4') }),
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
