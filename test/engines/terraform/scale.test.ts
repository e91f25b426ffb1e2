import { expect, test } from 'vitest'
import {
  describeNewest,
  emulatorFor,
  expectEmptyPlan,
  HEADER,
  managedKeys,
  openWorkspace,
  settingsOf,
} from '../harness/index.ts'

const COUNT = 300
const MAIN = `${HEADER}
resource "ekb_api_key" "many" {
  count = ${COUNT}
  name  = "key-\${count.index}"
  type  = "locked_down_viewer"
}
`

const ROTATING = 100
/** However many keys a rotation has: for its plan, before its first POST, and until lists show the new keys. */
const FEW_LISTS = 8
const IN_PLACE = `${HEADER}
resource "ekb_rotating_api_key" "many" {
  count        = ${ROTATING}
  name         = "key-\${count.index}"
  type         = "locked_down_viewer"
  rotate_after = "90d"
  overlap      = "7d"
}
`

describeNewest(`${COUNT} keys`, { terraform: '1.11', opentofu: '1.11' }, engine => {
  test('one POST and one DELETE for each, one list for a plan, few lists for an apply', async () => {
    await using emulator = await emulatorFor()
    await using ws = await openWorkspace({ engine, env: settingsOf(emulator), main: MAIN })
    await ws.succeed('plan', '-no-color', '-out=tfplan')
    expect(emulator.counts()).toMatchObject({ list: 1, total: 1 })
    emulator.clearJournal()
    await ws.applyPlan()
    expect(emulator.counts()).toMatchObject({ create: COUNT, delete: 0, other: 0 })
    expect(emulator.counts().list).toBeLessThanOrEqual(COUNT / 20)
    expect(new Set(managedKeys(emulator).map(({ name }) => name)).size).toBe(COUNT)

    emulator.clearJournal()
    await expectEmptyPlan(ws)
    expect(emulator.counts()).toMatchObject({ list: 1, total: 1 })

    emulator.clearJournal()
    await ws.succeed('destroy', '-no-color', '-auto-approve')
    expect(emulator.counts()).toMatchObject({ create: 0, delete: COUNT, other: 0 })
    expect(managedKeys(emulator)).toEqual([])
  })
})

describeNewest(`${ROTATING} rotating keys`, { terraform: '1.11', opentofu: '1.11' }, engine => {
  test('one list for a plan, one POST each for a rotation, one DELETE each after the overlap', async () => {
    await using emulator = await emulatorFor()
    await using ws = await openWorkspace({ engine, env: settingsOf(emulator), main: IN_PLACE })
    await ws.apply()
    for (const [time, asked] of [
      ['91d', { create: ROTATING, delete: 0 }],
      ['7d', { create: 0, delete: ROTATING }],
    ] as const) {
      emulator.clearJournal()
      await expectEmptyPlan(ws)
      expect(emulator.counts()).toMatchObject({ list: 1, total: 1 })
      emulator.advance(time)
      emulator.clearJournal()
      await ws.succeed('apply', '-no-color', '-auto-approve')
      expect(emulator.counts()).toMatchObject({ ...asked, other: 0 })
      expect(emulator.counts().list).toBeLessThanOrEqual(FEW_LISTS)
    }
    expect(managedKeys(emulator)).toHaveLength(ROTATING)
  })
})
