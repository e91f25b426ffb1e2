import { expect, test } from 'vitest'
import { errorReference } from '../../../scripts/generate/error-reference.ts'
import { ERRORS } from '../../../src/core/messages/errors/index.ts'

const page = errorReference().get('docs/errors.md') ?? ''

test('every code is in the index, and leads to its section', () => {
  const sections = [...page.matchAll(/^## (.+)$/gm)].map(([, code = '']) => code)
  const rows = [...page.matchAll(/^\| \[(?<code>[A-Z0-9_]+)\]\(#(?<anchor>[a-z0-9_]+)\) \| \S/gm)]
  expect([...sections].sort()).toEqual(Object.keys(ERRORS).sort())
  expect(rows.map(({ groups }) => groups?.['code'])).toEqual(sections)
  expect(rows.map(({ groups }) => groups?.['anchor'])).toEqual(sections.map(code => code.toLowerCase()))
})

test('the index stands before the first section', () => {
  expect(page.lastIndexOf('\n| [')).toBeLessThan(page.indexOf('\n## '))
})

test('what stands in backticks is shown as it is typed', () => {
  const typed = [...page.matchAll(/`[^`\n]*`/g)].map(([span]) => span)
  expect(typed).toContain('`EKB_API_KEY=...`')
  expect(typed.filter(span => span.includes('\\'))).toEqual([])
})
