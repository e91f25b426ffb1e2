import { expect, test } from 'vitest'
import {
  changesAsked,
  describeNewest,
  emulatorFor,
  managedKeys,
  managedNames,
  settingsOf,
} from '../harness/index.ts'
import { apiKey, expectNoChange, openStack, ref, rotatingApiKey } from '../harness/pulumi/index.ts'

const BOT = { name: 'teams-bot', type: 'locked_down_viewer', rotateAfter: '90d' } as const

// What docs/pulumi.md says about it.
describeNewest('an ApiKey that becomes a RotatingApiKey', { pulumi: '0' }, engine => {
  test('by state delete and import: the key stays, and rotates in place when it is due', async () => {
    await using emulator = await emulatorFor()
    const program = { resources: { bot: apiKey(BOT) } }
    await using stack = await openStack({ engine, env: settingsOf(emulator), program })
    await stack.up()
    const before = managedKeys(emulator)
    emulator.clearJournal()

    const urn = 'urn:pulumi:dev::ekb-test::ekb:index:ApiKey::bot'
    await stack.pulumi('state', 'delete', urn, '--yes')
    await stack.import('ekb:index:RotatingApiKey', 'bot', 'name:teams-bot', '--protect=false')
    await stack.write({ resources: { bot: rotatingApiKey({ ...BOT, overlap: '7d' }) } })
    await stack.up('--refresh')
    expect(changesAsked(emulator)).toEqual([])
    expect(managedKeys(emulator)).toEqual(before)
    const { outputs } = await stack.resource('bot')
    expect(outputs).toMatchObject({ generation: 1, current: { name: 'teams-bot' } })
    expect((outputs['current'] as { secret?: unknown }).secret ?? null).toBeNull()
    await expectNoChange(stack, '--refresh')

    emulator.advance('90d')
    await stack.up('--refresh')
    expect(changesAsked(emulator)).toEqual(['create'])
    expect(managedNames(emulator)).toEqual(
      expect.arrayContaining(['teams-bot', expect.stringMatching(/^teams-bot\.[0-9a-z]{4}\.2$/)]),
    )
    await expectNoChange(stack, '--refresh')
  })

  test('by an alias of the other type: the key stays with its secret, and rotates in place when it is due', async () => {
    await using emulator = await emulatorFor()
    const program = { resources: { bot: apiKey({ ...BOT, keepers: { release: '1' } }) } }
    await using stack = await openStack({ engine, env: settingsOf(emulator), program })
    await stack.up()
    const { id, outputs: before } = await stack.resource('bot')
    emulator.clearJournal()

    const declared = { ...BOT, keepers: { release: '1' }, overlap: '7d' }
    const bot = rotatingApiKey(declared, { aliases: [{ type: 'ekb:index:ApiKey' }] })
    await stack.write({ resources: { bot }, outputs: { reader: ref('bot.current.secret') } })
    expect((await stack.preview()).changes).toEqual({ bot: 'update' })
    expect((await stack.up()).changes).toEqual({ bot: 'update' })
    expect(changesAsked(emulator)).toEqual([])
    const after = await stack.resource('bot')
    expect(after).toMatchObject({ id, type: 'ekb:index:RotatingApiKey' })
    expect(after.outputs).toMatchObject({
      generation: 1,
      status: 'steady',
      current: { name: 'teams-bot', key: before['key'], secret: before['secret'] },
    })
    expect(after.secrets).toEqual(['current.key', 'current.secret'])
    expect(after.outputs).not.toHaveProperty('keyPreview')
    expect((await stack.exported()).outputs['reader']).toBe(before['secret'])
    await expectNoChange(stack)
    await expectNoChange(stack, '--refresh')

    emulator.advance('90d')
    await stack.write({ resources: { bot: rotatingApiKey(declared) } })
    await stack.up()
    expect(changesAsked(emulator)).toEqual(['create'])
    expect((await stack.resource('bot')).outputs).toMatchObject({
      generation: 2,
      previous: { name: 'teams-bot', key: before['key'] },
    })
    await expectNoChange(stack)
  })
})
