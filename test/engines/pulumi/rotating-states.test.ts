import { expect, test } from 'vitest'
import type { Emulator } from '../../../src/emulator/index.ts'
import { deleteOnPage, describeNewest, managedKeys, managedNames } from '../harness/index.ts'
import { expectNoChange, type ProgramResource } from '../harness/pulumi/index.ts'
import { byKeepers, generationsOf, keyNamed, openScene, rotatingIn } from './rotating-scene.ts'

type Resources = Record<string, ProgramResource>

/** A key for each row of the state machine, at this release. What stands in `more` is put over it. */
function rows(release: string, more: Resources = {}): Resources {
  return {
    ...keyNamed('aged'),
    ...keyNamed('renamed'),
    ...keyNamed('typed'),
    ...byKeepers('steady', '1'),
    ...byKeepers('asked', release),
    ...byKeepers('revoked', release),
    ...byKeepers('again', release),
    ...byKeepers('without', release, { overlap: '0h' }),
    ...byKeepers('guarded', release, { deletionProtection: true }),
    ...byKeepers('previous-gone', release),
    ...byKeepers('current-gone', release),
    ...byKeepers('both-gone', release),
    ...more,
  }
}

/** The names of the rows that these release keepers rotate, and no age. */
const BY_KEEPERS = [
  'asked',
  'revoked',
  'again',
  'without',
  'guarded',
  'previous-gone',
  'current-gone',
  'both-gone',
]
const NEW_NAME = keyNamed('renamed', { name: 'other' })
const NEW_TYPE = keyNamed('typed', { type: 'privileged' })

const updates = (...names: readonly string[]) => Object.fromEntries(names.map(name => [name, 'update']))

/** How many keys were created and deleted since the journal was cleared. */
function changed(emulator: Emulator): { readonly create: number; readonly delete: number } {
  const { create, delete: deleted } = emulator.counts()
  return { create, delete: deleted }
}

