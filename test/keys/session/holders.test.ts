import { describe, expect, it } from 'vitest'
import { destroyKey, type KeyState, planChange, planDelete } from '../../../src/keys/index.ts'
import { Holders } from '../../../src/keys/session/holders.ts'
import { rejection } from '../no-secrets.ts'
import { seed, startWorld, stored, type World } from '../world.ts'

const TWICE = 'One API key is managed at two addresses'
const KEPT = 'An API key that is kept elsewhere will be deleted'

function start(): { world: World; state: KeyState } {
  const world = startWorld({ ids: true })
  return { world, state: stored(seed(world, 'ci'), world.platform.dialect) }
}

async function plan({ session, clock }: World, state: KeyState, holder: string, inputs = state.inputs) {
  const moment = { now: clock.now(), holder, binding: true }
  const { warnings } = await clock.run(planChange(session, state, inputs, moment))
  return warnings.map(({ summary }) => summary)
}

async function remove({ session, clock }: World, state: KeyState) {
  const { warnings } = await clock.run(planDelete(session, state))
  return warnings.map(({ summary }) => summary)
}

describe('one key at two addresses', () => {
  it('is said in the plan of the second one, and not of one that is planned again', async () => {
    const { world, state } = start()
    expect(await plan(world, state, '')).toEqual([])
    expect(await plan(world, state, '')).toEqual([])
    expect(await plan(world, state, 'imported')).toEqual([TWICE])
  })

  it.each(['', 'imported'])('is said strongly where one is removed, in either order (%j)', async holder => {
    const one = start()
    await plan(one.world, one.state, holder)
    expect(await remove(one.world, one.state)).toEqual([KEPT])
    const other = start()
    expect(await remove(other.world, other.state)).not.toContain(KEPT)
    expect(await plan(other.world, other.state, holder)).toEqual([KEPT])
  })

  it('is nothing to say of a key that is replaced there', async () => {
    const { world, state } = start()
    await plan(world, state, '', { ...state.inputs, type: 'locked_down_viewer' })
    expect(await remove(world, state)).not.toContain(KEPT)
  })

  it('is not deleted at one of them where no plan was shown', async () => {
    const { world, state } = start()
    await plan(world, state, 'one')
    const destroy = (holder: string) =>
      world.clock.run(destroyKey(world.session, state, 'destroy', world.stopping.signal, {}, holder))
    expect((await rejection(destroy('other'), world.platform.keys)).code).toBe('KEY_HELD_TWICE')
    expect(world.platform.count('delete')).toBe(0)
    await destroy('one')
    expect(world.platform.count('delete')).toBe(1)
  })
})

it('an address that gets another key keeps the old one no longer', () => {
  const holders = new Holders()
  holders.note('key_1', 'one', true)
  holders.note('key_1', 'other', true)
  holders.release('one')
  expect(holders.doom('key_1', 'other')).toBe(false)
  expect(holders.doom('key_1', 'one')).toBe(true)
})

it('every adoption has a name of its own', () => {
  const holders = new Holders()
  const now = new Date('2026-03-01T12:00:00Z')
  expect([holders.next(now), holders.next(now)]).toEqual([
    '2026-03-01T12:00:00.000Z 1',
    '2026-03-01T12:00:00.000Z 2',
  ])
})
