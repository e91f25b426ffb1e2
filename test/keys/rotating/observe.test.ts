import { describe, expect, test } from 'vitest'
import { besideFromJson, besideToJson, planRotatingUpdate } from '../../../src/keys/rotating/index.ts'
import type { Dialect } from '../model-platform.ts'
import { UNKNOWN } from './expected.ts'
import { HOUR, INPUTS, type Kept, RotatingWorld } from './world.ts'

const TWO = { keepers: { v: '2' } }
const THREE = { keepers: { v: '3' } }

function said({ warnings }: { warnings: readonly { summary: string; detail: string }[] }): string {
  return warnings.map(({ summary, detail }) => `${summary}\n${detail}`).join('\n')
}

/** A run that dies between the answers and its state: its key is in no state. */
async function cutShort(
  dialect: Partial<Dialect> = {},
): Promise<{ world: RotatingWorld; made: Kept; stray: string }> {
  const world = new RotatingWorld(dialect)
  const made = await world.create()
  const { state } = await world.up(made, TWO)
  return { world, made, stray: state.current.name }
}

describe('a stray', () => {
  test('is named, with what to do, and stays until it is older than the overlap', async () => {
    const { world, made, stray } = await cutShort()
    world.clock.jump(2 * HOUR)
    const { plan } = await world.plan(made)
    expect(plan).toMatchObject({ changes: [], steps: { retire: [] } })
    expect(said(plan)).toContain('A key of a rotating API key is not in the state')
    expect(said(plan)).toContain(`${stray} (${world.key(stray).id}, created at 2026-03-01T12:00:00Z)`)
    expect(said(plan)).toContain('from 2026-03-02T12:00:00Z on it is deleted')
    expect(world.alive()).toContain(stray)
  })

  test('is deleted in a later run, which shows that before', async () => {
    const { world, made, stray } = await cutShort()
    world.clock.jump(25 * HOUR)
    const planned = await world.plan(made)
    expect(planned.plan.steps.retire).toMatchObject([{ name: stray, reason: 'stray' }])
    expect(planned.plan.planned['retiring']).toBe(UNKNOWN)
    expect(planned.plan.changes).toEqual(['retiring'])
    const after = await world.apply(planned)
    expect(after.state.retiring).toEqual([])
    expect(after.beside.strays).toBeUndefined()
    expect(world.alive()).toEqual([made.state.current.name])
    expect((await world.plan(after)).plan).toMatchObject({ changes: [], warnings: [] })
  })

  test('is no key of the state that a list shows twice', async () => {
    const world = new RotatingWorld()
    const made = await world.create()
    world.clock.jump(25 * HOUR)
    world.platform.faults.list.push({ repeats: 0 })
    const { plan } = await world.plan(made)
    expect(plan).toMatchObject({ changes: [], warnings: [], steps: { retire: [] } })
  })

  test('that cannot be deleted waits in the state', async () => {
    const { world, made, stray } = await cutShort()
    world.clock.jump(25 * HOUR)
    world.platform.faults.delete.push({ how: 'refused' })
    const after = await world.up(made)
    expect(after.errors.map(({ code }) => code)).toEqual(['RETIREMENT_FAILED'])
    expect(after.state.retiring).toMatchObject([{ name: stray, reason: 'delete_failed' }])
    expect(after.beside.strays).toBeUndefined()
    expect((await world.up(after)).state.retiring).toEqual([])
    expect(world.alive()).toEqual([made.state.current.name])
  })

  test('stays for an hour, however short the overlap is', async () => {
    const world = new RotatingWorld()
    const short = { overlap: '0h' }
    const made = await world.create(short)
    await world.up(made, { ...TWO, ...short })
    world.clock.jump(HOUR - 60_000)
    expect((await world.plan(made, short)).plan.steps.retire).toEqual([])
    world.clock.jump(2 * 60_000)
    expect((await world.plan(made, short)).plan.steps.retire).toHaveLength(1)
  })

  test('leaves its number alone: the next rotation takes the one behind it', async () => {
    const { world, made, stray } = await cutShort()
    const after = await world.up(made, THREE)
    expect(after.state).toMatchObject({ generation: 3, previous: made.state.current })
    expect(world.alive()).toEqual([made.state.current.name, stray, after.state.current.name])
  })

  test.each<[string, Partial<Dialect>]>([
    ['its age is not told', { tellsCreated: false }],
    ['it has no id', { ids: false, mask: 'ends' }],
  ])('is never deleted where %s, and named all the same', async (_, dialect) => {
    const { world, made, stray } = await cutShort(dialect)
    world.clock.jump(1000 * HOUR)
    const after = await world.up(made)
    expect(said(after.plan)).toContain(stray)
    expect(said(after.plan)).toContain('It is not deleted from here.')
    expect(world.alive()).toContain(stray)
    expect(world.count('delete')).toBe(0)
  })

  test('under a name that nothing of the state had is never deleted', async () => {
    const world = new RotatingWorld()
    const made = await world.create()
    const other = made.state.current.name.replace(/^teams-bot(.*)1$/, 'sales-bot$18')
    world.platform.commit(other, 'privileged', 'somebody')
    world.clock.jump(1000 * HOUR)
    const after = await world.up(made)
    expect(after.plan.steps.retire).toEqual([])
    expect(said(after.plan)).toContain(other)
    expect(world.alive()).toContain(other)
  })

  test('under a name that the resource had before is one', async () => {
    const world = new RotatingWorld()
    const made = await world.create()
    const named = await world.up(made, { name: 'robot' })
    world.platform.commit(made.state.current.name.replace(/1$/, '2'), 'privileged', 'we')
    world.clock.jump(25 * HOUR)
    const { plan } = await world.plan(named, { name: 'robot' })
    expect(plan.steps.retire).toMatchObject([{ reason: 'stray' }])
  })

  test('of another tag is nobody', async () => {
    const world = new RotatingWorld()
    const made = await world.create()
    world.platform.commit('teams-bot.zzzz.2', 'privileged', 'somebody')
    expect((await world.plan(made)).plan).toMatchObject({ warnings: [], changes: [] })
  })
})

