import { describe, expect, test } from 'vitest'
import { renderMarkdown } from '../../../src/review/output/index.ts'
import { code, escaped } from '../../../src/review/output/markdown-escape.ts'
import { DOCUMENTATION } from '../../../src/review/rules/index.ts'
import { HOSTILE, reportOf, reportOfMany } from './reports.ts'

const OPTIONS = { name: 'default', maxCharacters: 65_536 }

const OURS = new Set([
  '!-- ekb review default --',
  'code',
  '/code',
  'details',
  '/details',
  'summary',
  '/summary',
])

describe('a comment', () => {
  test('begins with its marker and a head line that says it all', async () => {
    const [marker, head] = renderMarkdown(await reportOf('rename'), OPTIONS).split('\n')
    expect(marker).toBe('<!-- ekb review default -->')
    expect(head).toBe('### API keys: 1 high, 1 medium · 1 key changes')
  })

  test('says in words what a symbol says', async () => {
    const lines = renderMarkdown(await reportOf('count-shift'), OPTIONS).split('\n')
    const rows = lines.filter(line => line.startsWith('| ') && line.includes('bots['))
    expect(rows.map(row => row.split(' | ').slice(0, 3).join(' | '))).toEqual([
      '| 🔴&nbsp;high | `ekb_api_key.bots[1]` | **rotates with a gap**',
      '| 🔴&nbsp;high | `ekb_api_key.bots[2]` | **rotates with a gap**',
      '| 🟡&nbsp;low | `ekb_api_key.bots[3]` | **deleted**',
    ])
  })

  test('what only a rule says stands in the row as well', async () => {
    const text = renderMarkdown(await reportOf('revoke'), OPTIONS)
    expect(text).toContain(
      '| 🟠&nbsp;medium | `ekb_api_key.bot` | **unchanged** | `ekb_api_key.bot` is 411 days old, the limit is 365 days, and this run does not replace it. |',
    )
  })

  test('folds details that are closed again', async () => {
    const text = renderMarkdown(await reportOf('data-sources'), OPTIONS)
    expect(text).toContain('<summary>Keys read at run time (4)</summary>')
    expect(text.match(/<details>/g)?.length).toBe(text.match(/<\/details>/g)?.length)
  })

  test('keeps its head and whole rows when it is trimmed, and counts what is left out', async () => {
    const report = await reportOfMany(Array.from({ length: 1000 }, (_, index) => `ekb_api_key.k[${index}]`))
    const text = renderMarkdown(report, OPTIONS)
    expect(text.length).toBeLessThanOrEqual(65_536)
    expect(text).toContain('### API keys: 1000 high, 1000 medium, 1 low · 1000 keys change')
    const rows = text.split('\n').filter(line => line.startsWith('| 🔴'))
    const left = Number(/^(\d+) more keys are not shown/m.exec(text)?.[1])
    expect(rows.length).toBeGreaterThan(100)
    expect(rows.length + left).toBe(1000)
    expect(rows.filter(row => !row.endsWith(' |'))).toEqual([])
  })

  test('a long list of findings under one rule leaves the page whole', async () => {
    const report = await reportOfMany(Array.from({ length: 150 }, (_, index) => `ekb_api_key.k[${index}]`))
    const text = renderMarkdown(report, { ...OPTIONS, maxCharacters: 40_000 })
    expect(text.length).toBeLessThanOrEqual(40_000)
    expect(text.match(/<details>/g)?.length ?? 0).toBe(text.match(/<\/details>/g)?.length ?? 0)
  })
})

describe('names that strangers chose', () => {
  test.each(HOSTILE)('%s', async name => {
    const text = renderMarkdown(await reportOfMany([name]), OPTIONS)
    const rows = text.split('\n').filter(line => line.startsWith('| 🔴'))
    expect(rows).toHaveLength(1)
    // Four cells: nothing in the name is a border.
    expect(rows[0]?.match(/(?<!\\)\|/g)).toHaveLength(5)
    const tags = [...text.matchAll(/<(?!!-- -->)([^>]*)>/g)].map(([, tag]) => tag)
    expect(tags.filter(tag => !OURS.has(tag ?? ''))).toEqual([])
    expect(text.match(/<!-- ekb review/g)).toHaveLength(1)
    // The page of the rule is linked, and nothing else.
    expect(text.replaceAll(`](${DOCUMENTATION}/rules.md#`, '')).not.toMatch(/https?:\/\/|www\.|@everyone/)
  })

  test('a name is code, whatever is in it', () => {
    expect(code('ekb_api_key.bots["a"]')).toBe('`ekb_api_key.bots["a"]`')
    expect(code('a`b|c')).toBe('<code>a&#96;b&#124;c</code>')
    expect(code(' padded ')).toBe('<code> padded </code>')
  })

  test('a text has no marks, and is no mention', () => {
    expect(escaped('"bot" has no rotate_after')).toBe('"bot" has no rotate_after')
    expect(escaped('_a_ *b* @c #1 <d> www.e')).toBe(
      '&#95;a&#95; &#42;b&#42; @<!-- -->c #<!-- -->1 &#60;d&#62; www&#46;e',
    )
    expect(escaped('a\nb')).toBe('a b')
  })
})
