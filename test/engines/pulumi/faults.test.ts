import { expect, test } from 'vitest'
import type { Emulator } from '../../../src/emulator/index.ts'
import {
  AFTER_DELETE,
  AFTER_LIST,
  AFTER_POST,
  FAULT_NAMES,
  FAULTS,
  timeLimit,
} from '../faults/support/faults.ts'
import { describeNewest, emulatorFor, managedKeys, settingsOf } from '../harness/index.ts'
import {
  apiKey,
  CREATE_FIRST,
  expectNoChange,
  openStack,
  type Program,
  rotatingApiKey,
  type Stack,
} from '../harness/pulumi/index.ts'

const BOT: Program = { resources: { bot: apiKey({ name: 'bot', type: 'privileged' }) } }
/** Below the engine everything is as with Terraform, whose tests go through all faults of every request. */
const SOME = [
  'status 500',
  'permission denied',
  'malformed JSON',
  'a lost connection after the change',
  'no answer after the change',
] as const

const NOTHING: Program = { resources: {} }

/** The key of the state is the one on the platform, or both have none. */
async function expectOneKey(stack: Stack, emulator: Emulator): Promise<void> {
  const [there, ...more] = managedKeys(emulator)
  expect(more.length).toBe(0)
  const bot = await stack.resource('bot')
  expect(bot.outputs['key'] === there?.value && bot.outputs['secret'] === there?.secret).toBe(true)
}

describeNewest('faults', { pulumi: '0' }, engine => {
  // A create whose answer is lost for good is looked for during 30 s: they wait together.
  test.concurrent.for(FAULT_NAMES)('create: %s', async (name, { expect }) => {
    await using emulator = await emulatorFor()
    await using stack = await openStack({
      engine,
      env: { ...settingsOf(emulator), ...timeLimit(name), EKB_MAX_RETRIES: '1' },
      program: BOT,
    })
    emulator.faults.add({ match: { operation: 'create', times: 1 }, effect: FAULTS[name] })
    const expected = AFTER_POST[name].once
    if (expected === 'succeeds') {
      await stack.up()
    } else {
      const failed = await stack.fail('up')
      expect(failed.errors.join('\n')).toContain(`(${expected})`)
    }
    // A request that was cut off on its way back may still be carried out.
    if (expected === 'CREATE_RECOVERED') {
      const preview = await stack.preview()
      expect(preview.changes).toEqual({ bot: CREATE_FIRST })
      expect(preview.steps.find(({ op }) => op === 'replace')?.replaceKeys).toEqual(['secret'])
    }
    await stack.up()
    await expectOneKey(stack, emulator)
    await expectNoChange(stack)
  })

  test('a secret that is lost beside keepers as long as files: no key is forgotten', async () => {
    await using emulator = await emulatorFor()
    const file = 'x'.repeat(60_000)
    const program = (release: string): Program => ({
      resources: {
        bot: apiKey({ name: 'bot', type: 'privileged', keepers: { file, release } }),
        line: rotatingApiKey({ name: 'line', type: 'privileged', overlap: '7d', keepers: { file, release } }),
      },
    })
    await using stack = await openStack({ engine, env: settingsOf(emulator), program: program('1') })
    const lose = () =>
      emulator.faults.add({ match: { operation: 'create', times: 2 }, effect: { dropAfterCommit: true } })
    for (const [release, expected] of [
      ['1', [1, 1]],
      ['2', [1, 2]],
    ] as const) {
      await stack.write(program(release))
      lose()
      const failed = await stack.fail('up', '--continue-on-error')
      expect(failed.errors.join('\n')).not.toContain('too large')
      await stack.up()
      const there = managedKeys(emulator)
      const named = (name: string) => there.filter(key => key.name.split('.')[0] === name)
      expect([named('bot').length, named('line').length]).toEqual(expected)
      const { bot, line } = Object.fromEntries(
        (await stack.exported()).resources.map(({ name, outputs }) => [name, outputs]),
      )
      expect(named('bot')[0]?.secret === bot?.['secret']).toBe(true)
      expect(line).toMatchObject({ retiring: [], keepers: { file, release } })
      await expectNoChange(stack)
    }
    await stack.destroy()
    expect(managedKeys(emulator).length).toBe(0)
  })

  test.for(SOME)('delete: %s', async (name, { expect }) => {
    await using emulator = await emulatorFor()
    await using stack = await openStack({
      engine,
      env: { ...settingsOf(emulator), ...timeLimit(name), EKB_MAX_RETRIES: '1' },
      program: BOT,
    })
    await stack.up()
    emulator.faults.add({ match: { operation: 'delete', times: 1 }, effect: FAULTS[name] })
    await stack.write(NOTHING)
    const expected = AFTER_DELETE[name].once
    if (expected === 'succeeds') {
      await stack.up()
    } else {
      const failed = await stack.fail('up')
      expect(failed.errors.join('\n')).toContain(`(${expected})`)
      await expectOneKey(stack, emulator)
      await stack.up()
    }
    expect(managedKeys(emulator).length).toBe(0)
    expect((await stack.exported()).resources.filter(({ type }) => type === 'ekb:index:ApiKey')).toEqual([])
  })

  test.for(SOME)('the list of a refresh: %s', async (name, { expect }) => {
    await using emulator = await emulatorFor()
    await using stack = await openStack({
      engine,
      env: { ...settingsOf(emulator), ...timeLimit(name), EKB_MAX_RETRIES: '1' },
      program: BOT,
    })
    await stack.up()
    const fault = emulator.faults.add({ match: { operation: 'list', times: 1 }, effect: FAULTS[name] })
    const expected = AFTER_LIST[name].once
    if (expected === 'succeeds') {
      expect((await stack.refresh()).changes).toEqual({})
    } else {
      const failed = await stack.fail('refresh')
      expect(failed.errors.join('\n')).toContain(`(${expected})`)
    }
    emulator.faults.remove(fault.id)
    await expectOneKey(stack, emulator)
    await expectNoChange(stack)
  })

  test.for<[string, unknown]>([
    ['no key at all', { user_keys: [] }],
    ['items that are no keys', { user_keys: [{}] }],
  ])('lists that show %s: nothing is taken for gone', async ([, body], { expect }) => {
    await using emulator = await emulatorFor()
    await using stack = await openStack({ engine, env: settingsOf(emulator), program: BOT })
    await stack.up()
    const fault = emulator.faults.add({ match: { operation: 'list' }, effect: { status: 200, body } })
    for (const operation of ['refresh', 'destroy'] as const) {
      const failed = await stack.fail(operation)
      expect(failed.errors.join('\n')).toMatch(/LIST_EMPTY|NOT_THE_PLATFORM/)
      await expectOneKey(stack, emulator)
    }
    emulator.faults.remove(fault.id)
    await stack.refresh()
    await expectNoChange(stack)
  })
})
