import { expect, test } from 'vitest'
import { adopt, held, made, ONE, plain, refusal, startRotating, TWO, up } from './world.ts'

test('a list has every rotating key once, by the id to import all that is left of it with', async () => {
  const world = await startRotating()
  const first = await made(world, ONE)
  const list = (query = {}) => world.resource.list(query, world.context)
  expect(await list()).toEqual([{ id: first.id, name: 'bot' }])
  const second = await up(world, first, TWO)
  world.newRun()
  const [found, ...others] = await list()
  expect(others).toEqual([])
  const imported = (await adopt(world, found?.id ?? '')) ?? expect.fail('it is not there')
  expect(held(imported)).toEqual(held(second))
  expect(plain(imported.state)).toMatchObject({ name: 'bot', generation: 2, status: 'overlapping' })
})

test('a list can be narrowed, and asked of another project', async () => {
  const world = await startRotating()
  const { id } = await made(world, ONE)
  const list = async (query = {}) => (await world.resource.list(query, world.context)).map(one => one.id)
  expect(await list({ name: 'bot', namePrefix: null, type: 'locked_down_viewer' })).toEqual([id])
  for (const query of [{ name: 'bo' }, { namePrefix: 'x' }, { type: 'privileged' }, { olderThan: '1h' }]) {
    expect(await list(query)).toEqual([])
  }
  world.newRun({ projectId: 'another' })
  const { projectId } = world.emulator
  expect(await list({ projectId })).toEqual([`${projectId}/${id}`])
  expect(await refusal(world, list({ search: 'bot' }))).toContain('Unknown input "search"')
})
