import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { publicId } from '../../../src/keys/identity/identity.ts'
import { createKey, type NewKey, type Session, startSession } from '../../../src/keys/index.ts'
import { startWorld, type World } from '../world.ts'

const WANTED: NewKey = { projectId: 'p', name: 'bot', type: 'privileged', storeSecret: true }
const SUMMARY = 'Another API key of this name was created at the same time'

/** Creates keys of these names at once, and answers what the creates warn of. */
async function warningsOf(session: Session, ...names: readonly string[]): Promise<string[]> {
  const { signal } = new AbortController()
  const made = await Promise.all(names.map(name => createKey(session, { ...WANTED, name }, signal)))
  return made.flatMap(({ warnings = [] }) => warnings.map(({ summary, detail }) => `${summary}: ${detail}`))
}

/** A second session on the same platform: another run of the same configuration. */
function otherRun({ platform, clock }: World): Session {
  return startSession(platform.as('they'), clock, new AbortController().signal)
}

function idOf(world: World, by: string): string {
  const made = world.platform.keys.find(key => key.by === by)
  return (made && publicId(world.platform.shown(made))) ?? 'no id'
}

const latencies = fc.array(fc.integer({ min: 0, max: 3_000 }), { minLength: 2, maxLength: 2 })

describe('two runs that nothing keeps apart', () => {
  it('at least one of them names the key of the other, however their requests interleave', async () => {
    await fc.assert(
      fc.asyncProperty(
        latencies,
        latencies,
        fc.boolean(),
        fc.boolean(),
        async (posts, lists, ids, answersId) => {
          const world = startWorld({ ids, answersId })
          const sessions = [world.session, otherRun(world)] as const
          for (const session of sessions) await world.clock.run(session.project('p').keys.known())
          world.platform.faults.create.push(...posts.map(latency => ({ latency })))
          world.platform.faults.list.push(...lists.map(latency => ({ latency })))
          const [ours, theirs] = await world.clock.run(
            Promise.all([warningsOf(sessions[0], 'bot'), warningsOf(sessions[1], 'bot')]),
          )
          const told = [
            ours.some(text => text.startsWith(SUMMARY) && text.includes(idOf(world, 'they'))),
            theirs.some(text => text.startsWith(SUMMARY) && text.includes(idOf(world, 'we'))),
          ]
          expect(told).toContain(true)
        },
      ),
    )
  })

  it('also tells of a key whose own answer was enough, once a later list has been had', async () => {
    const world = startWorld({ answersId: true, ids: true })
    await world.clock.run(warningsOf(world.session, 'first'))
    const other = otherRun(world)
    await world.clock.run(other.project('p').keys.known())
    await world.clock.run(world.session.project('p').keys.known())
    world.platform.latency = 100
    const [ours] = await world.clock.run(
      Promise.all([warningsOf(world.session, 'bot', 'second', 'third'), warningsOf(other, 'bot')]),
    )
    expect(ours.filter(text => text.includes(`"bot"`))).toEqual([
      expect.stringContaining(idOf(world, 'they')),
    ])
  })

  it('takes two rotating keys of one name for such keys as well, but no two generations of one', async () => {
    const world = startWorld()
    const other = otherRun(world)
    for (const session of [world.session, other]) await world.clock.run(session.project('p').keys.known())
    const [ours, theirs] = await world.clock.run(
      Promise.all([warningsOf(world.session, 'bot.aaaa.1'), warningsOf(other, 'bot.bbbb.1')]),
    )
    expect([...ours, ...theirs].some(text => text.startsWith(SUMMARY))).toBe(true)
    const [later, others] = await world.clock.run(
      Promise.all([warningsOf(world.session, 'bot.aaaa.2'), warningsOf(other, 'bot.bbbb.2')]),
    )
    expect([...later, ...others]).toEqual([])
  })
})

describe('a run alone', () => {
  it('warns of nothing, even if it makes several keys of one name', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 3_000 }), { minLength: 4, maxLength: 4 }),
        fc.array(fc.constantFrom('bot', 'ci'), { minLength: 2, maxLength: 4 }),
        fc.boolean(),
        async (waits, names, ids) => {
          const world = startWorld({ ids, answersId: ids })
          world.platform.commit('bot', 'privileged', 'seed', 0)
          await world.clock.run(world.session.project('p').keys.known())
          world.platform.faults.create.push(...waits.map(latency => ({ latency })))
          expect(await world.clock.run(warningsOf(world.session, ...names))).toEqual([])
        },
      ),
    )
  })
})
