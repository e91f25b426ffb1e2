import { describe, expect, it } from 'vitest'
import {
  createKey,
  type DeleteKind,
  destroyKey,
  type KeyState,
  type OldHalfMarks,
  readKey,
  referenceOf,
} from '../../../src/keys/index.ts'
import { rejection } from '../no-secrets.ts'
import { seed, startWorld, stored, type World } from '../world.ts'

function destroy(
  { clock, session, stopping }: World,
  state: KeyState,
  kind: DeleteKind = 'destroy',
  marks: OldHalfMarks = {},
): Promise<void> {
  return clock.run(destroyKey(session, state, kind, stopping.signal, marks))
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
    await destroy(world, state, 'replaced')
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
    for (const kind of ['destroy', 'replaced', 'old half'] as const) {
      expect((await rejection(destroy(world, state, kind))).code).toBe('SYSTEM_KEY_DELETE')
    }
  })
})

describe('the old half of a rotation', () => {
  /** The state of a key that a rotation has left, and of the one that came after it. */
  function rotated(world: World, isProtected: boolean, secretLost = false) {
    const { dialect } = world.platform
    const old = stored(seed(world, 'ci', 10), dialect, { deletion_protection: isProtected })
    const state = stored(seed(world, 'ci', 1), dialect, { deletion_protection: isProtected })
    const { secret: _, ...key } = state.key
    return { old, successor: secretLost ? { ...state, key } : state }
  }
  const note = ({ session }: World, state: KeyState) => session.project('p').lines.note(state)

  it.each([true, false])(
    'goes once a younger key is known with its secret, protected: %s',
    async isProtected => {
      const world = startWorld()
      const { old, successor } = rotated(world, isProtected)
      note(world, successor)
      await destroy(world, old, 'old half')
      expect(alive(world)).toHaveLength(1)
    },
  )

  it.each([true, false])('stays while all younger ones lost it, protected: %s', async isProtected => {
    const world = startWorld()
    const { old, successor } = rotated(world, isProtected, true)
    note(world, successor)
    const error = await rejection(destroy(world, old, 'old half'), world.platform.keys)
    expect(error.code).toBe('OLD_HALF_KEPT')
    expect(error.detail).not.toContain('Settings > API Keys')
    expect(alive(world)).toHaveLength(2)
  })

  it('goes once this session has made another one', async () => {
    const world = startWorld()
    const { old, successor } = rotated(world, true, true)
    note(world, successor)
    const wanted = { projectId: 'p', name: 'ci', type: 'privileged', storeSecret: true } as const
    await world.clock.run(createKey(world.session, wanted, world.stopping.signal))
    await destroy(world, old, 'old half')
    await destroy(world, successor, 'old half')
    expect(alive(world)).toHaveLength(1)
  })

  it('that is protected goes where only the platform shows a younger one, unless a refresh knew better', async () => {
    const world = startWorld()
    const { old } = rotated(world, true)
    const marks = { successorLost: true }
    expect((await rejection(destroy(world, old, 'old half', marks))).code).toBe('OLD_HALF_KEPT')
    await destroy(world, old, 'old half')
    expect(alive(world)).toHaveLength(1)
  })

  it('that is protected stays where nothing is younger', async () => {
    const world = startWorld()
    const state = keep(world, true)
    expect((await rejection(destroy(world, state, 'old half'))).code).toBe('OLD_HALF_KEPT')
  })

  it('that is protected stays where what followed it is gone', async () => {
    const world = startWorld()
    const { old, successor } = rotated(world, true)
    note(world, successor)
    const [, , made] = world.platform.keys
    if (made === undefined) throw new Error('there is no second key')
    world.platform.remove(made, 'somebody')
    await world.clock.run(readKey(world.session, 'p', referenceOf(successor)))
    expect((await rejection(destroy(world, old, 'old half'))).code).toBe('OLD_HALF_KEPT')
  })

  it('that is not protected goes where the younger one without a secret goes too', async () => {
    const world = startWorld()
    const { old, successor } = rotated(world, false, true)
    note(world, successor)
    await destroy(world, successor)
    await destroy(world, old, 'old half')
    expect(alive(world)).toEqual([])
  })

  it('that is not protected goes where nothing is known of a younger one', async () => {
    const world = startWorld()
    await destroy(world, keep(world, false), 'old half')
    expect(alive(world)).toEqual([])
  })
})