describeNewest('every row of the state machine of a rotating key', { pulumi: '0' }, engine => {
  test('is planned, carried out, and followed by a preview without a change', async () => {
    await using scene = await openScene(engine, rows('1'))
    const { emulator, stack } = scene
    const on = (name: string) => generationsOf(emulator, name)
    const after = async (run: () => Promise<unknown>) => {
      emulator.clearJournal()
      await run()
      return changed(emulator)
    }

    // Steady and not due: nothing.
    await stack.up()
    const first = await rotatingIn(stack)
    expect(Object.values(first).map(({ generation, status }) => `${generation} ${status}`)).toEqual(
      Array(12).fill('1 steady'),
    )
    await expectNoChange(stack)
    await expectNoChange(stack, '--refresh')

    // Keepers and type rotate; a name is only recorded.
    await stack.write({ resources: rows('2', { ...NEW_NAME, ...NEW_TYPE }) })
    emulator.clearJournal()
    const asked = await stack.preview()
    expect(asked.changes).toEqual(updates('renamed', 'typed', ...BY_KEEPERS))
    expect(new Set(asked.diagnostics.map(({ severity, name }) => `${severity} ${name}`))).toEqual(
      new Set(['typed', ...BY_KEEPERS].map(name => `warning ${name}`)),
    )
    expect(changed(emulator)).toEqual({ create: 0, delete: 0 })
    expect(await after(() => stack.up())).toEqual({ create: 9, delete: 0 })
    const second = await rotatingIn(stack)
    for (const name of ['typed', ...BY_KEEPERS]) {
      expect(second[name]).toMatchObject({ generation: 2, status: 'overlapping', retiring: [] })
      expect(second[name]?.previous).toMatchObject(first[name]?.current ?? expect.fail(name))
      expect(on(name)).toEqual([1, 2])
    }
    expect(second['typed']?.current.type).toBe('privileged')
    expect(second['renamed']?.current).toEqual(first['renamed']?.current)

    // No overlap: the next run deletes the previous key, and no run before.
    expect((await stack.preview()).changes).toEqual(updates('without'))
    expect(await after(() => stack.up())).toEqual({ create: 0, delete: 1 })
    expect(on('without')).toEqual([2])
    await expectNoChange(stack)

    // Deleted by hand: a run that does not ask sees nothing; one that asks mends what has to be mended.
    const gone = (name: string, ...parts: readonly ('current' | 'previous')[]) =>
      Promise.all(parts.map(part => deleteOnPage(emulator, second[name]?.[part]?.key ?? '')))
    await gone('previous-gone', 'previous')
    await gone('current-gone', 'current')
    await gone('both-gone', 'current', 'previous')
    await expectNoChange(stack)
    emulator.clearJournal()
    const mended = await stack.up('--refresh')
    expect(mended.changes).toEqual({
      'current-gone': 'update',
      'both-gone': 'delete, create',
    })
    expect(changed(emulator)).toEqual({ create: 2, delete: 0 })
    expect([on('previous-gone'), on('current-gone'), on('both-gone')]).toEqual([[2], [1, 3], [1]])
    await expectNoChange(stack, '--refresh')
    await expectNoChange(stack)

    // Again during the overlap: refused where it is protected, else the older key loses the rest of it.
    const guarded = byKeepers('guarded', '3', { deletionProtection: true })
    await stack.write({ resources: rows('2', { ...NEW_NAME, ...NEW_TYPE, ...guarded }) })
    emulator.clearJournal()
    expect((await stack.fail('up')).errors.join('\n')).toContain('(ROTATION_PROTECTED)')
    const early = {
      ...NEW_NAME,
      ...NEW_TYPE,
      ...byKeepers('again', '3'),
      ...byKeepers('revoked', '2', { revokePrevious: 'leaked' }),
    }
    expect(changed(emulator)).toEqual({ create: 0, delete: 0 })
    await stack.write({ resources: rows('2', early) })
    const again = await stack.up()
    expect(again.changes).toEqual(updates('again', 'revoked'))
    expect(again.warnings.join('\n')).toMatch(/again during its overlap/)
    expect(changed(emulator)).toEqual({ create: 1, delete: 2 })
    expect([on('again'), on('revoked')]).toEqual([[2, 3], [2]])
    await expectNoChange(stack)

    // The overlap is over, by the platform's clock.
    emulator.advance('7d')
    const over = ['typed', 'asked', 'again', 'guarded', 'current-gone']
    expect((await stack.preview()).changes).toEqual(updates(...over))
    expect(await after(() => stack.up())).toEqual({ create: 0, delete: over.length })
    const calm = Object.values(await rotatingIn(stack))
    expect(calm.map(({ status, previous }) => [status, previous])).toEqual(
      Array(12).fill(['steady', undefined]),
    )
    await expectNoChange(stack)

    // Due by age; the new name counts from here on.
    emulator.advance('83d')
    expect((await stack.preview()).changes).toEqual(updates('aged', 'renamed', 'typed'))
    expect(await after(() => stack.up())).toEqual({ create: 3, delete: 0 })
    expect([on('aged'), on('renamed'), on('other'), on('typed')]).toEqual([[1, 2], [1], [2], [2, 3]])
    await expectNoChange(stack)

    // Nobody came for months: one rotation, and the previous key of the one before goes with it.
    emulator.advance('400d')
    await stack.write({ resources: rows('2', { ...early, ...keyNamed('typed') }) })
    const late = await stack.up('--refresh')
    expect(late.changes).toEqual(updates('aged', 'renamed', 'typed'))
    expect(changed(emulator)).toMatchObject({ create: 6, delete: 3 })
    expect([on('aged'), on('renamed'), on('other'), on('typed')]).toEqual([[2, 3], [], [2, 3], [3, 4]])
    await expectNoChange(stack, '--refresh')

    // Every key is in the state, and a destroy deletes all of them. What is protected is refused first.
    const all = Object.values(await rotatingIn(stack)).flatMap(({ current, previous }) =>
      previous === undefined ? [current] : [current, previous],
    )
    expect(new Set(all.map(({ key }) => key))).toEqual(
      new Set(managedKeys(emulator).map(({ value }) => value)),
    )
    await stack.write({
      resources: rows('2', { ...early, ...keyNamed('typed'), ...byKeepers('guarded', '2') }),
    })
    await stack.up()
    await stack.destroy()
    expect(managedNames(emulator)).toEqual([])
  })
})
