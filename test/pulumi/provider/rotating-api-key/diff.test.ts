import { describe, expect, test } from 'vitest'
import type { ObjectValue } from '../../../../src/pulumi/plugin/value.ts'
import {
  deleteByHand,
  held,
  made,
  names,
  ONE,
  planned,
  RETIREMENT,
  ROTATION,
  refresh,
  refusal,
  secret,
  startRotating,
  THREE,
  TWO,
  UNKNOWN_VALUE,
  up,
  written,
} from './world.ts'

describe('a key that is steady', () => {
  test.each<[string, ObjectValue, ObjectValue, readonly string[]]>([
    ['nothing', ONE, ONE, []],
    ['another name is only recorded', ONE, { ...ONE, name: 'robot' }, ['~name']],
    ['a name that is not known yet is too', ONE, { ...ONE, name: UNKNOWN_VALUE }, ['~name']],
    ['another type rotates', ONE, { ...ONE, type: 'privileged' }, ['~type', ...ROTATION]],
    ['other keepers rotate', ONE, TWO, ['~keepers.v', ...ROTATION]],
    ['one more keeper rotates', ONE, { ...ONE, keepers: { v: '1', w: '1' } }, ['+keepers.w', ...ROTATION]],
    ['the first keepers are only recorded', { ...ONE, keepers: null }, ONE, ['+keepers']],
    ['no keepers any more', ONE, { ...ONE, keepers: null }, ['-keepers']],
    ['an age', ONE, { ...ONE, rotateAfter: '90d' }, ['+rotateAfter', "~rotationDueAt'"]],
    ['an overlap in place', ONE, { ...ONE, overlap: '2h' }, ['+overlap']],
    ['no overlap any more', { ...ONE, overlap: '2h' }, ONE, ['-overlap']],
    ['protection', ONE, { ...ONE, deletionProtection: true }, ['+deletionProtection']],
    ['protection as it is without saying', ONE, { ...ONE, deletionProtection: false }, []],
    ['values that are no longer stored', ONE, { ...ONE, storeSecret: false }, ['+storeSecret', "~current'"]],
    ['an early end of nothing', ONE, { ...ONE, revokePrevious: 'x' }, ['+revokePrevious']],
  ])('%s', async (_, before, after, expected) => {
    const world = await startRotating()
    const { changes } = await planned(world, await made(world, before), after)
    expect(written(changes)).toEqual(expected)
    expect(changes.filter(({ replace }) => replace)).toEqual([])
  })

  test('says why it is rotated and what works on, and what stays as it is', async () => {
    const world = await startRotating()
    const kept = await made(world, ONE)
    const { stables } = await planned(world, kept, TWO)
    expect(stables).toEqual(['retiring', 'rotationDueAt', 'readyForRotation'])
    expect(world.told).toHaveLength(1)
    expect(world.told[0]).toMatch(
      /^warning: An API key is rotated in place\n"bot" .*its keepers have changed/,
    )
    expect(world.told[0]).toContain(`${held(kept).current} works for at least 24 hours after that`)
    const calm = await planned(world, kept, { ...ONE, overlap: '2h' })
    expect(calm.stables).toEqual(expect.arrayContaining(['generation', 'current', 'previous', 'status']))
  })
})

