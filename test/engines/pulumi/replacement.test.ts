import { expect, test } from 'vitest'
import {
  changesAsked,
  describeNewest,
  emulatorFor,
  managedKeys,
  managedNames,
  openCredentialGateway,
  settingsOf,
} from '../harness/index.ts'
import {
  apiKey,
  CREATE_FIRST,
  DELETE_FIRST,
  expectNoChange,
  openStack,
  type ProgramValue,
  ref,
  stepIn,
  UNKNOWN,
} from '../harness/pulumi/index.ts'

const BOT = { name: 'bot', type: 'locked_down_viewer' }

describeNewest('replacement', { pulumi: '0' }, engine => {
  test('a changed name, type or keeper is a new key, in the order that the options ask for', async () => {
    await using emulator = await emulatorFor()
    await using stack = await openStack({
      engine,
      env: settingsOf(emulator),
      program: {
        resources: { bot: apiKey({ ...BOT, keepers: { a: '1' } }) },
        outputs: { id: ref('bot.id') },
      },
    })
    await stack.up()
    const slack = { ...BOT, name: 'slack-bot' }
    const privileged = { ...slack, type: 'privileged' }
    const steps: [diff: object, properties: Record<string, ProgramValue>, deleteFirst: boolean][] = [
      [{ name: 'update-replace' }, { ...slack, keepers: { a: '1' } }, false],
      [{ type: 'update-replace' }, { ...privileged, keepers: { a: '1' } }, true],
      [{ 'keepers.a': 'update-replace' }, { ...privileged, keepers: { a: '2' } }, false],
      [{ 'keepers.b': 'add-replace' }, { ...privileged, keepers: { a: '2', b: '1' } }, true],
      [{ 'keepers.a': 'delete-replace' }, { ...privileged, keepers: { b: '1' } }, false],
    ]
    for (const [diff, properties, deleteFirst] of steps) {
      const old = await stack.resource('bot')
      await stack.write({
        resources: { bot: apiKey(properties, deleteFirst ? { deleteBeforeReplace: true } : undefined) },
        outputs: { id: ref('bot.id') },
      })
      emulator.clearJournal()
      const changes = { bot: deleteFirst ? DELETE_FIRST : CREATE_FIRST }
      const preview = await stack.preview()
      expect(preview.changes).toEqual(changes)
      expect(stepIn(preview, 'bot', 'replace').diff).toEqual(diff)
      expect(preview.outputs).toEqual({ id: UNKNOWN })
      expect(changesAsked(emulator)).toEqual([])
      expect((await stack.up()).changes).toEqual(changes)
      expect(changesAsked(emulator)).toEqual(deleteFirst ? ['delete', 'create'] : ['create', 'delete'])
      const now = await stack.resource('bot')
      expect(now.outputs).toMatchObject(properties)
      expect(now.id).not.toBe(old.id)
      expect(managedKeys(emulator).map(({ value }) => value)).toEqual([now.outputs['key']])
      await expectNoChange(stack)
    }
  })

  test('keepers may have any names', async () => {
    await using emulator = await emulatorFor()
    const names = ['a.b', 'say "hi"', 'C:\\', 'a\\b', '[0]', '', '__x', 'ü', 'two\nlines']
    const program = (release: string) => ({
      resources: {
        bot: apiKey({ ...BOT, keepers: Object.fromEntries(names.map(name => [name, release])) }),
      },
    })
    await using stack = await openStack({ engine, env: settingsOf(emulator), program: program('1') })
    await stack.up()
    await stack.write(program('2'))
    const preview = await stack.preview('--diff')
    expect(stepIn(preview, 'bot', 'replace').diff).toMatchObject({
      keepers: 'update-replace',
      'keepers["say \\"hi\\""]': 'update-replace',
      'keepers["a\\b"]': 'update-replace',
      'keepers["two\nlines"]': 'update-replace',
    })
    expect((await stack.up()).changes).toEqual({ bot: CREATE_FIRST })
    await expectNoChange(stack)
  })

  test('a key that is due is replaced, and the preview says why', async () => {
    await using emulator = await emulatorFor()
    await using stack = await openStack({
      engine,
      env: settingsOf(emulator),
      program: {
        resources: {
          bot: apiKey({ ...BOT, rotateAfter: '90d' }),
          old: apiKey({ ...BOT, name: 'old', rotateAfter: '3650d' }),
        },
      },
    })
    await stack.up()
    emulator.advance('88d')
    await expectNoChange(stack, '--refresh')
    emulator.advance('3d')
    emulator.clearJournal()
    const preview = await stack.preview('--refresh')
    expect(preview.changes).toEqual({ bot: CREATE_FIRST })
    expect(stepIn(preview, 'bot', 'replace').diff).toEqual({ readyForRotation: 'update-replace' })
    expect(preview.diagnostics).toMatchObject([
      {
        severity: 'warning',
        name: 'bot',
        message: expect.stringMatching(
          /is due for rotation.*91 days old and rotateAfter is 90d .* replaces "bot"/s,
        ),
      },
    ])
    const up = await stack.up('--refresh')
    expect(up.changes).toEqual({ bot: CREATE_FIRST })
    expect(changesAsked(emulator)).toEqual(['create', 'delete'])
    expect((await stack.resource('bot')).outputs['readyForRotation']).toBe(false)
    await expectNoChange(stack, '--refresh')

    // An age that is shortened counts in the same update.
    emulator.advance('4d')
    await stack.write({
      resources: {
        bot: apiKey({ ...BOT, rotateAfter: '72h' }),
        old: apiKey({ ...BOT, name: 'old', rotateAfter: '3650d' }),
      },
    })
    expect((await stack.preview('--refresh')).changes).toEqual({ bot: CREATE_FIRST })
  })

  test('another project is another key, whether the resource names it or the provider', async () => {
    await using emulator = await emulatorFor({ seed: { projects: [{ id: 'one' }, { id: 'two' }] } })
    await using gateway = await openCredentialGateway(emulator)
    await using stack = await openStack({
      engine,
      env: { ...settingsOf(emulator), EKB_ENDPOINT: gateway.endpoint },
      program: { resources: { bot: apiKey(BOT) } },
    })
    await stack.up()
    expect(managedNames(emulator, 'one')).toEqual(['bot'])

    await stack.write({ resources: { bot: apiKey({ ...BOT, projectId: 'two' }) } })
    const named = await stack.preview()
    expect(named.changes).toEqual({ bot: CREATE_FIRST })
    expect(Object.keys(stepIn(named, 'bot', 'replace').diff)).toEqual(['projectId'])
    expect(named.warnings.join('\n')).toMatch(/belongs to project one.*project two/s)
    await stack.write({ resources: { bot: apiKey(BOT) } })
    await expectNoChange(stack)

    stack.env['EKB_PROJECT_ID'] = 'two'
    const preview = await stack.preview()
    expect(preview.changes).toEqual({ bot: CREATE_FIRST })
    expect(preview.warnings.join('\n')).toMatch(/belongs to project one.*project two/s)
    await stack.up()
    expect([managedNames(emulator, 'one'), managedNames(emulator, 'two')]).toEqual([[], ['bot']])
    await expectNoChange(stack)
  })
})
