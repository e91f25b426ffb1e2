import { describe, expect, it } from 'vitest'
import { ekbError } from '../../../src/core/messages/errors/index.ts'
import { Secret } from '../../../src/core/secret.ts'
import {
  createKey,
  type DeleteKind,
  destroyKey,
  type KeyInputs,
  type KeyState,
  planChange,
  planDelete,
  type Session,
  startSession,
} from '../../../src/keys/index.ts'
import { ownOldHalfDeleted } from '../../../src/keys/warnings.ts'
import type { ModelKey } from '../model-key.ts'
import type { Dialect } from '../model-platform.ts'
import { rejection } from '../no-secrets.ts'
import { seed, startWorld, stored, type World } from '../world.ts'

const SETTING = { now: new Date('2026-03-01T12:00:00Z'), binding: true }

/** A session that signs in with a key which it manages. `accepts` says whether the platform takes a new pair. */
function start(dialect: Partial<Dialect> = {}, accepts = () => true) {
  const world = startWorld(dialect)
  const own = seed(world, 'ci')
  const platform = world.platform.as('we')
  const session = startSession(platform, world.clock, world.stopping.signal, {
    key: new Secret(own.value),
    async connect() {
      const anew = world.platform.as('we anew')
      if (accepts()) return anew
      return { ...anew, list: () => Promise.reject(ekbError('SETTINGS_NOT_KNOWN', {})) }
    },
  })
  return { world: { ...world, session }, own, state: stored(own, world.platform.dialect) }
}

function destroy({ clock, session, stopping }: World, state: KeyState, kind: DeleteKind): Promise<void> {
  return clock.run(destroyKey(session, state, kind, stopping.signal))
}

function make(world: World, name = 'ci', type: 'privileged' | 'locked_down_viewer' = 'privileged') {
  const wanted = { projectId: 'p', name, type, storeSecret: true }
  return world.clock.run(createKey(world.session, wanted, world.stopping.signal))
}

function deletes({ platform }: World): (ModelKey | undefined)[] {
  return platform.requests.filter(({ kind }) => kind === 'delete').map(({ target }) => target)
}

describe('the plan of the key that the session signs in with', () => {
  it.each<[string, Partial<Dialect>, (state: KeyState) => KeyState]>([
    ['its value', {}, state => state],
    ['its fingerprint', { ids: true, mask: 'ends' }, ({ inputs, key }) => ({ inputs, key: valueless(key) })],
    ['what the list shows', {}, ({ inputs, key }) => ({ inputs, key: { id: key.id, preview: '' } })],
    [
      'a mask that fits',
      { ids: true, mask: 'ends' },
      ({ inputs, key }) => ({ inputs, key: { id: key.id, preview: '' } }),
    ],
  ])('is refused for a destroy, where it is known by %s', async (_, dialect, known) => {
    const { world, state } = start(dialect)
    const { errors } = await world.clock.run(planDelete(world.session, known(state)))
    expect(errors.map(({ code }) => code)).toEqual(['OWN_KEY_DELETE'])
  })

  it('goes on where it may be the old half of a rotation, and says that the session still signs in with it', async () => {
    const { world, state } = start()
    seed(world, 'ci', 1)
    const { warnings, errors } = await world.clock.run(planDelete(world.session, state))
    expect(errors).toEqual([])
    expect(warnings).toMatchObject([{ summary: ownOldHalfDeleted('ci', state.key.id).summary }])
  })

  it('is nobody else', async () => {
    const { world } = start({ ids: true, mask: 'ends' })
    const other = stored(seed(world, 'other'), world.platform.dialect)
    expect((await world.clock.run(planDelete(world.session, other))).errors).toEqual([])
  })

  it.each<[Partial<KeyInputs>, string[], string[]]>([
    [{ keepers: { a: '2' } }, ['The key that the provider signs in with is replaced'], []],
    [{ keepers: { a: '2' }, store_secret: false }, [], ['OWN_KEY_NOT_FOLLOWED']],
    [{ type: 'locked_down_viewer' }, [], ['OWN_KEY_NOT_FOLLOWED']],
    [{ project_id: 'q' }, [], ['OWN_KEY_NOT_FOLLOWED']],
    [{ rotate_after: '90d' }, [], []],
  ])('of a replacement says what the next run needs, or refuses: %j', async (change, warned, refused) => {
    const { world, state } = start()
    const before = { ...state, inputs: { ...state.inputs, keepers: { a: '1' } } }
    const planned = { ...before.inputs, ...change }
    const { warnings, errors } = await world.clock.run(planChange(world.session, before, planned, SETTING))
    expect(warnings.map(({ summary }) => summary).filter(summary => /provider/.test(summary))).toEqual(warned)
    expect(errors.map(({ code }) => code)).toEqual(refused)
  })
})

