import { describe, expect, test } from 'vitest'
import type { PropertyDiff } from '../../../../src/pulumi/plugin/provider.ts'
import type { ObjectValue } from '../../../../src/pulumi/plugin/value.ts'
import {
  BOT,
  checked,
  diff,
  made,
  names,
  planned,
  refresh,
  refusal,
  secret,
  startWorld,
  UNKNOWN_VALUE,
  URN,
  update,
} from './world.ts'

const DUE: PropertyDiff = { path: 'readyForRotation', kind: 'update', replace: true, input: false }

/** As `~name`, `+keepers.a`, `-rotateAfter`, with `!` for a replacement and `'` for an output. */
function written(changes: readonly PropertyDiff[]): string[] {
  const signs = { add: '+', delete: '-', update: '~' }
  return changes.map(
    ({ path, kind, replace, input }) => `${signs[kind]}${path}${replace ? '!' : ''}${input ? '' : "'"}`,
  )
}

async function changesOf(before: ObjectValue, after: ObjectValue): Promise<string[]> {
  const world = await startWorld()
  return written((await planned(world, await made(world, before), after)).changes)
}

const DAY = 24 * 3_600_000

describe('what changes', () => {
  test.each<[string, ObjectValue, ObjectValue, string[]]>([
    ['nothing', BOT, BOT, []],
    ['another name', BOT, { ...BOT, name: 'robot' }, ['~name!']],
    ['another type', BOT, { ...BOT, type: 'privileged' }, ['~type!']],
    ['a name and a type', BOT, { name: 'x', type: 'privileged' }, ['~name!', '~type!']],
    ['a name that is not known yet', BOT, { ...BOT, name: UNKNOWN_VALUE }, ['~name!']],
    ['a name that is no longer given', BOT, { type: 'locked_down_viewer' }, []],
    ['the first keepers', BOT, { ...BOT, keepers: { a: '1' } }, ['+keepers']],
    [
      'keepers where there were none in the map',
      { ...BOT, keepers: {} },
      { ...BOT, keepers: { a: '1' } },
      ['+keepers.a'],
    ],
    ['no keepers any more', { ...BOT, keepers: { a: '1' } }, BOT, ['-keepers']],
    [
      'keepers that differ',
      { ...BOT, keepers: { a: '1', 'b.c': '1', gone: '1', same: '1' } },
      { ...BOT, keepers: { a: '2', 'b.c': UNKNOWN_VALUE, fresh: '1', same: '1' } },
      ['~keepers.a!', '~keepers["b.c"]!', '-keepers.gone!', '+keepers.fresh!'],
    ],
    [
      'keepers with any names',
      { ...BOT, keepers: { 'C:\\': '1', 'a\\b': '1', 'say "a"': '1', 'two\nlines': '1' } },
      { ...BOT, keepers: { 'D:\\': '1', 'a\\b': '2', 'say "a"': '2', 'two\nlines': '2' } },
      ['~keepers!', '~keepers["a\\b"]!', '~keepers["say \\"a\\""]!', '~keepers["two\nlines"]!', '~keepers!'],
    ],
    [
      'keepers that are not known yet',
      { ...BOT, keepers: { a: '1' } },
      { ...BOT, keepers: UNKNOWN_VALUE },
      ['~keepers!'],
    ],
    ['the first keepers, not known yet', BOT, { ...BOT, keepers: UNKNOWN_VALUE }, ['+keepers']],
    ['an age', BOT, { ...BOT, rotateAfter: '90d' }, ['+rotateAfter']],
    ['another age', { ...BOT, rotateAfter: '90d' }, { ...BOT, rotateAfter: '30d' }, ['~rotateAfter']],
    ['no age any more', { ...BOT, rotateAfter: '90d' }, BOT, ['-rotateAfter']],
    [
      'an age that is not known yet',
      { ...BOT, rotateAfter: '90d' },
      { ...BOT, rotateAfter: UNKNOWN_VALUE },
      ['~rotateAfter'],
    ],
    ['protection', BOT, { ...BOT, deletionProtection: true }, ['+deletionProtection']],
    ['protection as it is without saying', BOT, { ...BOT, deletionProtection: false }, []],
    ['values that are no longer stored', BOT, { ...BOT, storeSecret: false }, ['+storeSecret']],
  ])('%s', async (_, before, after, expected) => {
    expect(await changesOf(before, after)).toEqual(expected)
  })

  test('a name that a person made secret is moved out of sight, and nothing is replaced', async () => {
    const kept = { ...BOT, name: secret('bot'), keepers: { a: secret('1'), b: '2' } }
    expect(await changesOf({ ...BOT, keepers: { a: '1', b: '2' } }, kept)).toEqual(['~name', '~keepers.a'])
    expect(await changesOf(kept, kept)).toEqual([])
    expect(await changesOf(kept, { ...BOT, keepers: { a: '1', b: '2' } })).toEqual([])
    expect(await changesOf(kept, { ...kept, keepers: secret({ a: '1', b: '2' }) })).toEqual(['~keepers.b'])
  })
})

