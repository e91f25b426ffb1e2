import { expect, test } from 'vitest'
import { describeNewest, emulatorFor, managedKeys, openDateGateway, settingsOf } from '../harness/index.ts'
import { apiKey, expectNoChange, openStack } from '../harness/pulumi/index.ts'

const COUNT = 24
const resources = Object.fromEntries(
  Array.from({ length: COUNT }, (_, at) => [
    `key${at}`,
    apiKey({ name: `key-${at}`, type: 'locked_down_viewer', rotateAfter: '90d' }),
  ]),
)

describeNewest('the time at which a key was created', { pulumi: '0' }, engine => {
  test.for([
    ['as it is', 0],
    ['an hour fast', 3_600_000],
    ['not told', 'absent'],
  ] as const)('is not changed by a refresh, with a Date %s', async ([, fault]) => {
    await using emulator = await emulatorFor()
    // Far from the local clock, and between two seconds.
    emulator.advance('1000357ms')
    await using gateway = await openDateGateway(emulator, fault)
    await using stack = await openStack({
      engine,
      env: { ...settingsOf(emulator), EKB_ENDPOINT: gateway.endpoint },
      program: { resources },
    })
    await stack.up('--parallel', '8')
    const made = managedKeys(emulator)
    expect(made).toHaveLength(COUNT)
    const before = await Promise.all(Object.keys(resources).map(name => stack.resource(name)))
    for (const { outputs } of before) {
      const createdAt = made.find(({ value }) => value === outputs['key'])?.createdAt ?? 0
      const told = Date.parse(String(outputs['createdAt']))
      const second = Math.floor(createdAt / 1000) * 1000
      expect([second, ...(fault === 0 ? [second + 1000] : [])]).toContain(told)
    }
    expect(await stack.refresh()).toMatchObject({ changes: {}, diagnostics: [] })
    expect(await Promise.all(Object.keys(resources).map(name => stack.resource(name)))).toEqual(before)
    await expectNoChange(stack, '--refresh')
  })

  test('is that of this machine where Date lies in a hundred years, and nothing is rotated in every run', async () => {
    await using emulator = await emulatorFor()
    await using gateway = await openDateGateway(emulator, 36_500 * 86_400_000)
    await using stack = await openStack({
      engine,
      env: { ...settingsOf(emulator), EKB_ENDPOINT: gateway.endpoint },
      program: {
        resources: { bot: apiKey({ name: 'bot', type: 'locked_down_viewer', rotateAfter: '90d' }) },
      },
    })
    const began = Date.now()
    const up = await stack.up()
    expect(up.warnings.join('\n')).toMatch(/contradicts its own dates.*"bot"/s)
    const createdAt = Date.parse(String((await stack.resource('bot')).outputs['createdAt']))
    expect(createdAt).toBeGreaterThanOrEqual(began - 1000)
    expect(createdAt).toBeLessThanOrEqual(Date.now())
    expect(await stack.refresh()).toMatchObject({ changes: {}, diagnostics: [] })
    await expectNoChange(stack, '--refresh')
    await expectNoChange(stack)
  })
})
