import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { environmentOf, expectWithheld, withheldOf } from '../../doctor/support/diagnosis.ts'
import { emulatorForTest, folderForTest } from '../../emulator/emulators.ts'
import { runEkb } from '../ekb-process.ts'

/** A folder with programs that print a text, as the only one of PATH but for Node's. */
function pathWith(programs: Readonly<Record<string, string>>): string {
  const folder = join(folderForTest(), 'bin')
  mkdirSync(folder)
  for (const [name, script] of Object.entries(programs)) {
    writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`)
    chmodSync(join(folder, name), 0o755)
  }
  return [folder, '/usr/bin', '/bin'].join(delimiter)
}

const TERRAFORM = `echo '{"terraform_version": "1.11.4"}'`
const NOTHING = { EKB_ENDPOINT: '', EKB_API_KEY: '', EKB_API_SECRET: '', EKB_PROJECT_ID: '' }

test('0 where everything is fine', async () => {
  const emulator = await emulatorForTest()
  const env = { ...environmentOf(emulator), PATH: pathWith({ terraform: TERRAFORM }) }
  const { code, stdout, stderr } = await runEkb(['doctor'], env)
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(stdout).toContain('Terraform 1.11.4 is on PATH.')
  expect(stdout).toContain('Everything is fine.')
  expectWithheld(stdout, withheldOf(emulator))
})

test('2 where there are notes: an engine that does not run, and one that is old', async () => {
  const emulator = await emulatorForTest({ masked: true })
  const PATH = pathWith({ terraform: `echo 'Terraform v0.15.5'`, tofu: 'echo canary >&2; exit 3' })
  const { code, stdout } = await runEkb(['doctor'], { ...environmentOf(emulator), PATH })
  expect(code).toBe(2)
  expect(stdout).toContain('Terraform 0.15.5 is older than ekb works with.')
  expect(stdout).toContain('OpenTofu is on PATH, but does not run: it ended with exit code 3.')
  expect(stdout).not.toContain('canary')
  expect(stdout).toMatch(/\n3 notes\. 3 GET requests sent, nothing was changed\.\n$/)
})

test('1 where there is a fault, and the platform is not asked', async () => {
  const { code, stdout, stderr } = await runEkb(['doctor'], NOTHING)
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
  expect(stdout).toContain('(SETTING_MISSING)')
  expect(stdout).toContain('Not checked: settings are missing or wrong.')
})

test('options take the place of variables', async () => {
  const emulator = await emulatorForTest()
  const { EKB_ENDPOINT = '', EKB_PROJECT_ID = '', ...env } = environmentOf(emulator)
  const words = ['doctor', '--endpoint', EKB_ENDPOINT, '--project', EKB_PROJECT_ID]
  const { code, stdout } = await runEkb(words, {
    ...NOTHING,
    ...env,
    PATH: pathWith({ terraform: TERRAFORM }),
  })
  expect(code).toBe(0)
  expect(stdout).toContain('endpoint is set by --endpoint.')
})

describe('--credentials-file', () => {
  /** A file of lines, for its owner alone. */
  function fileWith(...lines: readonly string[]): string {
    const file = join(folderForTest(), 'keys.env')
    writeFileSync(file, lines.join('\n'), { mode: 0o600 })
    return file
  }

  test.each<[string, (own: readonly string[], project: string) => readonly string[], boolean]>([
    ['one pair, and the project of the environment', own => own, true],
    ['the pair of one project', (own, project) => [`EKB_PROJECT_ID=${project}`, ...own], false],
    [
      'several projects, of which the environment names one',
      (own, project) => [
        'EKB_PROJECT_ID=other',
        'EKB_API_KEY=canary-key',
        'EKB_API_SECRET=canary-secret',
        `EKB_PROJECT_ID=${project}`,
        ...own,
      ],
      true,
    ],
  ])('%s', async (_, lines, hasProject) => {
    const emulator = await emulatorForTest()
    const { EKB_ENDPOINT = '', EKB_PROJECT_ID = '', EKB_API_KEY, EKB_API_SECRET } = environmentOf(emulator)
    const own = [`EKB_API_KEY=${EKB_API_KEY}`, `EKB_API_SECRET=${EKB_API_SECRET}`]
    const { code, stdout, stderr } = await runEkb(
      ['doctor', '--credentials-file', fileWith(...lines(own, EKB_PROJECT_ID))],
      {
        ...NOTHING,
        EKB_ENDPOINT,
        ...(hasProject && { EKB_PROJECT_ID }),
        PATH: pathWith({ terraform: TERRAFORM }),
      },
    )
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('api_key is set by --credentials-file.')
    expectWithheld(stdout, [...withheldOf(emulator), 'canary'])
  })

  test('a pair in the wrong lines is not shown', async () => {
    const file = fileWith(
      'EKB_PROJECT_ID=canary-key',
      'EKB_API_KEY=canary-key',
      'EKB_API_SECRET=canary secret',
    )
    const { code, stdout } = await runEkb(['doctor', '--credentials-file', file], NOTHING)
    expect(code).toBe(1)
    expectWithheld(stdout, ['canary'])
  })

  test('a file that leaves the project open, and one that others can read', async () => {
    const pair = ['EKB_API_KEY=canary', 'EKB_API_SECRET=canary']
    const open = fileWith('EKB_PROJECT_ID=p1', ...pair, 'EKB_PROJECT_ID=p2', ...pair)
    const first = await runEkb(['doctor', '--credentials-file', open], NOTHING)
    expect(first).toMatchObject({ code: 1, stdout: '' })
    expect(first.stderr).toContain('names 2 projects. Choose one with --project.')
    chmodSync(open, 0o644)
    const second = await runEkb(['doctor', '--credentials-file', open], NOTHING)
    expect(second).toMatchObject({ code: 1, stdout: '' })
    expect(second.stderr).toContain('(CREDENTIALS_FILE_OPEN)')
  })
})

test('engines get no credentials', async () => {
  const emulator = await emulatorForTest()
  const seen = join(folderForTest(), 'seen')
  const PATH = pathWith({ terraform: `env > '${seen}'; ${TERRAFORM}` })
  await runEkb(['doctor'], { ...environmentOf(emulator), PATH })
  expectWithheld(readFileSync(seen, 'utf8'), [emulator.apiKey, emulator.apiSecret])
})

test('--json and --markdown', async () => {
  const emulator = await emulatorForTest()
  const env = { ...environmentOf(emulator), PATH: pathWith({ terraform: TERRAFORM }) }
  const { code, stdout } = await runEkb(['doctor', '--json'], env)
  expect(code).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({ version: 1, result: 'ok', requests: 3 })
  const dead = { ...env, EKB_ENDPOINT: 'https://canary.invalid' }
  const markdown = await runEkb(['doctor', '--markdown'], dead)
  expect(markdown.code).toBe(1)
  expect(markdown.stdout).toMatch(/^## ekb doctor: 1 fault\./)
  expect(markdown.stdout).not.toContain('canary')
})

test('--capture writes a card, and the emulator that plays it gives the same card', async () => {
  const folder = folderForTest()
  const first = join(folder, 'first.yaml')
  const second = join(folder, 'second.yaml')
  const emulator = await emulatorForTest({ ids: true, masked: true, paging: 'cursor', pageSize: 2 })
  const keys = [{ name: 'canary-bot', type: 'locked_down_viewer' as const }]
  emulator.seed({ projects: [{ id: emulator.projectId, keys }] })
  const { stderr } = await runEkb(['doctor', '--capture', first], environmentOf(emulator))
  expect(stderr).toBe(`The contract card is in ${first}. It has no value, name or id in it.\n`)
  const node = [process.execPath, join(import.meta.dirname, '../../../src/cli/main.ts')]
  await runEkb(['emulator', '--card', first, '--', ...node, 'doctor', '--capture', second], NOTHING)
  const text = readFileSync(first, 'utf8')
  expect(readFileSync(second, 'utf8')).toBe(text)
  expect(text).toContain('pages: cursor')
  expectWithheld(text, withheldOf(emulator))
})

test('no card without a list', async () => {
  const card = join(folderForTest(), 'card.yaml')
  const { code, stderr } = await runEkb(['doctor', '--capture', card], NOTHING)
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr: 'No card was written, because the keys could not be listed.\n',
  })
})

test('--openapi compares with a document from a file', async () => {
  const emulator = await emulatorForTest()
  const env = { ...environmentOf(emulator), PATH: pathWith({ terraform: TERRAFORM }) }
  const file = join(folderForTest(), 'openapi.yaml')
  const { paths, ...document } = (await (await fetch(`${emulator.endpoint}/openapi.json`)).json()) as {
    paths: Record<string, { get: { parameters: unknown[] } }>
  }
  const [list] = Object.values(paths)
  if (list !== undefined) list.get.parameters = []
  writeFileSync(file, stringify({ ...document, paths }))
  const { code, stdout } = await runEkb(['doctor', '--openapi', file], env)
  expect(code).toBe(2)
  expect(stdout).toContain('The description differs: The list takes no project_id.')
})
