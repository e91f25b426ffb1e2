import type { ObjectValue } from '../../../../src/terraform/plugin/value.ts'
import { fine, type Kept, present, type WalkOptions, type World } from '../support/world.ts'

export const ROTATING: WalkOptions = { type: 'ekb_rotating_api_key' }
export const BOT: ObjectValue = {
  name: 'bot',
  type: 'locked_down_viewer',
  rotate_after: '90d',
  rotate_early: '0h',
  overlap: '7d',
}

/** Plans and applies as an engine does in one run, after it has read. */
export async function applied(world: World, before: Kept, config: ObjectValue, options: WalkOptions = {}) {
  const plan = fine(await (await world.walk({ ...ROTATING, ...options })).plan(before, config))
  const walk = await world.walk({ ...ROTATING, ...options })
  return walk.apply(before, fine(await walk.planAgain(before, config, plan)), config)
}

/** A rotating key that has been rotated once and read again. */
export async function rotated(world: World, config: ObjectValue = BOT): Promise<Kept> {
  const made = await world.made(config, ROTATING)
  world.pass(90)
  const { kept } = await applied(world, await world.refreshed(made, ROTATING), config)
  return world.refreshed(present(kept), ROTATING)
}
