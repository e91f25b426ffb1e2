/** Imports by id and by block, as docs/import.md says. */
import { expect, test } from 'vitest'
import { Secret } from '../../../src/core/secret.ts'
import type { Seed } from '../../../src/emulator/index.ts'
import { hashedId } from '../../../src/keys/identity/identity.ts'
import {
  actionsOf,
  apiKey,
  changeOf,
  changesAsked,
  describeEngines,
  emulatorFor,
  expectEmptyPlan,
  HEADER,
  isWanted,
  managedKeys,
  openWorkspace,
  settingsOf,
} from '../harness/index.ts'

const PROJECT = 'project-1'
const SEED: Seed = {
  projects: [
    {
      id: PROJECT,
      keys: [
        { name: 'wiki-sync', type: 'locked_down_viewer', age: '200d' },
        { name: 'a/b: c', type: 'privileged', age: '100d' },
        { name: 'bot', type: 'privileged', age: '2d' },
      ],
    },
  ],
}

const WIKI = { name: 'wiki-sync', type: 'locked_down_viewer' }
const SLASHED = { name: 'a/b: c', type: 'privileged' }
const BOT = { name: 'bot', type: 'privileged' }

describeEngines('import', undefined, engine => {
  test('by id, by project and id, and by name, each followed by an empty plan', async () => {
    await using emulator = await emulatorFor({ seed: SEED })
    await using ws = await openWorkspace({
      engine,
      env: settingsOf(emulator),
      main: HEADER + apiKey('wiki', WIKI) + apiKey('slashed', SLASHED) + apiKey('bot', BOT),
    })
    const [slashed, wiki, bot] = ['a/b: c', 'wiki-sync', 'bot'].map(name =>
      managedKeys(emulator).find(key => key.name === name),
    )
    const idOf = (key: typeof wiki) => hashedId(new Secret(key?.value ?? ''))
    await ws.succeed('import', '-no-color', 'ekb_api_key.wiki', idOf(wiki))
    await ws.succeed('import', '-no-color', 'ekb_api_key.bot', `${PROJECT}/${idOf(bot)}`)
    await ws.succeed('import', '-no-color', 'ekb_api_key.slashed', 'name:a/b: c')
    expect(await ws.attributes('ekb_api_key.wiki')).toMatchObject({
      ...WIKI,
      id: idOf(wiki),
      project_id: PROJECT,
      key: wiki?.value,
      secret: null,
      keepers: null,
      rotate_after: null,
    })
    expect(await ws.attributes('ekb_api_key.slashed')).toMatchObject({ ...SLASHED, id: idOf(slashed) })
    await expectEmptyPlan(ws)
    // An imported key is not rotated by its first keepers, nor by an age that it has not reached.
    await ws.write(HEADER + apiKey('wiki', { ...WIKI, keepers: { a: '1' }, rotate_after: '300d' }))
    const { plan } = await ws.planShown('-target=ekb_api_key.wiki')
    expect(actionsOf(plan)).toEqual({ 'ekb_api_key.wiki': 'update' })
    expect(changesAsked(emulator)).toEqual([])
  })

  test('by a block in the configuration, with the plan saying what becomes of the key', async () => {
    await using emulator = await emulatorFor({ seed: SEED })
    const to = (label: string, id: string) => `import {\n  to = ekb_api_key.${label}\n  id = "${id}"\n}\n`
    await using ws = await openWorkspace({
      engine,
      env: settingsOf(emulator),
      main: `${HEADER}
${to('wiki', `${PROJECT}/name:wiki-sync`)}
${apiKey('wiki', { ...WIKI, rotate_after: '90d' })}
${to('bot', 'name:bot')}
${apiKey('bot', { ...BOT, rotate_after: '90d', keepers: { release: '1' } })}
${to('slashed', 'name:a/b: c')}
${apiKey('slashed', SLASHED)}
`,
    })
    const { plan, warnings } = await ws.planShown()
    expect(actionsOf(plan)).toEqual({ 'ekb_api_key.wiki': 'delete, create', 'ekb_api_key.bot': 'update' })
    expect(changeOf(plan, 'ekb_api_key.slashed').change).toMatchObject({
      actions: ['no-op'],
      importing: { id: 'name:a/b: c' },
    })
    expect(warnings).toHaveLength(1)
    expect(warnings[0]).toMatchObject({
      summary: 'An API key is due for rotation',
      address: 'ekb_api_key.wiki',
    })
    await ws.applyPlan()
    expect(changesAsked(emulator)).toEqual(['delete', 'create'])
    await expectEmptyPlan(ws)
    await ws.succeed('destroy', '-auto-approve', '-no-color')
    expect(managedKeys(emulator)).toEqual([])
  })

  test('writes the configuration of what it imports, which changes nothing', async () => {
    await using emulator = await emulatorFor({ seed: SEED })
    const to = (label: string, name: string) =>
      `import {\n  to = ekb_api_key.${label}\n  id = "name:${name}"\n}\n`
    await using ws = await openWorkspace({
      engine,
      env: settingsOf(emulator),
      main: `${HEADER}${to('wiki', 'wiki-sync')}${to('slashed', 'a/b: c')}`,
    })
    const { code, errors } = await ws.plan('-generate-config-out=keys.tf')
    expect({ code, errors }).toEqual({ code: 2, errors: [] })
    const written = await ws.readFile('keys.tf')
    expect(written).toMatch(/ name += "wiki-sync"/)
    // From 1.14 on the engine asks the provider, which leaves out what is a default.
    expect(/project_id|store_secret/.test(written)).toBe(!isWanted(engine, { terraform: '1.14' }))
    const { plan } = await ws.planShown()
    expect(actionsOf(plan)).toEqual({})
    await ws.applyPlan()
    await expectEmptyPlan(ws)
    expect(changesAsked(emulator)).toEqual([])
  })

  test('is refused for a key value, the system key and what is no import id, before anything is sent', async () => {
    await using emulator = await emulatorFor({ seed: SEED })
    await using ws = await openWorkspace({
      engine,
      env: settingsOf(emulator),
      main: HEADER + apiKey('wiki', WIKI),
    })
    const wiki = managedKeys(emulator).find(({ name }) => name === 'wiki-sync')
    const system = emulator.keys().find(({ type }) => type === 'system')
    const refusals: [id: string, message: RegExp][] = [
      [wiki?.value ?? '', /The import id is the value of a key.*public id, key_[0-9a-f]{16}\./],
      ['name:Automator Key', /The Automator key cannot be imported/],
      [hashedId(new Secret(system?.value ?? '')), /The Automator key cannot be imported/],
      ['name:nobody', /No such API key .*has no key named "nobody"/],
      ['two words', /The import id is not valid/],
    ]
    for (const [id, message] of refusals) {
      const said = await ws.run('import', '-no-color', 'ekb_api_key.wiki', id)
      expect(said.code, id).toBe(1)
      expect(said.text).toMatch(message)
      // The engine repeats the id that it was given on stdout; what the provider says is on stderr.
      if (id === wiki?.value) expect(said.stderr.includes(id)).toBe(false)
      await ws.write(`${HEADER}import {\n  to = ekb_api_key.wiki\n  id = "${id}"\n}\n${apiKey('wiki', WIKI)}`)
      const { code, errors } = await ws.plan()
      expect(code).toBe(1)
      expect(`${errors[0]?.summary} ${errors[0]?.detail}`).toMatch(message)
      await ws.write(HEADER + apiKey('wiki', WIKI))
    }
    expect(changesAsked(emulator)).toEqual([])
  })
})
