import { describe, expect, test } from 'vitest'
import type { Session } from '../../../src/keys/index.ts'
import {
  applyRotatingDelete,
  planRotatingDelete,
  planRotatingUpdate,
} from '../../../src/keys/rotating/index.ts'
import { INPUTS, type Kept, RotatingWorld } from './world.ts'

const TWICE = 'One API key is managed at two addresses'
const KEPT = 'An API key that is kept elsewhere will be deleted'

/** A rotating key with a current and a previous key. */
async function start(): Promise<{ world: RotatingWorld; session: Session; kept: Kept }> {
  const world = new RotatingWorld()
  const { state, beside } = await world.up(await world.create(), { keepers: { v: '2' } })
  return { world, session: world.session(), kept: { state, beside } }
}

type Situation = Awaited<ReturnType<typeof start>>

async function plan({ world, session, kept }: Situation, holder?: string): Promise<readonly string[]> {
  const { state, beside } = kept
  const inputs = { ...INPUTS, keepers: { v: '2' } }
  const context = { beside, binding: true, ...(holder !== undefined && { holder }) }
  const { warnings } = await world.run(planRotatingUpdate(session, state, inputs, context))
  return warnings.map(({ summary }) => summary)
}

async function remove({ world, session, kept: { state, beside } }: Situation): Promise<readonly string[]> {
  const { warnings } = await world.run(planRotatingDelete(session, state, beside))
  return warnings.map(({ summary }) => summary)
}

describe('keys of a rotating key at two addresses', () => {
  test('are said in the plan of the second one, each of them', async () => {
    const one = await start()
    expect(await plan(one)).toEqual([])
    expect(await plan(one)).toEqual([])
    const { state, beside } = one.kept
    const imported = { ...one, kept: { state, beside: { ...beside, holder: 'imported' } } }
    expect(await plan(imported)).toEqual([TWICE, TWICE])
  })

  test('are said strongly where one is removed, in either order', async () => {
    const one = await start()
    await plan(one)
    expect(await remove(one)).toEqual([KEPT, KEPT])
    const other = await start()
    expect(await remove(other)).not.toContain(KEPT)
    expect(await plan(other)).toEqual([KEPT, KEPT])
  })

  test('are not deleted at one of them where no plan was shown', async () => {
    const one = await start()
    const { world, session, kept } = one
    await plan(one, 'one')
    const destroy = (holder: string) => {
      const { signal } = new AbortController()
      return world.run(applyRotatingDelete(session, kept.state, 'destroy', signal, {}, holder))
    }
    expect((await destroy('other')).errors.map(({ code }) => code)).toEqual(['KEY_HELD_TWICE'])
    expect(world.count('delete')).toBe(0)
    expect((await destroy('one')).errors).toEqual([])
    expect(world.alive()).toEqual([])
  })
})
