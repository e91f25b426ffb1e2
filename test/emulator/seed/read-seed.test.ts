import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { startEmulator } from '../../../src/emulator/index.ts'
import { readSeed } from '../../../src/emulator/seed/read-seed.ts'
import { callerFor } from '../caller.ts'
import { emulatorForTest, folderForTest } from '../emulators.ts'

const SEED = `# Two environments.
projects:
  - id: production
    name: Production
    keys:
      - name: billing
        type: privileged
        age: 100d
      - name: dashboard
        type: locked_down_viewer
        created_at: 2026-01-01T00:00:00Z
        key: e4b00000-1111-4111-8111-111111111111
        secret: ${Buffer.alloc(32, 1).toString('base64')}
  - id: staging
options:
  ids: true
  listLagMs: 0
`

function seedFile(content: string): string {
  const file = join(folderForTest(), 'seed.yaml')
  writeFileSync(file, content)
  return file
}

describe('a seed', () => {
  test('makes projects, keys of an age, given credentials, and sets options', async () => {
    const emulator = await emulatorForTest({
      seedFile: seedFile(SEED),
      clock: { now: '2026-06-01', frozen: true },
    })
    expect(emulator.projects.map(({ id, name }) => [id, name])).toEqual([
      ['production', 'Production'],
      ['staging', 'staging'],
    ])
    expect(emulator.projectId).toBe('production')
    const shown = emulator.keys().map(key => [key.name, key.type, new Date(key.createdAt).toISOString()])
    expect(shown).toEqual([
      ['Automator Key', 'system', '2026-06-01T00:00:00.000Z'],
      ['Bootstrap Key', 'privileged', '2026-06-01T00:00:00.000Z'],
      ['billing', 'privileged', '2026-02-21T00:00:00.000Z'],
      ['dashboard', 'locked_down_viewer', '2026-01-01T00:00:00.000Z'],
    ])
    const viewer = await callerFor(emulator, {
      key: 'e4b00000-1111-4111-8111-111111111111',
      secret: Buffer.alloc(32, 1).toString('base64'),
    })
    expect((await viewer.list())[0]?.id).toBeDefined()
  })

  test('may be JSON, and may be empty of projects', async () => {
    const emulator = await emulatorForTest({ seedFile: seedFile('{"options": {"masked": true}}') })
    expect(emulator.projects).toHaveLength(1)
    expect((await (await callerFor(emulator)).list())[0]?.key).toMatch(/^e4b0….{4}$/)
  })

  test('has options that an option of the start overrides', async () => {
    const emulator = await emulatorForTest({ seedFile: seedFile(SEED), ids: false })
    expect((await (await callerFor(emulator)).list())[0]?.id).toBeUndefined()
  })

  test('beside a data file with projects adds its options alone, with a notice', async () => {
    const dataFile = join(folderForTest(), 'keys.ndjson')
    const notices: string[] = []
    const notice = (message: string) => notices.push(message)
    const first = await startEmulator({ dataFile, seedFile: seedFile(SEED), notice })
    await first.close()
    expect(notices).toEqual([])
    const second = await emulatorForTest({ dataFile, seedFile: seedFile(SEED), notice })
    expect(second.keys()).toEqual(first.keys())
    expect((await (await callerFor(second)).list())[0]?.id).toBeDefined()
    expect(notices).toEqual([expect.stringContaining('the projects and keys of the seed were left out')])
  })

  test('that comes later adds keys to projects that are there', async () => {
    const emulator = await emulatorForTest({ seedFile: seedFile(SEED) })
    emulator.seed({
      projects: [{ id: 'staging', keys: [{ name: 'late', type: 'privileged' }] }, { id: 'new' }],
    })
    expect(emulator.keys('staging').map(key => key.name)).toEqual(['Automator Key', 'Bootstrap Key', 'late'])
    expect(emulator.keys('new')).toHaveLength(2)
  })

  test('that comes later and is not valid changes nothing', async () => {
    const emulator = await emulatorForTest({ seedFile: seedFile(SEED) })
    const taken = { name: 'x', type: 'privileged', key: 'e4b00000-1111-4111-8111-111111111111' } as const
    expect(() =>
      emulator.seed({ projects: [{ id: 'new', keys: [taken] }], options: { masked: true } }),
    ).toThrow('projects[0].keys[0].key is in use already')
    expect(emulator.projects).toHaveLength(2)
  })
})

