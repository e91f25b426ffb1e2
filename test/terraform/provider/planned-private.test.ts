import { expect, test } from 'vitest'
import type { ObjectValue } from '../../../src/terraform/plugin/value.ts'
import { type Kept, type Scene, startScene } from './engine.ts'

const DAY = 86_400_000
const BOT: ObjectValue = { name: 'bot', type: 'locked_down_viewer', rotate_after: '90d' }
const DUE = 'An API key is due for rotation'

/** A key as the engine keeps it after a first apply. */
async function made(scene: Scene, brings: boolean, config = BOT): Promise<Kept> {
  const session = await scene.session(brings)
  const kept = await session.apply(null, await session.plan(null, config), config)
  return (await scene.session(brings)).read(kept)
}

function pass(scene: Scene, days: number): void {
  scene.passHere(days * DAY)
  scene.emulator.advance(days * DAY)
}

test('a plan that comes before the read finds what is due by the local clock', async () => {
  const scene = await startScene()
  const kept = await made(scene, true)
  pass(scene, 91)
  const session = await scene.session(true)
  const first = await session.plan(kept, BOT)
  expect(first).toMatchObject({ replaces: true, warnings: [DUE], errors: [] })
  const second = await session.plan(await session.read(kept), BOT)
  expect(second).toMatchObject({ replaces: true, warnings: [DUE], errors: [] })
  expect(scene.emulator.counts()).toMatchObject({ delete: 0, create: 1 })
})

test('the read of the same session has the last word, in either direction', async () => {
  const scene = await startScene()
  const kept = await made(scene, true)
  scene.passHere(91 * DAY)
  const ahead = await scene.session(true)
  expect((await ahead.plan(kept, BOT)).replaces).toBe(true)
  expect(await ahead.plan(await ahead.read(kept), BOT)).toMatchObject({ replaces: false, warnings: [] })

  scene.passHere(-91 * DAY)
  scene.emulator.advance(91 * DAY)
  const behind = await scene.session(true)
  expect((await behind.plan(kept, BOT)).replaces).toBe(false)
  expect((await behind.plan(await behind.read(kept), BOT)).replaces).toBe(true)
})

test('what a plan has decided stands in its apply, whatever the clock says by then', async () => {
  const scene = await startScene()
  const kept = await made(scene, true)
  const longer = { ...BOT, rotate_after: '80d', keepers: { a: '1' } }
  const plan = await (await scene.session(true)).plan(kept, longer)
  expect(plan).toMatchObject({ replaces: false, warnings: [] })
  pass(scene, 100)
  const apply = await scene.session(true)
  const again = await apply.plan(kept, longer, plan.private)
  expect(again).toMatchObject({ replaces: false, warnings: [], errors: [] })
  expect(again.planned).toEqual(plan.planned)
  const changed = await apply.apply(kept, again, longer)
  expect(Buffer.from(changed.private).toString()).not.toContain('decision')
  expect((await (await scene.session(true)).plan(changed, longer)).warnings).toEqual([DUE])
})

test('a decision counts only where the engine brings it back, not where it keeps it', async () => {
  const scene = await startScene()
  const kept = await made(scene, true)
  const plan = await (await scene.session(true)).plan(kept, BOT)
  pass(scene, 91)
  const stale = { ...kept, private: plan.private }
  expect((await (await scene.session(true)).plan(stale, BOT)).replaces).toBe(true)
})

test('the apply of a replacement says nothing twice', async () => {
  const scene = await startScene()
  const kept = await made(scene, true)
  pass(scene, 91)
  const plan = await (await scene.session(true)).plan(kept, BOT)
  const apply = await scene.session(true)
  const again = await apply.plan(null, BOT, plan.private)
  expect(again).toMatchObject({ warnings: [], errors: [] })
  expect(again.planned['ready_for_rotation']).toEqual(plan.planned['ready_for_rotation'])
})

test('other engines go by what was read or is remembered, as ever', async () => {
  const scene = await startScene()
  const kept = await made(scene, false)
  pass(scene, 91)
  expect((await (await scene.session(false)).plan(kept, BOT)).replaces).toBe(false)
  const session = await scene.session(false)
  const read = await session.read(kept)
  expect((await session.plan(read, BOT)).replaces).toBe(true)
  expect((await (await scene.session(false)).plan(read, BOT)).replaces).toBe(true)
})

test('one object that is planned, read and planned again is one', async () => {
  const scene = await startScene()
  const kept = await made(scene, true)
  const session = await scene.session(true)
  const renamed = { ...BOT, name: 'other' }
  expect((await session.plan(kept, renamed)).warnings).toEqual(['Renaming an API key rotates it'])
  const read = await session.read(kept)
  expect((await session.plan(read, renamed)).warnings).toEqual(['Renaming an API key rotates it'])
  expect((await session.plan(null, renamed)).warnings).toEqual(['Two API keys have the same name'])
})

test('a replacement that nothing about the key asks for is said to be on request', async () => {
  const scene = await startScene()
  const kept = await made(scene, false)
  const session = await scene.session(false)
  const first = await session.plan(await session.read(kept), BOT)
  expect(first).toMatchObject({ replaces: false, warnings: [] })
  expect((await session.replace(first, BOT)).warnings).toEqual(['An API key is replaced on request'])
})

test('a key that was dated by a clock which contradicts its dates is not due at once, nor ever again', async () => {
  const scene = await startScene(36_500 * DAY)
  const kept = await made(scene, false)
  const session = await scene.session(false)
  expect(await session.plan(await session.read(kept), BOT)).toMatchObject({ replaces: false, warnings: [] })
  scene.passHere(90 * DAY)
  const later = await scene.session(false)
  expect((await later.plan(await later.read(kept), BOT)).warnings).toEqual([DUE])
})
