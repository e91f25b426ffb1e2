import { describe, expect, it } from 'vitest'
import { destroyKey, type KeyState } from '../../src/keys/index.ts'
import { rejection } from './no-secrets.ts'
import { seed, startWorld, stored, type World } from './world.ts'

function destroy({ clock, walk, stopping }: World, state: KeyState, replaced = false): Promise<void> {
  return clock.run(destroyKey(walk, state, replaced, stopping.signal))
}

function keep(world: World, isProtected: boolean): KeyState {
  return stored(seed(world, 'ci'), world.platform.dialect, { deletion_protection: isProtected })
}

function alive({ platform }: World): string[] {
  return platform.keys
    .filter(({ deletedAt, type }) => deletedAt === undefined && type !== 'system')
    .map(k => k.name)
}

describe('a key that is destroyed', () => {
  it('is deleted, with one list before and one after', async () => {
    const world = startWorld()
    await destroy(world, keep(world, false))
    expect(alive(world)).toEqual([])
    expect(world.platform.requests.map(({ kind }) => kind)).toEqual(['list', 'delete', 'list'])
  })

  it('stays where it is protected, unless it is being replaced', async () => {
    const world = startWorld()
    const state = keep(world, true)
    expect((await rejection(destroy(world, state), world.platform.keys)).code).toBe('DELETION_PROTECTED')
    expect(alive(world)).toEqual(['ci'])
    await destroy(world, state, true)
    expect(alive(world)).toEqual([])
  })

  it('is gone with success where it was gone before, protected or not', async () => {
    const world = startWorld()
    const state = keep(world, true)
    const [, key] = world.platform.keys
    if (key !== undefined) key.deletedAt = world.clock.now().getTime()
    await destroy(world, state)
    expect(world.platform.requests.map(({ kind }) => kind)).toEqual(['list', 'list'])
  })

  it('is never the system key', async () => {
    const world = startWorld()
    const [system] = world.platform.keys
    if (system === undefined) throw new Error('there is no system key')
    const state = stored(system, world.platform.dialect)
    for (const replaced of [true, false]) {
      expect((await rejection(destroy(world, state, replaced))).code).toBe('SYSTEM_KEY_DELETE')
    }
  })
})
