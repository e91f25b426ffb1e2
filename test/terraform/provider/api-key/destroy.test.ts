import { describe, expect, test } from 'vitest'
import { type ObjectValue, UNKNOWN } from '../../../../src/terraform/plugin/value.ts'
import { BOT, beside, fine, type Kept, PROJECT, present, World } from '../support/world.ts'

const PROTECTED = { ...BOT, deletion_protection: true }

describe('the plan of a destroy', () => {
  test('plans nothing to be there, warns, and notes what the apply needs', async () => {
    const world = new World()
    const plan = fine(await (await world.walk()).plan(await world.made(), null))
    expect(plan).toMatchObject({ planned: null, warnings: ['deleted'] })
    expect(beside(plan)).toMatchObject({ is_delete: true, default_project: PROJECT })
    expect(beside(plan)).not.toHaveProperty('decision')
  })

  test('notes no default where the key is in another project', async () => {
    const world = new World()
    const kept = await world.made({ ...BOT, project_id: 'q' })
    expect(beside(fine(await (await world.walk()).plan(kept, null)))).not.toHaveProperty('default_project')
  })

  test('is refused for a protected key, and for the one that the provider signs in with', async () => {
    const world = new World()
    const kept = await world.made(PROTECTED)
    expect((await (await world.walk()).plan(kept, null)).errors).toEqual(['DELETION_PROTECTED'])
    const own = await world.made({ ...BOT, name: 'own' })
    const signIn = present(world.platform.keys.at(-1) ?? null)
    expect((await (await world.walk({ signIn })).plan(own, null)).errors).toEqual(['OWN_KEY_DELETE'])
  })

  test('is possible while the settings are not known yet', async () => {
    const world = new World()
    const kept = await world.made()
    const walk = await world.walk({ settings: { endpoint: UNKNOWN } })
    expect(fine(await walk.plan(kept, null))).toMatchObject({ planned: null, warnings: ['deleted'] })
  })
})

describe('a destroy', () => {
  async function destroyed(world: World, kept: Kept, before: () => void = () => undefined) {
    const plan = fine(await (await world.walk()).plan(kept, null))
    const walk = await world.walk()
    before()
    return walk.destroy(kept, plan.private)
  }

  test('deletes the key and leaves nothing', async () => {
    const world = new World()
    expect(await destroyed(world, await world.made())).toMatchObject({ kept: null, errors: [] })
    expect(world.names()).toEqual([])
  })

  test('of a key that is gone is done, without a request to delete it', async () => {
    const world = new World()
    const kept = await world.made()
    world.platform.remove(present(world.platform.keys.at(-1) ?? null), 'other')
    expect(await destroyed(world, kept)).toMatchObject({ kept: null, errors: [] })
    expect(world.platform.count('delete')).toBe(0)
  })

  test('that the platform refuses keeps the state, and what was remembered', async () => {
    const world = new World()
    const kept = await world.made()
    const answer = await destroyed(world, kept, () => world.platform.faults.delete.push({ how: 'refused' }))
    expect(answer.errors).toHaveLength(1)
    expect(answer.kept?.state).toEqual(kept.state)
    expect(beside(present(answer.kept))).toEqual(beside(kept))
  })

  test('that is answered well but not done keeps the state', async () => {
    const world = new World()
    const kept = await world.made()
    const answer = await destroyed(world, kept, () => world.platform.faults.delete.push({ how: 'pretended' }))
    expect(answer.errors).toHaveLength(1)
    expect(answer.kept?.state).toEqual(kept.state)
    expect(world.names()).toEqual(['bot'])
  })

  test('sends nothing once the engine asked to stop', async () => {
    const world = new World()
    const kept = await world.made()
    const answer = await destroyed(world, kept, () => world.stop())
    expect(answer.kept?.state).toEqual(kept.state)
    expect(answer.errors).toHaveLength(1)
    expect(world.names()).toEqual(['bot'])
  })

  test('of a key that has become protected since its plan is refused', async () => {
    const world = new World()
    const kept = await world.made()
    const plan = fine(await (await world.walk()).plan(kept, null))
    const guarded = { ...kept, state: { ...kept.state, deletion_protection: true } }
    const answer = await (await world.walk()).destroy(guarded, plan.private)
    expect(answer.errors).toEqual(['DELETION_PROTECTED'])
    expect(world.names()).toEqual(['bot'])
  })

  test('needs the settings', async () => {
    const world = new World()
    const kept = await world.made()
    const plan = fine(await (await world.walk()).plan(kept, null))
    const walk = await world.walk({ settings: { endpoint: UNKNOWN } })
    expect(await walk.destroy(kept, plan.private)).toMatchObject({
      errors: ['SETTINGS_NOT_KNOWN'],
      kept: { state: kept.state },
    })
  })
})

