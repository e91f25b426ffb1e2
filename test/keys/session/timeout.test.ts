import { expect, it } from 'vitest'
import { EkbError } from '../../../src/core/messages/errors/index.ts'
import { answerWithTimeout, createKey, withTimeout } from '../../../src/keys/index.ts'
import { rejection } from '../no-secrets.ts'
import { startWorld, type World } from '../world.ts'

const WANTED = { projectId: 'p', name: 'ci', type: 'privileged', storeSecret: true } as const

function create({ clock, session, stopping }: World, limit?: number) {
  const made = withTimeout(clock, limit, stopping.signal, signal => createKey(session, WANTED, signal))
  return clock.run(made)
}

it('sends nothing once the time is over', async () => {
  const world = startWorld()
  world.platform.faults.list.push({ latency: 3_000 })
  const error = await rejection(create(world, 2_000))
  expect(error.code).toBe('TIME_LIMIT')
  expect(error.summary).toContain('2 s')
  expect(world.platform.requests.map(({ kind }) => kind)).toEqual(['list'])
})

it('awaits a POST that was sent, however long it takes', async () => {
  const world = startWorld()
  world.platform.faults.create.push({ latency: 5_000 })
  expect((await create(world, 2_000)).key.value?.reveal()).toBe(world.platform.keys[1]?.value)
})

it('says that the engine asked to stop, where that came first', async () => {
  const world = startWorld()
  world.platform.faults.list.push({ latency: 3_000 })
  const asked = world.clock.sleep(1_000).then(() => world.stopping.abort())
  expect((await rejection(create(world, 2_000))).code).toBe('STOPPED')
  await asked
})

it('hands other failures on as they are, and limits nothing where there is no limit', async () => {
  const world = startWorld()
  world.platform.faults.list.push({ fails: true })
  expect((await rejection(create(world, 60_000))).code).not.toBe('TIME_LIMIT')
  world.platform.faults.list.length = 0
  await world.clock.advance(60_000)
  expect((await create(world)).problem).toBeUndefined()
})

it('says so where an operation answers with its errors, and leaves the rest of the answer', async () => {
  const world = startWorld()
  const limited = (limit: number | undefined) => {
    world.platform.faults.list.push({ latency: 3_000 })
    const answered = answerWithTimeout(world.clock, limit, world.stopping.signal, async signal => {
      const made = createKey(world.session, WANTED, signal)
      const error = await made.then(
        () => undefined,
        (reason: unknown) => reason,
      )
      return { kept: 'all', errors: error instanceof EkbError ? [error] : [] }
    })
    return world.clock.run(answered)
  }
  const { kept, errors } = await limited(2_000)
  expect(kept).toBe('all')
  expect(errors.map(({ code }) => code)).toEqual(['TIME_LIMIT'])
  expect((await limited(undefined)).errors).toEqual([])
})
