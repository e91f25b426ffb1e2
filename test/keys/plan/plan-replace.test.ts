import { describe, expect, it } from 'vitest'
import { planReplace } from '../../../src/keys/index.ts'
import { expectNoSecrets } from '../no-secrets.ts'
import { remembered, seed, startWorld, type World } from '../world.ts'

async function review(world: World, name = 'ci') {
  const own = world.platform.keys.find(key => key.name === name)
  if (own === undefined) throw new Error(`there is no key ${name}`)
  const reference = remembered(own, world.platform.dialect)
  const notices = await world.clock.run(planReplace(world.session, 'p', reference))
  expectNoSecrets(notices, world.platform.keys)
  return notices
}

describe('a replacement that keeps the name', () => {
  it('has nothing to say of the key that it replaces, nor of other names', async () => {
    const world = startWorld()
    seed(world, 'ci')
    seed(world, 'other')
    expect(await review(world)).toEqual([])
  })

  it('names another key with that name, for it may be left from a run that was cut short', async () => {
    const world = startWorld({ ids: true, mask: 'ends' })
    seed(world, 'ci')
    const left = seed(world, 'ci ', 3)
    const [notice, ...more] = await review(world)
    expect(more).toEqual([])
    expect(notice?.summary).toBe('Another API key has the name of a replaced one')
    expect(notice?.detail).toContain(`another key (${left.id}, 3 days old)`)
    expect(notice?.detail).toContain(`import id ${left.id}`)
  })

  it('does not say how to import one that cannot be', async () => {
    const world = startWorld({ mask: 'ends' })
    seed(world, 'ci')
    seed(world, 'ci', 3)
    const [notice] = await review(world)
    expect(notice?.detail).toContain('may be left over from such a run: delete it in Settings > API Keys.')
  })

  it('names all of them', async () => {
    const world = startWorld()
    for (const daysAgo of [10, 3, 2]) seed(world, 'ci', daysAgo)
    expect((await review(world))[0]?.detail).toMatch(/2 others \(key_.*, 3 days old; key_.*, 2 days old\)/)
  })

  it('leaves a list that fails to the review of the new key, and settings that are not known', async () => {
    const world = startWorld()
    seed(world, 'ci')
    world.platform.faults.list.push({ fails: true })
    expect(await review(world)).toEqual([])
    expect(await planReplace(undefined, 'p', { id: 'key_0123456789abcdef', name: 'ci' })).toEqual([])
  })
})
