import { expect, test } from 'vitest'
import {
  describeNewest,
  emulatorFor,
  managedKeys,
  managedNames,
  openGateway,
  settingsOf,
} from '../harness/index.ts'
import { apiKey, CREATE_FIRST, expectNoChange, openStack, rotatingApiKey } from '../harness/pulumi/index.ts'

const BOT = { name: 'Teams-Bot', type: 'locked_down_viewer' }

describeNewest('answers that contradict each other', { pulumi: '0' }, engine => {
  test('a POST that is answered with the key of that name rotates nothing away', async () => {
    await using emulator = await emulatorFor({ createReturnsExisting: true })
    const program = (v: string) => ({ resources: { bot: apiKey({ ...BOT, keepers: { v } }) } })
    await using stack = await openStack({ engine, env: settingsOf(emulator), program: program('1') })
    await stack.up()
    const { id } = await stack.resource('bot')
    await stack.write(program('2'))
    expect((await stack.fail('up')).errors.join('\n')).toContain('(CREATE_NOT_NEW)')
    expect(managedNames(emulator)).toEqual(['Teams-Bot'])
    expect((await stack.resource('bot')).id).toBe(id)
  })

  test('a DELETE that only says that it was done takes no key out of the state', async () => {
    await using emulator = await emulatorFor({ ids: true, deletes: 'pretended' })
    const resources = Object.fromEntries(['a', 'b'].map(name => [name, apiKey({ ...BOT, name })]))
    await using stack = await openStack({ engine, env: settingsOf(emulator), program: { resources } })
    await stack.up()
    const lied = (await stack.fail('destroy')).errors.join('\n')
    expect(lied).toMatch(/API key "[ab]" was not deleted/)
    const kept = (await stack.exported()).resources.filter(({ type }) => type === 'ekb:index:ApiKey')
    expect(kept).toHaveLength(2)
    emulator.setBehaviour({ deletes: 'done' })
    await stack.destroy()
    expect(managedNames(emulator)).toEqual([])
  })

  test('a new value behind the same id takes the secret with it, and is replaced', async () => {
    await using emulator = await emulatorFor({ ids: true })
    const other = 'c9a1e1d0-0000-4000-8000-5e17aa1e5e17'
    let value: string | undefined
    await using gateway = await openGateway(emulator, {
      body: text => (value === undefined ? text : text.replaceAll(value, other)),
    })
    await using stack = await openStack({
      engine,
      env: { ...settingsOf(emulator), EKB_ENDPOINT: gateway.endpoint },
      program: { resources: { bot: apiKey(BOT) } },
    })
    await stack.up()
    value = managedKeys(emulator)[0]?.value
    const refreshed = await stack.refresh()
    expect(refreshed.warnings.join('\n')).toContain('The value of an API key has changed')
    const { outputs } = await stack.resource('bot')
    expect([outputs['key'], outputs['secret']]).toEqual([other, undefined])
    const up = await stack.up()
    expect(up.changes).toEqual({ bot: CREATE_FIRST })
    expect(up.warnings.join('\n')).toContain('An API key is replaced because its value has changed')
    expect((await stack.resource('bot')).outputs['secret']).toBe(managedKeys(emulator)[0]?.secret)
    await expectNoChange(stack, '--refresh')
  })

  test.each([{ lowerCaseNames: true }, { nameLength: 8 }])(
    'a name that is stored in another form rotates nothing: %j',
    async behaviour => {
      await using emulator = await emulatorFor(behaviour)
      const program = { resources: { bot: apiKey(BOT) } }
      await using stack = await openStack({ engine, env: settingsOf(emulator), program })
      const made = await stack.up()
      expect(made.warnings.join('\n')).toContain('The platform stores a name in another form')
      await stack.refresh('--expect-no-changes')
      await expectNoChange(stack, '--refresh')
    },
  )

  test('one key at two addresses is said, and not deleted at one of them', async () => {
    await using emulator = await emulatorFor({ ids: true })
    const one = { resources: { one: apiKey(BOT) } }
    await using stack = await openStack({ engine, env: settingsOf(emulator), program: one })
    await stack.up()
    const id = managedKeys(emulator)[0]?.id ?? ''
    await stack.import('ekb:index:ApiKey', 'other', id, '--protect=false')
    await stack.write({ resources: { ...one.resources, other: apiKey(BOT) } })
    const both = await stack.preview()
    expect(both.warnings.join('\n')).toContain('One API key is managed at two addresses')
    await stack.write(one)
    expect((await stack.fail('up')).errors.join('\n')).toContain('(KEY_HELD_TWICE)')
    expect(managedNames(emulator)).toEqual(['Teams-Bot'])
  })

  test('neither are the keys of a rotating key', async () => {
    await using emulator = await emulatorFor()
    const line = rotatingApiKey({ ...BOT, overlap: '7d' })
    await using stack = await openStack({
      engine,
      env: settingsOf(emulator),
      program: { resources: { one: line } },
    })
    await stack.up()
    const { id } = await stack.resource('one')
    await stack.import('ekb:index:RotatingApiKey', 'other', id, '--protect=false')
    await stack.write({ resources: { one: line, other: line } })
    const both = await stack.preview()
    expect(both.warnings.join('\n')).toContain('One API key is managed at two addresses')
    await stack.write({ resources: { one: line } })
    expect((await stack.fail('up')).errors.join('\n')).toContain('(KEY_HELD_TWICE)')
    expect(managedNames(emulator)).toHaveLength(1)
  })
})