describe('the delete of the key that the session signs in with', () => {
  it.each(['destroy', 'replaced', 'old half'] as const)('is not sent without a new pair: %s', async kind => {
    const { world, state } = start()
    const { code } = await rejection(destroy(world, state, kind), world.platform.keys)
    expect(code).toBe(
      { destroy: 'OWN_KEY_DELETE', replaced: 'OWN_KEY_GAP', 'old half': 'OWN_KEY_IN_USE' }[kind],
    )
    expect(deletes(world)).toEqual([])
  })

  it.each([
    ['of its name', 'ci'],
    ['of another name', 'cd'],
  ])('comes last, by the pair of the new key %s', async (_, name) => {
    const { world, own, state } = start()
    const others = ['a', 'b'].map(other => stored(seed(world, other), world.platform.dialect))
    await make(world, name)
    const first = world.clock.run(destroyKey(world.session, state, 'replaced', world.stopping.signal))
    await Promise.all([first, ...others.map(other => destroy(world, other, 'destroy'))])
    expect(deletes(world)).toHaveLength(3)
    expect(deletes(world).at(-1)).toBe(own)
    const sent = world.platform.requests.filter(({ target }) => target === own)
    expect(sent.map(({ by }) => by)).toEqual(['we anew'])
  })

  it('is not sent where the new key may do less, or the platform does not take it', async () => {
    const weak = start()
    await make(weak.world, 'ci', 'locked_down_viewer')
    expect((await rejection(destroy(weak.world, weak.state, 'replaced'))).code).toBe('OWN_KEY_GAP')
    const refused = start({}, () => false)
    await make(refused.world)
    expect((await rejection(destroy(refused.world, refused.state, 'replaced'))).code).toBe('OWN_KEY_IN_USE')
    expect([...deletes(weak.world), ...deletes(refused.world)]).toEqual([])
  })

  it('waits for a platform that takes a new pair only after a while', async () => {
    const at = { time: 0 }
    const { world, own, state } = start({}, () => world.clock.now().getTime() > at.time)
    at.time = world.clock.now().getTime() + 4_000
    await make(world)
    await destroy(world, state, 'replaced')
    expect(deletes(world)).toEqual([own])
  })

  it('goes on with the pair that a state has of the younger key', async () => {
    const { world, own, state } = start()
    world.session.project('p').lines.note(stored(seed(world, 'ci', 1), world.platform.dialect))
    await destroy(world, state, 'old half')
    expect(deletes(world)).toEqual([own])
  })

  it('is refused for the new key as well', async () => {
    const { world, state } = start()
    await make(world)
    await destroy(world, state, 'replaced')
    const made = world.platform.keys.at(-1)
    if (made === undefined) throw new Error('nothing was made')
    const { code } = await rejection(destroy(world, stored(made, world.platform.dialect), 'old half'))
    expect(code).toBe('OWN_KEY_DELETE')
  })
})

it('signs in with the new pair from its create on', async () => {
  const { world } = start()
  await make(world)
  await make(world, 'other')
  const creates = world.platform.requests.filter(({ kind }) => kind === 'create')
  expect(creates.map(({ by }) => by)).toEqual(['we', 'we anew'])
  const elsewhere: Session = start().world.session
  expect(elsewhere.signIn.hasFollower).toBe(false)
})

function valueless({ value: _, secret: __, ...rest }: KeyState['key']): KeyState['key'] {
  return rest
}
