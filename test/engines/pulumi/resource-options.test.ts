import { expect, test } from 'vitest'
import {
  changesAsked,
  describeNewest,
  emulatorFor,
  managedKeys,
  managedNames,
  settingsOf,
} from '../harness/index.ts'
import { apiKey, CREATE_FIRST, expectNoChange, openStack, ref } from '../harness/pulumi/index.ts'

const BOT = { name: 'bot', type: 'locked_down_viewer' }

describeNewest('resource options', { pulumi: '0' }, engine => {
  test('aliases keep the key, ignoreChanges keeps what it has, additionalSecretOutputs hides', async () => {
    await using emulator = await emulatorFor()
    await using stack = await openStack({
      engine,
      env: settingsOf(emulator),
      program: { resources: { bot: apiKey({ ...BOT, keepers: { release: '1' } }) } },
    })
    await stack.up()
    const before = await stack.resource('bot')
    emulator.clearJournal()

    const options = {
      aliases: [{ name: 'bot' }],
      ignoreChanges: ['keepers', 'type'],
      additionalSecretOutputs: ['fingerprint'],
    }
    await stack.write({
      resources: {
        slack: apiKey({ ...BOT, type: 'privileged', keepers: { release: '2' }, rotateAfter: '30d' }, options),
      },
    })
    expect((await stack.up()).changes).toEqual({ slack: 'update' })
    const slack = await stack.resource('slack')
    expect(slack.id).toBe(before.id)
    expect(slack.outputs).toMatchObject({
      ...BOT,
      keepers: { release: '1' },
      rotateAfter: '30d',
      key: before.outputs['key'],
      secret: before.outputs['secret'],
    })
    expect(slack.secrets).toEqual(['fingerprint', 'key', 'secret'])
    expect(changesAsked(emulator)).toEqual([])
    await expectNoChange(stack)
    await stack.refresh()
    expect((await stack.resource('slack')).secrets).toEqual(['fingerprint', 'key', 'secret'])
  })

  test('protect and retainOnDelete keep the key, --target touches one', async () => {
    await using emulator = await emulatorFor()
    const resources = {
      kept: apiKey({ ...BOT, name: 'kept' }, { protect: true }),
      retained: apiKey({ ...BOT, name: 'retained' }, { retainOnDelete: true }),
      other: apiKey({ ...BOT, name: 'other' }, { dependsOn: [ref('retained')] }),
    }
    await using stack = await openStack({ engine, env: settingsOf(emulator), program: { resources } })
    expect((await stack.up('--target', stack.urn('kept'))).changes).toEqual({ kept: 'create' })
    expect(managedNames(emulator)).toEqual(['kept'])
    expect((await stack.up()).changes).toEqual({ retained: 'create', other: 'create' })
    // The one that depends on the other came after it.
    expect(managedNames(emulator)).toEqual(['kept', 'retained', 'other'])

    emulator.clearJournal()
    expect((await stack.up('--replace', stack.urn('other'))).changes).toEqual({ other: CREATE_FIRST })
    expect(changesAsked(emulator)).toEqual(['create', 'delete'])

    emulator.clearJournal()
    const refused = await stack.fail('destroy', '--target', stack.urn('kept'))
    expect(refused.errors.join('\n')).toMatch(/kept.*cannot be deleted.*protect/s)
    expect(changesAsked(emulator)).toEqual([])

    await stack.write({ resources: { kept: resources.kept } })
    expect((await stack.up()).changes).toEqual({ other: 'delete', retained: 'delete' })
    expect(changesAsked(emulator)).toEqual(['delete'])
    expect(managedNames(emulator)).toEqual(['kept', 'retained'])

    await stack.pulumi('state', 'unprotect', stack.urn('kept'), '--yes')
    await stack.destroy('--target', stack.urn('kept'))
    expect(managedKeys(emulator).map(({ name }) => name)).toEqual(['retained'])
  })
})
