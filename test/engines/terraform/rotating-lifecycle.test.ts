import { expect, test } from 'vitest'
import {
  actionsOf,
  block,
  changeOf,
  changesAsked,
  describeNewest,
  describeOldest,
  type Engine,
  Expression,
  emulatorFor,
  expectEmptyPlan,
  managedKeys,
  managedNames,
  openCredentialGateway,
  openWorkspace,
  settingsOf,
} from '../harness/index.ts'
import { ADDRESS, bot, READER, rotatingOf, withRotatingKey } from './rotating-scene.ts'

const suite = (engine: Engine) => {
  test('a key is rotated in place, with both keys valid until the overlap is over', async () => {
    await using scene = await withRotatingKey(engine, bot() + READER)
    const { emulator, ws } = scene
    await expectEmptyPlan(ws)
    const first = await rotatingOf(ws)
    expect(first).toMatchObject({ generation: 1, previous: null, retiring: [], status: 'steady' })
    expect(first.current.name).toMatch(/^teams-bot\.[0-9a-z]{4}\.1$/)
    const tag = first.current.name.split('.').at(-2)

    emulator.advance('90d')
    const due = await ws.planShown()
    expect(actionsOf(due.plan)).toEqual({ [ADDRESS]: 'update', 'terraform_data.reader': 'delete, create' })
    expect(due.drift).toEqual([])
    expect(due.warnings.map(({ address }) => address)).toEqual([ADDRESS])
    const { change } = changeOf(due.plan, ADDRESS)
    expect(change.after).toMatchObject({
      generation: 2,
      current: { name: `teams-bot.${tag}.2`, type: 'locked_down_viewer' },
      previous: { id: first.current.id },
    })
    expect(change.after_unknown).toMatchObject({ current: { id: true, key: true, secret: true } })
    expect(change.after_sensitive).toMatchObject({
      current: { key: true, secret: true },
      previous: { key: true, secret: true },
    })
    const shown = await ws.succeed('show', '-no-color', 'tfplan')
    expect(shown.text).not.toContain(first.current.key)
    expect(shown.text).not.toContain(first.current.secret)
    await ws.applyPlan()
    expect(changesAsked(emulator)).toEqual(['create'])
    const second = await rotatingOf(ws)
    expect(second).toMatchObject({
      generation: 2,
      status: 'overlapping',
      previous: { id: first.current.id, key: first.current.key },
    })
    expect(managedKeys(emulator).map(({ value }) => value)).toEqual([first.current.key, second.current.key])
    expect((await ws.attributes('terraform_data.reader'))['input']).toMatchObject({
      value: second.current.fingerprint,
    })
    await expectEmptyPlan(ws)

    emulator.advance('6d')
    await expectEmptyPlan(ws)
    emulator.clearJournal()
    emulator.advance('1d')
    const over = await ws.planShown()
    expect(actionsOf(over.plan)).toEqual({ [ADDRESS]: 'update' })
    expect(over.warnings).toHaveLength(1)
    expect(changeOf(over.plan, ADDRESS).change.after).toMatchObject({ previous: null, generation: 2 })
    await ws.applyPlan()
    expect(changesAsked(emulator)).toEqual(['delete'])
    expect(managedNames(emulator)).toEqual([`teams-bot.${tag}.2`])
    expect(await rotatingOf(ws)).toMatchObject({ previous: null, retiring: [], status: 'steady' })
    await expectEmptyPlan(ws)

    await ws.succeed('destroy', '-no-color', '-auto-approve')
    expect(managedNames(emulator)).toEqual([])
  })

  test('what no key can be made of is refused before anything is sent', async () => {
    await using scene = await withRotatingKey(engine, bot())
    const { emulator, ws } = scene
    await ws.write(bot({ overlap: '100d' }))
    const { code, errors } = await ws.plan()
    expect(code).toBe(1)
    expect(errors.map(({ detail }) => detail).join()).toMatch(/100d.*\(OVERLAP_TOO_LONG\)$/s)
    await ws.write(bot({ name: 'a'.repeat(241) }))
    expect((await ws.plan()).errors.map(({ detail }) => detail).join()).toMatch(/\(ROTATING_NAME_TOO_LONG\)$/)
    await ws.write(bot())
    expect(changesAsked(emulator)).toEqual([])
    await expectEmptyPlan(ws)
  })

  test('what is known only in the apply is decided there', async () => {
    const known = (release: string) =>
      bot({ keepers: { release: new Expression('terraform_data.release.output') } }) +
      block('resource "terraform_data" "release"', { input: release })
    await using scene = await withRotatingKey(engine, known('1'))
    const { emulator, ws } = scene
    const { current } = await rotatingOf(ws)
    await ws.write(known('2'))
    const { plan, warnings } = await ws.planShown()
    expect(warnings.map(({ summary }) => summary)).toEqual([
      'A rotation depends on a value that is not known yet',
    ])
    expect(changeOf(plan, ADDRESS).change.after_unknown).toMatchObject({ generation: true, current: true })
    await ws.applyPlan()
    expect(changesAsked(emulator)).toEqual(['create'])
    expect(await rotatingOf(ws)).toMatchObject({ generation: 2, previous: { id: current.id } })
    await expectEmptyPlan(ws)
  })

  test('another project replaces the whole resource: all its keys in the old one are deleted', async () => {
    await using emulator = await emulatorFor({ seed: { projects: [{ id: 'p-one' }, { id: 'p-two' }] } })
    await using gateway = await openCredentialGateway(emulator)
    const env = { ...settingsOf(emulator), EKB_ENDPOINT: gateway.endpoint }
    const main = (project_id: string, release: string) => bot({ project_id, keepers: { release } })
    await using ws = await openWorkspace({ engine, env, main: main('p-one', '1') })
    await ws.apply()
    await ws.write(main('p-one', '2'))
    await ws.apply()
    expect(managedKeys(emulator, 'p-one')).toHaveLength(2)
    await ws.write(main('p-two', '2'))
    expect(actionsOf((await ws.planShown()).plan)).toEqual({ [ADDRESS]: 'delete, create' })
    await ws.applyPlan()
    expect(managedKeys(emulator, 'p-one')).toEqual([])
    expect(managedNames(emulator, 'p-two')).toEqual([(await rotatingOf(ws)).current.name])
    await expectEmptyPlan(ws)
  })
}

describeNewest('rotation in place', { terraform: '1.6.0', opentofu: '1.6.0' }, suite)
describeOldest('rotation in place', { terraform: '1.6.0' }, suite)
