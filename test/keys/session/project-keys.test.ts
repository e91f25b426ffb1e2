import { describe, expect, it } from 'vitest'
import { DAY, startWorld } from '../world.ts'

function start() {
  const world = startWorld()
  const { keys } = world.session.project('p')
  return { ...world, keys, lists: () => world.platform.count('list') }
}

describe('the list after another one', () => {
  it('is one that the session has already, if that is newer and recent', async () => {
    const { clock, keys, lists } = start()
    const [first, second] = [await clock.run(keys.fresh()), await clock.run(keys.fresh())]
    expect(await clock.run(keys.following(first))).toBe(second)
    expect(lists()).toBe(2)
  })

  it('is asked for where there is none', async () => {
    const { clock, keys, lists } = start()
    const first = await clock.run(keys.fresh())
    const second = await clock.run(keys.following(first))
    expect(second).not.toBe(first)
    expect(lists()).toBe(2)
  })

  it('is asked for where the newer one is old', async () => {
    const { clock, keys, lists } = start()
    const first = await clock.run(keys.fresh())
    await clock.run(keys.fresh())
    clock.jump(DAY)
    await clock.run(keys.following(first))
    expect(lists()).toBe(3)
  })
})

describe('a list from some time on', () => {
  it('is the newest, if that was asked for late enough', async () => {
    const { clock, keys, lists } = start()
    const list = await clock.run(keys.fresh())
    expect(await clock.run(keys.since(list.askedAt))).toBe(list)
    expect(lists()).toBe(1)
    expect(await clock.run(keys.since(list.askedAt + 1))).not.toBe(list)
    expect(lists()).toBe(2)
  })
})
