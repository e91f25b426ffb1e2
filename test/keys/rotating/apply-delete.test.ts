import { describe, expect, test } from 'vitest'
import { planRotatingDelete } from '../../../src/keys/rotating/index.ts'
import type { DeleteFault } from '../model-dialect.ts'
import { expectNoSecrets } from '../no-secrets.ts'
import { type Kept, RotatingWorld } from './world.ts'

const TWO = { keepers: { v: '2' } }
const THREE = { keepers: { v: '3' } }
const ANSWERED: DeleteFault = {}
const REFUSED: DeleteFault = { how: 'refused' }

/** A current key, a previous one, and one whose delete has failed: their names in the order of a destroy. */
async function threeKeys(
  protection = false,
): Promise<{ world: RotatingWorld; kept: Kept; order: readonly string[] }> {
  const world = new RotatingWorld()
  const guard = { deletion_protection: protection }
  const two = await world.up(await world.create(), TWO)
  world.platform.faults.delete.push(REFUSED)
  const kept = await world.up(two, THREE)
  const { current, previous, retiring } = kept.state
  const state = { ...kept.state, inputs: { ...kept.state.inputs, ...guard } }
  return {
    world,
    kept: { state, beside: kept.beside },
    order: [...retiring.map(({ name }) => name), previous?.name ?? '', current.name],
  }
}

function deletes({ platform }: RotatingWorld): (string | undefined)[] {
  return platform.requests.filter(({ kind }) => kind === 'delete').map(({ target }) => target?.name)
}

describe('a destroy', () => {
  test('deletes what should be gone first, and what readers use last', async () => {
    const { world, kept, order } = await threeKeys()
    const before = deletes(world).length
    expect(await world.destroy(kept)).toEqual({ errors: [] })
    expect(deletes(world).slice(before)).toEqual(order)
    expect(world.alive()).toEqual([])
    expect(order).toHaveLength(3)
  })

  test.each([0, 1, 2])('that fails at key %i answers with the keys that are left', async at => {
    const { world, kept, order } = await threeKeys()
    world.platform.faults.delete.push(...Array.from({ length: at }, () => ANSWERED), REFUSED)
    const { state, errors } = await world.destroy(kept)
    expect(errors).toHaveLength(1)
    for (const error of errors) expectNoSecrets(error, world.platform.keys)
    expect(world.alive().sort()).toEqual([...order.slice(at)].sort())
    expect(state?.retiring).toHaveLength(at === 0 ? 1 : 0)
    expect(state?.previous?.name).toBe(at === 2 ? undefined : order[1])
    expect(state?.current).toEqual(kept.state.current)
    const left = { state: state ?? kept.state, beside: kept.beside }
    expect(await world.destroy(left)).toEqual({ errors: [] })
    expect(world.alive()).toEqual([])
  })

  test('with the whole state, of which some keys are gone, is finished all the same', async () => {
    const { world, kept } = await threeKeys()
    world.platform.faults.delete.push(ANSWERED, REFUSED)
    await world.destroy(kept)
    expect(await world.destroy(kept)).toEqual({ errors: [] })
    expect(world.alive()).toEqual([])
  })

  test('is refused for a protected one before anything is deleted, in the plan and in the apply', async () => {
    const { world, kept } = await threeKeys(true)
    const before = world.count('delete')
    const plan = await world.run(planRotatingDelete(world.session(), kept.state))
    expect(plan.errors.map(({ code }) => code)).toEqual(['DELETION_PROTECTED'])
    const { state, errors } = await world.destroy(kept)
    expect(errors.map(({ code }) => code)).toEqual(['DELETION_PROTECTED'])
    expect(state).toEqual(kept.state)
    expect(world.count('delete')).toBe(before)
    expect(await world.destroy(kept, world.session(), 'replaced')).toEqual({ errors: [] })
  })

  test('of a protected one of which all keys are gone is a success', async () => {
    const { world, kept, order } = await threeKeys(true)
    for (const name of order.slice(0, 2)) world.platform.remove(world.key(name), 'somebody')
    const { errors } = await world.destroy(kept)
    expect(errors.map(({ code }) => code)).toEqual(['DELETION_PROTECTED'])
    world.platform.remove(world.key(order[2] ?? ''), 'somebody')
    const before = world.count('delete')
    expect(await world.destroy(kept)).toEqual({ errors: [] })
    expect(world.count('delete')).toBe(before)
  })

  test('of a protected one whose secret never arrived is planned', async () => {
    const { world, kept } = await threeKeys(true)
    const plan = await world.run(planRotatingDelete(world.session(), kept.state, { secretLost: true }))
    expect(plan.errors).toEqual([])
    expect(plan.warnings).toHaveLength(3)
  })
})
