import { expect, test } from 'vitest'
import type { Seed } from '../../../src/emulator/index.ts'
import {
  actionsOf,
  apiKey,
  CREATE_FIRST,
  changeOf,
  changesAsked,
  describeEngines,
  Expression,
  emulatorFor,
  expectEmptyPlan,
  HEADER,
  managedKeys,
  managedNames,
  openCredentialGateway,
  openWorkspace,
  type Planned,
  settingsOf,
} from '../harness/index.ts'

const VIEWER = 'locked_down_viewer'

/** Every warning of a plan as `<address>: <summary>`, sorted; engines give no address where the block is gone. */
function warned({ warnings }: Pick<Planned, 'warnings'>): string[] {
  return warnings.map(({ address, summary }) => `${address ?? '(no block)'}: ${summary}`).sort()
}

function detail({ warnings }: Pick<Planned, 'warnings'>, address: string): string {
  return warnings.find(warning => warning.address === address)?.detail ?? ''
}

describeEngines('warnings', undefined, engine => {
  test('a plan says once, at the right address, what a reviewer has to know', async () => {
    await using emulator = await emulatorFor({ clock: { now: '2026-03-01T12:00:00Z', frozen: true } })
    await using ws = await openWorkspace({
      engine,
      env: settingsOf(emulator),
      main:
        HEADER +
        apiKey('renamed', { name: 'old-name', type: VIEWER }) +
        apiKey('escalated', { name: 'escalated', type: VIEWER }, CREATE_FIRST) +
        apiKey('due', { name: 'due', type: 'privileged', rotate_after: '90d' }) +
        apiKey('gone', { name: 'gone', type: VIEWER }) +
        apiKey('stays', { name: 'stays', type: VIEWER }),
    })
    const first = await ws.plan()
    expect(warned(first)).toEqual(['ekb_api_key.due: A privileged API key will be created'])
    await ws.applyPlan()
    await expectEmptyPlan(ws)
    const gone = await ws.attributes('ekb_api_key.gone')
    emulator.advance('91d')
    emulator.clearJournal()
    await ws.write(
      HEADER +
        apiKey('renamed', { name: 'new-name', type: VIEWER }) +
        apiKey('escalated', { name: 'escalated', type: 'privileged' }, CREATE_FIRST) +
        apiKey('due', { name: 'due', type: 'privileged', rotate_after: '90d' }) +
        apiKey('stays', { name: 'stays', type: VIEWER }) +
        apiKey('one', { name: 'twin', type: VIEWER }) +
        apiKey('other', { name: 'twin', type: VIEWER }) +
        apiKey('again', { name: 'stays', type: VIEWER }),
    )
    const second = await ws.plan()
    const twins = second.warnings.filter(({ summary }) => summary === 'Two API keys have the same name')
    expect(twins).toHaveLength(1)
    expect(['ekb_api_key.one', 'ekb_api_key.other']).toContain(twins[0]?.address)
    expect(warned(second).filter(line => !line.includes('Two API keys'))).toEqual([
      '(no block): An API key will be deleted',
      'ekb_api_key.again: Another API key has the same name',
      'ekb_api_key.due: An API key is due for rotation',
      'ekb_api_key.escalated: An API key becomes privileged',
      'ekb_api_key.renamed: Renaming an API key rotates it',
    ])
    expect(detail(second, 'ekb_api_key.due')).toMatch(
      /^The key is 91 days old and rotate_after is 90d \(due 24h early\), .* replaces "due"\./,
    )
    const deletion = second.warnings.find(found => found.detail.includes('"gone"'))
    expect(deletion?.detail).toContain(String(gone['id']))
    expect(detail(second, 'ekb_api_key.again')).toMatch(/import id key_[0-9a-f]{16}/)
    expect(changesAsked(emulator)).toEqual([])

    const read = await ws.run('plan', '-no-color')
    expect(read.text.match(/Warning: An API key is due for rotation with ekb_api_key\.due,/g)).toHaveLength(1)
    for (const value of emulator.keys().flatMap(key => [key.value, key.secret])) {
      expect(`${second.stdout}${read.stdout}${read.stderr}`.includes(value)).toBe(false)
    }

    await ws.applyPlan()
    expect(managedNames(emulator).sort()).toEqual([
      'due',
      'escalated',
      'new-name',
      'stays',
      'stays',
      'twin',
      'twin',
    ])
    await expectEmptyPlan(ws)
    const last = await ws.plan('-destroy')
    expect(warned(last)).toEqual(
      ['again', 'due', 'escalated', 'one', 'other', 'renamed', 'stays'].map(label =>
        expect.stringMatching(`^ekb_api_key.${label}: An API key will be deleted$`),
      ),
    )
    expect(new Set(last.warnings.map(warning => warning.detail)).size).toBe(7)
    await ws.applyPlan()
    expect(managedNames(emulator)).toEqual([])
  })

  test('every way in which a key is replaced, or loses rights or its value, has a warning that names it', async () => {
    await using emulator = await emulatorFor()
    const team = (owner: string) =>
      `resource "terraform_data" "team" {\n  input = { name = "named", owner = "${owner}" }\n}\n`
    const named = { name: new Expression('terraform_data.team.output.name'), type: VIEWER }
    const main = (owner: string, type: string, release: string, stored: boolean) =>
      HEADER +
      team(owner) +
      apiKey('named', named, CREATE_FIRST) +
      apiKey('weakened', { name: 'weakened', type }, CREATE_FIRST) +
      apiKey('kept', { name: 'kept', type: VIEWER, keepers: { release } }, CREATE_FIRST) +
      apiKey('stored', { name: 'stored', type: VIEWER, store_secret: stored }) +
      apiKey('asked', { name: 'asked', type: VIEWER }, CREATE_FIRST)
    await using ws = await openWorkspace({
      engine,
      env: settingsOf(emulator),
      main: main('a', 'privileged', '1', true),
    })
    await ws.apply()
    emulator.clearJournal()
    await ws.write(main('b', VIEWER, '2', false))
    // The engine itself says that this one is replaced as requested, and shows no warning of that half of a plan.
    const plan = await ws.planShown('-replace=ekb_api_key.asked')
    expect(changeOf(plan.plan, 'ekb_api_key.asked').action_reason).toBe('replace_by_request')
    expect(warned(plan)).toEqual([
      'ekb_api_key.kept: An API key is rotated because its keepers changed',
      'ekb_api_key.named: An API key is replaced because a value is not known yet',
      'ekb_api_key.stored: The value of an API key is removed from the state',
      'ekb_api_key.weakened: An API key becomes read-only',
    ])
    for (const label of ['kept', 'named', 'stored', 'weakened']) {
      expect(detail(plan, `ekb_api_key.${label}`)).toContain(`"${label}"`)
    }
    expect(detail(plan, 'ekb_api_key.named')).toContain('even if those values stay the same')
    const applied = await ws.run('apply', '-no-color', 'tfplan')
    expect(applied.code).toBe(0)
    expect(changesAsked(emulator)).toHaveLength(8)
    // Engines plan the new half of a replacement once more during apply and do not say that it is one.
    for (const [, text = ''] of applied.text.matchAll(/same name([\s\S]*?)╵/g)) {
      expect(text.replaceAll(/\s+│?\s*/g, ' ')).toContain(
        'If this run replaces that key, you do not have to do anything.',
      )
    }
    await expectEmptyPlan(ws)
    await ws.write(main('b', VIEWER, '2', true))
    expect(warned(await ws.plan())).toEqual(['ekb_api_key.stored: The secret of an API key is not stored'])
  })

  test('forty keys that are due are one warning of a few lines', async () => {
    const count = 40
    const keys = apiKey('due', {
      for_each: new Expression(`toset([for number in range(${count}) : "key-\${number}"])`),
      name: new Expression('each.value'),
      type: VIEWER,
      rotate_after: '90d',
    })
    await using emulator = await emulatorFor()
    await using ws = await openWorkspace({ engine, env: settingsOf(emulator), main: HEADER + keys })
    await ws.apply()
    emulator.advance('97d')
    const { changes, warnings } = await ws.plan()
    expect(changes).toHaveLength(count)
    expect(new Set(warnings.map(({ summary }) => summary)).size).toBe(1)
    expect(new Set(warnings.map(warning => warning.detail)).size).toBe(count)
    const { text } = await ws.run('plan', '-no-color')
    const said = text.slice(text.indexOf('Warning:'))
    expect(said).toMatch(/and 39 more similar warnings? elsewhere/)
    expect(said.split('\n').length).toBeLessThanOrEqual(60)
  })

  test('a key that moves to another project is a new key there, and the plan names both', async () => {
    const seed: Seed = { projects: [{ id: 'first-project' }, { id: 'second-project' }] }
    await using emulator = await emulatorFor({ seed })
    await using gateway = await openCredentialGateway(emulator)
    const main =
      HEADER +
      apiKey('moves', { name: 'moves', type: VIEWER }) +
      apiKey('stays', { name: 'stays', type: VIEWER, project_id: 'first-project' })
    const env = { ...settingsOf(emulator), EKB_ENDPOINT: gateway.endpoint }
    await using ws = await openWorkspace({ engine, env, main })
    await ws.apply()
    ws.env['EKB_PROJECT_ID'] = 'second-project'
    emulator.clearJournal()
    const moved = await ws.planShown()
    expect(actionsOf(moved.plan)).toEqual({ 'ekb_api_key.moves': 'delete, create' })
    expect(warned(moved)).toEqual(['ekb_api_key.moves: An API key moves to another project'])
    expect(detail(moved, 'ekb_api_key.moves')).toMatch(
      /belongs to project first-project, .* says project second-project/,
    )
    expect(changesAsked(emulator)).toEqual([])
    await ws.applyPlan()
    expect(changesAsked(emulator)).toEqual(['delete', 'create'])
    expect(managedNames(emulator, 'first-project')).toEqual(['stays'])
    expect(managedKeys(emulator, 'second-project').map(({ value }) => value)).toEqual([
      (await ws.attributes('ekb_api_key.moves'))['key'],
    ])
    await expectEmptyPlan(ws)
    const elsewhere = main.replaceAll('first-project', 'second-project')
    await ws.write(elsewhere)
    const own = await ws.planShown()
    expect(actionsOf(own.plan)).toEqual({ 'ekb_api_key.stays': 'delete, create' })
    await ws.applyPlan()
    await expectEmptyPlan(ws)
    await ws.write(elsewhere.replace('"stays"\n', '"stays"\n  deletion_protection = true\n'))
    await ws.apply()
    await ws.write(main)
    const refused = await ws.plan()
    expect(refused.errors).toMatchObject([
      { summary: 'API key "stays" is protected against replacement', address: 'ekb_api_key.stays' },
    ])
    expect(refused.errors[0]?.detail).toMatch(/a change of project_id requires a new key/)
  })
})
