/** What docs/list-resources/api_key.md, docs/list-resources/rotating_api_key.md and docs/import.md show, where an engine can. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../../../scripts/build/places.ts'
import type { Emulator, Seed } from '../../../src/emulator/index.ts'
import {
  actionsOf,
  changesAsked,
  describeEngines,
  emulatorFor,
  expectEmptyPlan,
  HEADER,
  managedKeys,
  openWorkspace,
  settingsOf,
  type Workspace,
} from '../harness/index.ts'

/** Names that no configuration can have. */
const UNNAMABLE = ['line\nbreak', 'tab\there']

/** Names that a configuration must survive; several would be one name as a label. */
const NAMES = [
  ...['plain', 'Plain', 'PLAIN', 'plain ', 'teams "bot"', 'teams-bot', 'teams_bot', 'teams bot', 'teams.bot'],
  ...[
    '\x24{var.x}',
    '\x24\x24{x}',
    '%{ if true }',
    '%%{x}',
    'back\\slash',
    "it's",
    '`tick`',
    '<<EOT',
    '# no',
  ],
  ...['Zoë 🤖 日本語', 'Zoe\u0308', '\u202eturned', '007', 'null', 'true', '"quoted"'],
  ...['a/b: c', 'name:x', 'x'.repeat(255), 'bot.k3f9.8', '-', '日本語', '{"a":[1]}'],
]

/**
 * An age of so many days and an hour. The platform tells its time in whole seconds, so a key of exactly a number of days
 * may be a second younger.
 */
const older = (days: number) => `${days * 24 + 1}h`

const SEED: Seed = {
  projects: [
    {
      id: 'project-1',
      keys: [
        ...NAMES.map((name, index) => ({
          name,
          type: index % 2 === 0 ? ('privileged' as const) : ('locked_down_viewer' as const),
          age: older(NAMES.length - index),
        })),
        ...UNNAMABLE.map(name => ({ name, type: 'privileged' as const, age: older(400) })),
      ],
    },
  ],
}

const ROTATING: Seed = {
  projects: [
    {
      id: 'project-1',
      keys: [
        { name: 'ci-old', type: 'privileged', age: older(200) },
        { name: 'ci-deploy.k3f9.7', type: 'privileged', age: older(91) },
        { name: 'ci-deploy.k3f9.8', type: 'privileged', age: '12h30m' },
        { name: 'ci-young', type: 'privileged', age: older(1) },
        { name: 'ci-viewer', type: 'locked_down_viewer', age: older(200) },
      ],
    },
  ],
}

const example = (name: string) => readFile(join(root, 'examples/list-resources', name), 'utf8')

