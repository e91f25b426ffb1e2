import { expect, it } from 'vitest'
import { startWorld } from '../world.ts'

it('reckons the platform time from the newest list that told it', async () => {
  const { clock, platform, session } = startWorld({ skew: 91 * 86_400_000 })
  expect(session.now()).toEqual(clock.now())
  await clock.run(session.project('p').keys.known())
  await clock.advance(5_000)
  const ahead = session.now().getTime() - clock.now().getTime()
  expect(Math.abs(ahead - platform.dialect.skew)).toBeLessThanOrEqual(1_000)
})

it('takes the local time where the platform tells none', async () => {
  const { clock, session } = startWorld({ skew: 60_000, tellsTime: false })
  await clock.run(session.project('p').keys.known())
  expect(session.now()).toEqual(clock.now())
})
