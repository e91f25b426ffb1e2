import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exportLines, shellQuote } from '../../../src/cli/emulator/environment.ts'

test('plain words stay as they are', () => {
  expect(exportLines({ EKB_ENDPOINT: 'http://127.0.0.1:8080/ekb', EKB_API_SECRET: 'a+/Z9=' })).toBe(
    'export EKB_ENDPOINT=http://127.0.0.1:8080/ekb\nexport EKB_API_SECRET=a+/Z9=\n',
  )
})

test('a shell reads back whatever was quoted', () => {
  const text = fc.string({ unit: 'grapheme' }).filter(value => !value.includes('\0'))
  const values = [
    "it's",
    '$(touch x)',
    '`id`',
    'a b',
    '',
    '~',
    '#',
    '\\',
    '"',
    '!',
    '\n',
    ...fc.sample(text, 40),
  ]
  const script = values.map(value => `printf '%s\\0' ${shellQuote(value)}`).join('\n')
  const read = execFileSync('sh', ['-c', script], { encoding: 'utf8' })
  expect(read.split('\0').slice(0, -1)).toEqual(values)
})
