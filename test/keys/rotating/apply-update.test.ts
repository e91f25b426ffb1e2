import { describe, expect, test } from 'vitest'
import type { RotatingInputs } from '../../../src/keys/rotating/index.ts'
import { failingAfterPost } from '../failing-step.ts'
import type { Dialect } from '../model-platform.ts'
import { rotatingStateValues, UNKNOWN } from './expected.ts'
import { HOUR, type Kept, RotatingWorld } from './world.ts'

const TWO = { keepers: { v: '2' } }
const THREE = { keepers: { v: '3' } }

/** What a state says of the material of its keys: of the current, the previous, and those that should be gone. */
function material({ state }: Kept): string {
  const of = (key: { value?: unknown; secret?: unknown } | undefined) =>
    key === undefined ? '-' : `${key.value ? 'key' : ''} ${key.secret ? 'secret' : ''}`.trim()
  return [of(state.current.key), of(state.previous?.key), ...state.retiring.map(of)].join(', ')
}

async function threeKeys(
  inputs: Partial<RotatingInputs> = {},
  dialect: Partial<Dialect> = {},
): Promise<{ world: RotatingWorld; kept: Kept }> {
  const world = new RotatingWorld(dialect)
  const two = await world.up(await world.create(inputs), { ...TWO, ...inputs })
  world.platform.faults.delete.push({ how: 'refused' })
  const kept = await world.up(two, { ...THREE, ...inputs })
  expect(kept.state.retiring).toHaveLength(1)
  world.platform.faults.delete.push({ how: 'refused' })
  return { world, kept }
}

describe('store_secret', () => {
  test('false takes value and secret of all keys out of the state, as the plan says', async () => {
    const { world, kept } = await threeKeys()
    expect(material(kept)).toBe('key secret, key secret, key')
    const planned = await world.plan(kept, { ...THREE, store_secret: false })
    expect(planned.plan.planned).toMatchObject({
      current: { key: null, secret: null },
      previous: { key: null, secret: null },
    })
    const after = await world.apply(planned, { ...THREE, store_secret: false })
    expect(material(after)).toBe(', , ')
    expect(after.state.inputs.store_secret).toBe(false)
  })

  test('false in a rotation keeps nothing of the new key, and nothing of the old ones', async () => {
    const { world, kept } = await threeKeys()
    const hidden = { keepers: { v: '4' }, store_secret: false }
    const planned = await world.plan(kept, hidden)
    expect(planned.plan.planned).toMatchObject({
      current: { key: null, secret: null },
      previous: { key: null, secret: null },
    })
    expect(material(await world.apply(planned, hidden))).toBe(', , ')
  })

  test('true again brings the values back, and the secret with the next rotation', async () => {
    const world = new RotatingWorld()
    const hidden = { store_secret: false }
    const kept = await world.up(await world.create(hidden), { ...TWO, ...hidden })
    expect(material(kept)).toBe(', ')
    const planned = await world.plan(kept, TWO)
    expect(planned.plan.planned).toMatchObject({
      current: { key: UNKNOWN, secret: null },
      previous: { key: UNKNOWN, secret: null },
    })
    expect(planned.plan.warnings.map(({ summary }) => summary)).toEqual([
      'The secret of an API key is not stored',
    ])
    const stored = await world.apply(planned, TWO)
    expect(stored.errors).toEqual([])
    expect(material(stored)).toBe('key, key')
    const next = await world.up(stored, THREE)
    expect(material(next)).toBe('key secret, key')
  })

  test('true in a rotation brings the value of the previous key back, and has both of the new one', async () => {
    const world = new RotatingWorld()
    const made = await world.create({ store_secret: false })
    const after = await world.up(made, TWO)
    expect(after.plan.warnings.map(({ summary }) => summary)).toEqual(['An API key is rotated in place'])
    expect(material(after)).toBe('key secret, key')
  })

  test('false is refused where a key could not be deleted without its value', async () => {
    const world = new RotatingWorld({ ids: false, mask: 'ends' })
    const { plan } = await world.plan(await world.create(), { store_secret: false })
    expect(plan.errors.map(({ code }) => code)).toEqual(['SECRET_MUST_BE_STORED'])
  })

  test('true where the platform shows no value is not finished, and said', async () => {
    const world = new RotatingWorld({ mask: 'ends' })
    const made = await world.create({ store_secret: false })
    const { plan, state, errors } = await world.up(made, {})
    expect(plan.errors).toEqual([])
    expect(material({ state, beside: {} })).toBe(', -')
    expect(errors.map(({ code }) => code)).toEqual([])
    expect((await world.plan({ state, beside: made.beside })).plan.changes).toEqual([])
  })
})

