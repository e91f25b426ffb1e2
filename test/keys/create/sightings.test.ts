import { describe, expect, it } from 'vitest'
import { createKey, type NewKey } from '../../../src/keys/index.ts'
import { rejection } from '../no-secrets.ts'
import { startWorld, type World } from '../world.ts'

const WANTED: NewKey = { projectId: 'p', name: 'ci', type: 'privileged', storeSecret: true }

function create({ session, stopping }: World, wanted: Partial<NewKey> = {}) {
  return createKey(session, { ...WANTED, ...wanted }, stopping.signal)
}

/** A create whose own first list fails while another list of the session is answered. */
async function besideAnotherList(how: 'answered' | 'of another type') {
  const world = startWorld({ ids: true })
  const { clock, platform, session } = world
  await clock.run(session.project('p').keys.known())
  platform.latency = 20
  platform.faults.create.push({ how })
  const creation = create(world)
  creation.catch(() => undefined)
  await clock.advance(25)
  // The list of the create is the next one behind this.
  platform.faults.list.push({ latency: 100 }, { fails: true }, ...Array(30).fill({ fails: true }))
  const other = session.project('p').keys.fresh()
  await clock.run(other)
  return { world, creation }
}

describe('a list that another operation has asked for', () => {
  it('is enough where the lists of the create fail', async () => {
    const { world, creation } = await besideAnotherList('answered')
    const { key } = await world.clock.run(creation)
    expect(key.id).toBe(world.platform.keys.at(-1)?.id)
    expect(world.platform.count('list')).toBe(3)
  })

  it('contradicts the answer where the lists of the create fail', async () => {
    const { world, creation } = await besideAnotherList('of another type')
    const error = await rejection(world.clock.run(creation), world.platform.keys)
    expect(error.code).toBe('CREATE_CONTRADICTED')
    expect(error.detail).toContain('another type')
  })
})

it('the list at the end contradicts an answer that was trusted', async () => {
  const world = startWorld()
  const { clock, platform } = world
  await clock.run(create(world, { name: 'one' }))
  platform.faults.create.push({ how: 'of another type' })
  const error = await rejection(clock.run(create(world, { name: 'two' })), platform.keys)
  expect(error.code).toBe('CREATE_CONTRADICTED')
  expect(error.detail).toContain('another type')
  expect(platform.count('list')).toBe(3)
})
