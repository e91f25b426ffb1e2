import { describe, expect, it } from 'vitest'
import { Lines, mayFollow } from '../../../src/keys/session/lines.ts'
import type { PlatformKey } from '../../../src/platform/key.ts'
import { PLAIN } from '../model-platform.ts'
import { seed, startWorld, stored } from '../world.ts'

/** Two keys of one name and type, made so many days ago. */
function two(oldDays = 90, youngDays = 1) {
  const world = startWorld()
  const [old, young] = [seed(world, 'ci', oldDays), seed(world, 'ci', youngDays)]
  const lines = new Lines()
  const states = { old: stored(old, PLAIN), young: stored(young, PLAIN) }
  lines.note(states.old)
  lines.note(states.young)
  const ids = (of: typeof states.old) => lines.youngerThan(of).map(({ id }) => id)
  return { lines, ids, ...states }
}

describe('the keys of a line', () => {
  it('are those of one name and type that are younger', () => {
    const { ids, old, young } = two()
    expect(ids(old)).toEqual([young.key.id])
    expect(ids(young)).toEqual([])
  })

  it('may seem as old as each other: times are told to the second', () => {
    const { ids, old, young } = two(1, 1)
    expect(ids(old)).toEqual([young.key.id])
    expect(ids(young)).toEqual([old.key.id])
  })

  it.each([{ name: 'cd' }, { type: 'locked_down_viewer' }] as const)('are no others: %j', other => {
    const { ids, old } = two()
    expect(ids({ ...old, inputs: { ...old.inputs, ...other } })).toEqual([])
  })

  it('are also those whose name the platform stores in another Unicode form', () => {
    const { lines, old, young } = two()
    lines.note({ ...young, inputs: { ...young.inputs, name: ' cafe\u0301 ' } })
    const named = { ...old, inputs: { ...old.inputs, name: 'caf\u00e9' } }
    expect(lines.youngerThan(named).map(({ id }) => id)).toEqual([young.key.id])
  })

  it('leave their line with their name', () => {
    const { lines, ids, old, young } = two()
    lines.note({ ...young, inputs: { ...young.inputs, name: 'cd' } })
    expect(ids(old)).toEqual([])
    expect(ids({ ...old, inputs: { ...old.inputs, name: 'cd' } })).toEqual([young.key.id])
  })

  it('stay in the order in which they were first seen', () => {
    const { lines, ids, old, young } = two()
    lines.note({ ...young, key: { ...young.key, id: 'other' } })
    lines.note(young)
    expect(ids(old)).toEqual([young.key.id, 'other'])
  })

  it('are younger where this session has made them, whatever any clock says', () => {
    const { lines, old } = two()
    const made = lines.made('id-new', { name: 'ci', type: 'privileged' }, undefined)
    expect(lines.youngerThan(old)).toContain(made)
    expect(lines.allMade).toEqual([made])
  })

  it('have no secret any more once the platform does not have them', () => {
    const { lines, old, young } = two()
    expect(lines.youngerThan(old)).toMatchObject([{ hasSecret: true }])
    lines.lose(young.key.id)
    expect(lines.youngerThan(old)).toMatchObject([{ hasSecret: false, isGone: true }])
    lines.note(young)
    expect(lines.youngerThan(old)).toMatchObject([{ hasSecret: false }])
    expect(lines.youngerThan(old)[0]).not.toHaveProperty('pair')
  })

  it('have their secret elsewhere where the state is not to store it', () => {
    const { lines, old, young } = two()
    const { value: _, secret: __, ...bare } = young.key
    lines.note({ inputs: { ...young.inputs, store_secret: false }, key: bare })
    expect(lines.youngerThan(old)).toMatchObject([{ hasSecret: true }])
    lines.note({ inputs: young.inputs, key: bare })
    expect(lines.youngerThan(old)).toMatchObject([{ hasSecret: false }])
  })
})

describe('a listed key', () => {
  const { old } = two()
  const at = old.key.createdAt ?? new Date(0)
  const listed: PlatformKey = { name: 'ci', type: 'privileged', system: false, createdAt: at }

  it.each<[string, PlatformKey, boolean]>([
    ['of the same second', listed, true],
    ['a second older', { ...listed, createdAt: new Date(at.getTime() - 1000) }, false],
    ['of a type that nobody knows', { ...listed, type: 'unknown' }, true],
    ['of another type', { ...listed, type: 'locked_down_viewer' }, false],
    ['of another name', { ...listed, name: 'cd' }, false],
    ['in another form of the name', { ...listed, name: 'CI' }, true],
    ['without a date', { name: 'ci', type: 'privileged', system: false }, false],
  ])('may follow an old one, or not: %s', (_, key, follows) => {
    expect(mayFollow(old, [key])).toEqual(follows ? [key] : [])
  })
})
