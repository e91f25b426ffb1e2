import { describe, expect, test } from 'vitest'
import type { Emulator, FaultEffect } from '../../../src/emulator/index.ts'
import {
  actionsOf,
  changesAsked,
  describeNewest,
  describeOldest,
  type Engine,
  emulatorFor,
  expectEmptyPlan,
  managedKeys,
  managedNames,
  openDateGateway,
  openWorkspace,
  settingsOf,
} from '../harness/index.ts'
import { ADDRESS, bot, rotatingOf, withRotatingKey } from './rotating-scene.ts'

const DAY_MS = 86_400_000

/** What keeps the answer to a POST from arriving that has made a key. */
const LOSING: readonly FaultEffect[] = [
  { dropAfterCommit: true },
  { errorAfterCommit: true },
  { hangAfterCommit: true },
  { truncate: true },
  { malformedJson: true },
]

/** Somebody else makes a key of this name. */
async function createOnPage(emulator: Emulator, name: string): Promise<void> {
  const answer = await fetch(`${emulator.endpoint}/api/keys`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-api-key': emulator.apiKey,
      'x-api-secret': emulator.apiSecret,
    },
    body: JSON.stringify({ project_id: emulator.projectId, key_name: name, key_type: 'locked_down_viewer' }),
  })
  if (!answer.ok) throw new Error(`the key was not created: ${answer.status}`)
}