describe('a failure that nobody expected', () => {
  test('in whichever step after the POST of a rotation loses nothing', async () => {
    let nth = 0
    for (let goesOn = true; goesOn; nth += 1) {
      const world = new RotatingWorld()
      const two = await world.up(await world.create(), TWO)
      const planned = await world.plan(two, THREE)
      const { session, hasFailed } = failingAfterPost(world.session(), nth)
      const after = await world.apply(planned, THREE, session)
      const made = world.key(two.state.current.name.replace(/2$/, '3'))
      expect(after.state, `step ${nth}`).toMatchObject({
        generation: 3,
        previous: two.state.current,
      })
      expect(after.state.current.key.secret?.reveal(), `step ${nth}`).toBe(made.secret)
      const waiting = after.state.retiring.map(({ name }) => name)
      expect([made.name, two.state.current.name, ...waiting]).toEqual(expect.arrayContaining(world.alive()))
      goesOn = hasFailed()
    }
    expect(nth).toBeGreaterThan(8)
  })

  test('in the first create of all keeps the key', async () => {
    let nth = 0
    for (let goesOn = true; goesOn; nth += 1) {
      const world = new RotatingWorld()
      const { session, hasFailed } = failingAfterPost(world.session(), nth)
      const { state } = await world.create({}, session)
      expect(state.current.key.secret?.reveal(), `step ${nth}`).toBe(world.key(state.current.name).secret)
      goesOn = hasFailed()
    }
    expect(nth).toBeGreaterThan(8)
  })

  test('in a delete after the rotation loses neither the new key nor the one that is to go', async () => {
    const world = new RotatingWorld()
    const two = await world.up(await world.create(), TWO)
    const planned = await world.plan(two, THREE)
    const session = world.session()
    session.platform.delete = () => Promise.reject(new TypeError('no such function'))
    const after = await world.apply(planned, THREE, session)
    const made = world.key(after.state.current.name)
    expect(after.state.generation).toBe(3)
    expect(after.state.current.key.secret?.reveal()).toBe(made.secret)
    expect(after.errors.map(({ code }) => code)).toEqual(['RETIREMENT_FAILED'])
    expect(after.state.retiring).toMatchObject([{ reason: 'delete_failed' }])
    expect(after.made?.id).toBe(world.idOf(made))
    const mended = await world.up(after, THREE)
    expect(mended.state.retiring).toEqual([])
  })
})

describe('a current key that the platform shows with another value', () => {
  test('is rotated, once, and stays for its overlap', async () => {
    const world = new RotatingWorld({ reusesIds: true })
    const made = await world.create()
    const { name, type, key } = made.state.current
    world.platform.remove(world.key(name), 'platform')
    world.platform.commit(name, type, 'platform')
    expect(world.key(name).id).toBe(key.id)
    const { plan, kept } = await world.plan(made)
    expect(kept.beside.hasNewValue).toBe(true)
    expect(plan.steps).toEqual({ rotate: { generation: 2, reasons: ['new_value'] }, retire: [] })
    expect(plan.warnings[0]?.detail).toContain('shows its current key with another value than was created')
    const after = await world.apply({ kept, plan })
    expect(after.state.previous?.name).toBe(name)
    expect(after.beside.hasNewValue).toBeUndefined()
    expect((await world.plan(after)).plan).toMatchObject({ steps: { retire: [] }, changes: [] })
  })
})

const DIALECTS: readonly (readonly [string, Partial<Dialect>])[] = [
  ['ids in answers', { answersId: true }],
  ['no ids', { ids: false }],
  ['no ids, values masked but for their ends', { ids: false, mask: 'ends' }],
  ['no ids, values masked but for their beginning', { ids: false, mask: 'prefix' }],
  ['ids in answers, values masked whole', { answersId: true, mask: 'all' }],
  ['names in upper case', { names: 'upper case' }],
  ['names cut', { names: 'cut to 8' }],
  ['no types that anybody knows', { foreignTypes: true }],
  ['no time', { tellsTime: false, tellsCreated: false }],
  ['another time', { skew: -3 * HOUR }],
  ['ids that are used again', { reusesIds: true, answersId: true }],
]

describe('a whole life', () => {
  test.each(DIALECTS)('on a platform with %s', async (_, dialect) => {
    const world = new RotatingWorld(dialect)
    const made = await world.create()
    expect(made.errors).toEqual([])
    expect((await world.plan(made)).plan.changes).toEqual([])
    const rotated = await world.up(made, TWO)
    expect(rotated.errors).toEqual([])
    expect(rotated.state).toMatchObject({ generation: 2, previous: { name: made.state.current.name } })
    expect((await world.plan(rotated, TWO)).plan.changes).toEqual([])
    expect(world.count('delete')).toBe(0)
    expect(world.alive()).toHaveLength(2)
    world.clock.jump(25 * HOUR)
    const retired = await world.up(rotated, TWO)
    expect(retired.errors).toEqual([])
    expect(retired.state.previous).toBeUndefined()
    const current = world.platform.alive().filter(({ type }) => type !== 'system')
    expect(current.map(({ asked }) => asked)).toEqual([rotated.state.current.name])
    const same = await world.plan(retired, TWO)
    expect(same.plan.changes).toEqual([])
    expect(rotatingStateValues(same.kept.state)).toEqual(rotatingStateValues(retired.state))
    expect(await world.destroy(retired)).toEqual({ errors: [] })
    expect(world.alive()).toEqual([])
  })

  test.each(DIALECTS.filter(([, { names }]) => names !== 'cut to 8'))(
    'with a create whose answer is lost, on a platform with %s',
    async (_, dialect) => {
      const world = new RotatingWorld(dialect)
      const made = await world.create()
      world.platform.faults.create.push({ how: 'lost after' })
      const lost = await world.up(made, TWO)
      expect(lost.errors).toHaveLength(1)
      expect(lost.state).toMatchObject({ generation: 1, current: made.state.current, status: 'rotation_due' })
      world.clock.jump(HOUR)
      const mended = await world.up(lost, TWO)
      expect(mended.errors).toEqual([])
      expect(mended.state.previous?.name).toBe(made.state.current.name)
      expect(mended.state.generation).toBeGreaterThan(2)
    },
  )
})
