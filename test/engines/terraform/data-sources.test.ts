import { expect, test } from 'vitest'
import {
  apiKey,
  changesAsked,
  describeEngines,
  emulatorFor,
  expectEmptyPlan,
  HEADER,
  managedKeys,
  openWorkspace,
  settingsOf,
} from '../harness/index.ts'

const DATA = `
data "ekb_automator_key" "hidden" {}
data "ekb_automator_key" "revealed" { reveal = true }
data "ekb_api_key" "by_name" {
  name   = "wiki-sync"
  reveal = true
}
data "ekb_api_key" "by_id" { id = data.ekb_api_key.by_name.id }
data "ekb_api_keys" "all" {}
data "ekb_api_keys" "search" { search = "WIKI" }
data "ekb_api_keys" "system" { type = "system" }
data "ekb_api_keys" "old" {
  type       = "locked_down_viewer"
  older_than = "180d"
}
data "ekb_api_keys" "fragment" { search = ekb_api_key.bot.key_preview == null ? "" : substr(nonsensitive(ekb_api_key.bot.key), 10, 12) }

output "automator" {
  value     = data.ekb_automator_key.hidden
  sensitive = true
}
output "automator_key" {
  value     = data.ekb_automator_key.revealed.key
  sensitive = true
}
output "by_name" { value = merge(data.ekb_api_key.by_name, { key = null }) }
output "by_name_key" {
  value     = data.ekb_api_key.by_name.key
  sensitive = true
}
output "by_id" {
  value     = data.ekb_api_key.by_id
  sensitive = true
}
output "all" { value = data.ekb_api_keys.all.keys }
output "search" { value = data.ekb_api_keys.search.keys[*].name }
output "system" { value = data.ekb_api_keys.system.keys[*].name }
output "old" { value = data.ekb_api_keys.old.keys[*].name }
output "fragment" { value = data.ekb_api_keys.fragment.keys[*].name }
`

describeEngines('data sources', undefined, engine => {
  test('find the keys of a project, and reveal a value only when asked', async () => {
    await using emulator = await emulatorFor({
      clock: { now: '2026-06-01T00:00:00Z', frozen: true },
      seed: {
        projects: [
          {
            id: 'project-1',
            keys: [
              { name: 'wiki-sync', type: 'locked_down_viewer', age: '200d' },
              { name: 'old wiki', type: 'privileged', age: '400d' },
              { name: 'fresh', type: 'locked_down_viewer', age: '2h' },
            ],
          },
        ],
      },
    })
    await using ws = await openWorkspace({
      engine,
      env: settingsOf(emulator),
      main: HEADER + apiKey('bot', { name: 'teams-bot', type: 'privileged' }) + DATA,
    })
    await ws.apply()
    const wiki = managedKeys(emulator).find(({ name }) => name === 'wiki-sync')
    const system = emulator.keys().find(({ type }) => type === 'system')
    const outputs = await ws.outputs()
    const automator = outputs['automator'] as Record<string, unknown>
    expect(automator).toMatchObject({
      project_id: 'project-1',
      name: 'Automator Key',
      type: 'system',
      reveal: null,
      key: null,
    })
    expect(outputs['automator_key']).toBe(system?.value)
    expect(outputs['by_name']).toMatchObject({
      name: 'wiki-sync',
      type: 'locked_down_viewer',
      project_id: 'project-1',
      created_at: '2025-11-13T00:00:00Z',
      key_preview: `${wiki?.value.slice(0, 4)}…${wiki?.value.slice(-4)}`,
    })
    expect(outputs['by_name_key']).toBe(wiki?.value)
    expect(outputs['by_id']).toEqual({ ...(outputs['by_name'] as object), reveal: null, key: null })
    const all = outputs['all'] as Record<string, unknown>[]
    expect(all.map(({ name }) => name)).toEqual(
      emulator
        .keys()
        .toSorted((one, other) => one.createdAt - other.createdAt || one.name.localeCompare(other.name, 'en'))
        .map(({ name }) => name)
        .filter(name => name !== 'teams-bot'),
    )
    expect(all.filter(key => key['system']).map(({ name }) => name)).toEqual(['Automator Key'])
    expect(all.flatMap(key => Object.keys(key)).includes('key')).toBe(false)
    expect(outputs['search']).toEqual(['old wiki', 'wiki-sync'])
    expect(outputs['system']).toEqual(['Automator Key'])
    expect(outputs['old']).toEqual(['wiki-sync'])
    expect(outputs['fragment']).toEqual(['teams-bot'])

    // The first run read the list before the key was there; the next one shows it.
    await ws.apply()
    emulator.clearJournal()
    await expectEmptyPlan(ws)
    expect(changesAsked(emulator)).toEqual([])
    expect(emulator.counts().list).toBe(1)
    const state = await ws.readFile('terraform.tfstate')
    expect(state.split(wiki?.value ?? '?')).toHaveLength(3)
  })

  test('say what is missing, by the attribute that names it', async () => {
    await using emulator = await emulatorFor({
      seed: {
        projects: [
          {
            id: 'project-1',
            keys: [
              { name: 'twin', type: 'privileged' },
              { name: 'twin', type: 'privileged' },
            ],
          },
        ],
      },
    })
    await using ws = await openWorkspace({
      engine,
      env: settingsOf(emulator),
      main: `${HEADER}
data "ekb_api_key" "nobody" { name = "nobody" }
data "ekb_api_key" "gone" { id = "key_0123456789abcdef" }
data "ekb_api_key" "twin" { name = "twin" }
`,
    })
    const { code, errors } = await ws.plan()
    expect(code).toBe(1)
    const by = (address: string) => errors.find(error => error.address === `data.ekb_api_key.${address}`)
    expect(by('nobody')).toMatchObject({
      summary: 'No such API key',
      snippet: { code: expect.stringContaining('name = "nobody"') },
    })
    expect(by('nobody')?.detail).toMatch(/Project project-1 has no key named "nobody"/)
    expect(by('gone')).toMatchObject({
      summary: 'No such API key',
      snippet: { code: expect.stringContaining('id = "key_') },
    })
    expect(by('twin')?.summary).toBe('More than one API key matches')
    expect(by('twin')?.detail).toMatch(
      /2 keys named "twin": key_[0-9a-f]{16} \(privileged, less than an hour old\); key_[0-9a-f]{16} \(/,
    )
    expect(errors).toHaveLength(3)
  })
})
