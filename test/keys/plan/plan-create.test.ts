import { describe, expect, it } from 'vitest'
import {
  deleteKey,
  type KeyInputs,
  type Planned,
  type PlannedObject,
  planCreate,
  publicId,
  UNKNOWN_VALUE,
} from '../../../src/keys/index.ts'
import { expectNoSecrets } from '../no-secrets.ts'
import { seed, startWorld, type World } from '../world.ts'

const INPUTS: KeyInputs = {
  name: 'ci',
  type: 'locked_down_viewer',
  project_id: 'p',
  keepers: null,
  rotate_after: null,
  rotate_early: null,
  deletion_protection: false,
  store_secret: true,
}

const KEEPS_NAME: PlannedObject = { replaced: { name: 'ci', reasons: ['keepers'] } }
const RENAMES: PlannedObject = { replaced: { name: 'other', reasons: ['name'] } }

async function plan(world: World, planned: Partial<Planned<KeyInputs>> = {}, object?: PlannedObject) {
  const review = await world.clock.run(planCreate(world.session, { ...INPUTS, ...planned }, object))
  expectNoSecrets(review, world.platform.keys)
  return {
    warnings: review.warnings.map(({ summary }) => summary),
    errors: review.errors.map(({ code }) => code),
  }
}

describe('a create in a plan', () => {
  it('needs no words', async () => {
    expect(await plan(startWorld())).toEqual({ warnings: [], errors: [] })
  })

  it('says that a key is privileged, unless it replaces one', async () => {
    const world = startWorld()
    const privileged = { type: 'privileged' } as const
    expect((await plan(world, privileged)).warnings).toEqual(['A privileged API key will be created'])
    expect((await plan(world, { ...privileged, name: UNKNOWN_VALUE })).warnings).toHaveLength(1)
    expect((await plan(world, { ...privileged, name: 'b' }, RENAMES)).warnings).toEqual([])
    expect((await plan(world, privileged, { saidBefore: true })).warnings).toEqual([])
  })

  it('says that the name is taken, and which key has it', async () => {
    const world = startWorld({ ids: true, mask: 'ends' })
    const twin = seed(world, 'ci')
    const review = await world.clock.run(planCreate(world.session, { ...INPUTS, name: ' ci' }))
    expect(review.warnings[0]?.detail).toContain(`(${twin.id}, 10 days old)`)
    expectNoSecrets(review, world.platform.keys)
  })

  it('does not say so of a key that this session has deleted', async () => {
    const world = startWorld()
    seed(world, 'ci')
    const listed = await world.clock.run(world.session.project('p').keys.known())
    const old = listed.keys.find(key => key.name === 'ci')
    const wanted = { id: (old && publicId(old)) ?? '', name: 'ci' }
    await world.clock.run(deleteKey(world.session, 'p', wanted, new AbortController().signal))
    expect(await plan(world)).toEqual({ warnings: [], errors: [] })
  })

  it('says so without an id or an age where none is told', async () => {
    const world = startWorld({ mask: 'ends', tellsCreated: false })
    seed(world, 'ci')
    const review = await world.clock.run(planCreate(world.session, INPUTS))
    expect(review.warnings[0]?.detail).toContain('(its id is not shown)')
    expect(review.warnings[0]?.detail).toContain('cannot be imported')
    expect(review.warnings[0]?.detail).not.toContain('import id')
    expectNoSecrets(review, world.platform.keys)
  })

  it('does not say so of the key that it replaces', async () => {
    const world = startWorld()
    seed(world, 'ci')
    expect((await plan(world, {}, KEEPS_NAME)).warnings).toEqual([])
    expect((await plan(world, {}, RENAMES)).warnings).toEqual(['Another API key has the same name'])
  })

  it('says that two blocks ask for one name', async () => {
    const world = startWorld()
    expect((await plan(world)).warnings).toEqual([])
    expect((await plan(world)).warnings).toEqual(['Two API keys have the same name'])
    expect((await plan(world, { project_id: 'q' })).warnings).toEqual([])
  })

  it('does not take two plans of one object for two objects', async () => {
    const world = startWorld()
    const one = { ...RENAMES, identity: 'key_1' }
    expect((await plan(world, {}, one)).warnings).toEqual([])
    expect((await plan(world, {}, one)).warnings).toEqual([])
    expect((await plan(world, {}, { ...one, identity: 'key_2' })).warnings).toEqual([
      'Two API keys have the same name',
    ])
  })

  it('says that a person has asked for the replacement, and once only', async () => {
    const world = startWorld()
    seed(world, 'ci')
    const asked = { replaced: { name: 'ci', reasons: [] } }
    expect((await plan(world, {}, asked)).warnings).toEqual(['An API key is replaced on request'])
    expect((await plan(world, {}, { ...asked, saidBefore: true })).warnings).toEqual([])
    expect((await plan(world, {}, { saidBefore: true })).warnings).toEqual([])
  })

  it('is refused where the secret must be stored', async () => {
    const masked = startWorld({ mask: 'ends' })
    expect((await plan(masked, { store_secret: false })).errors).toEqual(['SECRET_MUST_BE_STORED'])
    expect((await plan(masked, { store_secret: UNKNOWN_VALUE })).errors).toEqual([])
    expect((await plan(startWorld(), { store_secret: false })).errors).toEqual([])
  })

  it('is refused where the platform cannot be asked', async () => {
    const world = startWorld()
    world.platform.faults.list.push({ fails: true })
    expect((await plan(world)).errors).toHaveLength(1)
  })

  it('asks nothing while settings or project are not known', async () => {
    const world = startWorld()
    expect(await plan(world, { project_id: UNKNOWN_VALUE })).toEqual({ warnings: [], errors: [] })
    expect((await planCreate(undefined, INPUTS)).errors).toEqual([])
    expect(world.platform.requests).toEqual([])
  })
})
