import { describe, expect, it } from 'vitest'
import { createKey, type OldHalfMarks, planDelete } from '../../../src/keys/index.ts'
import { expectNoSecrets } from '../no-secrets.ts'
import { seed, startWorld, stored, type World } from '../world.ts'

describe('a delete in a plan', () => {
  async function doom(
    world: World,
    index: number,
    isProtected = false,
    session = true,
    marks: OldHalfMarks = {},
  ) {
    const key = world.platform.keys[index]
    if (key === undefined) throw new Error('no such key')
    const doomed = stored(key, world.platform.dialect, { deletion_protection: isProtected })
    const review = await world.clock.run(planDelete(session ? world.session : undefined, doomed, marks))
    expectNoSecrets(review, world.platform.keys)
    return review
  }

  it('says what is lost', async () => {
    const world = startWorld({ ids: true })
    const { id } = seed(world, 'ci')
    const { warnings, errors } = await doom(world, 1)
    expect(errors).toEqual([])
    expect(warnings[0]?.detail).toContain(id)
    expect((await doom(world, 1, false, false)).warnings).toHaveLength(1)
  })

  it('is refused for the system key, protected or not', async () => {
    const world = startWorld()
    for (const guarded of [true, false]) {
      expect((await doom(world, 0, guarded)).errors.map(({ code }) => code)).toEqual(['SYSTEM_KEY_DELETE'])
    }
  })

  it('is refused for a protected key', async () => {
    const world = startWorld()
    seed(world, 'ci')
    const { errors } = await doom(world, 1, true)
    expect(errors.map(({ code }) => code)).toEqual(['DELETION_PROTECTED'])
  })

  it('goes on where a younger key has the same name and type, and says so', async () => {
    const world = startWorld()
    seed(world, 'ci', 90)
    seed(world, 'ci', 1)
    const review = await doom(world, 1, true)
    expect(review.errors).toEqual([])
    expect(review.warnings.map(({ summary }) => summary)).toEqual([
      'The old key of an interrupted rotation will be deleted',
    ])
    expect((await doom(world, 2, true)).errors.map(({ code }) => code)).toEqual(['DELETION_PROTECTED'])
    expect((await doom(world, 2, true, true, { isOldHalf: true })).errors).toEqual([])
  })

  it('goes on where a state has a younger one that the platform does not show', async () => {
    const world = startWorld()
    seed(world, 'ci', 90)
    const gone = seed(world, 'ci', 1)
    world.platform.remove(gone, 'somebody')
    world.session.project('p').lines.note(stored(gone, world.platform.dialect))
    expect((await doom(world, 1, true)).errors).toEqual([])
  })

  it('is let through for the old half of a rotation of this session', async () => {
    const world = startWorld()
    seed(world, 'ci', 90)
    const wanted = { projectId: 'p', name: 'ci', type: 'privileged', storeSecret: true } as const
    await world.clock.run(createKey(world.session, wanted, world.stopping.signal))
    expect(await doom(world, 1, true)).toEqual({ warnings: [], errors: [] })
  })

  it('is refused where the platform cannot be asked', async () => {
    const world = startWorld()
    seed(world, 'ci')
    world.platform.faults.list.push({ fails: true })
    expect((await doom(world, 1)).errors).toHaveLength(1)
  })
})
