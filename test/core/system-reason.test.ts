import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { systemReason } from '../../src/core/system-reason.ts'

function thrownBy(action: () => unknown): unknown {
  try {
    action()
  } catch (error) {
    return error
  }
  return undefined
}

test.each([
  [
    'a file that is missing',
    () => readFileSync('/nowhere/plan.json'),
    'ENOENT (there is no such file or folder)',
  ],
  ['a folder', () => readFileSync('.'), 'EISDIR (this is a folder, not a file)'],
  [
    'a file in a file',
    () => readFileSync('package.json/x'),
    'ENOTDIR (a part of the path is a file, not a folder)',
  ],
] as const)('%s is told in words', (_what, action, words) => {
  expect(systemReason(thrownBy(action))).toBe(words)
})

test('another error is told by its code, else by its message', () => {
  expect(systemReason(Object.assign(new Error('e'), { code: 'EMFILE' }))).toBe('EMFILE')
  expect(systemReason(new Error('too long'))).toBe('too long')
})
