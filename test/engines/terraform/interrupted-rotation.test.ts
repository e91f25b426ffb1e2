import { expect, test } from 'vitest'
import type { Emulator } from '../../../src/emulator/index.ts'
import {
  apiKey,
  block,
  CREATE_FIRST,
  changesAsked,
  describeEngines,
  type Engine,
  Expression,
  emulatorFor,
  expectEmptyPlan,
  HEADER,
  managedKeys,
  openWorkspace,
  settingsOf,
  type Workspace,
} from '../harness/index.ts'

const VARIABLES = 'variable "v" { default = "1" }\nvariable "broken" { default = false }\n'
const CONSUMER = block(
  'resource "terraform_data" "consumer"',
  { triggers_replace: new Expression('ekb_api_key.k.id') },
  'provisioner "local-exec" { command = var.broken ? "exit 1" : "true" }',
)

function rotating(isProtected: boolean, rest = '') {
  const attributes = {
    name: 'bot',
    type: 'locked_down_viewer',
    deletion_protection: isProtected,
    keepers: new Expression('{ v = var.v }'),
  }
  return HEADER + VARIABLES + apiKey('k', attributes, CREATE_FIRST) + rest
}

/** A key that works, before its rotation. */
async function start(engine: Engine, main: string) {
  const emulator = await emulatorFor()
  const ws = await openWorkspace({ engine, env: settingsOf(emulator), main })
  await ws.apply()
  const first = String((await ws.attributes('ekb_api_key.k'))['key'])
  return {
    emulator,
    ws,
    first,
    async [Symbol.asyncDispose]() {
      await ws[Symbol.asyncDispose]()
      await emulator.close()
    },
  }
}

function apply(ws: Workspace, ...args: string[]) {
  return ws.run('apply', '-no-color', '-auto-approve', ...args)
}

function alive(emulator: Emulator): string[] {
  return managedKeys(emulator).map(({ value }) => value)
}

/** One key, with its secret, and nothing to do. */
async function expectInOrder(emulator: Emulator, ws: Workspace, ...args: string[]) {
  const now = await ws.attributes('ekb_api_key.k')
  expect(alive(emulator)).toEqual([now['key']])
  expect(now['secret']).toBe(managedKeys(emulator)[0]?.secret)
  await expectEmptyPlan(ws, ...args)
}

const LOSE = { match: { operation: 'create', times: 1 }, effect: { dropAfterCommit: true } } as const
const REFUSE = { match: { operation: 'create', times: 1 }, effect: { status: 422 } } as const

