import { expect, test } from 'vitest'
import type { Emulator } from '../../../src/emulator/index.ts'
import { until, untilIdle, untilPending } from '../faults/support/processes.ts'
import {
  changesAsked,
  describeNewest,
  emulatorFor,
  managedKeys,
  managedNames,
  settingsOf,
} from '../harness/index.ts'
import { apiKey, expectNoChange, openStack, type Program, type Stack } from '../harness/pulumi/index.ts'
import { killProviders, untilProvidersEnd } from './interruptions.ts'

/** A program of keys with these names, of which one is made at a time. */
function keysNamed(...names: readonly string[]): Program {
  const key = (name: string, index: number) => {
    const before = names[index - 1]
    return apiKey(
      { name, type: 'locked_down_viewer' },
      before === undefined ? undefined : { dependsOn: [`\${${before}}`] },
    )
  }
  return { resources: Object.fromEntries(names.map((name, index) => [name, key(name, index)])) }
}

/** Every key of the platform is in the state, and the other way round. */
async function expectAgreement(stack: Stack, emulator: Emulator): Promise<void> {
  const { resources } = await stack.exported()
  const recorded = resources.flatMap(({ type, outputs }) =>
    type === 'ekb:index:ApiKey' ? [outputs['key']] : [],
  )
  const there = managedKeys(emulator).map(({ value }) => value)
  // Compared as a whole, so that a failure prints no value.
  expect(recorded.length).toBe(there.length)
  expect(there.every(value => recorded.includes(value))).toBe(true)
}

describeNewest('a run that is interrupted', { pulumi: '0' }, engine => {
  test('Ctrl-C during a slow create: its key is recorded, and no other is begun', async () => {
    await using emulator = await emulatorFor()
    await using stack = await openStack({ engine, env: settingsOf(emulator), program: keysNamed('a', 'b') })
    emulator.faults.add({ match: { operation: 'create', times: 1 }, effect: { delayMs: 2_500 } })
    const up = await stack.start('up')
    await untilPending({ emulator }, 'create')
    up.signalGroup('SIGINT')
    expect((await up.ended).code).not.toBe(0)
    expect(changesAsked(emulator)).toEqual(['create'])
    await expectAgreement(stack, emulator)
    expect((await stack.up()).changes).toEqual({ b: 'create' })
    await expectAgreement(stack, emulator)
    await expectNoChange(stack)
  })

  test('Ctrl-C twice during a slow create: no key is left that no state has', async () => {
    await using emulator = await emulatorFor()
    await using stack = await openStack({ engine, env: settingsOf(emulator), program: keysNamed('a') })
    emulator.faults.add({ match: { operation: 'create', times: 1 }, effect: { delayMs: 2_500 } })
    const up = await stack.start('up')
    await untilPending({ emulator }, 'create')
    up.signalGroup('SIGINT')
    await until('the engine has said that it ends', () => /cancell/i.test(up.printed()))
    up.signalGroup('SIGINT')
    expect((await up.ended).code).not.toBe(0)
    await untilProvidersEnd(stack)
    await untilIdle({ emulator })
    await stack.killProcesses()
    await stack.pulumi('cancel', '--yes')
    await expectAgreement(stack, emulator)
    await stack.up()
    await expectAgreement(stack, emulator)
    expect(managedNames(emulator)).toEqual(['a'])
  })

  for (const after of ['refresh', 'up'] as const) {
    test(`an engine that is killed during a create, then ${after}: the key is deleted again`, async () => {
      await using emulator = await emulatorFor()
      await using stack = await openStack({ engine, env: settingsOf(emulator), program: keysNamed('a') })
      emulator.faults.add({ match: { operation: 'create', times: 1 }, effect: { delayMs: 2_000 } })
      const up = await stack.start('up')
      await untilPending({ emulator }, 'create')
      up.signal('SIGKILL')
      await untilProvidersEnd(stack)
      await untilIdle({ emulator })
      expect(changesAsked(emulator)).toEqual(['create', 'delete'])
      expect(managedNames(emulator)).toEqual([])
      await stack.killProcesses()
      await up.ended
      await stack.pulumi('cancel', '--yes')
      if (after === 'refresh') await stack.refresh()
      await stack.up()
      expect(managedNames(emulator)).toEqual(['a'])
      await expectAgreement(stack, emulator)
      await expectNoChange(stack)
    })
  }

  test('a provider that is killed during a create: the next preview names the key', async () => {
    await using emulator = await emulatorFor()
    await using stack = await openStack({ engine, env: settingsOf(emulator), program: keysNamed('a') })
    emulator.faults.add({ match: { operation: 'create', times: 1 }, effect: { delayMs: 2_000 } })
    const up = await stack.start('up')
    await untilPending({ emulator }, 'create')
    await killProviders(stack)
    expect((await up.ended).code).not.toBe(0)
    await untilIdle({ emulator })
    expect(managedNames(emulator)).toEqual(['a'])
    const { warnings } = await stack.preview()
    expect(warnings.join('\n')).toContain('The project already has a key named "a"')
    await stack.import('ekb:index:ApiKey', 'a', 'name:a', '--generate-code=false', '--protect=false')
    await expectAgreement(stack, emulator)
    await expectNoChange(stack)
  })

  test('an engine that is killed during a delete: the next refresh sees that the key is gone', async () => {
    await using emulator = await emulatorFor()
    await using stack = await openStack({ engine, env: settingsOf(emulator), program: keysNamed('a', 'b') })
    await stack.up()
    await stack.write(keysNamed('a'))
    emulator.faults.add({ match: { operation: 'delete', times: 1 }, effect: { delayMs: 2_000 } })
    const up = await stack.start('up')
    await untilPending({ emulator }, 'delete')
    up.signal('SIGKILL')
    await untilProvidersEnd(stack)
    await untilIdle({ emulator })
    expect(managedNames(emulator)).toEqual(['a'])
    await stack.killProcesses()
    await up.ended
    await stack.pulumi('cancel', '--yes')
    await stack.refresh()
    await expectAgreement(stack, emulator)
    await expectNoChange(stack)
  })
})