describe('a key in its overlap', () => {
  test.each<[string, ObjectValue, readonly string[]]>([
    ['stays as it is', TWO, []],
    [
      'takes another overlap in place',
      { ...TWO, overlap: '2h' },
      ['+overlap', "~previous'", "~retireDueAt'"],
    ],
    [
      'loses the previous key on request',
      { ...TWO, revokePrevious: 'x' },
      ['+revokePrevious', ...RETIREMENT],
    ],
    ['has no use for an empty request', { ...TWO, revokePrevious: '' }, ['+revokePrevious']],
  ])('%s', async (_, after, expected) => {
    const world = await startRotating()
    const kept = await up(world, await made(world, ONE), TWO)
    world.told.length = 0
    expect(written((await planned(world, kept, after)).changes)).toEqual(expected)
    expect(world.told.join()).not.toContain('rotated')
  })

  test('gives the older key up where it is rotated again, and says so', async () => {
    const world = await startRotating()
    const kept = await up(world, await made(world, ONE), TWO)
    world.told.length = 0
    const { changes } = await planned(world, kept, THREE)
    expect(written(changes)).toEqual([
      '~keepers.v',
      "~generation'",
      "~current'",
      "~previous'",
      "~retireDueAt'",
    ])
    expect(world.told.join()).toContain('A rotating API key is rotated again during its overlap')
  })

  test('lets the previous key go once the overlap is over', async () => {
    const world = await startRotating()
    const kept = await up(world, await made(world, ONE), TWO)
    world.emulator.advance('25h')
    world.told.length = 0
    await refresh(world, kept)
    expect(written((await planned(world, kept, TWO)).changes)).toEqual(RETIREMENT)
    expect(world.told).toHaveLength(1)
    expect(world.told[0]).toMatch(/^warning: The previous key of a rotating API key is deleted\n/)
  })
})

describe('what is not known yet', () => {
  const ALL = [...ROTATION, "~retiring'", "~rotationDueAt'", "~readyForRotation'"].sort()

  test.each<[string, ObjectValue, string]>([
    ['a type', { ...TWO, type: UNKNOWN_VALUE }, '~type'],
    ['keepers', { ...TWO, keepers: UNKNOWN_VALUE }, '~keepers'],
    ['a keeper', { ...TWO, keepers: { v: UNKNOWN_VALUE } }, '~keepers.v'],
    ['an age', { ...TWO, rotateAfter: UNKNOWN_VALUE }, '+rotateAfter'],
    ['an overlap beside a previous key', { ...TWO, overlap: UNKNOWN_VALUE }, '+overlap'],
    ['an early end of the previous key', { ...TWO, revokePrevious: UNKNOWN_VALUE }, '+revokePrevious'],
  ])('leaves it to the apply: %s', async (_, after, input) => {
    const world = await startRotating()
    const kept = await up(world, await made(world, ONE), TWO)
    world.told.length = 0
    const changes = written((await planned(world, kept, after)).changes)
    expect(changes[0]).toBe(input)
    expect(changes.slice(1).sort()).toEqual(ALL)
    expect(world.told.join()).toContain('A rotation depends on a value that is not known yet')
    expect(world.told.join()).toContain(input.slice(1).split('.')[0])
  })

  test('an overlap that no key is in decides nothing', async () => {
    const world = await startRotating()
    const kept = await made(world, ONE)
    expect(written((await planned(world, kept, { ...ONE, overlap: UNKNOWN_VALUE })).changes)).toEqual([
      '+overlap',
    ])
  })
})

describe('projects', () => {
  test('another project replaces it, and one that is named as it is does not', async () => {
    const world = await startRotating()
    const kept = await made(world, ONE)
    const { projectId } = world.emulator
    expect(written((await planned(world, kept, { ...ONE, projectId })).changes)).toEqual([])
    const moved = await planned(world, kept, { ...ONE, projectId: 'other' })
    expect(written(moved.changes)).toEqual(['+projectId!'])
    expect(world.told.join()).toContain('moves to another project')
    const later = await planned(world, kept, { ...ONE, projectId: UNKNOWN_VALUE })
    expect(written(later.changes)).toEqual(['+projectId!'])
  })

  test('another default project replaces it, unless that is ignored', async () => {
    const world = await startRotating()
    const kept = await made(world, ONE)
    world.newRun({ projectId: 'other' })
    expect(written((await planned(world, kept, ONE)).changes)).toEqual(["~projectId!'"])
    for (const path of ['projectId', '*']) {
      expect((await planned(world, kept, ONE, { ignoreChanges: [path] })).changes).toEqual([])
    }
  })
})

