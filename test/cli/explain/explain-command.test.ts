import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { runCli } from '../../../src/cli/run-cli.ts'
import { ERRORS } from '../../../src/core/messages/errors/index.ts'
import { RULES } from '../../../src/review/rules/index.ts'

async function explain(...args: readonly string[]) {
  const written = { out: '', err: '' }
  const code = await runCli(['explain', ...args], {
    env: {},
    out: text => {
      written.out += text
    },
    err: text => {
      written.err += text
    },
  })
  return { code, ...written }
}

test('prints the page of a rule, as the documentation has it, and where that is', async () => {
  const file = await readFile(join(import.meta.dirname, '../../../docs/rules.md'), 'utf8')
  // Behind the language of a block stands what only the test of the documents reads.
  const page = file.replace(/^(```\w+) .+$/gm, '$1')
  const { code, out, err } = await explain('EKB030')
  expect({ code, err }).toEqual({ code: 0, err: '' })
  const [title, ...rest] = out.trimEnd().split('\n\n')
  const link = rest.pop()
  expect(title).toBe('EKB030')
  expect(page).toContain(`## EKB030\n\n${rest.join('\n\n')}\n`)
  expect(link).toMatch(/^https:\/\/.*\/rules\.md#ekb030$/)
})

test('prints what an error means', async () => {
  const { code, out } = await explain('REVIEW_INPUT_EMPTY')
  expect(code).toBe(0)
  expect(out).toMatch(/^REVIEW_INPUT_EMPTY\n\n\*\*\{input\} is empty\.\*\* Nothing was reviewed\. /)
  expect(out).toMatch(/\/errors\.md#review_input_empty\n$/)
})

test.each(['ekb005', 'EKB005', 'ekb005-0123456789abcdef', ' ekb005 '])(
  '%j is the rule EKB005',
  async code => {
    expect((await explain(code)).out).toMatch(/^EKB005\n/)
  },
)

test('every code has a page, and the list has every code', async () => {
  const codes = [...Object.keys(RULES), ...Object.keys(ERRORS)]
  const { out } = await explain()
  expect(
    out
      .trimEnd()
      .split('\n')
      .map(line => line.split('  ')[0])
      .sort(),
  ).toEqual(codes.sort())
  for (const code of codes) expect((await explain(code)).out).toMatch(new RegExp(`^${code}\\n`))
})

describe('a code that there is not', () => {
  test.each([
    ['EKB03', 'EKB003'],
    ['EKBOO3', 'EKB003'],
    ['REVIEW_INPUT_EMTPY', 'REVIEW_INPUT_EMPTY'],
    ['input_empty', 'REVIEW_INPUT_EMPTY'],
  ])('%s: %s is near', async (code, near) => {
    const { code: exit, out, err } = await explain(code)
    expect({ exit, out }).toEqual({ exit: 2, out: '' })
    expect(err).toContain(`There is no rule or error ${JSON.stringify(code)}`)
    expect(err).toMatch(new RegExp(`Did you mean .*\\b${near}\\b`))
    expect(err).toContain('Run `ekb explain` without a code to see them all.')
  })

  test('is shown so that it does no harm, and cut', async () => {
    const { err } = await explain(`\u001B[2J${'x'.repeat(5000)}`)
    expect(err).not.toContain('\u001B')
    expect(err.length).toBeLessThan(400)
    expect(err).not.toContain('Did you mean')
  })
})

test('help says what can be explained', async () => {
  const { code, out } = await explain('--help')
  expect(code).toBe(0)
  expect(out).toContain('ekb explain [CODE]')
})
