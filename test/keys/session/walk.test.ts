import { expect, it } from 'vitest'
import { startWorld } from '../world.ts'

it('reckons the platform time from the newest list that told it', async () => {
  const { clock, platform, walk } = startWorld({ skew: 91 * 86_400_000 })
  expect(walk.now()).toEqual(clock.now())
  await clock.run(walk.project('p').keys.known())
  await clock.advance(5_000)
  const ahead = walk.now().getTime() - clock.now().getTime()
  expect(Math.abs(ahead - platform.dialect.skew)).toBeLessThanOrEqual(1_000)
})

it('takes the local time where the platform tells none', async () => {
  const { clock, walk } = startWorld({ skew: 60_000, tellsTime: false })
  await clock.run(walk.project('p').keys.known())
  expect(walk.now()).toEqual(clock.now())
})
