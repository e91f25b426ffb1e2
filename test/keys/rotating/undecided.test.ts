import { describe, expect, test } from 'vitest'
import type { Planned } from '../../../src/keys/index.ts'
import { planRotatingUpdate, type RotatingInputs } from '../../../src/keys/rotating/index.ts'
import { UNKNOWN } from './expected.ts'
import { INPUTS, type Kept, RotatingWorld } from './world.ts'

const TWO = { keepers: { v: '2' } }
type Open = Partial<Planned<RotatingInputs>>

async function plan(world: RotatingWorld, kept: Kept, open: Open) {
  const session = world.session()
  const { beside } = await world.read(kept, session)
  const planned = { ...INPUTS, ...TWO, ...open }
  return world.run(planRotatingUpdate(session, kept.state, planned, { beside, binding: true }))
}

const DECIDES: readonly (readonly [string, Open])[] = [
  ['type', { type: UNKNOWN }],
  ['keepers', { keepers: UNKNOWN }],
  ['keepers', { keepers: { v: UNKNOWN } }],
  ['rotate_after', { rotate_after: UNKNOWN }],
  ['rotate_early', { rotate_early: UNKNOWN }],
  ['overlap', { overlap: UNKNOWN }],
  ['revoke_previous', { revoke_previous: UNKNOWN }],
]

describe('an input that is not known yet, beside a previous key', () => {
  test.each(DECIDES)('%s leaves everything to the apply: %j', async (name, open) => {
    const world = new RotatingWorld()
    const kept = await world.up(await world.create(), TWO)
    const { undecided, pin, steps, planned, warnings, errors } = await plan(world, kept, open)
    expect({ undecided, steps, errors }).toEqual({ undecided: [name], steps: { retire: [] }, errors: [] })
    expect(pin).toBeUndefined()
    for (const output of ['generation', 'current', 'previous', 'retiring', 'status', 'rotation_due_at']) {
      expect(planned[output], output).toBe(UNKNOWN)
    }
    expect(warnings.map(({ summary }) => summary)).toEqual([
      'A rotation depends on a value that is not known yet',
    ])
    expect(warnings[0]?.detail).toContain(name)
  })

  test('several are named together, and nothing else is decided beside them', async () => {
    const world = new RotatingWorld()
    const kept = await world.up(await world.create(), TWO)
    const open: Open = { type: UNKNOWN, overlap: UNKNOWN, keepers: { v: '3' } }
    const { undecided, steps, warnings } = await plan(world, kept, open)
    expect(undecided).toEqual(['type', 'overlap'])
    expect(steps).toEqual({ retire: [] })
    expect(warnings[0]?.detail).toContain('type and overlap')
  })

  test.each<[string, Open]>([
    ['a name', { name: UNKNOWN }],
    ['store_secret', { store_secret: UNKNOWN }],
    ['deletion_protection', { deletion_protection: UNKNOWN }],
    ['a lead without an age', { rotate_after: null, rotate_early: UNKNOWN }],
  ])('%s decides nothing', async (_, open) => {
    const world = new RotatingWorld()
    const kept = await world.up(await world.create(), TWO)
    const { undecided, pin } = await plan(world, kept, open)
    expect(undecided).toEqual([])
    expect(pin).toEqual({ retire: [] })
  })
})

describe('without a previous key', () => {
  test.each<[string, Open]>([
    ['an overlap', { overlap: UNKNOWN }],
    ['an early end', { revoke_previous: UNKNOWN }],
  ])('%s decides nothing', async (_, open) => {
    const world = new RotatingWorld()
    const kept = await world.create(TWO)
    expect((await plan(world, kept, open)).undecided).toEqual([])
  })

  test('an overlap decides about a stray', async () => {
    const world = new RotatingWorld()
    const kept = await world.create(TWO)
    await world.up(kept, { keepers: { v: '3' } })
    expect((await plan(world, kept, { overlap: UNKNOWN })).undecided).toEqual(['overlap'])
  })

  test('keepers where there were none are only recorded', async () => {
    const world = new RotatingWorld()
    const kept = await world.create({ keepers: null })
    expect((await plan(world, kept, { keepers: UNKNOWN })).undecided).toEqual([])
  })
})

describe('a rotation beside an input that decides nothing', () => {
  test('knows all but what that input says', async () => {
    const world = new RotatingWorld()
    const kept = await world.create()
    const { planned, steps } = await plan(world, kept, { name: UNKNOWN, store_secret: UNKNOWN })
    expect(steps.rotate).toEqual({ generation: 2, reasons: ['keepers'] })
    expect(planned).toMatchObject({
      generation: 2,
      current: { name: UNKNOWN, key: UNKNOWN, secret: UNKNOWN, type: 'locked_down_viewer' },
      previous: { id: kept.state.current.key.id, key: UNKNOWN },
    })
  })

  test('an unknown project replaces the whole', async () => {
    const world = new RotatingWorld()
    const kept = await world.create(TWO)
    const { replace, planned, steps, pin } = await plan(world, kept, { project_id: UNKNOWN })
    expect({ replace, steps }).toEqual({ replace: ['project_id'], steps: { retire: [] } })
    expect(pin).toEqual({ retire: [] })
    expect(planned).toMatchObject({ generation: 1, previous: null, project_id: UNKNOWN })
  })

  test('an unknown protection counts as true within an overlap', async () => {
    const world = new RotatingWorld()
    const kept = await world.up(await world.create(), TWO)
    const open: Open = { deletion_protection: UNKNOWN, keepers: { v: '3' } }
    expect((await plan(world, kept, open)).errors.map(({ code }) => code)).toEqual(['ROTATION_PROTECTED'])
  })
})
