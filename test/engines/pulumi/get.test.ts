import { expect, test } from 'vitest'
import { changesAsked, describeNewest, emulatorFor, managedKeys, settingsOf } from '../harness/index.ts'
import {
  apiKey,
  existingApiKey,
  expectNoChange,
  openStack,
  type ProgramResource,
  rotatingApiKey,
} from '../harness/pulumi/index.ts'

const VIEWER = { type: 'locked_down_viewer' }

const existingRotating = (id: string): ProgramResource => ({ type: 'ekb:RotatingApiKey', get: { id } })

describeNewest('a key that a program no longer manages and only looks up', { pulumi: '0' }, engine => {
  test('stays on the platform, whether the program names it by its id or by its name', async () => {
    await using emulator = await emulatorFor()
    await using stack = await openStack({
      engine,
      env: settingsOf(emulator),
      program: {
        resources: {
          named: apiKey({ name: 'named', ...VIEWER }),
          known: apiKey({ name: 'known', ...VIEWER }),
          line: rotatingApiKey({ name: 'line', ...VIEWER, overlap: '7d' }),
        },
      },
    })
    await stack.up()
    const before = managedKeys(emulator).map(({ value }) => value)
    const { id } = await stack.resource('known')
    const line = managedKeys(emulator).find(({ name }) => name.startsWith('line.'))
    emulator.clearJournal()
    await stack.write({
      resources: {
        named: existingApiKey('name:named'),
        known: existingApiKey(id),
        line: existingRotating(`name:${line?.name}`),
      },
    })
    const { diagnostics } = await stack.up()
    expect(diagnostics.map(({ name, message }) => [name, message.split('\n')[0]]).sort()).toEqual([
      ['line', 'An API key is left on the platform'],
      ['named', 'An API key is left on the platform'],
    ])
    expect(changesAsked(emulator)).toEqual([])
    expect(managedKeys(emulator).map(({ value }) => value)).toEqual(before)
    const { resources } = await stack.exported()
    expect(resources.filter(({ pendingDelete }) => pendingDelete)).toEqual([])
    expect((await stack.preview()).changes).toEqual({ named: 'read', known: 'read', line: 'read' })

    await stack.write({})
    await stack.up()
    expect(managedKeys(emulator).map(({ value }) => value)).toEqual(before)
    await expectNoChange(stack)
  })
})
