import { expect, test } from 'vitest'
import { changesAsked, describeNewest, managedNames } from '../harness/index.ts'
import { CREATE_FIRST, DELETE_FIRST, expectNoChange, type ProgramResource } from '../harness/pulumi/index.ts'
import { byKeepers, generationsOf, keyNamed, openScene, ROTATING, rotatingIn } from './rotating-scene.ts'

type Resources = Record<string, ProgramResource>

describeNewest('resource options of a rotating key', { pulumi: '0' }, engine => {
  test('hold, skip, replace, rename and keep as they say', async () => {
    const rows = (release: string): Resources => ({
      ...keyNamed('targeted'),
      ...keyNamed('other'),
      ...keyNamed('unready', {}, { ignoreChanges: ['readyForRotation'] }),
      ...byKeepers('ignoring', release, {}, { ignoreChanges: ['keepers', 'type'] }),
      ...byKeepers('protected', release, {}, { protect: true }),
      ...byKeepers('retained', release, {}, { retainOnDelete: true }),
      ...byKeepers('strict', release, {}, { replaceOnChanges: ['keepers'] }),
      ...byKeepers('gap', release, {}, { replaceOnChanges: ['keepers'], deleteBeforeReplace: true }),
    })
    await using scene = await openScene(engine, { ...rows('1'), ...byKeepers('old', '1') })
    const { emulator, stack } = scene
    const on = (name: string) => generationsOf(emulator, name)
    const urn = (name: string) => stack.urn(name, ROTATING)
    await stack.up()
    const first = await rotatingIn(stack)
    await expectNoChange(stack)

    emulator.advance('90d')
    expect((await stack.up('--target', urn('targeted'))).changes).toEqual({ targeted: 'update' })
    expect([on('targeted'), on('other')]).toEqual([[1, 2], [1]])

    // An alias takes the keys along. What would make another generation is ignored where it is said to be.
    const renamed = {
      new: { ...byKeepers('old', '1', {}, { aliases: [{ name: 'old' }] })['old'] },
    } as Resources
    await stack.write({ resources: { ...rows('2'), ...renamed } })
    emulator.clearJournal()
    const preview = await stack.preview()
    expect(preview.changes).toEqual({
      other: 'update',
      protected: 'update',
      retained: 'update',
      strict: CREATE_FIRST,
      gap: DELETE_FIRST,
    })
    const said = preview.diagnostics.filter(({ name }) => name === 'strict')
    expect(said.at(-1)?.message).toMatch(/^A rotating API key is replaced without an overlap/)
    expect(changesAsked(emulator)).toEqual([])
    await stack.up()
    expect(await rotatingIn(stack)).toMatchObject({
      new: { generation: 1, current: first['old']?.current },
      ignoring: { generation: 1, current: first['ignoring']?.current },
      unready: { generation: 1, current: first['unready']?.current, status: 'steady' },
      other: { generation: 2, previous: first['other']?.current },
      protected: { generation: 2, previous: first['protected']?.current },
      retained: { generation: 2, previous: first['retained']?.current },
      strict: { generation: 1 },
      gap: { generation: 1 },
    })
    for (const name of ['strict', 'gap']) expect(on(name)).toEqual([1])
    await expectNoChange(stack)

    // What goes from the program: protected keys are refused, retained ones stay, both of them.
    const { retained: _, protected: __, ...left } = rows('2')
    await stack.write({ resources: { ...left, ...renamed } })
    expect((await stack.fail('up')).errors.join('\n')).toMatch(/protected.*cannot be deleted/s)
    await stack.pulumi('state', 'delete', urn('protected'), '--force', '--yes')
    await stack.up()
    expect([on('protected'), on('retained')]).toEqual([
      [1, 2],
      [1, 2],
    ])
    await expectNoChange(stack)

    await stack.destroy()
    expect(managedNames(emulator).map(name => name.split('.')[0])).toEqual(
      expect.arrayContaining(['protected', 'retained']),
    )
    expect(managedNames(emulator)).toHaveLength(4)
  })
})
