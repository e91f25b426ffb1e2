import { describe, expect, test } from 'vitest'
import { importRotatingLine, type RotatingState } from '../../../src/keys/rotating/index.ts'
import { tagOf } from '../../../src/keys/rotating/state.ts'
import { rotatingStateValues, UNKNOWN } from './expected.ts'
import { DAY, HOUR, INPUTS, RotatingWorld } from './world.ts'

function omitPrevious({ previous: _, ...rest }: RotatingState): RotatingState {
  return rest
}

function details({ warnings }: { warnings: readonly { detail: string }[] }): string {
  return warnings.map(({ detail }) => detail).join('\n')
}

function summaries({ warnings }: { warnings: readonly { summary: string }[] }): string[] {
  return warnings.map(({ summary }) => summary)
}

describe('rows of the state machine', () => {
  test('steady and not due: nothing', async () => {
    const world = new RotatingWorld()
    const made = await world.create()
    expect(made.state).toMatchObject({ generation: 1, status: 'steady', retiring: [] })
    expect(made.state.current.name).toMatch(/^teams-bot\.[0-9a-z]{4}\.1$/)
    world.clock.jump(10 * DAY)
    const { plan } = await world.plan(made)
    expect(plan).toMatchObject({ replace: [], steps: { retire: [] }, changes: [], warnings: [], errors: [] })
  })

  test('due: the new key is current, the old one previous, and nothing is deleted', async () => {
    const world = new RotatingWorld()
    const made = await world.create()
    world.clock.jump(89 * DAY)
    const planned = await world.plan(made)
    const { plan } = planned
    expect(plan.steps).toEqual({ rotate: { generation: 2, reasons: ['due'] }, retire: [] })
    expect(plan.planned).toMatchObject({
      generation: 2,
      current: { id: UNKNOWN, name: made.state.current.name.replace(/1$/, '2'), type: 'locked_down_viewer' },
      previous: { id: made.state.current.key.id, retire_due_at: UNKNOWN },
      status: 'overlapping',
    })
    expect(summaries(plan)).toEqual(['An API key is rotated in place'])
    expect(plan.warnings[0]?.detail).toContain('89 days old and rotate_after is 90d (due 24h early)')
    const after = await world.apply(planned)
    expect(after.errors).toEqual([])
    expect(after.state).toMatchObject({ generation: 2, previous: made.state.current, status: 'overlapping' })
    expect(world.count('delete')).toBe(0)
    expect((await world.plan(after)).plan).toMatchObject({ changes: [], warnings: [] })
  })

  test('the overlap is over: the previous key goes', async () => {
    const world = new RotatingWorld()
    const made = await world.create()
    const rotated = await world.up(made, { keepers: { v: '2' } })
    world.clock.jump(24 * HOUR)
    const after = await world.up(rotated, { keepers: { v: '2' } })
    expect(summaries(after.plan)).toEqual(['The previous key of a rotating API key is deleted'])
    expect(after.plan.planned['previous']).toBe(null)
    expect(after.state.previous).toBeUndefined()
    expect(world.alive()).toEqual([rotated.state.current.name])
    expect((await world.plan(after, { keepers: { v: '2' } })).plan.changes).toEqual([])
  })

  test('what an apply answers with is what its plan has said', async () => {
    const world = new RotatingWorld()
    let kept = await world.create()
    const intents = [
      { keepers: { v: '2' } },
      { keepers: { v: '2' } },
      { keepers: { v: '3' }, type: 'privileged' as const },
    ]
    for (const inputs of intents) {
      world.clock.jump(25 * HOUR)
      const planned = await world.plan(kept, inputs)
      kept = await world.apply(planned, inputs)
      const values = rotatingStateValues(kept.state)
      for (const [name, value] of Object.entries(planned.plan.planned)) {
        expectKnown(value, values[name], name)
      }
    }
  })

  test('revoke_previous ends the overlap early, once', async () => {
    const world = new RotatingWorld()
    const rotated = await world.up(await world.create(), { keepers: { v: '2' } })
    const inputs = { keepers: { v: '2' }, revoke_previous: '2026-03-01' }
    const after = await world.up(rotated, inputs)
    expect(summaries(after.plan)).toEqual(['The previous key of a rotating API key is revoked'])
    expect(world.alive()).toEqual([rotated.state.current.name])
    const again = await world.plan(after, inputs)
    expect(again.plan).toMatchObject({ changes: [], warnings: [] })
    const nothing = await world.plan(after, { ...inputs, revoke_previous: 'x' })
    expect(summaries(nothing.plan)).toEqual(['There is no previous key to revoke'])
  })

  test('revoke_previous in a plan that rotates takes the key that was previous', async () => {
    const world = new RotatingWorld()
    const rotated = await world.up(await world.create(), { keepers: { v: '2' } })
    const after = await world.up(rotated, { keepers: { v: '3' }, revoke_previous: 'x' })
    expect(after.state.previous).toEqual(rotated.state.current)
    expect(world.alive()).toEqual([rotated.state.current.name, after.state.current.name])
  })

  test('due again during the overlap: the older key goes, and the plan says what it loses', async () => {
    const world = new RotatingWorld()
    const rotated = await world.up(await world.create(), { keepers: { v: '2' } })
    const planned = await world.plan(rotated, { keepers: { v: '3' } })
    expect(summaries(planned.plan)).toContain('A rotating API key is rotated again during its overlap')
    const after = await world.apply(planned, { keepers: { v: '3' } })
    expect(after.state.previous).toEqual(rotated.state.current)
    expect(world.alive()).toHaveLength(2)
    const protectedPlan = await world.plan(after, { keepers: { v: '4' }, deletion_protection: true })
    expect(protectedPlan.plan.errors.map(({ code }) => code)).toEqual(['ROTATION_PROTECTED'])
  })

  describe('due again during the overlap, with secrets that are in no state', () => {
    const inputs = (v: string, rest = {}) => ({ keepers: { v }, store_secret: false, ...rest })

    async function threeKeys() {
      const world = new RotatingWorld()
      const rotated = await world.up(await world.create(inputs('1')), inputs('2'))
      const planned = await world.plan(rotated, inputs('3'))
      return { world, rotated, planned, after: await world.apply(planned, inputs('3')) }
    }

    test('the older key works on, because the one between may have reached nobody', async () => {
      const { world, rotated, planned, after } = await threeKeys()
      expect(summaries(planned.plan)).toContain('A rotating API key keeps a third key')
      expect(world.count('delete')).toBe(0)
      expect(after.state).toMatchObject({
        status: 'overlapping',
        previous: rotated.state.current,
        retiring: [{ id: rotated.state.previous?.key.id, reason: 'superseded' }],
      })
      expect(after.state.retiring).toHaveLength(1)
      expect(planned.plan.planned['retiring']).toEqual(rotatingStateValues(after.state)['retiring'])
      expect((await world.plan(after, inputs('3'))).plan).toMatchObject({ changes: [], warnings: [] })
    })

    test.each([
      ['0h', 'until the next run.'],
      ['1h', 'for at least 1 hour after that.'],
      ['24h', 'for at least 24 hours after that.'],
    ])('the plan says how long it works on after a rotation with an overlap of %s', async (overlap, time) => {
      const { world, after } = await threeKeys()
      const { plan } = await world.plan(after, inputs('4', { overlap }))
      const said = plan.warnings.find(({ summary }) => summary === 'A rotating API key keeps a third key')
      expect(said?.detail).toContain(`after the rotation. ${after.state.previous?.name} works ${time}`)
    })

    test('also after its overlap, where no run has deleted it yet', async () => {
      const world = new RotatingWorld()
      const rotated = await world.up(await world.create(inputs('1')), inputs('2'))
      world.clock.jump(30 * HOUR)
      const again = await world.up(rotated, inputs('3'))
      expect(world.count('delete')).toBe(0)
      expect(again.state.retiring.map(({ reason }) => reason)).toEqual(['superseded'])
      world.clock.jump(24 * HOUR)
      const retired = await world.up(again, inputs('3'))
      expect(retired.state).toMatchObject({ status: 'steady', retiring: [] })
      expect(world.alive()).toEqual([again.state.current.name])
    })

    test('it goes with the previous key once the overlap is over', async () => {
      const { world, after } = await threeKeys()
      world.clock.jump(24 * HOUR)
      const retired = await world.up(after, inputs('3'))
      expect(retired.state).toMatchObject({ status: 'steady', retiring: [] })
      expect(world.alive()).toEqual([after.state.current.name])
    })

    test('one more rotation keeps it as well', async () => {
      const { world, after } = await threeKeys()
      world.clock.jump(23 * HOUR)
      const again = await world.up(after, inputs('4'))
      expect(again.state.retiring.map(({ reason }) => reason)).toEqual(['superseded', 'superseded'])
      expect(world.alive()).toHaveLength(4)
      world.clock.jump(23 * HOUR)
      expect((await world.plan(again, inputs('4'))).plan.changes).toEqual([])
    })

    test('revoke_previous takes all that overlap', async () => {
      const { world, after } = await threeKeys()
      const revoked = await world.up(after, inputs('3', { revoke_previous: 'leak' }))
      expect(revoked.state).toMatchObject({ status: 'steady', retiring: [] })
      expect(world.alive()).toEqual([after.state.current.name])
    })

    test('protection does not refuse what deletes nothing', async () => {
      const { world, after } = await threeKeys()
      const { plan } = await world.plan(after, inputs('4', { deletion_protection: true }))
      expect(plan.errors).toEqual([])
    })

    test('a delete that fails leaves it waiting', async () => {
      const { world, after } = await threeKeys()
      world.clock.jump(24 * HOUR)
      world.platform.faults.delete.push({ how: 'refused' })
      const failed = await world.up(after, inputs('3'))
      expect(failed.errors.map(({ code }) => code)).toEqual(['RETIREMENT_FAILED'])
      expect(failed.state.retiring).toHaveLength(1)
      expect((await world.up(failed, inputs('3'))).state.retiring).toEqual([])
    })

    test('one that was revoked and is still there goes in the next run', async () => {
      const { world, after } = await threeKeys()
      const revoked = inputs('3', { revoke_previous: 'leak' })
      world.platform.faults.delete.push({ how: 'refused' })
      const failed = await world.up(after, revoked)
      expect(failed.state).toMatchObject({ status: 'retire_due', retiring: [{ reason: 'delete_failed' }] })
      const mended = await world.up(failed, revoked)
      expect(mended.state).toMatchObject({ status: 'steady', retiring: [] })
      expect(world.alive()).toEqual([after.state.current.name])
    })

    test('deleted by hand, after the previous key: no drift afterwards', async () => {
      const { world, after } = await threeKeys()
      for (const name of [after.state.previous?.name, after.state.retiring[0]?.name]) {
        world.platform.remove(world.key(name ?? ''), 'somebody')
        const { state } = await world.read(after)
        expect(state?.status).toBe(name === after.state.previous?.name ? 'overlapping' : 'steady')
      }
      const { kept, plan } = await world.plan({ ...after, state: omitPrevious(after.state) }, inputs('3'))
      expect(kept.state).toMatchObject({ status: 'steady', retiring: [] })
      expect(plan.changes).toEqual([])
    })

    test('imported anew, it works until the overlap of the previous key is over', async () => {
      const { world, after } = await threeKeys()
      const tag = tagOf(after.state)
      const adopted = await world.run(importRotatingLine(world.session(), INPUTS.project_id, tag))
      expect(adopted.state.previous?.name).toBe(after.state.previous?.name)
      expect(adopted.beside.strays).toMatchObject([{ name: after.state.retiring[0]?.name }])
      world.clock.jump(23 * HOUR)
      const early = await world.up(adopted, inputs('3'))
      expect(early.plan.steps.retire).toEqual([])
      expect(world.alive()).toHaveLength(3)
      world.clock.jump(2 * HOUR)
      await world.up(early, inputs('3'))
      expect(world.alive()).toEqual([after.state.current.name])
    })

    test('what a killed run may have handed over stays for the overlap of the rotation after it', async () => {
      const world = new RotatingWorld()
      const made = await world.create(inputs('1'))
      const killed = await world.up(made, inputs('2'))
      world.clock.jump(48 * HOUR)
      const rotated = await world.up(made, inputs('3'))
      expect(rotated.plan.steps.retire).toEqual([])
      expect(details(rotated.plan)).toContain('a later run deletes it, once its overlap is over')
      world.clock.jump(23 * HOUR)
      const early = await world.up(rotated, inputs('3'))
      expect(world.alive()).toContain(killed.state.current.name)
      world.clock.jump(2 * HOUR)
      await world.up(early, inputs('3'))
      expect(world.alive()).toEqual([rotated.state.current.name])
    })
  })

  test('the previous key deleted by hand: no drift afterwards', async () => {
    const world = new RotatingWorld()
    const rotated = await world.up(await world.create(), { keepers: { v: '2' } })
    const [old] = world.platform.keys.filter(({ name }) => name === rotated.state.previous?.name)
    if (old) world.platform.remove(old, 'somebody')
    const { kept, plan } = await world.plan(rotated, { keepers: { v: '2' } })
    expect(kept.state).toMatchObject({ status: 'steady' })
    expect(kept.state.previous).toBeUndefined()
    expect(plan).toMatchObject({ changes: [], warnings: [] })
  })

  test('the current key deleted by hand: rotates at once, and the clock of the previous one starts anew', async () => {
    const world = new RotatingWorld()
    const rotated = await world.up(await world.create(), { keepers: { v: '2' } })
    world.clock.jump(30 * HOUR)
    const [current] = world.platform.keys.filter(({ name }) => name === rotated.state.current.name)
    if (current) world.platform.remove(current, 'somebody')
    const planned = await world.plan(rotated, { keepers: { v: '2' } })
    expect(planned.kept.state.status).toBe('current_missing')
    expect(planned.plan.steps).toEqual({
      rotate: { generation: 3, reasons: ['current_missing'] },
      retire: [],
    })
    const after = await world.apply(planned, { keepers: { v: '2' } })
    expect(after.state).toMatchObject({
      generation: 3,
      previous: { name: rotated.state.previous?.name },
      status: 'overlapping',
    })
    world.clock.jump(23 * HOUR)
    expect((await world.plan(after, { keepers: { v: '2' } })).plan.changes).toEqual([])
  })

  test('both deleted by hand: gone', async () => {
    const world = new RotatingWorld()
    const rotated = await world.up(await world.create(), { keepers: { v: '2' } })
    for (const key of world.platform.keys) if (key.type !== 'system') world.platform.remove(key, 'somebody')
    expect((await world.read(rotated)).state).toBeUndefined()
  })

  test('nobody applied for months: one rotation', async () => {
    const world = new RotatingWorld()
    const made = await world.create()
    world.clock.jump(400 * DAY)
    const after = await world.up(made)
    expect(after.state.generation).toBe(2)
    expect((await world.plan(after)).plan.changes).toEqual([])
  })

  test('overlap 0h: the next apply retires', async () => {
    const world = new RotatingWorld()
    const rotated = await world.up(await world.create({ overlap: '0h' }), {
      overlap: '0h',
      keepers: { v: '2' },
    })
    expect(world.alive()).toHaveLength(2)
    const after = await world.up(rotated, { overlap: '0h', keepers: { v: '2' } })
    expect(world.alive()).toEqual([after.state.current.name])
  })
})

function expectKnown(planned: unknown, actual: unknown, path: string): void {
  if (planned === UNKNOWN) return
  if (
    typeof planned === 'object' &&
    planned !== null &&
    Object.getPrototypeOf(planned) === Object.prototype
  ) {
    const known = (actual ?? {}) as Record<string, unknown>
    for (const [name, value] of Object.entries(planned)) expectKnown(value, known[name], `${path}.${name}`)
    return
  }
  expect(actual, path).toEqual(planned)
}
