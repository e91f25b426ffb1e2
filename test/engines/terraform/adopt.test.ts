/** What docs/adopt.md says of Terraform and OpenTofu. */
import { readdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { expect, test } from 'vitest'
import { runCli } from '../../../src/cli/run-cli.ts'
import { Secret } from '../../../src/core/secret.ts'
import type { Emulator } from '../../../src/emulator/index.ts'
import { hashedId } from '../../../src/keys/identity/identity.ts'
import { hostileSeed } from '../../adopt/hostile-names.ts'
import {
  apiKey,
  changesAsked,
  deleteOnPage,
  describeNewest,
  describeOldest,
  emulatorFor,
  expectEmptyPlan,
  HEADER,
  managedKeys,
  openWorkspace,
  settingsOf,
  type Workspace,
} from '../harness/index.ts'

const COUNT = 200

describeNewest('ekb adopt', { terraform: '1.7', opentofu: '1.7' }, engine => {
  const front = engine.name === 'opentofu' ? 'opentofu' : 'terraform'

  async function adopt(ws: Workspace, ...words: string[]) {
    const said = { out: '', err: '' }
    const env = { ...ws.env, PATH: `${dirname(engine.path)}:${process.env['PATH']}` }
    const code = await runCli(['adopt', '--for', front, '--out', ws.folder, ...words], {
      env,
      out: text => {
        said.out += text
      },
      err: text => {
        said.err += text
      },
    })
    return { code, ...said }
  }

  async function reportOf(ws: Workspace, ...words: string[]) {
    const { code, out, err } = await adopt(ws, '--json', ...words)
    const { adopted = [], unmanaged } = JSON.parse(out || '{}') as {
      adopted?: { address: string; keys: string[]; name: string }[]
      unmanaged?: number
    }
    return { code, err, adopted, unmanaged }
  }

  /** Changes the map and the platform, and adopts what there is then. */
  async function editAndAdopt(
    ws: Workspace,
    emulator: Emulator,
    adopted: readonly { address: string; keys: string[]; name: string }[],
    ...words: string[]
  ) {
    const before = changesAsked(emulator).length
    const [renamed, leftOut, gone] = adopted.filter(({ address }) => address.startsWith('ekb_api_key.'))
    if (renamed === undefined || leftOut === undefined || gone === undefined) throw new Error('too few keys')
    const map = JSON.parse(await ws.readFile('ekb-adopt.json')) as Record<string, string | null>
    Object.assign(map, {
      [renamed.keys[0] ?? '']: `ekb_api_key.renamed_${before}`,
      [leftOut.keys[0] ?? '']: null,
    })
    await ws.write(HEADER, { 'ekb-adopt.json': JSON.stringify(map) })
    await deleteOnPage(emulator, valueOfKey(emulator, gone.keys[0] ?? ''))
    await createOnPage(emulator, 'late comer')
    await createOnPage(emulator, gone.name)
    const onPage = changesAsked(emulator).slice(before)
    const shown = await ws.succeed('show', '-json')
    await ws.write(HEADER, { 'state.json': shown.stdout })
    const report = await reportOf(ws, '--verify', '--state', ws.folder.concat('/state.json'), ...words)
    expect(
      report.code,
      report.err + (report.code === 0 ? '' : await ws.readFile('ekb-adopt-plan.txt.rejected')),
    ).toBe(0)
    return { ...report, onPage, edited: [renamed, leftOut, gone].map(({ address }) => address) }
  }

  const plans = (imports: number) =>
    `${engine.name === 'opentofu' ? 'tofu' : 'terraform'} plans: ${imports} to import, 0 to add, 0 to change, 0 to destroy`

  test('imports keys of any name and does nothing else, in every later run', async () => {
    await using emulator = await emulatorFor({ seed: hostileSeed(COUNT, 'line\nbreak') })
    await using ws = await openWorkspace({ engine, env: settingsOf(emulator) })
    // The generations are one resource, and nobody can have the name with a line break.
    const count = COUNT + 1
    const first = await reportOf(ws, '--verify')
    expect(first).toMatchObject({ code: 0, err: `${plans(count)}\n` })
    await ws.succeed('fmt', '-check', 'ekb-adopted.tf')
    const addresses = first.adopted.map(({ address }) => address)
    expect(new Set(addresses).size).toBe(count)
    expect(addresses).toContain('ekb_rotating_api_key.generations')
    await ws.apply()
    await expectEmptyPlan(ws)
    expectNothing(emulator, [JSON.stringify(first), ...(await written(ws))])

    expect(await ws.readFile('ekb-adopted.tf')).toContain('\n  identity = {\n')

    // The style changes, one key is renamed, one left out, one goes, two come, one with the name of the one that went:
    // no key is deleted or created by any of it. An engine forgets the one that is left out. Terraform counts the one
    // that went, too.
    const second = await editAndAdopt(ws, emulator, first.adopted, '--style', 'for_each')
    expect(second.err).toBe(`${plans(2)}, ${front === 'opentofu' ? 1 : 2} to forget\n`)
    await ws.succeed('fmt', '-check', 'ekb-adopted.tf')
    const instances = second.adopted.map(({ address }) => address)
    expect(new Set(instances).size).toBe(count)
    expect(instances.filter(address => !/^ekb_(rotating_)?api_key\.keys\["\w+"\]$/.test(address))).toEqual([])
    const [renamed, leftOut, gone] = second.edited
    const kept = addresses.filter(address => ![renamed, leftOut, gone].includes(address))
    expect(instances).toEqual(
      expect.arrayContaining(kept.map(address => address.replace(/\.(\w+)$/, '.keys["$1"]'))),
    )
    await ws.apply()
    await expectEmptyPlan(ws)
    const third = await editAndAdopt(ws, emulator, second.adopted)
    expect(third.err).toBe(`${plans(2)}, ${front === 'opentofu' ? 1 : 2} to forget\n`)
    await ws.apply()
    await expectEmptyPlan(ws)
    const { stdout: later } = await ws.succeed('show', '-json')
    await ws.write(HEADER, { 'state.json': later })
    const state = ws.folder.concat('/state.json')
    // Only the one that nobody can name is left.
    expect(await reportOf(ws, '--check', '--state', state)).toMatchObject({ code: 2, unmanaged: 1 })
    expect(await reportOf(ws, '--check', '--state', state, '--type', 'locked_down_viewer')).toMatchObject({
      code: 0,
    })
    expect(changesAsked(emulator)).toEqual([...second.onPage, ...third.onPage])
  }, 240_000)

  test('--verify keeps nothing of what would do more than import', async () => {
    await using emulator = await emulatorFor({
      seed: { projects: [{ id: 'project-1', keys: [{ name: 'bot', type: 'privileged' }] }] },
    })
    await using ws = await openWorkspace({
      engine,
      env: settingsOf(emulator),
      main: HEADER + apiKey('new', { name: 'new', type: 'privileged' }),
    })
    const { code, err } = await adopt(ws, '--verify')
    expect({ code, err }).toMatchObject({
      code: 1,
      err: expect.stringContaining('1 to import, 1 to add, 0 to change, 0 to destroy'),
    })
    const files = await readdir(ws.folder)
    expect(files.filter(name => name.startsWith('ekb-')).sort()).toEqual([
      'ekb-adopt-plan.txt.rejected',
      'ekb-adopt-skipped.md.rejected',
      'ekb-adopt.json.rejected',
      'ekb-adopted.tf.rejected',
    ])
    expect(await ws.readFile('ekb-adopt-plan.txt.rejected')).toContain('ekb_api_key.new will be created')
    expectNothing(emulator, [err, ...(await written(ws))])

    await ws.write(HEADER + apiKey('twice', { nme: 'typo' }))
    const failed = await adopt(ws, '--verify')
    expect(failed).toMatchObject({ code: 1, err: expect.stringContaining('ADOPT_ENGINE_FAILED') })
    expect(await ws.readFile('ekb-adopt-plan.txt.rejected')).toContain('nme')
    expect(changesAsked(emulator)).toEqual([])
  })
})

describeOldest('ekb adopt --style for_each', { terraform: '1.5' }, engine => {
  test('imports each instance where no import block has for_each', async () => {
    await using emulator = await emulatorFor({ seed: hostileSeed(20) })
    await using ws = await openWorkspace({ engine, env: settingsOf(emulator) })
    let err = ''
    const words = ['--for', 'terraform', '--out', ws.folder, '--style', 'for_each', '--verify']
    const code = await runCli(['adopt', ...words], {
      env: { ...ws.env, PATH: `${dirname(engine.path)}:${process.env['PATH']}` },
      out: () => undefined,
      err: text => {
        err += text
      },
    })
    expect({ code, err }).toEqual({
      code: 0,
      err: 'terraform plans: 21 to import, 0 to add, 0 to change, 0 to destroy\n',
    })
    await ws.succeed('fmt', '-check', 'ekb-adopted.tf')
    await ws.apply()
    await expectEmptyPlan(ws)
    expect(changesAsked(emulator)).toEqual([])
  })
})

/** The value of a key by its public id. */
function valueOfKey(emulator: Emulator, id: string): string {
  const found = managedKeys(emulator).find(({ value }) => hashedId(new Secret(value)) === id)
  if (found === undefined) throw new Error(`the emulator has no key ${id}`)
  return found.value
}

/** Creates a key as a person does on the page. */
async function createOnPage(emulator: Emulator, name: string): Promise<void> {
  const answer = await fetch(`${emulator.endpoint}/api/keys`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-api-key': emulator.apiKey,
      'x-api-secret': emulator.apiSecret,
    },
    body: JSON.stringify({ project_id: emulator.projectId, key_name: name, key_type: 'privileged' }),
  })
  if (!answer.ok) throw new Error(`the key was not created: ${answer.status}`)
}

async function written(ws: Workspace): Promise<string[]> {
  const names = (await readdir(ws.folder)).filter(name => name.startsWith('ekb-adopt'))
  return Promise.all(names.map(name => ws.readFile(name)))
}

function expectNothing(emulator: Emulator, texts: readonly string[]): void {
  const all = texts.join('\n')
  for (const { value } of managedKeys(emulator)) expect(all).not.toContain(value)
  expect(all).not.toContain(emulator.apiSecret)
}