describe('a state that another run has overtaken', () => {
  /** The old state, of which the other run has rotated the key and then deleted the previous one. */
  async function overtaken() {
    const world = new RotatingWorld()
    const made = await world.create()
    const rotated = await world.up(made, TWO)
    world.clock.jump(25 * HOUR)
    const newer = await world.up(rotated, TWO)
    expect(world.alive()).toEqual([newer.state.current.name])
    return { world, made, newer }
  }

  test('never deletes the key of the newer one: not at once, not after its rotation, not later', async () => {
    const { world, made, newer } = await overtaken()
    world.clock.jump(50 * HOUR)
    const first = await world.up(made)
    expect(first.plan.steps).toMatchObject({
      rotate: { generation: 3, reasons: ['current_missing'] },
      retire: [],
    })
    expect(said(first.plan)).toContain(newer.state.current.name)
    expect(first.state).toMatchObject({ generation: 3, status: 'steady' })
    world.clock.jump(1000 * HOUR)
    const later = await world.up(first)
    expect(later.plan).toMatchObject({ steps: { retire: [] } })
    expect(said(later.plan)).toContain('It is not deleted from here.')
    expect(world.alive()).toContain(newer.state.current.name)
  })

  test('deletes nothing where its plan is the first to see that its key is gone', async () => {
    const { world, made, newer } = await overtaken()
    world.clock.jump(50 * HOUR)
    const session = world.session()
    const beside = await world.observe(made, session)
    const plan = await world.run(planRotatingUpdate(session, made.state, INPUTS, { beside, binding: false }))
    const after = await world.apply({ kept: { state: made.state, beside }, plan }, {}, session)
    expect(after.errors).toEqual([])
    expect(world.alive()).toContain(newer.state.current.name)
  })
})

describe('a resource that is gone', () => {
  test('names the keys that are left of it', async () => {
    const { world, made, stray } = await cutShort()
    const rotated = await world.up(made, THREE)
    for (const name of [made.state.current.name, rotated.state.current.name]) {
      world.platform.remove(world.key(name), 'somebody')
    }
    const read = await world.read(rotated)
    expect(read.state).toBeUndefined()
    expect(said(read)).toContain('A rotating API key is gone, but some of its keys are left')
    expect(said(read)).toContain(stray)
  })
})

describe('a key that a lost rotation may have made', () => {
  const unnamed = { tellsNames: false, answersId: true } as const

  async function lost(dialect: Partial<Dialect>) {
    const world = new RotatingWorld(dialect)
    const made = await world.create()
    world.platform.faults.create.push({ how: 'lost after' })
    const failed = await world.up(made, TWO)
    const { id = '' } = world.platform.keys.at(-1) ?? {}
    return { world, failed, id, text: failed.errors.map(({ code, detail }) => `${code} ${detail}`).join() }
  }

  test('is named by the error and by the next plan, where lists tell no names', async () => {
    const { world, failed, id, text } = await lost(unnamed)
    expect(text).toContain('ROTATION_LOST')
    expect(text).toContain(`Since then, one key has appeared that may be it: ${id}.`)
    expect(text).toContain('If nothing uses what has appeared, delete it in Settings > API Keys.')
    expect(besideFromJson(JSON.parse(JSON.stringify(besideToJson(failed.beside))))).toEqual(failed.beside)
    const mended = await world.up(failed, TWO)
    expect(said(mended.plan)).toContain('A failed rotation may have left a key')
    expect(said(mended.plan)).toContain(`${id} appeared in the project`)
    expect(mended.errors).toEqual([])
    expect((await world.plan(mended, TWO)).plan).toMatchObject({ changes: [], warnings: [] })
  })

  test.each([
    [{}, 'If a key named teams-bot.18rd.2 appears later, the next run reports it.'],
    [unnamed, 'If a new key appears later that nothing uses, delete it in Settings > API Keys.'],
  ])('is promised to be reported only where a name will tell it, on %j', async (dialect, later) => {
    const world = new RotatingWorld(dialect)
    const made = await world.create()
    world.platform.faults.create.push({ how: 'lost before' })
    expect((await world.up(made, TWO)).errors[0]?.detail).toContain(later)
  })

  test('is no longer named once it is gone', async () => {
    const { world, failed, id } = await lost(unnamed)
    const key = world.platform.keys.find(one => one.id === id)
    if (key) world.platform.remove(key, 'other')
    expect(said((await world.plan(failed, TWO)).plan)).not.toContain(id)
  })

  test('is named by its name alone, where lists tell it', async () => {
    const { world, failed, id, text } = await lost({ tellsCreated: false })
    expect(text).toContain(id)
    const { plan } = await world.plan(failed, TWO)
    expect(said(plan).split(id)).toHaveLength(2)
    expect(said(plan)).toContain('A key of a rotating API key is not in the state')
  })

  test('is named by the error by what a list shows of it, where it has no id', async () => {
    const { failed, text } = await lost({ ids: false, mask: 'ends', tellsNames: false })
    expect(text).toMatch(/one key has appeared that may be it: \w{4}…\w{4}\./)
    expect(text).not.toContain('The next run names it')
    expect(failed.beside.lostIds).toBeUndefined()
  })
})
