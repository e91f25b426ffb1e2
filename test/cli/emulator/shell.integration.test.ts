import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { printed } from '../../../src/cli/emulator/shell.ts'

test('a shell reads back whatever was quoted', () => {
  const text = fc.string({ unit: 'grapheme' }).filter(value => !value.includes('\0'))
  const odd = ["it's", '$(touch x)', '`id`', 'a b', '', '~', '#', '\\', '"', '!', '\n']
  const values = [...odd, ...fc.sample(text, 40)]
  const script = values.map(value => `${printed({ VALUE: value }, 'sh')}printf '%s\\0' "$VALUE"`).join('\n')
  const read = execFileSync('sh', ['-c', script], { encoding: 'utf8' })
  expect(read.split('\0').slice(0, -1)).toEqual(values)
})