const suite = (engine: Engine) => {
  test('a POST that is lost in mid-rotation changes nothing for readers, and the next run rotates', async () => {
    await using scene = await withRotatingKey(engine, bot())
    const { emulator, ws } = scene
    ws.env['EKB_REQUEST_TIMEOUT'] = '2s'
    for (const effect of LOSING) {
      const { current, generation } = await rotatingOf(ws)
      emulator.advance('90d')
      const before = managedKeys(emulator)
      emulator.faults.add({ match: { operation: 'create', nth: 1 }, effect })
      const failed = await ws.run('apply', '-no-color', '-auto-approve')
      expect([failed.code, failed.text]).toEqual([1, expect.stringContaining('(ROTATION_SECRET_LOST)')])
      const after = await rotatingOf(ws)
      expect(after).toMatchObject({ generation, current, retiring: [{ reason: 'secret_lost' }] })
      expect(managedKeys(emulator)).toEqual([...before, expect.anything()])
      expect(await ws.readFile('terraform.tfstate')).not.toContain('"tainted"')

      emulator.faults.clear()
      await ws.apply()
      const now = await rotatingOf(ws)
      expect(now).toMatchObject({ previous: { id: current.id }, retiring: [], status: 'overlapping' })
      expect(managedKeys(emulator).map(({ value }) => value)).toEqual([current.key, now.current.key])
      await expectEmptyPlan(ws)
    }
  })

  test('a POST of which nobody can tell changes nothing, and a later key of that name is a stray', async () => {
    await using scene = await withRotatingKey(engine, bot())
    const { emulator, ws } = scene
    const { current } = await rotatingOf(ws)
    emulator.advance('90d')
    emulator.faults.add({ match: { operation: 'create', nth: 1 }, effect: { status: 500 } })
    const failed = await ws.run('apply', '-no-color', '-auto-approve')
    expect([failed.code, failed.text]).toEqual([1, expect.stringContaining('(ROTATION_LOST)')])
    expect(await rotatingOf(ws)).toMatchObject({ generation: 1, current, retiring: [] })
    expect(managedKeys(emulator)).toHaveLength(1)
    await createOnPage(emulator, current.name.replace(/1$/, '2'))
    await ws.apply()
    expect(await rotatingOf(ws)).toMatchObject({ generation: 3, previous: { id: current.id } })
    expect(managedKeys(emulator)).toHaveLength(3)
    expect((await ws.plan()).warnings.map(({ detail }) => detail).join()).toContain(
      `${current.name.replace(/1$/, '2')}`,
    )
    emulator.advance('8d')
    await ws.apply()
    expect(managedKeys(emulator).map(({ name }) => name)).toEqual([current.name.replace(/1$/, '3')])
    await expectEmptyPlan(ws)
  })

  test('a POST that is refused changes nothing', async () => {
    await using scene = await withRotatingKey(engine, bot())
    const { emulator, ws } = scene
    const first = await rotatingOf(ws)
    emulator.advance('90d')
    emulator.faults.add({ match: { operation: 'create', nth: 1 }, effect: { status: 403 } })
    const failed = await ws.run('apply', '-no-color', '-auto-approve')
    expect(failed.code).toBe(1)
    expect(managedKeys(emulator).map(({ value }) => value)).toEqual([first.current.key])
    expect(await rotatingOf(ws)).toMatchObject({ generation: 1, current: { key: first.current.key } })
    await ws.apply()
    expect(await rotatingOf(ws)).toMatchObject({ generation: 2, previous: { id: first.current.id } })
    await expectEmptyPlan(ws)
  })

  test('a key whose delete is refused waits in retiring until it is gone', async () => {
    await using scene = await withRotatingKey(engine, bot())
    const { emulator, ws } = scene
    const first = await rotatingOf(ws)
    emulator.advance('90d')
    await ws.apply()
    emulator.advance('7d')
    emulator.faults.add({ match: { operation: 'delete', nth: 1 }, effect: { status: 403 } })
    const failed = await ws.run('apply', '-no-color', '-auto-approve')
    expect(failed.code).toBe(1)
    expect(failed.text).toContain('(RETIREMENT_FAILED)')
    expect(await rotatingOf(ws)).toMatchObject({
      generation: 2,
      previous: null,
      retiring: [{ name: first.current.name, reason: 'delete_failed' }],
      status: 'retire_due',
    })
    expect((await ws.succeed('show', '-no-color')).text).not.toContain('(tainted)')
    const again = await ws.plan()
    expect(again.code).toBe(2)
    await ws.applyPlan()
    expect(await rotatingOf(ws)).toMatchObject({ retiring: [], status: 'steady' })
    expect(managedNames(emulator)).toEqual([(await rotatingOf(ws)).current.name])
    await expectEmptyPlan(ws)
  })

  test('a first key that is lost is tainted, and one key is left in the end', async () => {
    await using scene = await withRotatingKey(engine, bot())
    const { emulator, ws } = scene
    await ws.succeed('destroy', '-no-color', '-auto-approve')
    emulator.faults.add({ match: { operation: 'create', nth: 1 }, effect: { dropAfterCommit: true } })
    expect((await ws.run('apply', '-no-color', '-auto-approve')).code).toBe(1)
    expect((await ws.succeed('show', '-no-color')).text).toContain('(tainted)')
    await ws.apply()
    const { current } = await rotatingOf(ws)
    expect(managedKeys(emulator).map(({ value }) => value)).toEqual([current.key])
    expect(current.secret).toEqual(expect.any(String))
    await expectEmptyPlan(ws)
  })

  test('of two applies from copies of one state, a late one sends nothing; at once, each keeps its key', async () => {
    await using scene = await withRotatingKey(engine, bot())
    const { emulator, ws } = scene
    await using other = await openWorkspace({ engine, env: settingsOf(emulator), main: bot() })
    const copy = async () =>
      other.write(bot(), { 'terraform.tfstate': await ws.readFile('terraform.tfstate') })
    const bothPlan = async () => {
      emulator.advance('90d')
      await copy()
      for (const one of [ws, other]) await one.succeed('plan', '-no-color', '-out=tfplan')
      emulator.clearJournal()
    }
    await bothPlan()
    await ws.applyPlan()
    const late = await other.run('apply', '-no-color', 'tfplan')
    expect([late.code, late.text]).toEqual([1, expect.stringContaining('(ROTATION_ELSEWHERE)')])
    expect(changesAsked(emulator)).toEqual(['create'])

    await bothPlan()
    emulator.faults.add({ match: { operation: 'create' }, effect: { delayMs: 4_000 } })
    await Promise.all([ws.applyPlan(), other.applyPlan()])
    expect(changesAsked(emulator).slice(0, 2)).toEqual(['create', 'create'])
    const [one, two] = [await rotatingOf(ws), await rotatingOf(other)]
    const alive = managedKeys(emulator).map(({ value }) => value)
    expect(alive).toEqual([one.previous?.key, ...alive.slice(1)])
    expect(alive.slice(1).sort()).toEqual([one.current.key, two.current.key].sort())
    for (const [mine, theirs] of [
      [ws, two],
      [other, one],
    ] as const) {
      const { plan, warnings } = await mine.planShown()
      expect(actionsOf(plan)).toEqual({})
      expect(warnings.map(({ detail }) => detail).join()).toContain(theirs.current.id)
    }
  })

  test('a platform whose Date is months ahead rotates once, and takes nothing from readers early', async () => {
    await using emulator = await emulatorFor()
    await using ahead = await openDateGateway(emulator, 120 * DAY_MS)
    await using ws = await openWorkspace({ engine, env: settingsOf(emulator), main: bot() })
    await ws.apply()
    const { current } = await rotatingOf(ws)
    ws.env['EKB_ENDPOINT'] = ahead.endpoint
    await ws.apply()
    for (const endpoint of [ahead.endpoint, emulator.endpoint]) {
      ws.env['EKB_ENDPOINT'] = endpoint
      await ws.apply()
      expect(await rotatingOf(ws)).toMatchObject({ generation: 2, previous: { id: current.id } })
      await expectEmptyPlan(ws)
    }
    expect(managedKeys(emulator)).toHaveLength(2)
  })

  test('an address is all that a diagnostic of a failed rotation names besides ids', async () => {
    await using scene = await withRotatingKey(engine, bot())
    const { emulator, ws } = scene
    const { current } = await rotatingOf(ws)
    emulator.advance('90d')
    emulator.faults.add({ match: { operation: 'create', nth: 1 }, effect: { dropAfterCommit: true } })
    const failed = await ws.run('apply', '-no-color', '-auto-approve')
    expect(failed.text).toContain(ADDRESS)
    for (const { value } of managedKeys(emulator)) expect(failed.text).not.toContain(value)
    expect(failed.text).not.toContain(current.secret)
  })
}

// Side by side: most of the time is spent waiting for answers that do not come.
describe.concurrent('a rotation in place that fails', () => {
  describeNewest('newest', { terraform: '1.6.0', opentofu: '1.6.0' }, suite)
  describeOldest('oldest', { terraform: '1.6.0' }, suite)
})
