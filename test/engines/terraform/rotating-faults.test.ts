import { expect, test } from 'vitest'
import {
  changesAsked,
  deleteOnPage,
  describeNewest,
  describeOldest,
  type Engine,
  expectEmptyPlan,
  managedKeys,
  managedNames,
} from '../harness/index.ts'
import { ADDRESS, bot, rotatingOf, withRotatingKey } from './rotating-scene.ts'

const suite = (engine: Engine) => {
  test('a POST that is lost in mid-rotation changes nothing for readers, and the next run rotates', async () => {
    await using scene = await withRotatingKey(engine, bot())
    const { emulator, ws } = scene
    const first = await rotatingOf(ws)
    emulator.advance('90d')
    emulator.faults.add({ match: { operation: 'create', nth: 1 }, effect: { dropAfterCommit: true } })
    const failed = await ws.run('apply', '-no-color', '-auto-approve')
    expect(failed.code).toBe(1)
    expect(failed.text).toContain('(ROTATION_SECRET_LOST)')
    const after = await rotatingOf(ws)
    expect(after).toMatchObject({
      generation: 1,
      current: { id: first.current.id, key: first.current.key },
      previous: null,
      retiring: [{ reason: 'secret_lost' }],
    })
    expect(managedKeys(emulator)).toHaveLength(2)
    expect((await ws.succeed('show', '-no-color')).text).not.toContain('(tainted)')

    emulator.clearJournal()
    await ws.apply()
    expect(changesAsked(emulator)).toEqual(['create', 'delete'])
    const now = await rotatingOf(ws)
    expect(now).toMatchObject({ previous: { id: first.current.id }, retiring: [], status: 'overlapping' })
    expect(managedKeys(emulator).map(({ value }) => value)).toEqual([first.current.key, now.current.key])
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

  test('a current key that somebody deletes is replaced at once; both gone is a new resource', async () => {
    await using scene = await withRotatingKey(engine, bot())
    const { emulator, ws } = scene
    emulator.advance('90d')
    await ws.apply()
    const { current, previous } = await rotatingOf(ws)
    await deleteOnPage(emulator, current.key)
    await ws.apply()
    const now = await rotatingOf(ws)
    expect(now).toMatchObject({ generation: 3, previous: { id: previous?.id }, status: 'overlapping' })
    await expectEmptyPlan(ws)
    await deleteOnPage(emulator, now.current.key)
    await deleteOnPage(emulator, previous?.key ?? '')
    await ws.apply()
    expect((await rotatingOf(ws)).generation).toBe(1)
    expect(managedKeys(emulator)).toHaveLength(1)
    await expectEmptyPlan(ws)
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

describeNewest('rotation in place that fails', { terraform: '1.6.0', opentofu: '1.6.0' }, suite)
describeOldest('rotation in place that fails', { terraform: '1.6.0' }, suite)
