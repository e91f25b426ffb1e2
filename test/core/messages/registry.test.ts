import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ERRORS } from '../../../src/core/messages/errors/index.ts'
import {
  type MessageEntry,
  PULUMI,
  ROTATING_WARNINGS,
  say,
  TERRAFORM,
  WARNINGS,
} from '../../../src/core/messages/index.ts'
import { ERROR_VALUES, WARNING_VALUES } from './message-values.ts'

/** Every warning: engines group them by their summaries. */
const ALL_WARNINGS: Readonly<Record<string, MessageEntry>> = { ...WARNINGS, ...ROTATING_WARNINGS }

const src = join(import.meta.dirname, '../../../src')
const SOURCES = globSync('**/*.ts', { cwd: src })
  .filter(file => !file.startsWith(join('core', 'messages')))
  .map(file => readFileSync(join(src, file), 'utf8'))
  .join('\n')

/** The values that a text asks for. Terms, which are in capital letters, are the engine's. */
function valuesOf({ summary, detail }: MessageEntry): string {
  const names = [...`${summary} ${detail}`.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
  return [...new Set(names)]
    .filter(name => name !== name.toUpperCase())
    .sort()
    .join(' ')
}

function table(entries: Readonly<Record<string, MessageEntry>>): Record<string, string> {
  return Object.fromEntries(Object.entries(entries).map(([code, entry]) => [code, valuesOf(entry)]))
}

test('every error is there, with all that it names', () => {
  expect(table(ERRORS)).toEqual(ERROR_VALUES)
})

test('every warning is there, with all that it names', () => {
  expect(table(ALL_WARNINGS)).toEqual(WARNING_VALUES)
})

test('nothing stands in the registry that nobody is told', () => {
  const codes = [...Object.keys(ERRORS), ...Object.keys(ALL_WARNINGS)]
  expect(codes.filter(code => !SOURCES.includes(`'${code}'`))).toEqual([])
})

describe.each(Object.entries<MessageEntry>({ ...ERRORS, ...ALL_WARNINGS }))('%s', (_, entry) => {
  const filled = Object.fromEntries(
    valuesOf(entry)
      .split(' ')
      .map(name => [name, `<${name}>`]),
  )

  test.each([TERRAFORM, PULUMI])('has no gap once it is filled: $frontEnd', words => {
    const { summary, detail } = say(entry, filled, words)
    expect(`${summary} ${detail}`).not.toMatch(/[{}]/)
    for (const value of Object.values(filled).filter(value => value !== '<>')) {
      expect(`${summary} ${detail}`).toContain(value)
    }
  })

  test('has a head line without a full stop, and full sentences', () => {
    expect(entry.summary).not.toMatch(/\.$/)
    expect(entry.detail).toMatch(/[.}]$|: \{\w+\}$/)
  })
})
