import { describe, expect, test } from 'vitest'
import { readAdoptMap } from '../../src/adopt/index.ts'

const problemsOf = (text: string): string => {
  try {
    readAdoptMap(text, 'ekb-adopt.json')
  } catch (error) {
    return (error as Error).message
  }
  throw new Error('the map was taken')
}

describe('a map', () => {
  test('gives addresses to ids, and leaves keys out', () => {
    const { entries } = readAdoptMap(
      '{\n  "key_1": "ekb_api_key.bot",\n  "k3f9": "ekb_rotating_api_key.ci",\n  "p/key_2": null\n}\n',
      'ekb-adopt.json',
    )
    expect([...entries.values()]).toEqual([
      { id: 'key_1', line: 2, target: { resource: 'api_key', label: 'bot' } },
      { id: 'k3f9', line: 3, target: { resource: 'rotating_api_key', label: 'ci' } },
      { id: 'p/key_2', line: 4, target: null },
    ])
  })

  test.each([
    ['[]', /line 1: it is not a JSON object/],
    ['', /line 1: it is not a JSON object/],
    ['{\n "a": "ekb_api_key.x",\n "a": "ekb_api_key.y"\n}', /line 3: Map keys must be unique/],
    [
      '{\n "a": "ekb_api_key.x",\n "b": "ekb_api_key.x"\n}',
      /line 3: b has the name x, which line 2 gives to a/,
    ],
    ['{\n "a": "ekb_api_key.x",\n "b": "ekb_rotating_api_key.X"\n}', /line 3: b has the name X/],
    ['{\n "a": "aws_iam_user.x"\n}', /line 2: "aws_iam_user\.x" is no address: write "ekb_api_key\.NAME"/],
    ['{\n "a": "ekb_api_key.7x"\n}', /line 2: "ekb_api_key\.7x" is no address/],
    ['{\n "a": "module.m.ekb_api_key.x"\n}', /line 2: .* is no address/],
    ['{\n "a": 7\n}', /line 2: this is no address/],
    ['{\n "a": {"b": 1}\n}', /line 2: this is no address/],
    ['{\n "a": \n', /line \d/],
    ['{\n "a": "\u202ex"\n}', /line 2: "\\u\{202e\}x"/],
  ])('%j is refused with the line', (text, words) => {
    expect(problemsOf(text)).toMatch(words)
  })

  test('names every problem', () => {
    expect(problemsOf('{\n "a": 1,\n "b": 2\n}')).toMatch(/line 2: .*line 3: /s)
  })
})
