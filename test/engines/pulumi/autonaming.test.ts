import { expect, test } from 'vitest'
import { describeNewest, emulatorFor, managedNames, settingsOf } from '../harness/index.ts'
import {
  apiKey,
  CREATE_FIRST,
  DELETE_FIRST,
  expectNoChange,
  openStack,
  type ProgramValue,
} from '../harness/pulumi/index.ts'

const VIEWER = { type: 'locked_down_viewer' }

/** The project's setting that says how names are made. */
function autonaming(value: ProgramValue) {
  return { config: { 'pulumi:autonaming': { value } } }
}

describeNewest('automatic names', { pulumi: '0' }, engine => {
  test('a name is made of the logical one, stays over updates, and is fresh for a new key', async () => {
    await using emulator = await emulatorFor()
    await using stack = await openStack({
      engine,
      env: settingsOf(emulator),
      program: { resources: { bot: apiKey(VIEWER), named: apiKey({ ...VIEWER, name: 'named' }) } },
    })
    await stack.up()
    const { name } = (await stack.resource('bot')).outputs
    expect(name).toMatch(/^bot-[0-9a-f]{7}$/)
    expect(managedNames(emulator).sort()).toEqual([name, 'named'])
    await expectNoChange(stack)

    // A name that is dropped from the program stays what it is.
    await stack.write({
      resources: { bot: apiKey({ ...VIEWER, keepers: { a: '1' } }), named: apiKey(VIEWER) },
    })
    expect((await stack.up()).changes).toEqual({ bot: 'update' })
    expect(managedNames(emulator).sort()).toEqual([name, 'named'])
    await expectNoChange(stack, '--refresh')

    await stack.write({
      resources: { bot: apiKey({ ...VIEWER, keepers: { a: '2' } }), named: apiKey(VIEWER) },
    })
    expect((await stack.up()).changes).toEqual({ bot: CREATE_FIRST })
    const fresh = (await stack.resource('bot')).outputs['name']
    expect(fresh).toMatch(/^bot-[0-9a-f]{7}$/)
    expect(fresh).not.toBe(name)
    expect(managedNames(emulator).sort()).toEqual([fresh, 'named'])
    await expectNoChange(stack)
  })

  test('the project decides how names are made', async () => {
    await using emulator = await emulatorFor()
    await using stack = await openStack({ engine, env: settingsOf(emulator) })

    await stack.write({ ...autonaming({ mode: 'disabled' }), resources: { bot: apiKey(VIEWER) } })
    const refused = await stack.fail('preview')
    expect(refused.diagnostics).toContainEqual({
      severity: 'error',
      name: 'bot',
      message: expect.stringMatching(/\bname\b/),
    })
    expect(emulator.counts().total).toBe(0)

    await stack.write({ ...autonaming({ mode: 'verbatim' }), resources: { bot: apiKey(VIEWER) } })
    await stack.up()
    expect(managedNames(emulator)).toEqual(['bot'])

    const pattern = ['project', 'name', 'hex(4)'].map(part => `\${${part}}`).join('-')
    await stack.write({
      ...autonaming({ pattern, enforce: true }),
      resources: { bot: apiKey(VIEWER), ci: apiKey(VIEWER) },
    })
    expect((await stack.up()).changes).toEqual({ ci: 'create' })
    expect(managedNames(emulator)).toEqual(['bot', expect.stringMatching(/^ekb-test-ci-[0-9a-f]{4}$/)])
    await expectNoChange(stack)

    // A setting that comes later does not rename what is there.
    await stack.write({
      ...autonaming({ mode: 'disabled' }),
      resources: { bot: apiKey(VIEWER), ci: apiKey(VIEWER) },
    })
    await expectNoChange(stack)
  })

  test('names without a random part make the engine delete first, whatever a key says', async () => {
    await using emulator = await emulatorFor()
    const program = (build: string) => ({
      ...autonaming({ mode: 'verbatim' }),
      resources: {
        bot: apiKey({ ...VIEWER, keepers: { build } }),
        given: apiKey({ ...VIEWER, name: 'given', keepers: { build } }),
        asked: apiKey({ ...VIEWER, name: 'asked', keepers: { build } }, { deleteBeforeReplace: false }),
      },
    })
    await using stack = await openStack({ engine, env: settingsOf(emulator), program: program('1') })
    await stack.up()
    await stack.write(program('2'))
    expect((await stack.up()).changes).toEqual({
      bot: DELETE_FIRST,
      given: DELETE_FIRST,
      asked: DELETE_FIRST,
    })
    expect(managedNames(emulator).sort()).toEqual(['asked', 'bot', 'given'])
    await expectNoChange(stack)
  })
})