describeEngines('a rotation that was cut short', undefined, engine => {
  test.each([
    [true, []],
    [true, ['-refresh=false']],
    [false, []],
  ])('by a lost answer is in order after one more apply (protected: %s, %j)', async (isProtected, args) => {
    await using scene = await start(engine, rotating(isProtected))
    const { emulator, ws, first } = scene
    emulator.faults.add(LOSE)
    const lost = await apply(ws, '-var=v=2')
    expect(lost.text).toMatch(
      /The next run replaces the key\. You do not have to do anything else\. \(CREATE_RECOVERED\)/,
    )
    expect(alive(emulator)).toHaveLength(2)
    expect(alive(emulator)).toContain(first)
    const { code, text } = await apply(ws, '-var=v=2', ...args)
    expect([code, text]).toEqual([0, expect.not.stringMatching(/Settings > API Keys/)])
    await expectInOrder(emulator, ws, '-var=v=2')
  })

  test('keeps the only key that works until there is another one', async () => {
    await using scene = await start(engine, rotating(true))
    const { emulator, ws, first } = scene
    emulator.faults.add(LOSE)
    await apply(ws, '-var=v=2')
    emulator.faults.add(REFUSE)
    expect((await apply(ws, '-var=v=2')).code).toBe(1)
    expect(alive(emulator)).toContain(first)
    emulator.faults.add(LOSE)
    expect((await apply(ws, '-var=v=2')).code).toBe(1)
    expect(alive(emulator)).toContain(first)
    await ws.apply('-var=v=2')
    await expectInOrder(emulator, ws, '-var=v=2')
  })

  test('and whose lost key somebody has untainted makes another one', async () => {
    await using scene = await start(engine, rotating(true))
    const { emulator, ws, first } = scene
    emulator.faults.add(LOSE)
    await apply(ws, '-var=v=2')
    await ws.succeed('untaint', 'ekb_api_key.k')
    const { warnings } = await ws.plan('-var=v=2')
    expect(warnings.map(({ detail }) => detail).join('\n')).toMatch(/answer with its secret never arrived/)
    expect(alive(emulator)).toContain(first)
    await ws.apply('-var=v=2')
    await expectInOrder(emulator, ws, '-var=v=2')
  })

  test.each([
    [true, []],
    [true, ['-refresh=false']],
    [false, []],
  ])(
    'by what uses the key is in order after two more applies (protected: %s, %j)',
    async (isProtected, args) => {
      await using scene = await start(engine, rotating(isProtected, CONSUMER))
      const { emulator, ws } = scene
      expect((await apply(ws, '-var=v=2', '-var=broken=true')).code).toBe(1)
      expect(alive(emulator)).toHaveLength(2)
      // The consumer fails again: the plan is made all the same.
      const again = await apply(ws, '-var=v=2', '-var=broken=true', ...args)
      expect(again.text).toMatch(/local-exec provisioner error/)
      expect(again.text).not.toMatch(/DELETION_PROTECTED|Settings > API Keys/)
      await ws.apply('-var=v=2', ...args)
      await expectInOrder(emulator, ws, '-var=v=2')
    },
  )

  test('several times, by lost answers and by what uses the key, leaves one key', async () => {
    await using scene = await start(engine, rotating(true, CONSUMER))
    const { emulator, ws, first } = scene
    emulator.faults.add(LOSE)
    await apply(ws, '-var=v=2')
    emulator.faults.add(LOSE)
    await apply(ws, '-var=v=3')
    expect(alive(emulator)).toContain(first)
    await apply(ws, '-var=v=3', '-var=broken=true')
    await apply(ws, '-var=v=4', '-var=broken=true', '-target=ekb_api_key.k')
    await ws.apply('-var=v=4')
    await expectInOrder(emulator, ws, '-var=v=4')
  })

  test('goes on although somebody has deleted the new key', async () => {
    await using scene = await start(engine, rotating(true, CONSUMER))
    const { emulator, ws } = scene
    await apply(ws, '-var=v=2', '-var=broken=true')
    const made = String((await ws.attributes('ekb_api_key.k'))['key'])
    await fetch(`${emulator.endpoint}/api/keys/${made}?project_id=${emulator.projectId}`, {
      method: 'DELETE',
      headers: { 'x-api-key': emulator.apiKey, 'x-api-secret': emulator.apiSecret },
    })
    await ws.apply('-var=v=2')
    await expectInOrder(emulator, ws, '-var=v=2')
  })
})

describeEngines('two protected keys of one name', undefined, engine => {
  test('are none of each other: the older one is deleted no more than the younger one', async () => {
    await using emulator = await emulatorFor()
    const kept = (label: string) =>
      apiKey(label, { name: 'bot', type: 'locked_down_viewer', deletion_protection: true })
    await using ws = await openWorkspace({
      engine,
      env: settingsOf(emulator),
      main: HEADER + kept('older'),
    })
    await ws.apply()
    emulator.advance('1h')
    await ws.write(HEADER + kept('older') + kept('younger'))
    await ws.apply()
    emulator.clearJournal()
    for (const label of ['younger', 'older']) {
      await ws.write(HEADER + kept(label))
      const { code, text } = await apply(ws)
      expect([code, text]).toEqual([
        1,
        expect.stringMatching(/protected against deletion.*DELETION_PROTECTED/),
      ])
      expect(changesAsked(emulator)).toEqual([])
    }
    await ws.write(HEADER)
    expect((await ws.run('destroy', '-no-color', '-auto-approve')).code).toBe(1)
    expect(changesAsked(emulator)).toEqual([])
    await ws.write(HEADER + kept('older') + kept('younger'))
    await expectEmptyPlan(ws)
  })
})
