import { expect, test } from 'vitest'
import { Secret } from '../../../src/core/secret.ts'
import {
  actionsOf,
  type DateFault,
  describeNewest,
  emulatorFor,
  expectEmptyPlan,
  HEADER,
  managedKeys,
  openDateGateway,
  openWorkspace,
  settingsOf,
} from '../harness/index.ts'

const COUNT = 40
const MAIN = `${HEADER}
resource "ekb_api_key" "many" {
  count        = ${COUNT}
  name         = "key-\${count.index}"
  type         = "locked_down_viewer"
  rotate_after = "90d"
}

output "created" {
  value = { for key in ekb_api_key.many : key.fingerprint => key.created_at }
}

output "due" {
  value = { for key in ekb_api_key.many : key.fingerprint => key.rotation_due_at }
}
`

const DAY_MS = 86_400_000

/** What a proxy makes of the Date header, and whether the answer to a POST then tells enough. */
const DATES: [what: string, fault: DateFault, tellsEnough: boolean][] = [
  ['as it is', 0, true],
  ['an hour fast', 3_600_000, false],
  ['two seconds slow', -2_000, false],
  ['not told', 'absent', false],
]

describeNewest('the time at which a key was created', { terraform: '1.11', opentofu: '1.11' }, engine => {
  test.for(DATES)('stays as the apply told it, with a Date %s', async ([, fault, tellsEnough]) => {
    await using emulator = await emulatorFor()
    // Far from the local clock, and between two seconds.
    emulator.advance('1000357ms')
    await using gateway = await openDateGateway(emulator, fault)
    const env = { ...settingsOf(emulator), EKB_ENDPOINT: gateway.endpoint }
    await using ws = await openWorkspace({ engine, env, main: MAIN })
    await ws.plan()
    emulator.clearJournal()
    await ws.applyPlan()
    const { create, list } = emulator.counts()
    expect(create).toBe(COUNT)
    if (tellsEnough) expect(list).toBeLessThan(COUNT / 5)
    else expect(list).toBeGreaterThanOrEqual(COUNT / 10 + 1)

    const { created, due } = (await ws.outputs()) as Record<'created' | 'due', Record<string, string>>
    expect(Object.keys(created)).toHaveLength(COUNT)
    for (const { value, createdAt } of managedKeys(emulator)) {
      const fingerprint = `sha256:${new Secret(value).digest()}`
      const told = Date.parse(created[fingerprint] ?? '')
      const second = Math.floor(createdAt / 1000) * 1000
      expect([second, ...(tellsEnough ? [second + 1000] : [])]).toContain(told)
      expect(Date.parse(due[fingerprint] ?? '') - told).toBe(89 * DAY_MS)
    }
    await expectEmptyPlan(ws)
    expect(await ws.listen('plan', '-refresh-only')).toMatchObject({
      drift: [],
      changes: [],
      diagnostics: [],
    })
    await ws.succeed('apply', '-refresh-only', '-auto-approve', '-no-color')
    expect(await ws.outputs()).toEqual({ created, due })
  })

  test.for([
    ['in a hundred years', 36_500],
    ['of last month, from a cache', -30],
  ] as const)(
    'is that of this machine where Date lies %s, and nothing is rotated in every run',
    async ([, days]) => {
      await using emulator = await emulatorFor()
      await using gateway = await openDateGateway(emulator, days * DAY_MS)
      const env = { ...settingsOf(emulator), EKB_ENDPOINT: gateway.endpoint }
      await using ws = await openWorkspace({ engine, env, main: MAIN })
      const began = Date.now()
      const applied = await ws.apply()
      expect(applied.text).toContain('The clock of the platform contradicts its own dates')
      const { created } = (await ws.outputs()) as Record<'created', Record<string, string>>
      for (const time of Object.values(created)) {
        expect(Date.parse(time)).toBeGreaterThanOrEqual(began - 1000)
        expect(Date.parse(time)).toBeLessThanOrEqual(Date.now())
      }
      await expectEmptyPlan(ws)
      ws.env['EKB_ENDPOINT'] = emulator.endpoint
      await expectEmptyPlan(ws)
      expect(emulator.counts()).toMatchObject({ create: COUNT, delete: 0 })
    },
  )

  test('is what a rotation counts from, in the plan and in the apply', async () => {
    await using emulator = await emulatorFor()
    emulator.advance('1000357ms')
    await using ws = await openWorkspace({ engine, env: settingsOf(emulator), main: MAIN })
    await ws.apply()
    emulator.advance('88d')
    await expectEmptyPlan(ws)
    emulator.advance('1d')
    const { plan } = await ws.planShown()
    expect(Object.keys(actionsOf(plan))).toHaveLength(COUNT)
    await ws.applyPlan()
    await expectEmptyPlan(ws)
    expect(managedKeys(emulator)).toHaveLength(COUNT)
  })
})
