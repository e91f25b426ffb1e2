import { describe, expect, test } from 'vitest'
import { applyRotatingUpdate } from '../../../src/keys/rotating/index.ts'
import { DAY, HOUR, INPUTS, RotatingWorld } from './world.ts'

const TWO = { keepers: { v: '2' } }
const THREE = { keepers: { v: '3' } }

describe('another run rotates the same key', () => {
  test('the second one sends nothing, and says which key is there', async () => {
    const world = new RotatingWorld()
    const made = await world.create()
    const [one, other] = [world.session('one'), world.session('other')]
    const first = await world.plan(made, TWO, one)
    const second = await world.plan(made, TWO, other)
    const { state } = await world.apply(first, TWO, one)
    world.clock.jump(11_000)
    const creates = world.count('create')
    const refused = await world.apply(second, TWO, other)
    expect(refused.errors.map(({ code, outcome }) => [code, outcome])).toEqual([
      ['ROTATION_ELSEWHERE', 'not_sent'],
    ])
    expect(refused.errors[0]?.detail).toContain(`${state.current.name} (${state.current.key.id})`)
    expect(refused.state).toEqual({ ...made.state, status: 'rotation_due' })
    expect(world.count('create')).toBe(creates)
    expect(world.alive()).toHaveLength(2)
  })

  test('a generation behind the wanted one counts too', async () => {
    const world = new RotatingWorld()
    const made = await world.create()
    const session = world.session()
    const planned = await world.plan(made, TWO, session)
    const later = world.platform.commit(made.state.current.name.replace(/1$/, '7'), 'privileged', 'other')
    world.clock.jump(11_000)
    const refused = await world.apply(planned, TWO, session)
    expect(refused.errors.map(({ code }) => code)).toEqual(['ROTATION_ELSEWHERE'])
    expect(refused.errors[0]?.detail).toContain(later.name)
  })

  test('in a run that begins after it: the next free generation, and nothing of the other one is deleted', async () => {
    const world = new RotatingWorld()
    const made = await world.create()
    const { state } = await world.up(made, TWO)
    world.clock.jump(11_000)
    const after = await world.up(made, THREE)
    expect(after.errors).toEqual([])
    expect(after.state.generation).toBe(3)
    expect(world.alive()).toContain(state.current.name)
  })
})

test.each([
  ['stored', true],
  ['known by their fingerprints', false],
])('a key of the state in the answer is not a new one, where lists mask values: %s', async (_, isStored) => {
  const hidden = { store_secret: isStored }
  const world = new RotatingWorld({ ids: !isStored, mask: 'ends' })
  const kept = await world.up(await world.create(hidden), { ...TWO, ...hidden })
  world.platform.faults.create.push({ how: 'answered with another' })
  const after = await world.up(kept, { ...THREE, ...hidden })
  expect(after.errors.map(({ code }) => code)).toEqual(['CREATE_NOT_NEW'])
  expect(after.errors[0]?.detail).toContain(`it is ${kept.state.previous?.name}, which is in the state`)
  expect(after.state).toEqual({ ...kept.state, status: 'rotation_due' })
  expect(world.count('delete')).toBe(0)
})

describe('the engine asks to stop', () => {
  test('before the rotation: nothing is sent, and readers keep their key', async () => {
    const world = new RotatingWorld()
    const made = await world.create()
    const stop = new AbortController()
    const session = world.session('we', stop.signal)
    const planned = await world.plan(made, TWO, session)
    stop.abort()
    const after = await world.apply(planned, TWO, session, stop.signal)
    expect(after.errors.map(({ code }) => code)).toEqual(['STOPPED'])
    expect(after.state).toEqual({ ...made.state, status: 'rotation_due' })
    expect(world.count('create')).toBe(1)
    expect((await world.up(after, TWO)).state.generation).toBe(2)
  })

  test('during the POST: its key is kept, and what was to go waits for the next run', async () => {
    const world = new RotatingWorld()
    const kept = await world.up(await world.create(), TWO)
    const stop = new AbortController()
    const session = world.session('we', stop.signal)
    const planned = await world.plan(kept, THREE, session)
    world.platform.faults.create.push({ latency: 2_000 })
    const stopped = world.clock.sleep(1_000).then(() => stop.abort())
    const after = await world.apply(planned, THREE, session, stop.signal)
    await stopped
    expect(after.state).toMatchObject({ generation: 3, previous: { name: kept.state.current.name } })
    expect(after.errors.map(({ code }) => code)).toEqual(['RETIREMENT_FAILED'])
    expect(after.state.retiring).toMatchObject([{ name: kept.state.previous?.name, reason: 'delete_failed' }])
    expect(world.count('delete')).toBe(0)
    const next = await world.up(after, THREE)
    expect(next.state.retiring).toEqual([])
    expect(world.alive()).toEqual([kept.state.current.name, after.state.current.name])
  })
})

describe('what an apply is held to', () => {
  test('is what the plan has decided, however old it is', async () => {
    const world = new RotatingWorld()
    const kept = await world.up(await world.create(), TWO)
    const planned = await world.plan(kept, { ...TWO, name: 'robot' })
    expect(planned.plan.pin).toEqual({ retire: [] })
    world.clock.jump(200 * DAY)
    const session = world.session()
    await world.read(kept, session)
    const after = await world.apply(planned, { ...TWO, name: 'robot' }, session)
    expect(after.state).toMatchObject({
      generation: 2,
      previous: kept.state.previous,
      inputs: { name: 'robot' },
    })
    expect(world.count('delete')).toBe(0)
  })

  test('is decided in the apply where the plan could not', async () => {
    const world = new RotatingWorld()
    const made = await world.create()
    world.clock.jump(HOUR)
    const session = world.session()
    const { beside } = await world.read(made, session)
    const apply = (inputs: object) =>
      world.run(applyRotatingUpdate(session, made.state, { ...INPUTS, ...inputs }, { beside }, session.stop))
    expect((await apply({ overlap: '2h' })).state).toMatchObject({ generation: 1, inputs: { overlap: '2h' } })
    expect((await apply(TWO)).state).toMatchObject({ generation: 2, previous: made.state.current })
  })

  test('is not a rotation that protection forbids by now', async () => {
    const world = new RotatingWorld()
    const kept = await world.up(await world.create(), TWO)
    const planned = await world.plan(kept, THREE)
    const guarded = { ...THREE, deletion_protection: true }
    const after = await world.apply(planned, guarded)
    expect(after.errors.map(({ code }) => code)).toEqual(['ROTATION_PROTECTED'])
    expect(after.state).toEqual(kept.state)
    expect(world.alive()).toHaveLength(2)
  })
})
