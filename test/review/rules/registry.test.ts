import { globSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  anchorOf,
  GUARD,
  isAtLeast,
  LEVELS,
  POLICY_PACK,
  RULE_IDS,
  RULES,
  reviewAudience,
  wordsFor,
} from '../../../src/review/rules/index.ts'
import { REGISTRY } from '../../../src/review/rules/registry.ts'

const root = join(import.meta.dirname, '../../..')

const AUDIENCES = [reviewAudience('terraform'), reviewAudience('pulumi'), POLICY_PACK, GUARD]

test('the list has every file of a rule, and each id once', () => {
  const files = globSync('ekb*.ts', { cwd: join(root, 'src/review/rules') })
  expect(REGISTRY.map(({ id }) => id).sort()).toEqual(
    files.map(file => file.slice(0, 6).toUpperCase()).sort(),
  )
})

describe.each(RULE_IDS)('%s', rule => {
  test('is a number, a title, and whole sentences', () => {
    const { title, why, remedy } = RULES[rule]
    expect(rule).toMatch(/^EKB\d{3}$/)
    expect(title).toMatch(/^[A-Z].*[^.]$/)
    const texts = AUDIENCES.flatMap(audience => [wordsFor(why, audience), wordsFor(remedy, audience)])
    expect(texts.filter(text => !/^[A-Z].*\.$/.test(text) || /\{\w+\}/.test(text))).toEqual([])
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