describe('what is refused, with its line', () => {
  const real = '12345678-1111-4111-8111-111111111111'
  test.each<[string, string, string]>([
    ['text that is not YAML', 'projects: [\n  {id: a', 'line 2: '],
    ['nothing', '', 'line 1: (input) must be an object with projects, options, not null'],
    ['a field twice', 'options: {}\noptions: {}\n', 'line 2: Map keys must be unique'],
    [
      'an unknown field',
      'project: []\n',
      'line 1: project is not a known field; known are projects, options',
    ],
    ['a wrong type', 'projects:\n  one: {}\n', 'line 2: projects must be a list, not a object'],
    ['a project without an id', 'projects:\n  - name: x\n', 'line 2: projects[0].id is missing'],
    ['an id with spaces', 'projects:\n  - id: a b\n', 'line 2: projects[0].id must not contain spaces'],
    [
      'a project twice',
      'projects:\n  - id: a\n  - id: b\n  - id: a\n',
      'line 4: projects[2].id is given twice',
    ],
    [
      'a type that is none',
      SEED.replace('type: privileged', 'type: admin'),
      'line 7: projects[0].keys[0].type must be one of privileged, locked_down_viewer',
    ],
    [
      'an age that is none',
      SEED.replace('100d', 'old'),
      'line 8: projects[0].keys[0].age must be a duration',
    ],
    [
      'a date that is none',
      SEED.replace('2026-01-01T', '2026-13-01T'),
      'line 11: projects[0].keys[1].created_at',
    ],
    [
      'age and date',
      SEED.replace('        age: 100d', '        age: 100d\n        created_at: 2026-01-01'),
      'line 8: projects[0].keys[0].age and created_at exclude each other',
    ],
    [
      'a real-looking key',
      SEED.replace('e4b00000-1111', '12345678-1111'),
      'line 12: projects[0].keys[1].key must be',
    ],
    [
      'an option that is none',
      SEED.replace('ids: true', 'ids: yes please'),
      'line 16: options.ids must be true',
    ],
  ])('%s', (_what, source, problem) => {
    expect(() => readSeed(source, 'seed.yaml')).toThrow(problem)
    expect(() => readSeed(source, 'seed.yaml')).toThrow('The seed seed.yaml is not valid')
  })

  test('every problem is named at once, and a pasted key is not repeated', () => {
    const source = SEED.replace('e4b00000-1111-4111-8111-111111111111', real).replace('100d', 'old')
    const problem = () => readSeed(source, 'seed.yaml')
    expect(problem).toThrow(/line 8: .*; line 12: /)
    expect(problem).not.toThrow(real)
  })

  test('aliases that grow without end are refused', () => {
    const grow = Array.from(
      { length: 12 },
      (_, n) => `a${n + 1}: &a${n + 1} [${Array(9).fill(`*a${n}`).join(',')}]`,
    )
    expect(() => readSeed(`a0: &a0 [x]\n${grow.join('\n')}\n`, 'seed.yaml')).toThrow('not valid')
  })

  test('an invalid seed stops the start and touches no data file', async () => {
    const dataFile = join(folderForTest(), 'keys.ndjson')
    await expect(startEmulator({ dataFile, seedFile: seedFile('projects: 3') })).rejects.toMatchObject({
      code: 'SEED_INVALID',
    })
    await expect(startEmulator({ seedFile: join(folderForTest(), 'none.yaml') })).rejects.toMatchObject({
      code: 'FILE_UNREADABLE',
      detail: expect.stringContaining('ENOENT'),
    })
    expect((await emulatorForTest({ dataFile })).projects).toHaveLength(1)
  })
})
