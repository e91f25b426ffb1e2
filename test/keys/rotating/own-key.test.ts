import { describe, expect, test } from 'vitest'
import type { Session } from '../../../src/keys/index.ts'
import { planRotatingDelete, type RotatingInputs } from '../../../src/keys/rotating/index.ts'
import { rotatingStateValues } from './expected.ts'
import { HOUR, type Kept, RotatingWorld } from './world.ts'

const TWO = { keepers: { v: '2' } }
const THREE = { keepers: { v: '3' } }

function summaries({ warnings }: { warnings: readonly { summary: string }[] }): string[] {
  return warnings.map(({ summary }) => summary)
}

/** A run that signs in with a key of the state: read, plan, apply in sessions of their own, as engines do. */
async function upAs(
  world: RotatingWorld,
  own: string,
  kept: Kept,
  inputs: Partial<RotatingInputs>,
  session: () => Session = () => world.session('we', undefined, own),
) {
  const planned = await world.plan(kept, inputs, session())
  const applied = await world.apply(planned, inputs, session())
  for (const [name, value] of Object.entries(planned.plan.planned)) {
    if (name === 'previous' || name === 'retiring' || name === 'status') {
      expect(rotatingStateValues(applied.state)[name], name).toEqual(known(value, applied.state, name))
    }
  }
  return { ...applied, plan: planned.plan }
}

/** Times that only the apply knows are those of the state. */
function known(planned: unknown, state: Kept['state'], name: string): unknown {
  if (name !== 'previous' || planned === null) return planned
  const { retire_due_at } = rotatingStateValues(state)
  return { ...(planned as object), retire_due_at }
}

async function twoKeys(): Promise<{ world: RotatingWorld; kept: Kept; old: string }> {
  const world = new RotatingWorld()
  const kept = await world.up(await world.create({ type: 'privileged' }), { ...TWO, type: 'privileged' })
  return { world, kept, old: kept.state.previous?.name ?? '' }
}

/** The state without its previous key. */
function omitPrevious({ previous: _, ...rest }: Kept['state']): Omit<Kept['state'], 'previous'> {
  return rest
}

const PRIVILEGED = { type: 'privileged' } as const

describe('the current key is what the provider signs in with', () => {
  test('it is rotated, and the run goes on with the new pair', async () => {
    const world = new RotatingWorld()
    const made = await world.create(PRIVILEGED)
    const session = world.session('we', undefined, made.state.current.name)
    const planned = await world.plan(made, { ...TWO, ...PRIVILEGED }, session)
    expect(summaries(planned.plan)).toContain('The key that the provider signs in with is rotated')
    const after = await world.apply(planned, { ...TWO, ...PRIVILEGED }, session)
    expect(after.errors).toEqual([])
    expect(session.signIn.hasFollower).toBe(true)
    expect(world.platform.requests.at(-1)?.by).toBe('we anew')
    expect(after.state.previous?.name).toBe(made.state.current.name)
  })

  test('the run does not go on with a pair that can do less', async () => {
    const world = new RotatingWorld()
    const made = await world.create(PRIVILEGED)
    const session = world.session('we', undefined, made.state.current.name)
    const weaker = { ...TWO, type: 'locked_down_viewer' } as const
    const after = await world.apply(await world.plan(made, weaker, session), weaker, session)
    expect(after.state).toMatchObject({ generation: 2, current: { type: 'locked_down_viewer' } })
    expect(session.signIn.hasFollower).toBe(false)
  })

  test('a destroy is refused, in the plan and in the apply, before anything is deleted', async () => {
    const { world, kept } = await twoKeys()
    const session = world.session('we', undefined, kept.state.current.name)
    const plan = await world.run(planRotatingDelete(session, kept.state))
    expect(plan.errors.map(({ code }) => code)).toEqual(['OWN_KEY_DELETE'])
    const { state, errors } = await world.destroy(kept, session)
    expect(errors.map(({ code }) => code)).toEqual(['OWN_KEY_DELETE'])
    expect(state).toEqual(kept.state)
    expect(world.count('delete')).toBe(0)
  })
})

describe('the old half of a replacement has the key that the provider signs in with', () => {
  test.each(['current', 'previous'] as const)(
    'as its %s key: the run goes on with the new half',
    async which => {
      const { world, kept } = await twoKeys()
      const session = world.session('we', undefined, kept.state[which]?.name)
      const half = await world.create(PRIVILEGED, session)
      expect(await world.destroy(kept, session, 'replaced')).toEqual({ errors: [] })
      expect(world.alive()).toEqual([half.state.current.name])
      expect(session.signIn.hasFollower).toBe(true)
    },
  )

  test('and there is no new half yet: it stays, and what went before it is out of the state', async () => {
    const { world, kept } = await twoKeys()
    const session = world.session('we', undefined, kept.state.current.name)
    const { state, errors } = await world.destroy(kept, session, 'replaced')
    expect(errors.map(({ code }) => code)).toEqual(['OWN_KEY_GAP'])
    expect(state).toEqual(omitPrevious(kept.state))
    expect(world.alive()).toEqual([kept.state.current.name])
  })
})

