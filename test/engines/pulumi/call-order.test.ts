import { expect, test } from 'vitest'
import { describeNewest, emulatorFor, managedKeys, managedNames, settingsOf } from '../harness/index.ts'
import {
  apiKey,
  CREATE_FIRST,
  expectNoChange,
  openStack,
  type Program,
  ref,
  rotatingApiKey,
} from '../harness/pulumi/index.ts'

const LINE = { name: 'line', type: 'locked_down_viewer' }
const BOT = { name: 'bot', type: 'locked_down_viewer', deletionProtection: true }

/**
 * The engine does not tell a provider whether a Diff belongs to a refresh, or a Delete to a replacement: the
 * provider takes it from the order of calls, and that is the engine's. Every key here is protected.
 */
describeNewest('what the order of calls tells', { pulumi: '0' }, engine => {
  async function open(program: Program) {
    const emulator = await emulatorFor()
    const stack = await openStack({ engine, env: settingsOf(emulator), program })
    return {
      emulator,
      stack,
      async [Symbol.asyncDispose]() {
        await stack[Symbol.asyncDispose]()
        await emulator[Symbol.asyncDispose]()
      },
    }
  }

  test('a refresh decides, refuses and says nothing about a key that is due', async () => {
    await using world = await open({ resources: { bot: apiKey({ ...BOT, rotateAfter: '90d' }) } })
    const { stack, emulator } = world
    await stack.up()
    emulator.advance('91d')
    for (const args of [[], ['--run-program']]) {
      expect(await stack.refresh(...args)).toMatchObject({ changes: {}, diagnostics: [] })
    }
    const runs = [
      await stack.preview('--refresh'),
      await stack.preview('--refresh', '--run-program'),
      await stack.up('--refresh', '--run-program'),
    ]
    for (const { changes, warnings } of runs) {
      expect(changes).toEqual({ bot: CREATE_FIRST })
      expect(warnings).toHaveLength(1)
    }
    await expectNoChange(stack, '--refresh')
    expect(managedNames(emulator)).toEqual(['bot'])
  })

  test('a destroy is refused in every form, and a replacement that a person asks for is not', async () => {
    await using world = await open({ resources: { bot: apiKey(BOT) } })
    const { stack, emulator } = world
    await stack.up()
    for (const args of [[], ['--run-program'], ['--refresh'], ['--target', stack.urn('bot')]]) {
      const refused = await stack.fail('destroy', ...args)
      expect(refused.errors.join('\n')).toMatch(/"bot" is protected against deletion/)
    }
    const { id } = await stack.resource('bot')
    await stack.pulumi('state', 'taint', stack.urn('bot'), '--yes')
    expect((await stack.up()).changes).toEqual({ bot: CREATE_FIRST })
    expect((await stack.resource('bot')).id).not.toBe(id)
    expect(managedNames(emulator)).toEqual(['bot'])
  })

  test('a key is replaced under another logical name', async () => {
    await using world = await open({ resources: { bot: apiKey({ ...BOT, keepers: { a: '1' } }) } })
    const { stack, emulator } = world
    await stack.up()
    const moved = apiKey({ ...BOT, keepers: { a: '2' } }, { aliases: [{ name: 'bot' }] })
    await stack.write({ resources: { robot: moved } })
    await stack.up()
    expect(managedKeys(emulator).map(({ value }) => value)).toEqual([
      (await stack.resource('robot')).outputs['key'],
    ])
    await expectNoChange(stack)
  })

  test('a key is replaced on request under another logical name', async () => {
    await using world = await open({
      resources: {
        bot: apiKey({ ...BOT, rotateAfter: '90d' }),
        line: rotatingApiKey({ ...LINE, overlap: '1d' }),
      },
    })
    const { stack, emulator } = world
    await stack.up()
    const moved = (name: string, on: string) => ({ aliases: [{ name }], replaceOnChanges: [on] })
    await stack.write({
      resources: {
        robot: apiKey({ ...BOT, rotateAfter: '80d' }, moved('bot', 'rotateAfter')),
        lines: rotatingApiKey({ ...LINE, overlap: '2d' }, moved('line', 'overlap')),
      },
    })
    expect((await stack.up()).changes).toMatchObject({ bot: 'delete-replaced', line: 'delete-replaced' })
    const { resources } = await stack.exported()
    expect(resources.filter(({ pendingDelete }) => pendingDelete)).toEqual([])
    expect(managedNames(emulator)).toHaveLength(2)
    await expectNoChange(stack)
  })

  test('a key goes first whose keepers follow one that is deleted before it is replaced', async () => {
    const program = (build: string) => ({
      resources: {
        first: apiKey({ ...BOT, name: 'first', keepers: { build } }, { deleteBeforeReplace: true }),
        second: apiKey({ ...BOT, name: 'second', keepers: { of: ref('first.fingerprint') } }),
      },
    })
    await using world = await open(program('1'))
    const { stack, emulator } = world
    await stack.up()
    const before = managedKeys(emulator).map(({ value }) => value)
    await stack.write(program('2'))
    await stack.preview()
    await stack.up()
    expect(managedNames(emulator)).toEqual(['first', 'second'])
    expect(managedKeys(emulator).filter(({ value }) => before.includes(value))).toEqual([])
    await expectNoChange(stack)
  })

  test('a rotation whose answer was lost ends with one key, refreshed in between or not', async () => {
    for (const refreshed of [true, false]) {
      await using world = await open({ resources: { bot: apiKey({ ...BOT, keepers: { a: '1' } }) } })
      const { stack, emulator } = world
      await stack.up()
      await stack.write({ resources: { bot: apiKey({ ...BOT, keepers: { a: '2' } }) } })
      const fault = emulator.faults.add({ match: { operation: 'create' }, effect: { dropAfterCommit: true } })
      const failed = await stack.fail('up')
      expect(failed.errors.join('\n')).toMatch(/The secret of "bot" was lost in transit/)
      emulator.faults.remove(fault.id)
      expect(managedNames(emulator)).toEqual(['bot', 'bot'])
      if (refreshed) expect((await stack.refresh()).warnings).toEqual([])
      const preview = await stack.preview()
      expect(preview.warnings.join('\n')).toMatch(/is replaced because its secret was lost.*"bot"/s)
      await stack.up()
      const bot = await stack.resource('bot')
      expect(managedKeys(emulator).map(({ value, secret }) => [value, secret])).toEqual([
        [bot.outputs['key'], bot.outputs['secret']],
      ])
      await expectNoChange(stack)
    }
  })
})

