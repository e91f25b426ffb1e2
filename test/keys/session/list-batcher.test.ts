import { describe, expect, it } from 'vitest'
import { ListBatcher } from '../../../src/keys/session/list-batcher.ts'
import { VirtualClock } from '../virtual-clock.ts'

function start() {
  const clock = new VirtualClock()
  const startedAt = clock.now().getTime()
  const lists: number[] = []
  const together = new ListBatcher(clock, async () => lists.push(clock.now().getTime() - startedAt))
  return { clock, together, lists }
}

it('lists for one that is alone after a short quiet', async () => {
  const { clock, together, lists } = start()
  const end = together.begin()
  await clock.run(together.wait().finally(end))
  expect(lists).toEqual([12])
})

it('lists at once for one that has been alone for longer', async () => {
  const { clock, together, lists } = start()
  const end = together.begin()
  await clock.advance(100)
  await clock.run(together.wait().finally(end))
  expect(lists).toEqual([100])
})

it('lists for those who wait, though the last that began has failed', async () => {
  const { clock, together, lists } = start()
  const end = together.begin()
  const wait = together.wait().finally(end)
  await clock.advance(5)
  const fails = together.begin()
  await clock.advance(20)
  fails()
  await clock.run(wait)
  expect(lists).toEqual([65])
})

it('waits a second for a slow one, and no longer', async () => {
  const { clock, together, lists } = start()
  const ends = [together.begin(), together.begin()]
  await clock.run(together.wait())
  expect(lists).toEqual([1_000])
  for (const end of ends) end()
})

it('lists at once as soon as all that an engine runs are there', async () => {
  const { clock, together, lists } = start()
  for (let round = 0; round < 3; round += 1) {
    const waits = Array.from({ length: 10 }, () => together.wait().finally(together.begin()))
    await clock.run(Promise.all(waits))
  }
  expect(lists).toEqual([12, 12, 12])
})

it('gives a failure to everybody who waits', async () => {
  const clock = new VirtualClock()
  const together = new ListBatcher(clock, () => Promise.reject(new Error('no list')))
  const waits = [together.begin(), together.begin()].map(end => together.wait().finally(end))
  const results = await clock.run(Promise.allSettled(waits))
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
})

it('counts an end once', async () => {
  const { clock, together, lists } = start()
  const end = together.begin()
  end()
  end()
  const ends = [together.begin(), together.begin()]
  void together.wait()
  await clock.advance(500)
  expect(lists).toEqual([])
  for (const each of ends) each()
  await clock.advance(500)
  expect(lists).toHaveLength(1)
})

it('waits longer for the rest of a group where the engine was slow before', async () => {
  const { clock, together, lists } = start()
  const waiting = (count: number) =>
    Array.from({ length: count }, () => together.wait().finally(together.begin()))
  await clock.run(Promise.all(waiting(10)))
  await clock.advance(200)
  await clock.run(Promise.all(waiting(10)))
  const some = waiting(3)
  await clock.advance(150)
  await clock.run(Promise.all([...some, ...waiting(7)]))
  expect(lists).toEqual([12, 212, 362])
  const end = waiting(2)
  await clock.run(Promise.all(end))
  expect(lists).toEqual([12, 212, 362, 562])
})

describe('the look of one that has ended', () => {
  /** Begins creates at these times in milliseconds, each for so long, and tells when those that looked did. */
  async function looks(creates: readonly (readonly [at: number, takes: number])[]): Promise<number[]> {
    const { clock, together } = start()
    const startedAt = clock.now().getTime()
    const looked: number[] = []
    const run = creates.map(async ([at, takes]) => {
      await clock.sleep(at)
      const end = together.begin()
      await clock.sleep(takes)
      end()
      await together.afterLast(async () => {
        looked.push(clock.now().getTime() - startedAt)
        await clock.sleep(5)
      })
    })
    await clock.run(Promise.all(run))
    return looked
  }

  it('is left to those that are under way, or begin soon', async () => {
    expect(
      await looks([
        [0, 50],
        [1, 100],
        [2, 50],
      ]),
    ).toEqual([141])
    expect(
      await looks([
        [0, 20],
        [1, 10],
        [50, 5],
        [90, 5],
      ]),
    ).toEqual([90 + 5 + 3 * 49])
  })

  it('comes soon where one runs at a time', async () => {
    expect(
      await looks([
        [0, 20],
        [100, 20],
      ]),
    ).toEqual([32, 132])
  })

  it('waits the longer the longer an engine has been seen to pause, but not for ever', async () => {
    expect(
      await looks([
        [0, 100],
        [90, 100],
        [200, 5],
      ]),
    ).toEqual([205 + 3 * 110])
    expect(
      await looks([
        [0, 1_000],
        [900, 200],
      ]),
    ).toEqual([1_100 + 400])
  })

  it('takes the pause before one that waited for it for none', async () => {
    const { clock, together } = start()
    const ends = [together.begin(), together.begin()]
    for (const end of ends) end()
    for (let round = 0; round < 5; round += 1) {
      const from = clock.now().getTime()
      const end = together.begin()
      end()
      await clock.run(together.afterLast(async () => undefined))
      expect(clock.now().getTime() - from).toBe(40)
      await clock.advance(300)
    }
  })
})