describe('changes that are ignored', () => {
  test('are those of inputs, which the engine takes out, and not those of time', async () => {
    const world = await startRotating()
    const kept = await up(world, await made(world, ONE), TWO)
    world.emulator.advance('25h')
    await refresh(world, kept)
    for (const path of ['keepers', 'overlap']) {
      expect(written((await planned(world, kept, TWO, { ignoreChanges: [path] })).changes)).toEqual(
        RETIREMENT,
      )
    }
  })

  test.each(['readyForRotation', '*'])('stop rotation by age with %s, and nothing else', async path => {
    const world = await startRotating()
    const aging = { ...TWO, rotateAfter: '90d' }
    const kept = await up(world, await made(world, { ...ONE, rotateAfter: '90d' }), aging)
    world.emulator.advance('91d')
    world.told.length = 0
    expect(written((await planned(world, kept, aging, { ignoreChanges: [path] })).changes)).toEqual(
      RETIREMENT,
    )
    expect(world.told.join()).not.toContain('rotated')
    const asked = await planned(world, kept, { ...aging, keepers: { v: '3' } }, { ignoreChanges: [path] })
    expect(written(asked.changes)).toContain("~generation'")
  })
})

describe('protection', () => {
  const guarded = { ...ONE, deletionProtection: true }

  test.each<[string, ObjectValue]>([
    ['another project', { ...guarded, projectId: 'x' }],
    ['another project in the run that lifts it', { ...ONE, projectId: 'x' }],
    ['a project that is not known yet', { ...guarded, projectId: UNKNOWN_VALUE }],
  ])('refuses %s, before anything is done', async (_, after) => {
    const world = await startRotating()
    const message = await refusal(world, planned(world, await made(world, guarded), after))
    expect(message).toContain('REPLACEMENT_PROTECTED')
    expect(message).toContain('deletionProtection')
  })

  test.each<[string, ObjectValue]>([
    ['as it is', { ...THREE, deletionProtection: true }],
    ['in the run that lifts it', THREE],
  ])('lets rotation go on, but not within an overlap: %s', async (_, after) => {
    const world = await startRotating()
    const kept = await up(world, await made(world, guarded), { ...TWO, deletionProtection: true })
    expect(held(kept).previous).toMatch(/\.1$/)
    const message = await refusal(world, planned(world, kept, after))
    expect(message).toContain('(ROTATION_PROTECTED)')
    expect(message).toContain('keepers')
    world.emulator.advance('25h')
    world.newRun()
    await refresh(world, kept)
    expect(written((await planned(world, kept, after)).changes)).toContain("~generation'")
  })
})

describe('a current key that somebody deletes', () => {
  test('is rotated at once after a refresh', async () => {
    const world = await startRotating()
    const kept = await made(world, ONE)
    await deleteByHand(world, held(kept).current)
    const read = (await refresh(world, kept)) ?? expect.fail('it is gone')
    expect(read.state).toMatchObject({ status: 'current_missing', readyForRotation: true })
    const { changes } = await planned(world, read, ONE)
    expect(written(changes)).toEqual(["~generation'", "~current'", "~readyForRotation'", "~status'"])
    expect(world.told.at(-1)).toContain('its current key is gone')
  })
})

test('an input that a person makes secret is moved out of sight, once, and nothing is rotated', async () => {
  const world = await startRotating()
  const kept = await made(world, ONE)
  const hidden = { ...ONE, name: secret('bot'), keepers: { v: secret('1') } }
  expect(written((await planned(world, kept, hidden)).changes)).toEqual(['~name', '~keepers.v'])
  const after = await up(world, kept, hidden)
  expect(after.state).toMatchObject(hidden)
  expect((await planned(world, after, hidden)).changes).toEqual([])
  expect(names(world)).toHaveLength(1)
})