describeNewest('inputs that are secret', { pulumi: '0' }, engine => {
  const hush = 'hush-hush-value'
  const hidden = { 'fn::secret': hush }

  test('one that is refused is not printed', async () => {
    await using emulator = await emulatorFor()
    await using stack = await openStack({ engine, env: settingsOf(emulator) })
    await stack.write({ resources: { bot: apiKey({ ...BOT, rotateAfter: hidden }) } })
    for (const operation of ['preview', 'up'] as const) {
      const refused = await stack.fail(operation)
      expect(refused.errors.join('\n')).toMatch(/rotateAfter/)
      expect(refused.stdout + refused.stderr + JSON.stringify(refused.diagnostics)).not.toContain(hush)
    }
  })

  test('one that becomes secret is not left readable in the state', async () => {
    await using emulator = await emulatorFor()
    const plain = { resources: { bot: apiKey({ ...BOT, keepers: { a: hush, b: '1' } }) } }
    await using stack = await openStack({ engine, env: settingsOf(emulator), program: plain })
    await stack.up()
    const state = async () => (await stack.pulumi('stack', 'export')).stdout
    expect(await state()).toContain(hush)
    await stack.write({ resources: { bot: apiKey({ ...BOT, keepers: { a: hidden, b: '1' } }) } })
    expect((await stack.up()).changes).toEqual({ bot: 'update' })
    expect(await state()).not.toContain(hush)
    await expectNoChange(stack)
    await stack.refresh()
    expect(await state()).not.toContain(hush)
  })
})
