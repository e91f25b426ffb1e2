import { expect, test } from 'vitest'
import {
  changesAsked,
  deleteOnPage,
  describeNewest,
  emulatorFor,
  managedKeys,
  managedNames,
  settingsOf,
} from '../harness/index.ts'
import { apiKey, expectNoChange, openStack, type ProgramValue } from '../harness/pulumi/index.ts'

const BOT = { name: 'teams-bot', type: 'locked_down_viewer' }
const DAY_MS = 86_400_000

describeNewest('lifecycle', { pulumi: '0' }, engine => {
  test('keys are created and deleted once each, and the state tells everything about them', async () => {
    await using emulator = await emulatorFor()
    await using stack = await openStack({
      engine,
      encryptedBy: 'passphrase',
      env: settingsOf(emulator),
      program: {
        resources: {
          bot: apiKey({ ...BOT, rotateAfter: '90d', keepers: { release: '1' } }),
          ci: apiKey({ name: 'ci', type: 'privileged' }),
        },
      },
    })
    expect((await stack.up()).changes).toEqual({ bot: 'create', ci: 'create' })
    expect(changesAsked(emulator)).toEqual(['create', 'create'])
    expect(managedNames(emulator).sort()).toEqual(['ci', 'teams-bot'])

    const made = managedKeys(emulator).find(({ name }) => name === 'teams-bot')
    const bot = await stack.resource('bot')
    expect(bot.id).toMatch(/^key_[0-9a-f]{16}$/)
    expect(bot.inputs).toEqual({ ...BOT, rotateAfter: '90d', keepers: { release: '1' } })
    expect(bot.outputs).toMatchObject({
      ...BOT,
      projectId: emulator.projectId,
      rotateAfter: '90d',
      keepers: { release: '1' },
      deletionProtection: false,
      storeSecret: true,
      readyForRotation: false,
      key: made?.value,
      secret: made?.secret,
      fingerprint: bot.id.replace('key_', 'sha256:'),
    })
    expect(bot.secrets).toEqual(['key', 'secret'])
    const { createdAt, rotationDueAt } = bot.outputs
    expect(Date.parse(String(rotationDueAt)) - Date.parse(String(createdAt))).toBe(89 * DAY_MS)

    emulator.clearJournal()
    expect((await stack.destroy()).changes).toEqual({ bot: 'delete', ci: 'delete' })
    expect(changesAsked(emulator)).toEqual(['delete', 'delete'])
    expect(managedNames(emulator)).toEqual([])
  })

  test('what only the state knows changes in place, without a request that changes a key', async () => {
    await using emulator = await emulatorFor()
    await using stack = await openStack({
      engine,
      env: settingsOf(emulator),
      program: { resources: { bot: apiKey(BOT) } },
    })
    await stack.up()
    const before = await stack.resource('bot')
    emulator.clearJournal()
    const steps: [what: string, properties: Record<string, ProgramValue>, after: Record<string, unknown>][] =
      [
        ['an age is added, first keepers are recorded', { rotateAfter: '90d', keepers: { a: '1' } }, {}],
        ['the age is another, no keepers are recorded', { rotateAfter: '26w' }, { keepers: undefined }],
        [
          'the age is removed, protection is on',
          { deletionProtection: true },
          { rotateAfter: undefined, rotationDueAt: undefined },
        ],
        ['protection is off, keepers are recorded', { keepers: { b: '1' } }, { deletionProtection: false }],
      ]
    for (const [what, properties, after] of steps) {
      await stack.write({ resources: { bot: apiKey({ ...BOT, ...properties }) } })
      expect((await stack.preview()).changes, what).toEqual({ bot: 'update' })
      const up = await stack.up()
      expect(up, what).toMatchObject({ changes: { bot: 'update' }, diagnostics: [] })
      const now = await stack.resource('bot')
      const { id, outputs } = now
      expect(id).toBe(before.id)
      const { key, secret, createdAt, fingerprint } = before.outputs
      expect(outputs, what).toMatchObject({ ...properties, key, secret, createdAt, fingerprint })
      expect(Object.fromEntries(Object.keys(after).map(name => [name, outputs[name] ?? undefined]))).toEqual(
        after,
      )
      await expectNoChange(stack)
    }
    expect(changesAsked(emulator)).toEqual([])
  })

  test('a refresh keeps key and secret, finds a deleted key gone, and the next update creates it', async () => {
    await using emulator = await emulatorFor()
    await using stack = await openStack({
      engine,
      env: settingsOf(emulator),
      program: { resources: { bot: apiKey(BOT), ci: apiKey({ ...BOT, name: 'ci' }) } },
    })
    await stack.up()
    const bot = await stack.resource('bot')
    expect(bot.outputs['secret']).toBe(managedKeys(emulator).find(({ name }) => name === BOT.name)?.secret)
    await stack.refresh()
    expect(await stack.resource('bot')).toEqual(bot)

    await deleteOnPage(emulator, String(bot.outputs['key']))
    emulator.clearJournal()
    expect((await stack.preview('--refresh')).changes).toEqual({ bot: 'delete, create' })
    expect((await stack.refresh()).changes).toEqual({ bot: 'delete' })
    expect((await stack.exported()).resources.map(({ name }) => name)).not.toContain('bot')
    expect((await stack.up()).changes).toEqual({ bot: 'create' })
    expect(changesAsked(emulator)).toEqual(['create'])
    expect((await stack.resource('bot')).id).not.toBe(bot.id)
    await expectNoChange(stack, '--refresh')

    // Gone while nobody looked: the engine destroys what its state has.
    await deleteOnPage(emulator, String((await stack.resource('ci')).outputs['key']))
    expect((await stack.destroy()).changes).toEqual({ bot: 'delete', ci: 'delete' })
    expect(managedNames(emulator)).toEqual([])
  })
})