describe('a replacement', () => {
  const config = { ...PROTECTED, keepers: { a: '2' } }
  async function planned(world: World, from: ObjectValue = { ...PROTECTED, keepers: { a: '1' } }) {
    const kept = await world.made(from)
    return { kept, plan: fine(await (await world.walk()).plan(kept, config)) }
  }

  test.each(['new first', 'old first'])('%s: the old key goes, protected or not', async order => {
    const world = new World()
    const { kept, plan } = await planned(world)
    const walk = await world.walk()
    const steps = [
      async () => {
        const again = await walk.planAgain(null, config, plan)
        expect((await walk.apply(null, again, config)).errors).toEqual([])
      },
      async () => {
        expect(await walk.destroy(kept, plan.private)).toMatchObject({ kept: null, errors: [] })
      },
    ]
    for (const step of order === 'new first' ? steps : steps.reverse()) await step()
    const [left, ...more] = world.platform.alive().filter(({ name }) => name === 'bot')
    expect(more).toEqual([])
    expect(left?.value).not.toBe(kept.state['key'])
  })

  test('of a tainted object, which has no first half, says nothing of a replaced one', async () => {
    const world = new World()
    const { kept } = await planned(world)
    const walk = await world.walk()
    const plan = fine(await walk.plan(null, config))
    expect(beside(plan)).toEqual({ default_project: PROJECT })
    expect(plan.planned?.['ready_for_rotation']).toBe(false)
    expect(kept.state['id']).toBeDefined()
  })

  test('hands its reasons to the second half, which says nothing twice', async () => {
    const world = new World()
    const { kept, plan } = await planned(world)
    expect(plan.warnings).toEqual(['keepersChanged'])
    expect(beside(plan)).toEqual({
      decision: { id: kept.state['id'], name: 'bot', reasons: ['keepers'] },
      default_project: PROJECT,
    })
  })
})

describe('the old half of a rotation that was cut short', () => {
  /** The new key is made in one run; the old one is still in state, as a deposed object. */
  async function cutShort(from: ObjectValue = PROTECTED) {
    const world = new World()
    const old = await world.made(from)
    world.pass(1)
    const walk = await world.walk()
    const { kept } = await walk.apply(null, fine(await walk.plan(null, from)), from)
    return { world, old, young: present(kept) }
  }

  test('goes by itself in the next run, once the state shows the younger one with its secret', async () => {
    const { world, old, young } = await cutShort()
    const walk = await world.walk()
    await walk.read(young)
    const plan = await walk.plan(old, null)
    expect(plan).toMatchObject({ errors: [], warnings: ['oldHalfDeleted'] })
    expect(await walk.destroy(old, plan.private)).toMatchObject({ kept: null, errors: [] })
    expect(world.names()).toEqual(['bot'])
  })

  test('stays while nothing shows the younger one, and is marked so that its protection asks nobody', async () => {
    const { world, old, young } = await cutShort()
    const walk = await world.walk()
    // The younger one has lost its secret.
    await walk.read({ ...young, state: { ...young.state, secret: null } })
    const plan = await walk.plan(old, null)
    const answer = await walk.destroy(old, plan.private)
    expect(answer).toMatchObject({ errors: ['OLD_HALF_KEPT'], kept: { state: old.state } })
    expect(beside(present(answer.kept))).toEqual({ ...beside(old), is_old_half: true })
  })

  test('keeps its mark over a refresh', async () => {
    const { world, old, young } = await cutShort()
    const marked = {
      ...old,
      private: new TextEncoder().encode(JSON.stringify({ ...beside(old), is_old_half: true })),
    }
    const walk = await world.walk()
    await walk.read({ ...young, state: { ...young.state, secret: null } })
    const { kept } = await walk.read(marked)
    expect(beside(present(kept))).toMatchObject({ is_old_half: true, successor_lost: true })
  })
})
