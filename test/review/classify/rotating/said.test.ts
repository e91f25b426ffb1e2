import { describe, expect, test } from 'vitest'
import { PULUMI, TERRAFORM, type Vocabulary } from '../../../../src/core/messages/index.ts'
import { type Planned, UNKNOWN_VALUE, type Warning } from '../../../../src/keys/index.ts'
import { planRotatingUpdate, type RotatingInputs } from '../../../../src/keys/rotating/index.ts'
import {
  saidDeleted,
  saidKept,
  saidReasons,
  saysRotated,
  saysUndecided,
  saysWhatHappens,
} from '../../../../src/review/classify/rotating/said.ts'
import { Guard, SensitiveValues } from '../../../../src/review/safety/index.ts'
import { DAY, INPUTS, type Kept, RotatingWorld } from '../../../keys/rotating/world.ts'

const GUARD = new Guard(new SensitiveValues())
const AT = new Date('2026-06-06T12:00:00Z')
/** What would mislead who looks for the first bracket, full stop or quotation mark. */
const NAME = 'bot (old). "So" '

const said = (warnings: readonly Warning[], words: Vocabulary) => warnings.map(warning => warning.in(words))

/** What the provider says of a plan for a key that overlaps with `previous`, made `days` later. */
async function planned(days: number, inputs: Partial<RotatingInputs>, more: Partial<RotatingInputs> = {}) {
  const world = new RotatingWorld()
  const all = { name: NAME, overlap: '7d', ...more }
  const kept: Kept = await world.up(await world.create(all), { ...all, keepers: { v: '2' } })
  world.clock.jump(days * DAY)
  const { previous, current } = kept.state
  const { plan } = await world.plan(kept, { ...all, keepers: { v: '2' }, ...inputs })
  return { warnings: plan.warnings, previous, current, isRotated: plan.steps.rotate !== undefined }
}

// What the provider itself says is read here: a change of its words that the review does not follow fails.
describe.each([TERRAFORM, PULUMI])('what the provider says in the words of $frontEnd', words => {
  test('of a previous key whose overlap is over', async () => {
    const { warnings, previous } = await planned(8, {})
    const told = said(warnings, words)
    expect(saysWhatHappens(told)).toBe(true)
    expect(saysRotated(told)).toBe(false)
    expect(saidDeleted(told, GUARD)).toEqual([
      {
        part: 'previous',
        name: previous?.name,
        id: previous?.key.id,
        type: null,
        because: 'overlap-over',
        until: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
      },
    ])
  })

  test('of a previous key that is revoked', async () => {
    const { warnings, previous } = await planned(1, { revoke_previous: 'today' })
    expect(saidDeleted(said(warnings, words), GUARD)).toMatchObject([
      { name: previous?.name, id: previous?.key.id, because: 'revoked', until: expect.any(String) },
    ])
  })

  test('of a rotation during an overlap', async () => {
    const { warnings, previous, current, isRotated } = await planned(1, { keepers: { v: '3' } })
    expect(isRotated).toBe(true)
    const told = said(warnings, words)
    expect(saysRotated(told)).toBe(true)
    expect(saidDeleted(told, GUARD)).toMatchObject([
      { name: previous?.name, id: previous?.key.id, because: 'superseded', until: expect.any(String) },
    ])
    expect(saidKept(told, GUARD, AT)).toEqual({
      name: current.name,
      type: null,
      until: '2026-06-13T12:00:00Z',
      isAtLeast: true,
      hours: 168,
    })
    expect(saidReasons(told)).toEqual([
      { kind: 'keepers', changed: [], added: [], removed: [], hidden: true },
    ])
  })

  test('of a key that is due, after its age and its keepers', async () => {
    const { warnings } = await planned(89, {})
    expect(saidReasons(said(warnings, words))).toEqual([{ kind: 'due', ageDays: 89, limit: '90d' }])
    const both = await planned(89, { keepers: { v: '3' } })
    expect(saidReasons(said(both.warnings, words)).map(({ kind }) => kind)).toEqual(['due', 'keepers'])
  })

  test('of an overlap of nothing', async () => {
    const { warnings, current } = await planned(89, {}, { overlap: '0h' })
    expect(saidKept(said(warnings, words), GUARD, AT)).toMatchObject({ name: current.name, hours: 0 })
  })

  test('of an overlap of an hour, as it says it and as it once said it', async () => {
    const { warnings, current } = await planned(89, {}, { overlap: '1h' })
    const told = said(warnings, words)
    const texts = told.map(({ detail }) => detail).join('\n')
    expect(texts).toContain(`${current.name} works for at least 1 hour after that.`)
    const once = told.map(one => ({ ...one, detail: one.detail.replace('1 hour ', '1 hours ') }))
    for (const warnings of [told, once]) {
      expect(saidKept(warnings, GUARD, AT)).toMatchObject({ until: '2026-06-06T13:00:00Z', hours: 1 })
    }
  })

  test('of a key whose deletion was refused', async () => {
    const two = { name: NAME, keepers: { v: '2' } }
    const world = new RotatingWorld()
    const kept: Kept = await world.up(await world.create({ name: NAME }), two)
    const { previous } = kept.state
    world.clock.jump(2 * DAY)
    world.platform.faults.delete.push({ how: 'refused' })
    const { plan } = await world.plan(await world.up(kept, two), two)
    expect(plan.steps.retire).toMatchObject([{ reason: 'retiring' }])
    expect(saidDeleted(said(plan.warnings, words), GUARD)).toMatchObject([
      { part: 'retiring', name: previous?.name, id: previous?.key.id, because: 'left-over', until: null },
    ])
  })

  test('of what only the apply decides', async () => {
    const world = new RotatingWorld()
    const { state, ...kept } = await world.create()
    const session = world.session()
    const { beside } = await world.read({ state, ...kept }, session)
    const inputs: Planned<RotatingInputs> = { ...INPUTS, keepers: UNKNOWN_VALUE }
    const { warnings } = await world.run(
      planRotatingUpdate(session, state, inputs, { beside, binding: true }),
    )
    expect(saysUndecided(said(warnings, words))).toBe(true)
    expect(saysUndecided(said((await planned(1, {})).warnings, words))).toBe(false)
  })
})