describe('what stays', () => {
  test('is what a change in place surely leaves alone', async () => {
    const world = await startWorld()
    const kept = await made(world)
    const { stables } = await planned(world, kept, { ...BOT, rotateAfter: '90d' })
    expect(stables).toEqual(expect.arrayContaining(['key', 'secret', 'fingerprint', 'name']))
    expect(stables).not.toContain('rotationDueAt')
    const forgetting = await planned(world, kept, { ...BOT, storeSecret: false })
    expect(forgetting.stables).not.toContain('key')
  })
})

describe('projects', () => {
  test('another project is another key, and one that is named as it is is none', async () => {
    const world = await startWorld()
    const { projectId } = world.emulator
    const kept = await made(world)
    expect(written((await planned(world, kept, { ...BOT, projectId })).changes)).toEqual([])
    expect(written((await planned(world, kept, { ...BOT, projectId: 'other' })).changes)).toEqual([
      '+projectId!',
    ])
    expect(world.told.join()).toContain('moves to another project')
  })

  test('another default project is another key, and both are named', async () => {
    const world = await startWorld()
    const kept = await made(world)
    world.newRun({ projectId: 'other' })
    expect(written((await planned(world, kept, BOT)).changes)).toEqual(["~projectId!'"])
    expect(world.told.join()).toContain(world.emulator.projectId)
    const ignoring = await planned(world, kept, BOT, { ignoreChanges: ['projectId'] })
    expect(ignoring.changes).toEqual([])
  })

  test('a default project that is gone leaves the key where it is', async () => {
    const world = await startWorld()
    const kept = await made(world)
    world.holder.current = {}
    expect((await planned(world, kept, BOT)).changes).toEqual([])
  })
})

describe('rotation by age', () => {
  const aging = { ...BOT, rotateAfter: '90d' }

  test('is decided by the clock of the platform, which a plan asks for without a refresh', async () => {
    const world = await startWorld()
    const kept = await made(world, aging)
    world.emulator.advance('91d')
    world.newRun()
    expect((await planned(world, kept, aging)).changes).toEqual([DUE])
    expect(world.told).toHaveLength(1)
    expect(world.told.join()).toMatch(/warning: An API key is due for rotation\n.* rotateAfter is 90d/)
  })

  test.each([1000 * DAY, -1000 * DAY])(
    'is not moved by a local clock that is wrong by %d ms',
    async wrong => {
      const world = await startWorld()
      const kept = await made(world, aging)
      world.pass(wrong)
      world.newRun()
      expect((await planned(world, kept, aging)).changes).toEqual([])
      world.emulator.advance('91d')
      world.newRun()
      expect((await planned(world, kept, aging)).changes).toEqual([DUE])
    },
  )

  test('is decided by the local clock, where the platform does not answer', async () => {
    const world = await startWorld()
    const kept = await made(world, aging)
    world.emulator.faults.add({ match: { operation: 'list' }, effect: { status: 403 } })
    world.newRun()
    expect((await planned(world, kept, aging)).changes).toEqual([])
    world.pass(91 * DAY)
    expect((await planned(world, kept, aging)).changes).toEqual([DUE])
  })

  test('can be ignored, and does not come without an age that is known', async () => {
    const world = await startWorld()
    const kept = await made(world, aging)
    world.emulator.advance('91d')
    await refresh(world, kept)
    for (const path of ['readyForRotation', '*']) {
      expect((await planned(world, kept, aging, { ignoreChanges: [path] })).changes).toEqual([])
    }
    expect(written((await planned(world, kept, { ...BOT, rotateAfter: UNKNOWN_VALUE })).changes)).toEqual([
      '~rotateAfter',
    ])
    expect(world.told).toEqual([])
  })

  test('asks the platform once in a run, and not where age decides nothing', async () => {
    const world = await startWorld()
    const kept = await made(world, aging)
    await made(world, BOT, `${URN}2`)
    world.newRun()
    world.emulator.clearJournal()
    await planned(world, kept, BOT)
    await planned(world, kept, aging, { ignoreChanges: ['readyForRotation'] })
    expect(world.emulator.counts()).toMatchObject({ list: 0 })
    await planned(world, kept, aging)
    await planned(world, kept, { ...BOT, rotateAfter: '30d' })
    await planned(world, kept, { ...aging, keepers: { a: '1' } })
    expect(world.emulator.counts()).toMatchObject({ list: 1 })
    expect(world.told).toEqual([])
    await planned(
      world,
      { ...kept, state: { ...kept.state, keepers: { a: '1' } } },
      { ...aging, keepers: { a: '2' } },
    )
    expect(world.emulator.counts()).toMatchObject({ list: 1 })
    expect(world.told.join()).toContain('Another API key has the name of a replaced one')
  })
})

