import { expect, test } from 'vitest'
import {
  changesAsked,
  describeNewest,
  emulatorFor,
  managedKeys,
  managedNames,
  settingsOf,
} from '../harness/index.ts'
import {
  apiKey,
  CREATE_FIRST,
  expectNoChange,
  openStack,
  type ProgramValue,
  ref,
  type Stack,
} from '../harness/pulumi/index.ts'

const OWN = { name: 'Bootstrap Key', type: 'privileged' }
const VIEWER = 'locked_down_viewer'

function program(v: string, options?: Record<string, ProgramValue>, own: Record<string, ProgramValue> = OWN) {
  return {
    resources: {
      ci: apiKey({ ...own, keepers: { v } }, options),
      a: apiKey({ name: 'a', type: VIEWER, keepers: { v } }),
      after: apiKey({ name: 'after', type: VIEWER, keepers: { of: ref('ci.fingerprint') } }),
    },
  }
}

async function signInAnew(stack: Stack): Promise<void> {
  const { key, secret } = (await stack.resource('ci')).outputs
  Object.assign(stack.env, { EKB_API_KEY: String(key), EKB_API_SECRET: String(secret) })
}

describeNewest('the key that the provider signs in with', { pulumi: '0' }, engine => {
  async function open() {
    const emulator = await emulatorFor()
    const imported = program('1', { import: 'name:Bootstrap Key' })
    const stack = await openStack({ engine, env: settingsOf(emulator), program: imported })
    await stack.up()
    await stack.write(program('1'))
    await stack.up()
    emulator.clearJournal()
    return {
      emulator,
      stack,
      async [Symbol.asyncDispose]() {
        await stack[Symbol.asyncDispose]()
        await emulator[Symbol.asyncDispose]()
      },
    }
  }

  test('is neither destroyed nor replaced with a gap, nor by one that may do less', async () => {
    await using world = await open()
    const { stack, emulator } = world
    expect(
      (await stack.fail('destroy', '--target', stack.urn('ci'), '--target-dependents')).errors.join('\n'),
    ).toMatch(/provider signs in with.*OWN_KEY_DELETE/s)
    await stack.write(program('2', { deleteBeforeReplace: true }))
    expect((await stack.fail('up')).errors.join('\n')).toMatch(
      /Remove deleteBeforeReplace from it.*OWN_KEY_GAP/s,
    )
    expect(managedKeys(emulator).length).toBeLessThan(3)
    expect(emulator.keys().filter(({ bootstrap }) => bootstrap)).toHaveLength(1)
    await stack.write(program('2', undefined, { ...OWN, type: VIEWER }))
    for (const operation of ['preview', 'up'] as const) {
      expect((await stack.fail(operation)).errors.join('\n')).toMatch(/may do less.*OWN_KEY_NOT_FOLLOWED/s)
    }
  })

  test('is rotated with overlap, and goes last', async () => {
    await using world = await open()
    const { stack, emulator } = world
    await stack.write(program('2'))
    const preview = await stack.preview()
    expect(preview.warnings.join('\n')).toMatch(
      /key that the provider signs in with is replaced.*EKB_API_KEY/s,
    )
    const up = await stack.up()
    expect(up.changes).toEqual({ ci: CREATE_FIRST, a: CREATE_FIRST, after: CREATE_FIRST })
    expect(managedNames(emulator).toSorted()).toEqual(['Bootstrap Key', 'a', 'after'])
    expect(emulator.keys().some(({ bootstrap }) => bootstrap)).toBe(false)
    expect(changesAsked(emulator)).toHaveLength(6)
    await signInAnew(stack)
    await expectNoChange(stack)
  })

  test('whose rotation was cut short is deleted by the next run, which goes on with the new one', async () => {
    await using world = await open()
    const { stack, emulator } = world
    await stack.write(program('2'))
    // The key that follows the new one fails, so the old one is left.
    emulator.faults.add({ match: { operation: 'create', nth: 3 }, effect: { status: 422 } })
    await stack.fail('up')
    expect(emulator.keys().some(({ bootstrap }) => bootstrap)).toBe(true)
    await stack.up()
    expect(emulator.keys().some(({ bootstrap }) => bootstrap)).toBe(false)
    await signInAnew(stack)
    await expectNoChange(stack)
    expect(managedNames(emulator).toSorted()).toEqual(['Bootstrap Key', 'a', 'after'])
  })
})

describeNewest('a rotation that was cut short', { pulumi: '0' }, engine => {
  test.each([true, false])(
    'keeps the key that works until there is another one (protected: %s)',
    async isProtected => {
      await using emulator = await emulatorFor()
      const bot = (v: string) => ({
        resources: {
          bot: apiKey({ name: 'bot', type: VIEWER, deletionProtection: isProtected, keepers: { v } }),
        },
      })
      await using stack = await openStack({ engine, env: settingsOf(emulator), program: bot('1') })
      await stack.up()
      const first = (await stack.resource('bot')).outputs['key']
      const isThere = () => managedKeys(emulator).some(({ value }) => value === first)
      await stack.write(bot('2'))
      emulator.faults.add({ match: { operation: 'create', times: 1 }, effect: { dropAfterCommit: true } })
      const lost = await stack.fail('up')
      expect(lost.errors.join('\n')).toMatch(/CREATE_RECOVERED/)
      expect(isThere()).toBe(true)
      emulator.faults.add({ match: { operation: 'create', times: 1 }, effect: { status: 422 } })
      const refused = await stack.fail('up', '--continue-on-error')
      expect([...refused.errors, ...refused.warnings].join('\n')).not.toMatch(
        /delete it in Settings > API Keys: /,
      )
      expect(isThere()).toBe(true)
      await stack.up()
      const now = (await stack.resource('bot')).outputs
      expect(managedKeys(emulator).map(({ value }) => value)).toEqual([now['key']])
      expect(now['secret']).toBe(managedKeys(emulator)[0]?.secret)
      await expectNoChange(stack)
    },
  )
})
