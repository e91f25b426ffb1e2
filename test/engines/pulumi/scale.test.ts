import { expect, test } from 'vitest'
import { describeNewest, emulatorFor, managedNames, settingsOf } from '../harness/index.ts'
import { apiKey, expectNoChange, openStack } from '../harness/pulumi/index.ts'

const COUNT = 300
const resources = Object.fromEntries(
  Array.from({ length: COUNT }, (_, at) => [
    `key${at}`,
    apiKey({ name: `key-${at}`, type: 'locked_down_viewer' }),
  ]),
)

/**
 * The engine writes its state once, at the end, and not after every step: that alone took three quarters of a
 * minute here. Then it also creates as many keys at a time as it is told to.
 */
const WITHOUT_CHECKPOINTS = { PULUMI_EXPERIMENTAL: 'true', PULUMI_SKIP_CHECKPOINTS: 'true' }

describeNewest(`${COUNT} keys`, { pulumi: '0' }, engine => {
  test('one POST and one DELETE for each, few lists for anything', async () => {
    await using emulator = await emulatorFor()
    await using stack = await openStack({
      engine,
      env: { ...settingsOf(emulator), ...WITHOUT_CHECKPOINTS },
      program: { resources },
    })
    const preview = await stack.preview()
    expect(Object.keys(preview.changes)).toHaveLength(COUNT)
    expect(emulator.counts()).toMatchObject({ create: 0, delete: 0, other: 0 })
    expect(emulator.counts().list).toBeLessThanOrEqual(3)

    emulator.clearJournal()
    await stack.up('--parallel', '8')
    expect(emulator.counts()).toMatchObject({ create: COUNT, delete: 0, other: 0 })
    expect(emulator.counts().list).toBeLessThanOrEqual(COUNT / 15)
    expect(new Set(managedNames(emulator)).size).toBe(COUNT)

    emulator.clearJournal()
    expect((await stack.refresh()).changes).toEqual({})
    expect(emulator.counts()).toMatchObject({ create: 0, delete: 0, other: 0 })
    expect(emulator.counts().list).toBeLessThanOrEqual(3)

    emulator.clearJournal()
    await expectNoChange(stack)
    expect(emulator.counts()).toMatchObject({ create: 0, delete: 0, other: 0 })
    expect(emulator.counts().list).toBeLessThanOrEqual(3)

    emulator.clearJournal()
    await stack.destroy()
    expect(emulator.counts()).toMatchObject({ create: 0, delete: COUNT, other: 0 })
    expect(managedNames(emulator)).toEqual([])
  })
})
