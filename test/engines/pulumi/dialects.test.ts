import { expect, test } from 'vitest'
import type { Emulator } from '../../../src/emulator/index.ts'
import {
  changesAsked,
  deleteOnPage,
  describeNewest,
  emulatorFor,
  managedKeys,
  managedNames,
  settingsOf,
} from '../harness/index.ts'
import { apiKey, expectNoChange, openStack } from '../harness/pulumi/index.ts'

const BOT = { name: 'bot', type: 'locked_down_viewer' }
const DIALECTS: [what: string, behaviour: Parameters<Emulator['setBehaviour']>[0], id: RegExp][] = [
  ['has ids of its own', { ids: true, createIds: true }, /^(?!key_)/],
  ['has ids and shows values masked', { ids: true, masked: true }, /^(?!key_)/],
  ['has no ids and shows values masked', { masked: true, fastapiErrors: true }, /^key_/],
]

describeNewest('platforms', { pulumi: '0' }, engine => {
  test.for(DIALECTS)('a platform that %s', async ([, behaviour, id]) => {
    await using emulator = await emulatorFor(behaviour)
    await using stack = await openStack({
      engine,
      env: settingsOf(emulator),
      program: { resources: { bot: apiKey(BOT), ci: apiKey({ ...BOT, name: 'ci' }) } },
    })
    // With the preview of its own, as a person runs it.
    await stack.pulumi('up', '--yes')
    const [made] = managedKeys(emulator).filter(({ name }) => name === 'bot')
    const bot = await stack.resource('bot')
    expect(bot.id).toMatch(id)
    expect(bot.outputs).toMatchObject({ key: made?.value, secret: made?.secret })
    expect(await stack.refresh()).toMatchObject({ changes: {}, diagnostics: [] })
    expect(await stack.resource('bot')).toEqual(bot)
    await expectNoChange(stack, '--refresh')

    await deleteOnPage(emulator, made?.value ?? '')
    expect((await stack.up('--refresh')).changes).toEqual({ bot: 'delete, create' })
    emulator.clearJournal()
    await stack.pulumi('destroy', '--yes')
    expect(changesAsked(emulator)).toEqual(['delete', 'delete'])
    expect(managedNames(emulator)).toEqual([])
  })

  test('a key that could never be deleted is not created', async () => {
    await using emulator = await emulatorFor({ masked: true })
    await using stack = await openStack({
      engine,
      env: settingsOf(emulator),
      program: { resources: { bot: apiKey({ ...BOT, storeSecret: false }) } },
    })
    for (const operation of ['preview', 'up'] as const) {
      const refused = await stack.fail(operation)
      expect(refused.errors.join('\n')).toMatch(/storeSecret cannot be false with this platform/)
    }
    expect(changesAsked(emulator)).toEqual([])
  })
})
