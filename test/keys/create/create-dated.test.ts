import { describe, expect, it } from 'vitest'
import { createDatedKey, type KeyInputs } from '../../../src/keys/index.ts'
import { failingAfterPost } from '../failing-step.ts'
import { expectNoSecrets, rejection } from '../no-secrets.ts'
import { startWorld } from '../world.ts'

const never = new AbortController().signal
const INPUTS: KeyInputs = {
  name: 'ci',
  type: 'privileged',
  project_id: 'p',
  keepers: null,
  rotate_after: '90d',
  rotate_early: null,
  deletion_protection: false,
  store_secret: true,
}

describe('a key that a POST has made', () => {
  it('is in the result, whichever step after the POST fails', async () => {
    let nth = 0
    for (let goesOn = true; goesOn; nth += 1) {
      const world = startWorld({ ids: true })
      const { session, hasFailed } = failingAfterPost(world.session, nth)
      const created = await world.clock.run(createDatedKey(session, INPUTS, never))
      const made = world.platform.keys[1]
      expect(created.key.value?.reveal(), `step ${nth}`).toBe(made?.value)
      expect(created.key.secret?.reveal(), `step ${nth}`).toBe(made?.secret)
      expect(created.made?.id).toBe(created.key.id)
      expect(created.problem).toBeUndefined()
      for (const error of created.errors) expect(error.code).toBe('UNEXPECTED')
      expectNoSecrets(created.errors, world.platform.keys)
      expect(world.platform.count('delete')).toBe(0)
      goesOn = hasFailed()
    }
    // The search has to reach what it is about.
    expect(nth).toBeGreaterThan(8)
  })

  it('is told to have failed where a step did that no list could stand in for', async () => {
    const world = startWorld()
    world.session.signIn.configuredIn = () => {
      throw new TypeError('no such function')
    }
    const { key, errors } = await world.clock.run(createDatedKey(world.session, INPUTS, never))
    expect(key.secret).toBeDefined()
    expect(errors.map(({ code, detail }) => [code, detail])).toEqual([
      ['UNEXPECTED', expect.stringContaining('no such function')],
    ])
  })

  it('keeps the date of its answer where its age cannot be told', async () => {
    const world = startWorld()
    const created = await world.clock.run(
      createDatedKey(world.session, { ...INPUTS, rotate_after: 'soon' }, never),
    )
    expect(created.errors.map(({ code }) => code)).toEqual(['DURATION_INVALID'])
    expect(created.key.createdAt).toEqual(new Date('2026-03-01T12:00:00Z'))
  })
})

describe('a POST that fails as nobody expected', () => {
  it('may have made a key, which is looked for', async () => {
    const world = startWorld({ ids: true }, platform => ({
      ...platform,
      async create(...request) {
        await platform.create(...request)
        throw new TypeError('the answer could not be read')
      },
    }))
    const created = await world.clock.run(createDatedKey(world.session, INPUTS, never))
    expect(created).toMatchObject({ key: { id: world.platform.keys[1]?.id } })
    expect(created.made).toBeUndefined()
    expect(created.errors.map(({ code }) => code)).toEqual(['CREATE_RECOVERED'])
  })

  it('is no key where it was refused', async () => {
    const world = startWorld()
    world.platform.faults.create.push({ how: 'refused' })
    await rejection(world.clock.run(createDatedKey(world.session, INPUTS, never)))
    expect(world.platform.keys).toHaveLength(1)
  })
})