describeEngines('terraform query', { terraform: '1.14' }, engine => {
  test('keys of any name are found, written, imported, and nothing is changed', async () => {
    await using emulator = await emulatorFor({ seed: SEED })
    await using ws = await openWorkspace({
      engine,
      env: settingsOf(emulator),
      files: { 'keys.tfquery.hcl': await example('ekb_api_key/list-resource.tfquery.hcl') },
    })
    const said = await ws.succeed('query', '-no-color', '-generate-config-out=keys.tf')
    expect(said.stdout).toContain('list.ekb_api_key.all')
    expect(said.stdout).toContain(`plain (privileged, ${NAMES.length} days old)`)
    expect(said.stdout).toContain('Some API keys have names that cannot be declared')
    expect(said.stdout).toContain('line\\u{a}break')
    expect(said.stdout).not.toMatch(/\u202e|Automator/)
    const written = await ws.readFile('keys.tf')
    // The key that the emulator gives out is one of them.
    expect(written.match(/^import \{$/gm)).toHaveLength(NAMES.length + 1)
    expect(written).not.toMatch(
      /project_id += +"project-1"\n.*\n?\}\n\nimport|deletion_protection|store_secret/,
    )
    await ws.succeed('fmt', '-check', 'keys.tf')
    await expectImports(ws, NAMES.length + 1)
    await ws.applyPlan()
    await expectEmptyPlan(ws)
    expectNothing(emulator, [said.stdout, written])
  })

  test('filters, limits and rotating keys are as the pages say', async () => {
    await using emulator = await emulatorFor({ seed: ROTATING })
    await using ws = await openWorkspace({
      engine,
      env: settingsOf(emulator),
      files: { 'keys.tfquery.hcl': await example('ekb_api_key/filter.tfquery.hcl') },
    })
    const filtered = await found(ws)
    expect(filtered.map(one => one.display_name)).toEqual([
      'ci-old (privileged, 200 days old)',
      'ci-deploy.k3f9.7 (privileged, 91 days old)',
    ])
    expect(filtered.map(one => one.resource_object)).toMatchObject(
      filtered.map(() => ({ type: 'privileged', key: null, secret: null, project_id: 'project-1' })),
    )
    await ws.write(HEADER, {
      'keys.tfquery.hcl': 'list "ekb_api_key" "some" {\n  provider = ekb\n  limit    = 2\n}\n',
    })
    expect(await found(ws)).toHaveLength(2)
    await ws.write(HEADER, {
      'keys.tfquery.hcl': await example('ekb_rotating_api_key/list-resource.tfquery.hcl'),
    })
    expect(await found(ws)).toMatchObject([
      {
        display_name: 'ci-deploy (generation 8, privileged, 12 hours old)',
        identity: { project_id: 'project-1', id: 'k3f9' },
      },
    ])
    await ws.succeed('query', '-no-color', '-generate-config-out=rotating.tf')
    await expectImports(ws, 1)
    await ws.applyPlan()
    await expectEmptyPlan(ws)
    expect(await ws.attributes('ekb_rotating_api_key.all_0')).toMatchObject({
      name: 'ci-deploy',
      generation: 8,
      previous: { name: 'ci-deploy.k3f9.7' },
    })
    expectNothing(emulator, [])
  })

  test('a wrong filter is an error with its place, and nothing is asked', async () => {
    await using emulator = await emulatorFor({ seed: ROTATING })
    const config = 'config {\n    older_than = "soon"\n  }'
    await using ws = await openWorkspace({
      engine,
      env: settingsOf(emulator),
      files: { 'keys.tfquery.hcl': `list "ekb_api_key" "all" {\n  provider = ekb\n  ${config}\n}\n` },
    })
    const { code, stdout, stderr } = await ws.run('query', '-no-color')
    expect(code).toBe(1)
    expect(`${stdout}${stderr}`).toMatch(
      /older_than is not a valid duration[\s\S]*keys\.tfquery\.hcl line 4, in list/,
    )
    expect(`${stdout}${stderr}`).toContain('(DURATION_INVALID)')
    expect(emulator.journal()).toEqual([])
  })
})

interface FoundJson {
  readonly display_name: string
  readonly identity: Readonly<Record<string, unknown>>
  readonly resource_object?: Readonly<Record<string, unknown>>
}

/** What a query prints as JSON. */
async function found(ws: Workspace): Promise<readonly FoundJson[]> {
  const { stdout } = await ws.succeed('query', '-json')
  return stdout.split('\n').flatMap(line => {
    if (line === '') return []
    const message = JSON.parse(line) as { list_resource_found?: FoundJson }
    return message.list_resource_found ?? []
  })
}

/** Plans, and accepts nothing but imports. */
async function expectImports(ws: Workspace, count: number): Promise<void> {
  const { plan, diagnostics } = await ws.planShown()
  expect(diagnostics).toEqual([])
  expect(actionsOf(plan)).toEqual({})
  const imported = (plan.resource_changes ?? []).filter(({ change }) => change.importing !== undefined)
  expect(imported).toHaveLength(count)
}

/** Nothing was changed, and nothing that was shown has a value in it. */
function expectNothing(emulator: Emulator, shown: readonly string[]): void {
  expect(changesAsked(emulator)).toEqual([])
  for (const { value } of managedKeys(emulator)) {
    for (const text of shown) expect(text.includes(value)).toBe(false)
  }
}
