import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { readConfig } from '../../../src/review/config/read-config.ts'
import { RULES } from '../../../src/review/rules/index.ts'

const schema = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../docs/review/ekb.review.schema.json'), 'utf8'),
)

const FULL = `
fail_on: medium
levels:
  EKB003: critical
  EKB019: off
limits:
  privileged_keys_per_project: 1
  maximum_age: 26w
names:
  pattern: ^[a-z]+(-[a-z]+)*$
approved_privileged: [ci-*, a.b]
readers:
  output.bot_key: 7d
  output.*: 12h
  '*.bot_key': 1w
`

describe('a configuration', () => {
  test('says levels, limits and names', () => {
    const { failOn, levels, policy } = readConfig(FULL, 'ekb.review.yaml')
    expect({ failOn, levels }).toEqual({ failOn: 'medium', levels: { EKB003: 'critical', EKB019: 'off' } })
    expect(policy).toMatchObject({ privilegedKeysPerProject: 1, maximumAgeDays: 182 })
    expect(policy.namePattern?.test('teams-bot')).toBe(true)
    const names = ['ci-deployer', 'ci', 'a.b', 'aXb', 'my-ci-x']
    expect(names.filter(policy.isApprovedPrivileged)).toEqual(['ci-deployer', 'a.b'])
    const addresses = ['output.bot_key', 'output.other', 'terraform_data.bot_key', 'terraform_data.bot']
    expect(addresses.map(policy.hoursToMove)).toEqual([168, 12, 168, null])
  })

  test.each(['', '# nothing\n', 'levels:\n', '{}'])('%j leaves everything as it is', text => {
    const { failOn, levels, policy } = readConfig(text, 'ekb.review.yaml')
    expect({ failOn, levels }).toEqual({ failOn: null, levels: {} })
    expect(policy).toMatchObject({ privilegedKeysPerProject: 3, maximumAgeDays: 365, namePattern: null })
  })

  test('ages may be without a limit', () => {
    expect(readConfig('limits: {maximum_age: never}', 'f').policy.maximumAgeDays).toBeNull()
  })
})

const WRONG: readonly (readonly [string, string])[] = [
  ['fail_on: loud', 'line 1: fail_on must be one of critical, high, medium, low, never'],
  ['\nfoo: 1', 'line 2: foo is not a known field'],
  ['fail_on: high\n---\nfail_on: low\n', 'line 2: a second document begins'],
  ['fail_on: high\nlevels:\n  EKB003: *gone\n', 'line 3: the anchor gone does not exist'],
  ['levels:\n  EKB999: low', 'line 2: levels.EKB999 is not a known field'],
  ['levels:\n\n  EKB003: loud', 'line 3: levels.EKB003 must be one of'],
  ['limits:\n  maximum_age: 90', 'line 2: limits.maximum_age must be'],
  ['limits:\n  privileged_keys_per_project: -1', 'line 2: limits.privileged_keys_per_project must be'],
  ['names:\n  pattern: "("', 'line 2: names.pattern must be a regular expression'],
  ['approved_privileged:\n- ok\n- 3', 'line 3: approved_privileged.1 must be a name'],
  ['approved_privileged: all', 'line 1: approved_privileged must be a list of names'],
  ['readers: [a]', 'line 1: readers must be an object with an address and a time for each reader'],
  [
    'readers:\n  output.a: 7d\n  output.b: 90',
    'line 3: readers.output.b must be a time such as 12h, 7d or 2w',
  ],
  ['readers:\n  output.a: never', 'line 2: readers.output.a must be a time'],
  ['- a', 'line 1: the file must be an object with the fields'],
  ['a: [', 'line 1'],
]

describe('what is wrong is named with its line', () => {
  test.each(WRONG)('%j', (text, problem) => {
    expect(() => readConfig(text, 'my.yaml')).toThrow('The configuration my.yaml is not valid')
    expect(detailOf(text)).toContain(problem)
  })

  test('all of it at once', () => {
    expect(detailOf('fail_on: x\nfoo: 1')).toMatch(/line 1: .*line 2: |line 2: .*line 1: /)
  })
})

function detailOf(text: string): string {
  try {
    readConfig(text, 'my.yaml')
  } catch (error) {
    return (error as { detail: string }).detail
  }
  return ''
}

describe('the published schema', () => {
  const validate = new Ajv2020({ formats: { regex: true } }).compile(schema)

  test('knows every rule', () => {
    expect(schema.properties.levels.propertyNames.enum).toEqual(Object.keys(RULES))
  })

  test('takes what is read', () => {
    const value = {
      fail_on: 'medium',
      levels: { EKB003: 'critical', EKB019: 'off' },
      limits: { privileged_keys_per_project: 1, maximum_age: '26w' },
      names: { pattern: '^a$' },
      approved_privileged: ['ci-*'],
    }
    expect(validate(value)).toBe(true)
    expect(() => readConfig(JSON.stringify(value), 'f')).not.toThrow()
  })

  test.each([
    { fail_on: 'loud' },
    { foo: 1 },
    { levels: { EKB999: 'low' } },
    { limits: { maximum_age: 90 } },
    { limits: { privileged_keys_per_project: -1 } },
    { approved_privileged: [3] },
  ])('refuses what is refused: %j', value => {
    expect(validate(value)).toBe(false)
    expect(() => readConfig(JSON.stringify(value), 'f')).toThrow()
  })
})
