import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { untilIdle, untilPending } from '../faults/support/processes.ts'
import { changesAsked, describeNewest, managedNames, settingsOf } from '../harness/index.ts'
import { expectNoChange, openStack } from '../harness/pulumi/index.ts'
import { killProviders, untilProvidersEnd } from './interruptions.ts'
import { byKeepers, generationsOf, openScene, rotatingIn } from './rotating-scene.ts'

describeNewest('a rotation in place that is cut short', { pulumi: '0' }, engine => {
  test('engine and provider killed between POST and state: readers keep their key, no key is forgotten', async () => {
    await using scene = await openScene(engine, byKeepers('bot', '1'))
    const { emulator, stack } = scene
    const on = () => generationsOf(emulator, 'bot')
    const slow = () =>
      emulator.faults.add({ match: { operation: 'create', times: 1 }, effect: { delayMs: 2_000 } })
    await stack.up()
    const first = (await rotatingIn(stack))['bot']?.current
    await stack.write({ resources: byKeepers('bot', '2') })

    // The engine: the provider that cannot hand its key over deletes it again.
    slow()
    emulator.clearJournal()
    const engineless = await stack.start('up')
    await untilPending({ emulator }, 'create')
    engineless.signal('SIGKILL')
    await untilProvidersEnd(stack)
    await untilIdle({ emulator })
    expect(changesAsked(emulator)).toEqual(['create', 'delete'])
    await stack.killProcesses()
    await engineless.ended
    await stack.pulumi('cancel', '--yes')
    expect(on()).toEqual([1])
    expect((await rotatingIn(stack))['bot']).toMatchObject({ generation: 1, current: first })

    // The provider: the key is there, and the next preview names it and goes on behind it.
    slow()
    const providerless = await stack.start('up')
    await untilPending({ emulator }, 'create')
    await killProviders(stack)
    expect((await providerless.ended).code).not.toBe(0)
    await untilIdle({ emulator })
    expect(on()).toEqual([1, 2])
    const preview = await stack.preview()
    expect(preview.changes).toEqual({ bot: 'update' })
    expect(preview.warnings.join('\n')).toMatch(/bot\.[0-9a-z]{4}\.2/)
    await stack.up()
    expect(on()).toEqual([1, 2, 3])
    expect((await rotatingIn(stack))['bot']).toMatchObject({ generation: 3, previous: first })
    const calm = await stack.preview()
    expect(calm.changes).toEqual({})
    expect(calm.warnings.join('\n')).toMatch(/bot\.[0-9a-z]{4}\.2/)

    // Once it is older than the overlap, it goes with the previous key.
    emulator.advance('8d')
    await stack.up()
    expect(on()).toEqual([3])
    await expectNoChange(stack)
  })

  test('updates from two copies of one state: no key of either is deleted, and each is told of the other', async () => {
    await using scene = await openScene(engine, byKeepers('bot', '1'))
    const { emulator, stack } = scene
    await stack.up()
    const first = (await rotatingIn(stack))['bot']?.current
    const { stdout } = await stack.pulumi('stack', 'export', '--show-secrets')
    const resources = byKeepers('bot', '2')
    await using other = await openStack({ engine, env: settingsOf(emulator), program: { resources } })
    await writeFile(join(other.folder, 'project/state.json'), stdout)
    await other.pulumi('stack', 'import', '--file', 'state.json')
    await stack.write({ resources })

    await stack.up()
    emulator.clearJournal()
    const behind = await other.up()
    expect(behind.warnings.join('\n')).toMatch(/bot\.[0-9a-z]{4}\.2/)
    expect(changesAsked(emulator)).toEqual(['create'])
    expect(generationsOf(emulator, 'bot')).toEqual([1, 2, 3])
    const [mine, theirs] = [(await rotatingIn(stack))['bot'], (await rotatingIn(other))['bot']]
    expect([mine, theirs]).toMatchObject([
      { generation: 2, previous: first },
      { generation: 3, previous: first },
    ])
    const told = await stack.preview()
    expect(told.changes).toEqual({})
    expect(told.warnings.join('\n')).toMatch(/bot\.[0-9a-z]{4}\.3/)
    expect(managedNames(emulator)).toHaveLength(3)
  })
})