describe('protection', () => {
  const guarded = { ...BOT, deletionProtection: true, keepers: { a: '1' }, rotateAfter: '90d' }

  test.each<[string, ObjectValue]>([
    ['another name', { ...guarded, name: 'x' }],
    ['another type', { ...guarded, type: 'privileged' }],
    ['another project', { ...guarded, projectId: 'x' }],
    ['a name that is not known yet', { ...guarded, name: UNKNOWN_VALUE }],
    ['another name in the run that lifts it', { ...guarded, name: 'x', deletionProtection: false }],
  ])('refuses %s, before anything is done', async (_, after) => {
    const world = await startWorld()
    const kept = await made(world, guarded)
    const message = await refusal(world, planned(world, kept, after))
    expect(message).toContain('REPLACEMENT_PROTECTED')
    expect(message).toContain('deletionProtection')
  })

  test('lets rotation by keepers and by age go on', async () => {
    const world = await startWorld()
    const kept = await made(world, guarded)
    const changed = await planned(world, kept, { ...guarded, keepers: { a: '2' } })
    expect(written(changed.changes)).toEqual(['~keepers.a!'])
    world.newRun()
    world.emulator.advance('91d')
    await refresh(world, kept)
    expect((await planned(world, kept, guarded)).changes).toEqual([DUE])
  })
})

test('forgetting a value is refused where the key could not be deleted without it', async () => {
  const world = await startWorld()
  world.emulator.setBehaviour({ masked: true })
  const kept = await made(world)
  const message = await refusal(world, planned(world, kept, { ...BOT, storeSecret: false }))
  expect(message).toContain('SECRET_MUST_BE_STORED')
})

describe('a refresh, which asks the same question the other way round', () => {
  test('decides, refuses and says nothing', async () => {
    const world = await startWorld()
    const kept = await made(world, { ...BOT, rotateAfter: '90d', deletionProtection: true })
    world.emulator.advance('91d')
    const read = await refresh(world, kept)
    expect((await diff(world, read ?? kept, kept.inputs)).changes).toEqual([])
    const renamed = { ...kept, inputs: { ...kept.inputs, name: 'x' }, state: { ...kept.state, name: 'x' } }
    expect(written((await diff(world, renamed, kept.inputs)).changes)).toEqual(['~name!'])
    const lost = { ...kept, state: { ...kept.state, __secretLost: true } }
    expect((await diff(world, lost, kept.inputs)).changes).toEqual([])
    world.newRun({ projectId: 'other' })
    expect((await diff(world, kept, kept.inputs)).changes).toEqual([])
    expect(world.told).toEqual([])
  })

  test('is over once the program has said that it wants the key', async () => {
    const world = await startWorld()
    const kept = await made(world, { ...BOT, rotateAfter: '90d' })
    world.emulator.advance('91d')
    await refresh(world, kept)
    expect((await diff(world, kept, kept.inputs)).changes).toEqual([])
    const inputs = await checked(world, kept.inputs, { olds: kept.inputs })
    expect((await diff(world, kept, inputs)).changes).toEqual([DUE])
  })

  test('is told from the question about what depends on a key that is deleted first', async () => {
    const world = await startWorld()
    const kept = await made(world, { ...BOT, keepers: { of: 'other' } })
    const { changes } = await diff(world, kept, { ...kept.inputs, keepers: { of: UNKNOWN_VALUE } })
    expect(written(changes)).toEqual(['~keepers.of!'])
    const guarded = { ...kept, state: { ...kept.state, deletionProtection: true } }
    const asked = diff(world, guarded, { ...kept.inputs, name: UNKNOWN_VALUE })
    expect(await refusal(world, asked)).toContain('REPLACEMENT_PROTECTED')
  })
})

test('a secret that was lost can be lived without', async () => {
  const world = await startWorld()
  const kept = await made(world)
  const lost = { ...kept, state: { ...kept.state, __secretLost: true } }
  expect(written((await planned(world, lost, BOT)).changes)).toEqual(["~secret!'"])
  expect((await planned(world, lost, BOT, { ignoreChanges: ['secret'] })).changes).toEqual([])
})

test('after a change in place nothing changes any more', async () => {
  const world = await startWorld()
  const kept = await made(world)
  const after = { ...BOT, keepers: secret({ a: 1 }), rotateAfter: '90d', storeSecret: false }
  const inputs = await checked(world, after, { olds: kept.inputs })
  const { state } = await update(world, kept, inputs)
  expect((await planned(world, { id: kept.id, inputs, state }, after)).changes).toEqual([])
  expect(names(world)).toEqual(['bot'])
})
