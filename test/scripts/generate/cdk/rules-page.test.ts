import { expect, test } from 'vitest'
import { rulesPage } from '../../../../scripts/generate/cdk/rules-page.ts'
import { RULES } from '../../../../src/review/rules/index.ts'

const pages = rulesPage()
const page = pages.get('docs/rules.md') ?? ''

test('every rule is in the index with its level, and leads to its section with two examples', () => {
  const sections = page.split(/^## /m).slice(1)
  expect(sections.map(text => text.split('\n')[0])).toEqual(Object.keys(RULES))
  for (const [id, { level, title }] of Object.entries(RULES)) {
    expect(page).toContain(`| [${id}](#${id.toLowerCase()}) | ${level} | ${title} |\n`)
    const section = sections.find(text => text.startsWith(id))
    expect(section?.match(/^```\w+.*$/gm)).toHaveLength(2)
  }
})

test('the packages have it without links to pages that they do not have', () => {
  expect([...pages.keys()]).toEqual([
    'docs/rules.md',
    'packages/cdktf/docs/rules.md',
    'packages/cdktn/docs/rules.md',
  ])
  expect(pages.get('packages/cdktf/docs/rules.md')).not.toMatch(/\]\((?!#|https:)/)
})
