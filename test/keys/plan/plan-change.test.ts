import { describe, expect, it } from 'vitest'
import {
  besideAfterUpdate,
  decideUpdate,
  type KeyInputs,
  type Planned,
  planChange,
  UNKNOWN_VALUE,
} from '../../../src/keys/index.ts'
import { DAY, seed, startWorld, stored, type World } from '../world.ts'

const BINDING = { now: new Date('2026-03-01T12:00:00Z'), binding: true }

/** A key in state that is ten days old. */
function keep(world: World, inputs = {}) {
  return stored(seed(world, 'ci'), world.platform.dialect, inputs)
}

describe('the review of a change', () => {
  it('asks the platform for nothing where a key stays', async () => {
    const world = startWorld()
    const state = keep(world)
    const review = await planChange(world.session, state, { ...state.inputs, rotate_after: '30d' }, BINDING)
    expect(review).toEqual({ replace: [], warnings: [], errors: [] })
    expect(world.platform.requests).toEqual([])
  })

  it('names a namesake of a key that is replaced and keeps its name', async () => {
    const world = startWorld()
    const state = keep(world)
    seed(world, 'ci', 3)
    const due = { ...state.inputs, rotate_after: '1d' }
    const review = await world.clock.run(planChange(world.session, state, due, BINDING))
    expect(review.replace).toEqual(['due'])
    expect(review.warnings.map(({ summary }) => summary)).toEqual([
      'An API key is due for rotation',
      'Another API key has the name of a replaced one',
    ])
    const renamed = { ...state.inputs, name: 'other' }
    const other = await world.clock.run(planChange(world.session, state, renamed, BINDING))
    expect(other.warnings).toHaveLength(1)
  })

  it('refuses to forget a value that is the only handle of the key', async () => {
    const world = startWorld({ mask: 'ends' })
    const state = keep(world)
    const forgetting = { ...state.inputs, store_secret: false }
    const review = await world.clock.run(planChange(world.session, state, forgetting, BINDING))
    expect(review.errors.map(({ code }) => code)).toEqual(['SECRET_MUST_BE_STORED'])
  })

  it('is made without the platform while settings are not known', async () => {
    const world = startWorld()
    const state = keep(world, { deletion_protection: true })
    const review = await planChange(undefined, state, { ...state.inputs, name: UNKNOWN_VALUE }, BINDING)
    expect(review.replace).toEqual(['name'])
    expect(review.errors.map(({ code }) => code)).toEqual(['REPLACEMENT_PROTECTED'])
  })
})

describe('a key whose secret was lost', () => {
  it('is replaced, which is said, whether it is protected or not', async () => {
    const world = startWorld()
    const state = keep(world, { deletion_protection: true })
    const lost = { ...BINDING, secretLost: true }
    const review = await world.clock.run(planChange(world.session, state, state.inputs, lost))
    expect(review.replace).toEqual(['secret_lost'])
    expect(review.errors).toEqual([])
    expect(review.warnings.map(({ summary }) => summary)).toEqual([
      'An API key is replaced because its secret was lost',
    ])
  })
})

describe('a rotate_after that is not known yet', () => {
  const world = startWorld()
  const { inputs, key } = keep(world)
  const prior = { id: key.id, inputs, createdAt: new Date(0), checkedAt: new Date(10 * DAY) }
  const planned: Planned<KeyInputs> = { ...inputs, rotate_after: UNKNOWN_VALUE }

  it('is refused where the apply is held to the plan', () => {
    expect(decideUpdate(prior, planned).errors.map(({ code }) => code)).toEqual(['ROTATE_AFTER_UNKNOWN'])
  })

  it('waits for the apply where that decides anew', () => {
    expect(decideUpdate(prior, planned, false)).toEqual({ replace: [], warnings: [], errors: [] })
  })
})

describe('the name of an adopted key', () => {
  const plan = (name: string, adoptedName?: string) => {
    const world = startWorld()
    const state = stored(seed(world, 'teams-bot'), world.platform.dialect)
    const moment = {
      now: world.clock.now(),
      binding: true,
      ...(adoptedName !== undefined && { adoptedName }),
    }
    return world.clock.run(planChange(world.session, state, { ...state.inputs, name }, moment))
  }

  it('is only recorded where it is declared in another case', async () => {
    expect((await plan('Teams-Bot', 'teams-bot')).replace).toEqual([])
  })

  it('is only recorded where the list told none', async () => {
    expect((await plan('Teams-Bot', '')).replace).toEqual([])
    expect(besideAfterUpdate({ adoptedName: '', holder: 'h' }, 'Teams-Bot')).toEqual({ holder: 'h' })
  })

  it.each([
    ['Teams-Bot', undefined],
    ['wiki-bot', 'teams-bot'],
    ['Teams-Bot', 'wiki-bot'],
  ])('rotates it else: %s after %s', async (name, adopted) => {
    expect((await plan(name, adopted)).replace).toEqual(['name'])
  })

  it('is remembered as the form that the platform stores', () => {
    expect(besideAfterUpdate({ adoptedName: 'teams-bot', holder: 'h' }, 'Teams-Bot')).toEqual({
      storedName: 'teams-bot',
      holder: 'h',
    })
    expect(besideAfterUpdate({ adoptedName: 'teams-bot' }, 'teams-bot')).toEqual({})
  })
})
