import { describe, expect, test } from 'vitest'
import type { ObjectValue } from '../../../../src/terraform/plugin/value.ts'
import { type Kept, type Scene, startScene } from '../engine.ts'

/*
 * With -minimal-refresh, Terraform 1.17 plans each object before it reads it, and again where that plan has a change:
 * Plan, Read, Plan in one walk. Here over a socket, as the engine calls.
 */
const DAY = 86_400_000
const TYPE = 'ekb_rotating_api_key'
const BOT: ObjectValue = {
  name: 'bot',
  type: 'locked_down_viewer',
  rotate_after: '90d',
  rotate_early: '0h',
  overlap: '7d',
}
const ROTATED = 'An API key is rotated in place'

async function made(scene: Scene, config = BOT): Promise<Kept> {
  const session = await scene.session(true, TYPE)
  const kept = await session.apply(null, await session.plan(null, config), config)
  return (await scene.session(true, TYPE)).read(kept)
}

function pass(scene: Scene, days: number): void {
  scene.passHere(days * DAY)
  scene.emulator.advance(days * DAY)
}

describe('Plan, Read, Plan in one walk', () => {
  test('decides one rotation, and its apply carries out that one', async () => {
    const scene = await startScene()
    const kept = await made(scene)
    pass(scene, 91)
    const walk = await scene.session(true, TYPE)
    const first = await walk.plan(kept, BOT)
    const read = await walk.read(kept)
    const second = await walk.plan(read, BOT)
    for (const plan of [first, second]) {
      expect(plan).toMatchObject({ replaces: false, warnings: [ROTATED], errors: [] })
      expect(plan.planned['generation']).toBe(2)
    }
    expect(second.planned).toEqual(first.planned)

    const apply = await scene.session(true, TYPE)
    const again = await apply.plan(read, BOT, second.private)
    expect(again.planned).toEqual(second.planned)
    const rotated = await apply.apply(read, again, BOT)
    expect(rotated.state).toMatchObject({ generation: 2, status: 'overlapping' })
    expect(scene.emulator.counts()).toMatchObject({ create: 2, delete: 0 })

    pass(scene, 7)
    const next = await scene.session(true, TYPE)
    const retires = await next.plan(rotated, BOT)
    expect(retires.planned['previous']).toBe(null)
    expect((await next.plan(await next.read(rotated), BOT)).planned).toEqual(retires.planned)
  })

  test('counts a new object whose key is read in between as one', async () => {
    const scene = await startScene()
    const kept = await made(scene)
    const walk = await scene.session(true, TYPE)
    // A tainted object is planned as a new one.
    expect((await walk.plan(null, BOT)).warnings).toEqual([])
    await walk.read(kept)
    expect((await walk.plan(null, BOT)).warnings).toEqual([])
    expect((await walk.plan(null, BOT)).warnings).toEqual(['Two API keys have the same name'])
  })

  test('is empty where nothing is due, with one list', async () => {
    const scene = await startScene()
    const kept = await made(scene)
    scene.emulator.clearJournal()
    const walk = await scene.session(true, TYPE)
    expect((await walk.plan(kept, BOT)).planned).toEqual(kept.state)
    const read = await walk.read(kept)
    expect(read).toEqual(kept)
    expect((await walk.plan(read, BOT)).planned).toEqual(kept.state)
    expect(scene.emulator.counts()).toMatchObject({ list: 1, total: 1 })
  })
})