describe('the previous key is what the provider signs in with', () => {
  test('the overlap is over: it stays, a warning says what to do, and the run after that deletes it', async () => {
    const { world, kept, old } = await twoKeys()
    world.clock.jump(25 * HOUR)
    const same = { ...TWO, ...PRIVILEGED }
    const first = await upAs(world, old, kept, same)
    expect(summaries(first.plan)).toEqual(['The provider signs in with a leftover API key'])
    expect(first.plan).toMatchObject({ changes: [], steps: { retire: [] }, errors: [] })
    expect(first.state.previous?.name).toBe(old)
    const second = await world.up(first, same)
    expect(second.state.previous).toBeUndefined()
    expect(world.alive()).toEqual([kept.state.current.name])
  })

  test.each<[string, Partial<RotatingInputs>, number, number]>([
    ['it is revoked', { ...TWO, revoke_previous: 'x' }, 1, 1],
    ['a rotation takes its place', THREE, 2, 1],
    ['it is revoked in a rotation', { ...THREE, revoke_previous: 'x' }, 2, 1],
    ['a rotation takes its place after the overlap', THREE, 2, 25],
  ])(
    '%s: it waits, and the first run that signs in with another key deletes it',
    async (_, more, left, hours) => {
      const { world, kept, old } = await twoKeys()
      world.clock.jump(hours * HOUR)
      const inputs = { ...more, ...PRIVILEGED }
      const first = await upAs(world, old, kept, inputs)
      expect(first.errors).toEqual([])
      expect(summaries(first.plan)).toContain('The provider signs in with a leftover API key')
      expect(first.state).toMatchObject({
        status: 'retire_due',
        retiring: [{ name: old, reason: 'signs_in' }],
      })
      expect(first.state.previous?.name).not.toBe(old)
      expect(world.count('delete')).toBe(0)

      const again = await upAs(world, old, first, inputs)
      expect(again.plan).toMatchObject({ changes: [], steps: { retire: [] } })
      expect(summaries(again.plan)).toEqual(['The provider signs in with a leftover API key'])
      expect(again.state).toEqual(first.state)

      const last = await world.up(again, inputs)
      expect(last.plan.steps.retire).toMatchObject([{ name: old, reason: 'retiring' }])
      expect(last.state.retiring).toEqual([])
      expect(world.alive()).toHaveLength(left)
      expect(world.alive()).not.toContain(old)
    },
  )

  test('it was superseded, with secrets in no state: it waits for its overlap, whoever signs in', async () => {
    const world = new RotatingWorld()
    const hidden = { ...PRIVILEGED, store_secret: false }
    const kept = await world.up(await world.create(hidden), { ...hidden, ...TWO })
    const old = kept.state.previous?.name ?? ''
    const first = await upAs(world, old, kept, { ...hidden, ...THREE })
    expect(first.state).toMatchObject({ status: 'overlapping', retiring: [{ reason: 'superseded' }] })
    const second = await world.up(first, { ...hidden, ...THREE })
    expect(second.plan.steps.retire).toEqual([])
    expect(world.alive()).toContain(old)
    world.clock.jump(25 * HOUR)
    const kept25 = await upAs(world, old, second, { ...hidden, ...THREE })
    expect(summaries(kept25.plan)).toContain('The provider signs in with a leftover API key')
    await world.up(kept25, { ...hidden, ...THREE })
    expect(world.alive()).not.toContain(old)
  })

  test('a plan that did not know it: the apply refuses, and the key waits', async () => {
    const { world, kept, old } = await twoKeys()
    const inputs = { ...TWO, ...PRIVILEGED, revoke_previous: 'x' }
    const planned = await world.plan(kept, inputs)
    const applied = await world.apply(planned, inputs, world.session('we', undefined, old))
    expect(applied.errors.map(({ code }) => code)).toEqual(['RETIRING_SIGNS_IN'])
    expect(applied.state.retiring).toMatchObject([{ name: old, reason: 'signs_in' }])
    expect(world.alive()).toContain(old)
  })

  test('it is known by its fingerprint, where nothing else tells', async () => {
    const world = new RotatingWorld({ mask: 'ends' })
    const hidden = { ...PRIVILEGED, store_secret: false }
    const kept = await world.up(await world.create(hidden), { ...hidden, ...TWO })
    const old = kept.state.previous?.name ?? ''
    const { plan } = await world.plan(
      kept,
      { ...hidden, ...TWO, revoke_previous: 'x' },
      world.session('we', undefined, old),
    )
    expect(plan.steps).toMatchObject({ retire: [], park: {} })
  })
})
