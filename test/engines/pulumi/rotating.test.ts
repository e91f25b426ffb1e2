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
  expectNoChange,
  openStack,
  type Program,
  ref,
  rotatingApiKey,
  stepIn,
} from '../harness/pulumi/index.ts'

const BOT = { name: 'teams-bot', type: 'locked_down_viewer', rotateAfter: '90d', overlap: '7d' }

const PROGRAM: Program = {
  resources: { bot: rotatingApiKey(BOT) },
  outputs: { reader: ref('bot.current.secret'), generation: ref('bot.generation') },
}

/** The generations on the platform, oldest first. */
function generations(emulator: Parameters<typeof managedNames>[0]): number[] {
  return managedNames(emulator)
    .map(name => Number(/^teams-bot\.[0-9a-z]{4}\.(\d+)$/.exec(name)?.[1]))
    .sort((a, b) => a - b)
}

describeNewest('rotating key', { pulumi: '0' }, engine => {
  test('it rotates in place, both keys work for the overlap, and the previous one goes', async () => {
    await using emulator = await emulatorFor()
    await using stack = await openStack({ engine, env: settingsOf(emulator), program: PROGRAM })
    expect((await stack.up()).changes).toEqual({ bot: 'create' })
    expect(generations(emulator)).toEqual([1])
    await expectNoChange(stack)
    await expectNoChange(stack, '--refresh')
    const first = await stack.resource('bot')
    expect(first.secrets).toEqual(['current.key', 'current.secret'])

    emulator.advance('90d')
    emulator.clearJournal()
    const preview = await stack.preview('--refresh')
    expect(preview.changes).toEqual({ bot: 'update' })
    expect(Object.keys(stepIn(preview, 'bot', 'update').diff)).toEqual(
      expect.arrayContaining(['current', 'generation', 'previous']),
    )
    expect(preview.diagnostics).toMatchObject([{ severity: 'warning', name: 'bot' }])
    expect(changesAsked(emulator)).toEqual([])
    const rotated = await stack.up('--refresh')
    expect(rotated.changes).toEqual({ bot: 'update' })
    expect(changesAsked(emulator)).toEqual(['create'])
    expect(generations(emulator)).toEqual([1, 2])
    const second = await stack.resource('bot')
    expect(second.id).toBe(first.id)
    expect(second.outputs).toMatchObject({ generation: 2, status: 'overlapping' })
    expect(second.outputs['previous']).toMatchObject(first.outputs['current'] as object)
    const made = managedKeys(emulator).find(({ name }) => name.endsWith('.2'))
    expect(second.outputs['current']).toMatchObject({ key: made?.value, secret: made?.secret })
    await expectNoChange(stack, '--refresh')

    emulator.advance('6d')
    await expectNoChange(stack, '--refresh')
    emulator.advance('2d')
    emulator.clearJournal()
    expect((await stack.preview('--refresh')).changes).toEqual({ bot: 'update' })
    await stack.up('--refresh')
    expect(changesAsked(emulator)).toEqual(['delete'])
    expect(generations(emulator)).toEqual([2])
    await expectNoChange(stack, '--refresh')

    await stack.destroy()
    expect(managedNames(emulator)).toEqual([])
  })
})
