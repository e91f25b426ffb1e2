import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, onTestFinished, test } from 'vitest'
import { runCli } from '../../../src/cli/run-cli.ts'
import { type Emulator, type PlatformOptions, type Seed, startEmulator } from '../../../src/emulator/index.ts'

const SEED: Seed = {
  projects: [
    {
      id: 'home',
      keys: [
        { name: 'teams-bot', type: 'locked_down_viewer', age: '97d12h' },
        { name: 'ci', type: 'privileged', age: '5d' },
        { name: 'wiki.k3f9.8', type: 'privileged', age: '1h' },
      ],
    },
    { id: 'lab', keys: [{ name: 'lab bot', type: 'privileged', age: '3d' }] },
  ],
}

async function start(seed: Seed = SEED, platform: Partial<PlatformOptions> = {}) {
  const emulator = await startEmulator({ seed, ...platform })
  onTestFinished(() => emulator.close())
  const folder = await mkdtemp(join(tmpdir(), 'ekb-adopt-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const env = {
    EKB_ENDPOINT: emulator.endpoint,
    EKB_API_KEY: emulator.apiKey,
    EKB_API_SECRET: emulator.apiSecret,
    EKB_PROJECT_ID: 'home',
  }
  const adopt = async (...words: string[]) => {
    const written = { out: '', err: '' }
    const code = await runCli(['adopt', '--out', folder, ...words], {
      env,
      out: text => {
        written.out += text
      },
      err: text => {
        written.err += text
      },
    })
    return { code, ...written }
  }
  const read = (name: string) => readFile(join(folder, name), 'utf8')
  return { emulator, folder, env, adopt, read }
}

interface Held {
  readonly address: string
  readonly id: string
  readonly project: string
  readonly name: string
  readonly type: string
}

/** The state that holds these keys. */
function stateOf(keys: readonly Held[]) {
  const resources = keys.map(({ address, id, project, name, type }) => ({
    address,
    mode: 'managed',
    type: 'ekb_api_key',
    provider_name: 'registry.terraform.io/ekb/ekb',
    values: { id, project_id: project, name, type },
  }))
  return JSON.stringify({ format_version: '1.0', values: { root_module: { resources } } })
}

const idsIn = async (read: (name: string) => Promise<string>) =>
  JSON.parse(await read('ekb-adopt.json')) as Record<string, string>

function expectNoValue(emulator: Emulator, texts: readonly string[]): void {
  const all = texts.join('\n')
  for (const { value, secret } of emulator.keys()) {
    expect(all).not.toContain(value)
    if (secret !== undefined) expect(all).not.toContain(secret)
  }
  expect(all).not.toContain(emulator.apiSecret)
}

describe('ekb adopt', () => {
  test('writes blocks, a map and what it left out, with GET requests and without any value', async () => {
    const { emulator, folder, adopt, read } = await start()
    const { code, out, err } = await adopt()
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('3 resources for the API keys of home')
    expect(out).toMatch(/ekb_api_key\.teams_bot +teams-bot \(locked_down_viewer, 97 days old\)/)
    expect((await readdir(folder)).sort()).toEqual([
      'ekb-adopt-skipped.md',
      'ekb-adopt.json',
      'ekb-adopted.tf',
    ])
    const [blocks, map, skipped] = await Promise.all(
      ['ekb-adopted.tf', 'ekb-adopt.json', 'ekb-adopt-skipped.md'].map(read),
    )
    expect(blocks).toMatch(
      /import \{\n {2}to = ekb_api_key\.teams_bot\n {2}id = "key_[0-9a-f]{16}"\n\}\n\nresource "ekb_api_key" "teams_bot" \{\n {2}name = "teams-bot"\n {2}type = "locked_down_viewer"\n\}/,
    )
    expect(blocks).toContain('resource "ekb_rotating_api_key" "wiki" {\n  name = "wiki"\n')
    expect(Object.values(JSON.parse(map ?? ''))).toEqual([
      'ekb_api_key.teams_bot',
      'ekb_api_key.ci',
      'ekb_rotating_api_key.wiki',
    ])
    expect(skipped).toMatch(/`Automator Key`.*The platform creates and protects it\./)
    expectNoValue(emulator, [out, blocks ?? '', map ?? '', skipped ?? ''])
    expect(new Set(emulator.journal().map(({ method }) => method))).toEqual(new Set(['GET']))
  })

  test('writes no value that somebody has made a name of', async () => {
    const value = 'e4b00000-1c2d-4e3f-8a5b-6c7d8e9f0a1b'
    const keys = [
      { name: 'bot', type: 'privileged' as const, key: value },
      { name: `was ${value}`, type: 'privileged' as const },
    ]
    const { emulator, folder, adopt, read } = await start({ projects: [{ id: 'home', keys }] })
    const said = [await adopt(), await adopt('--json'), await adopt('--check')]
    const files = await Promise.all((await readdir(folder)).map(read))
    expectNoValue(emulator, [...said.flatMap(({ out, err }) => [out, err]), ...files])
    expect(said[1]?.out).toContain('shows_value')
  })

  test('leaves out the key that it signs in with, also where values are masked', async () => {
    const { emulator, adopt, read } = await start(SEED, { masked: true, ids: true })
    const { code, out } = await adopt('--json')
    expect(code).toBe(0)
    const { adopted, skipped } = JSON.parse(out) as Record<'adopted' | 'skipped', object[]>
    expect(adopted).toHaveLength(3)
    expect(skipped).toMatchObject([{ reason: 'system' }, { name: 'Bootstrap Key', reason: 'own' }])
    expectNoValue(emulator, [out, await read('ekb-adopted.tf')])
    expect(await read('ekb-adopted.tf')).not.toContain('Bootstrap')
  })

  test('prints a report of the published form', async () => {
    const schema = join(import.meta.dirname, '../../../docs/adopt/report.schema.json')
    const validate = new Ajv2020({ allowUnionTypes: true }).compile(
      JSON.parse(await readFile(schema, 'utf8')),
    )
    const { adopt } = await start()
    for (const words of [[], ['--check'], ['--project', 'nowhere']]) {
      validate(JSON.parse((await adopt('--json', ...words)).out))
      expect(validate.errors).toBeNull()
    }
  })

  test('keeps the names of an edited map, moves what was renamed, and forgets what is left out', async () => {
    const { folder, adopt, read } = await start()
    await adopt()
    const map = await read('ekb-adopt.json')
    await writeFile(
      join(folder, 'ekb-adopt.json'),
      map.replace('ekb_api_key.teams_bot', 'ekb_api_key.helpdesk').replace('"ekb_api_key.ci"', 'null'),
    )
    expect(await adopt()).toMatchObject({ code: 0 })
    const blocks = await read('ekb-adopted.tf')
    expect(blocks).toContain('moved {\n  from = ekb_api_key.teams_bot\n  to   = ekb_api_key.helpdesk\n}')
    expect(blocks).toContain('removed {\n  from = ekb_api_key.ci\n')
    expect(blocks).toContain('resource "ekb_api_key" "helpdesk"')
    expect(blocks).not.toContain('resource "ekb_api_key" "ci"')
    expect(Object.values(await idsIn(read))).toEqual([
      'ekb_api_key.helpdesk',
      'ekb_rotating_api_key.wiki',
      null,
    ])
    const before = [blocks, await read('ekb-adopt.json')]
    await adopt('--name', 'nothing')
    expect([await read('ekb-adopted.tf'), await read('ekb-adopt.json')]).toEqual(before)
  })

  test('forgets, and so does not delete, keys of a project that a later run does not read', async () => {
    const { emulator, adopt, read, env } = await start()
    await adopt()
    const lab = emulator.projects.find(({ id }) => id === 'lab')
    Object.assign(env, { EKB_API_KEY: lab?.apiKey, EKB_API_SECRET: lab?.apiSecret })
    expect(await adopt('--project', 'lab')).toMatchObject({ code: 0 })
    const blocks = await read('ekb-adopted.tf')
    expect(blocks).toContain('resource "ekb_api_key" "lab_bot"')
    for (const address of ['ekb_api_key.teams_bot', 'ekb_api_key.ci', 'ekb_rotating_api_key.wiki']) {
      expect(blocks).toContain(`removed {\n  from = ${address}\n`)
    }
  })

  test('overwrites nothing that a person has changed', async () => {
    const { folder, adopt, read } = await start()
    await adopt()
    const changed = `${await read('ekb-adopted.tf')}\n# mine\n`
    await writeFile(join(folder, 'ekb-adopted.tf'), changed)
    const { code, err } = await adopt()
    expect({ code, err }).toMatchObject({
      code: 1,
      err: expect.stringMatching(/was edited.*ADOPT_FILE_CHANGED/s),
    })
    expect(await read('ekb-adopted.tf')).toBe(changed)
  })

  test.each([
    [['--name', '*bot'], ['ekb_api_key.teams_bot']],
    [['--name', 'c?'], ['ekb_api_key.ci']],
    [['--type', 'locked_down_viewer'], ['ekb_api_key.teams_bot']],
    [['--older-than', '90d'], ['ekb_api_key.teams_bot']],
    [['--rotating', '--name', 'ci'], ['ekb_rotating_api_key.ci']],
  ])('%j adopts %j', async (words, addresses) => {
    const { adopt } = await start()
    const { code, out } = await adopt('--json', ...words)
    expect(code).toBe(0)
    const report = JSON.parse(out) as { adopted: { address: string; project_id: string }[] }
    expect(report.adopted.map(({ address }) => address)).toEqual(addresses)
  })

  test('names the project of keys that are not in the default one', async () => {
    const { emulator, adopt, read, env } = await start()
    const lab = emulator.projects.find(({ id }) => id === 'lab')
    Object.assign(env, { EKB_API_KEY: lab?.apiKey, EKB_API_SECRET: lab?.apiSecret })
    const { code, out } = await adopt('--project', 'lab')
    expect({ code, out }).toMatchObject({ code: 0, out: expect.stringContaining('ekb_api_key.lab_bot') })
    const blocks = await read('ekb-adopted.tf')
    expect(blocks).toMatch(/ {2}id = "lab\/key_[0-9a-f]{16}"/)
    expect(blocks).toContain('  project_id = "lab"\n')
  })

  test('--check writes nothing and ends with 2 until states have every key', async () => {
    const { folder, adopt } = await start()
    expect(await adopt('--check')).toMatchObject({ code: 2 })
    expect(await readdir(folder)).toEqual([])
    const report0 = JSON.parse((await adopt('--check', '--json')).out) as {
      adopted: { address: string; keys: string[]; name: string; type: string }[]
    }
    const held = report0.adopted.map(({ keys: [id = ''], ...others }) => ({ ...others, id, project: 'home' }))
    const [one, other] = [join(folder, 'one.json'), join(folder, 'other.json')]
    await writeFile(one, stateOf(held.slice(0, 1)))
    await writeFile(other, stateOf(held.slice(1, 2)))
    const { code, out } = await adopt('--check', '--json', '--state', one, '--state', other)
    const report = JSON.parse(out) as { unmanaged: number; skipped: { reason: string; managed_by: object }[] }
    expect({ code, unmanaged: report.unmanaged }).toEqual({ code: 2, unmanaged: 1 })
    expect(
      report.skipped.filter(({ reason }) => reason === 'managed').map(found => found.managed_by),
    ).toEqual([
      { address: 'ekb_api_key.teams_bot', state: one },
      { address: 'ekb_api_key.ci', state: other },
    ])
    expect(await adopt('--check', '--name', 'wiki', '--type', 'locked_down_viewer')).toMatchObject({
      code: 0,
    })
  })

  test('--out - prints the blocks alone', async () => {
    const { folder, adopt } = await start()
    const { code, out, err } = await adopt('--out', '-', '--name', 'ci')
    expect({ code, files: await readdir(folder) }).toEqual({ code: 0, files: [] })
    expect(out).toMatch(
      /^# For Terraform 1\.5 or later, or OpenTofu 1\.6 or later\.\n\nimport \{\n {2}to = ekb_api_key\.ci\n[^}]*\}\n\nresource "ekb_api_key" "ci" \{\n[^}]*\}\n$/,
    )
    expect(err).toContain('1 resource for the API keys of home')
  })

  test('--style for_each writes one resource for each type, and later runs keep it until another is named', async () => {
    const { emulator, adopt, read } = await start()
    const { code, out } = await adopt('--style', 'for_each', '--engine-version', '1.12')
    expect({ code, out }).toMatchObject({
      code: 0,
      out: expect.stringContaining('ekb_api_key.keys["teams_bot"] '),
    })
    const [blocks, map] = [await read('ekb-adopted.tf'), await read('ekb-adopt.json')]
    expect(blocks).toContain('# For Terraform 1.12 or later, or OpenTofu 1.12 or later.\n')
    expect(blocks).toMatch(
      /import \{\n {2}for_each = \{\n {4}teams_bot = "key_[0-9a-f]{16}"\n {4}ci {8}= "key_[0-9a-f]{16}"\n {2}\}\n\n {2}to = ekb_api_key\.keys\[each\.key\]\n {2}identity = \{\n {4}id = each\.value\n {2}\}\n\}/,
    )
    expect(blocks).toMatch(/to = ekb_rotating_api_key\.keys\[each\.key\]/)
    expect(blocks).toMatch(/ {4}wiki = "k3f9"\n/)
    expectNoValue(emulator, [out, blocks, map])
    expect(Object.values(JSON.parse(map))).toEqual([
      'ekb_api_key.teams_bot',
      'ekb_api_key.ci',
      'ekb_rotating_api_key.wiki',
    ])
    await adopt('--engine-version', '1.12')
    expect(await read('ekb-adopted.tf')).toBe(blocks)
    await adopt('--engine-version', '1.6')
    expect(await read('ekb-adopted.tf')).toMatch(
      /# For Terraform 1\.5 or .*\n[\s\S]*import \{\n {2}to = ekb_api_key\.keys\["teams_bot"\]\n {2}id = "key_[0-9a-f]{16}"\n\}/,
    )
    await adopt('--style', 'blocks')
    expect(await read('ekb-adopted.tf')).toContain(
      'moved {\n  from = ekb_api_key.keys["teams_bot"]\n  to   = ekb_api_key.teams_bot\n}\n',
    )
    expect(await read('ekb-adopt.json')).toBe(map)
  })

  test('names the project in an identity, where it is not the default one', async () => {
    const { adopt, read, env } = await start()
    Object.assign(env, { EKB_PROJECT_ID: 'other' })
    await adopt('--project', 'home', '--engine-version', '1.12', '--name', 'wiki')
    expect(await read('ekb-adopted.tf')).toContain(
      '  identity = {\n    project_id = "home"\n    id         = "k3f9"\n  }\n',
    )
  })

  test('Pulumi in YAML has no loops, and other front ends are named', async () => {
    const { folder, adopt } = await start()
    const { code, err } = await adopt('--style', 'for_each', '--for', 'pulumi')
    expect({ code, err }).toEqual({
      code: 1,
      err: expect.stringMatching(/choose terraform, .*ADOPT_STYLE_UNSUPPORTED/s),
    })
    expect(await readdir(folder)).toEqual([])
  })

  test('takes a map with addresses of instances', async () => {
    const { folder, adopt, read } = await start()
    await adopt()
    const map = await read('ekb-adopt.json')
    await writeFile(
      join(folder, 'ekb-adopt.json'),
      map.replace('"ekb_api_key.ci"', JSON.stringify('ekb_api_key.mine["builds"]')),
    )
    await adopt()
    expect(await read('ekb-adopted.tf')).toContain('resource "ekb_api_key" "builds" {\n')
  })

  test('writes nothing where a project is refused, and reports the others', async () => {
    const { folder, adopt } = await start()
    const { code, out } = await adopt('--json', '--project', 'home', '--project', 'nowhere')
    const report = JSON.parse(out) as { complete: boolean; problems: string[]; adopted: object[] }
    expect({ code, complete: report.complete, files: await readdir(folder) }).toEqual({
      code: 1,
      complete: false,
      files: [],
    })
    expect(report.problems).toEqual([expect.stringMatching(/^project nowhere: /)])
    expect(report.adopted).toHaveLength(3)
  })

  test.each([
    ['{"encrypted_data":"x"}', /STATE_ENCRYPTED/],
    [
      stateOf([{ address: 'ekb_api_key.x', id: 'key_1', project: 'lab', name: 'x', type: 'privileged' }]),
      /belongs to other projects.*keys of lab, and none of home/s,
    ],
    ['', /STATE_EMPTY/],
    ['{"version":4,"lineage":"x","serial":1}', /STATE_UNKNOWN/],
  ])('takes no state that it cannot use: %j', async (text, words) => {
    const { folder, adopt } = await start()
    const state = join(folder, 'state.json')
    await writeFile(state, text)
    const { code, out } = await adopt('--json', '--state', state)
    // What could be read is there all the same.
    expect({ code, report: JSON.parse(out) }).toMatchObject({
      code: 1,
      report: {
        complete: false,
        problems: [expect.stringContaining(state)],
        adopted: { length: 3 },
        files: [],
      },
    })
    const said = await adopt('--state', state)
    expect(said).toMatchObject({
      code: 1,
      err: '',
      out: expect.stringMatching(/^3 resources.*\nNot complete: /s),
    })
    for (const report of [out, said.out]) expect(report).toMatch(words)
    expect(said.out).toContain(state)
    expect(await readdir(folder)).toEqual(['state.json'])
  })

  test('says which line of a map is wrong', async () => {
    const { folder, adopt } = await start()
    await writeFile(join(folder, 'names.json'), '{\n  "key_0123456789abcdef": "ekb_api_key.x"\n}\n')
    const { code, err } = await adopt('--map', join(folder, 'names.json'))
    expect(code).toBe(1)
    expect(err).toMatch(
      /The map .*names\.json is not valid\n.*line 2: no project that was read has a key with the id/,
    )
    expect(await adopt('--map', join(folder, 'none.json'))).toMatchObject({
      code: 1,
      err: expect.stringContaining('Could not read the map'),
    })
  })

  test.each([
    [['--for', 'ansible']],
    [['--type', 'system']],
    [['--older-than', 'soon']],
    [['--rotate-after', '90']],
    [['--check', '--verify']],
    [['--verify', '--out', '-']],
    [['--verify', '--for', 'cdktn']],
    [['--verify', '--rotate-after', '90d']],
    [['--json', '--out', '-']],
    [['--style', 'loops']],
    [['--interactive', '--check']],
    [['--engine-version', 'latest']],
    [['--engine-version', '1.4']],
    [['--engine-version', '1.5', '--for', 'opentofu']],
    [['--engine-version', '1.5', '--for', 'cdktf']],
    [['--nothing']],
    [['--endpoint', 'http://example.com']],
  ])('%j is 1', async words => {
    const { folder, adopt } = await start()
    expect(await adopt(...words)).toMatchObject({ code: 1, out: '' })
    expect(await readdir(folder)).toEqual([])
  })

  test('asks nobody where there is no terminal, and sends nothing', async () => {
    const { emulator, folder, adopt } = await start()
    const { code, err } = await adopt('--interactive')
    expect({ code, asked: emulator.journal().length, files: await readdir(folder) }).toEqual({
      code: 1,
      asked: 0,
      files: [],
    })
    expect(err).toMatch(/--interactive needs a terminal.*INTERACTIVE_NEEDS_TERMINAL/s)
  })

  test('wants a project', async () => {
    const { env, folder, emulator } = await start()
    const { EKB_PROJECT_ID: _, ...others } = env
    let err = ''
    const code = await runCli(['adopt', '--out', folder], {
      env: others,
      out: () => undefined,
      err: text => {
        err += text
      },
    })
    expect({ code, asked: emulator.journal().length }).toEqual({ code: 1, asked: 0 })
    expect(err).toContain('PROJECTS_MISSING')
  })
})
