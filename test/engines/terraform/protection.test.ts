import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { EmulatorOptions } from '../../../src/emulator/index.ts'
import {
  apiKey,
  block,
  changesAsked,
  describeEngines,
  Expression,
  emulatorFor,
  expectEmptyPlan,
  HEADER,
  managedNames,
  openWorkspace,
  settingsOf,
} from '../harness/index.ts'

const VIEWER = { type: 'locked_down_viewer' }
const IMPORT = block('import', { to: new Expression('ekb_api_key.kept'), id: 'name:Deployer' })
const SEED: NonNullable<EmulatorOptions['seed']> = {
  projects: [{ id: 'p-one', name: 'One', keys: [{ name: 'Deployer', type: 'privileged', age: '30d' }] }],
}

describeEngines('protection from the first plan on', undefined, engine => {
  test('an imported key is protected in the plan of its import', async () => {
    await using emulator = await emulatorFor({ seed: SEED })
    const main = (name: string, isProtected: boolean) =>
      HEADER + IMPORT + apiKey('kept', { name, type: 'privileged', deletion_protection: isProtected })
    await using ws = await openWorkspace({
      engine,
      env: settingsOf(emulator),
      main: main('release-bot', true),
    })
    const { code, errors } = await ws.plan()
    expect(code).toBe(1)
    expect(errors.map(({ summary }) => summary)).toEqual([
      'API key "Deployer" is protected against replacement',
    ])
    expect(errors[0]?.detail).toMatch(/is true in the configuration for key_.*Undo the change/)
    expect((await ws.run('apply', '-auto-approve', '-no-color')).code).toBe(1)
    expect(changesAsked(emulator)).toEqual([])
    await ws.write(main('Deployer', true))
    await ws.apply()
    await expectEmptyPlan(ws)
    expect(changesAsked(emulator)).toEqual([])
  })

  test('a first true counts at once, also beside a name that is not known yet', async () => {
    await using emulator = await emulatorFor()
    const main = (name: Expression | string, isProtected: boolean) =>
      HEADER +
      'resource "terraform_data" "a" { input = "next" }\n' +
      apiKey('kept', { name, ...VIEWER, deletion_protection: isProtected })
    await using ws = await openWorkspace({
      engine,
      env: settingsOf(emulator),
      main: HEADER + apiKey('kept', { name: 'kept', ...VIEWER }),
    })
    await ws.apply()
    emulator.clearJournal()
    for (const [name, detail] of [
      ['other', /a change of name requires a new key/],
      [new Expression('terraform_data.a.output'), /name is known only after apply: if the value differs/],
    ] as const) {
      await ws.write(main(name, true))
      const { code, errors } = await ws.plan()
      expect(code).toBe(1)
      expect(errors[0]?.summary).toBe('API key "kept" is protected against replacement')
      expect(errors[0]?.detail).toMatch(detail)
    }
    expect(changesAsked(emulator)).toEqual([])
  })
})

describeEngines('a state that something else has written to', undefined, engine => {
  test('is refused with place and remedy, or healed', async () => {
    await using emulator = await emulatorFor()
    await using ws = await openWorkspace({
      engine,
      env: settingsOf(emulator),
      main: HEADER + apiKey('bot', { name: 'bot', ...VIEWER, rotate_after: '90d' }),
    })
    await ws.apply()
    const good = await ws.readFile('terraform.tfstate')
    emulator.clearJournal()
    const spoil = (changes: Readonly<Record<string, unknown>>) => {
      const state = JSON.parse(good)
      Object.assign(state.resources[0].instances[0].attributes, changes)
      return writeFile(join(ws.folder, 'terraform.tfstate'), JSON.stringify(state))
    }
    for (const wrong of [{ project_id: null }, { type: 'admin' }, { id: '' }]) {
      await spoil(wrong)
      for (const args of [[], ['-refresh=false'], ['-destroy']]) {
        const { code, errors } = await ws.plan(...args)
        expect(code).toBe(1)
        expect(errors[0]?.summary).toBe('The state of an API key cannot be used')
        expect(errors[0]?.detail).toMatch(
          new RegExp(`^${Object.keys(wrong)[0]} of API key "bot".*terraform state rm.*STATE_UNREADABLE`),
        )
      }
    }
    expect(changesAsked(emulator)).toEqual([])
    await spoil({ created_at: 'garbage', keepers: { a: 1 }, rotate_after: 'soon', more: [1] })
    await ws.apply()
    await expectEmptyPlan(ws)
    expect(await ws.attributes('ekb_api_key.bot')).toEqual(
      JSON.parse(good).resources[0].instances[0].attributes,
    )
    expect([changesAsked(emulator), managedNames(emulator)]).toEqual([[], ['bot']])
    await spoil({ created_at: 'garbage' })
    await ws.succeed('destroy', '-auto-approve', '-no-color')
    expect(managedNames(emulator)).toEqual([])
  })
})

describeEngines('a saved plan in a run with the settings of another project', undefined, engine => {
  test.each([
    ['replaces a key', (main: string) => main.replace('"1"', '"2"')],
    ['deletes one', () => HEADER],
  ])('is refused before anything is sent, where it %s', async (_, change) => {
    await using emulator = await emulatorFor({ seed: { projects: [{ id: 'p-one' }, { id: 'p-two' }] } })
    const main = HEADER + apiKey('bot', { name: 'bot', ...VIEWER, keepers: { v: '1' } })
    await using ws = await openWorkspace({ engine, env: settingsOf(emulator), main })
    await ws.apply()
    await ws.write(change(main))
    await ws.plan()
    emulator.clearJournal()
    ws.env['EKB_PROJECT_ID'] = 'p-two'
    const { code, text } = await ws.run('apply', '-no-color', 'tfplan')
    expect([code, text]).toEqual([
      1,
      expect.stringMatching(/was p-one .*now name p-two.*PLAN_OF_ANOTHER_PROJECT/),
    ])
    expect(changesAsked(emulator)).toEqual([])
  })
})
