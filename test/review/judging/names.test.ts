import { expect, test } from 'vitest'
import { publicWord, saysNothing, writingWord } from '../../../src/review/judging/names.ts'

test.each([
  'test',
  'Test 2',
  'my-api-key',
  'apiKey1',
  'key',
  'x',
  'prod',
  'new_prod_key_2',
  '12345',
  '--',
  'tmp.key',
])('%j says nothing', name => {
  expect(saysNothing(name)).toBe(true)
})

test.each(['teams-bot', 'ci', 'wiki sync (prod)', 'nightlyReport', 'тест-вики', 'ボット', 'key of the wiki'])(
  '%j says something',
  name => {
    expect(saysNothing(name)).toBe(false)
  },
)

test('words of channels and of jobs are found as whole words', () => {
  expect(publicWord('Support Bot 2')).toBe('bot')
  expect(publicWord('teamsWidget')).toBe('teams')
  expect(publicWord('robotics-bottle')).toBeUndefined()
  expect(writingWord('wiki-publisher')).toBe('publisher')
  expect(writingWord('administration')).toBeUndefined()
})
