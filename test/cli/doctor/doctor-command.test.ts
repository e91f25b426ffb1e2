import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { emulatorEnvironment } from '../../../src/cli/emulator/environment.ts'
import { runCli } from '../../../src/cli/run-cli.ts'
import { emulatorForTest, folderForTest } from '../../emulator/emulators.ts'

/** Runs the command in this process, with what it writes. */
async function inProcess(...words: string[]) {
  const written = { out: '', err: '' }
  const code = await runCli(words, {
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

function fileWith(text: string): string {
  const file = join(folderForTest(), 'file')
  writeFileSync(file, text)
  return file
}

test.each([
  [['--nothing'], 'COMMAND_LINE_INVALID'],
  [['stray'], 'COMMAND_LINE_INVALID'],
  [['--endpoint'], 'COMMAND_LINE_INVALID'],
  [['--markdown', '--json'], 'COMMAND_LINE_INVALID'],
  [['--openapi', '/nowhere'], 'FILE_UNREADABLE'],
])('doctor %j ends with 1, and prints no report', async (words, error) => {
  const { code, out, err } = await inProcess('doctor', ...words)
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(err).toContain(`(${error})`)
})

test.each(['openapi: 2.0\n', '{', 'text', '- a'])('--openapi with a file that is %j', async text => {
  const { code, err } = await inProcess('doctor', '--openapi', fileWith(text))
  expect(code).toBe(1)
  expect(err).toContain('is not an OpenAPI document of version 3.')
})

test('a card with an unknown field is refused with its line', async () => {
  const card = fileWith('version: 1\nsecret: canary\n')
  const { code, err } = await inProcess('emulator', '--card', card, '--', 'true')
  expect(code).toBe(2)
  expect(err).toContain('line 2: secret is not a known field')
  expect(err).toContain('(CARD_INVALID)')
  expect(err).not.toContain('canary')
})

test('an emulator with another path prints its variable', async () => {
  const usual = await emulatorForTest()
  expect(emulatorEnvironment(usual)).not.toHaveProperty('EKB_API_KEYS_PATH')
  const list = {
    envelope: [],
    fields: { value: 'key', name: 'name' },
    other_fields: 0,
    values: 'whole',
    ids: 'none',
    types: {},
    system_key: 'name',
    created: 'none',
    pages: 'none',
    encoding: 'none',
  } as const
  const rest = { errors: 'envelope', description: 'published', clock_offset_minutes: 0 } as const
  const emulator = await emulatorForTest({
    card: { version: 1, path: '/project/{project_id}/api-keys', list, ...rest },
  })
  expect(emulatorEnvironment(emulator)).toMatchObject({ EKB_API_KEYS_PATH: '/project/{project_id}/api-keys' })
})

test('help names the exit codes', async () => {
  const { code, out } = await inProcess('doctor', '--help')
  expect(code).toBe(0)
  expect(out).toContain('Exit codes: 0 everything is fine, 2 there are notes, 1 there is a fault.')
})
