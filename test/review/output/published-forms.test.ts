import { expect, test } from 'vitest'
import { junitProblems, sarifProblems } from './published-forms.ts'

const suite = (inside: string) =>
  `<testsuite name="a" tests="1" failures="0" errors="0">${inside}</testsuite>`

test.each([
  ['no XML', '<testsuites'],
  ['a mark that is not escaped', suite('<testcase name="a & b"/>')],
  ['a character that XML does not allow', suite('<testcase name="&#1;"/>')],
  ['an element that JUnit does not have', suite('<testcase name="a"><passed/></testcase>')],
  ['a suite without a count', '<testsuite name="a"/>'],
])('JUnit: %s is told', (_, text) => {
  expect(junitProblems(text)).toEqual([expect.stringMatching(/./)])
  expect(junitProblems(suite('<testcase name="a"/>'))).toEqual([])
})

const log = (result: object) =>
  JSON.stringify({ version: '2.1.0', runs: [{ tool: TOOL, results: [result] }] })
const TOOL = { driver: { name: 'a' } }

test.each([
  ['a level that SARIF does not have', { message: { text: 'a' }, level: 'high' }],
  ['a result without words', { level: 'error' }],
  [
    'a file that is no URI',
    { message: { text: 'a' }, locations: [{ physicalLocation: { artifactLocation: { uri: 'a b' } } }] },
  ],
  ['a property of ours outside of its bag', { message: { text: 'a' }, project: 'p1' }],
])('SARIF: %s is told', (_, result) => {
  expect(sarifProblems(log(result))).not.toEqual([])
  expect(sarifProblems(log({ message: { text: 'a' } }))).toEqual([])
})
