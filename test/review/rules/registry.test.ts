import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { anchorOf, isAtLeast, LEVELS, RULES, type RuleId } from '../../../src/review/rules/index.ts'

const root = join(import.meta.dirname, '../../..')

describe.each(Object.keys(RULES) as RuleId[])('%s', rule => {
  test('is a number, a title, and whole sentences', () => {
    const { title, why, remedy } = RULES[rule]
    expect(rule).toMatch(/^EKB\d{3}$/)
    expect(title).toMatch(/^[A-Z].*[^.]$/)
    expect([why, remedy].filter(text => !/^[A-Z].*\.$/.test(text))).toEqual([])
  })

  test('is explained where its anchor points', async () => {
    const [file = '', anchor] = anchorOf(rule).split('#')
    const headings = [...(await readFile(join(root, file), 'utf8')).matchAll(/^## (.+)$/gm)]
    expect(headings.map(([, text = '']) => text.toLowerCase())).toContain(anchor)
  })
})

test('a level counts from the threshold up', () => {
  expect(LEVELS.filter(level => isAtLeast(level, 'high'))).toEqual(['critical', 'high'])
  expect(LEVELS.filter(level => isAtLeast(level, 'low'))).toEqual(LEVELS)
  expect(LEVELS.filter(level => isAtLeast(level, 'never'))).toEqual([])
})
