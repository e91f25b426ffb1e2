import { describe, expect, it } from 'vitest'
import { Secret } from '../../../src/core/secret.ts'
import { createKey, deleteKey, type NewKey, readKey, startSession } from '../../../src/keys/index.ts'
import { markCutValues } from '../../../src/platform/cut-values.ts'
import type { Platform } from '../../../src/platform/port.ts'
import { rejection } from '../no-secrets.ts'
import { seed, startWorld } from '../world.ts'

const WANTED: NewKey = { projectId: 'p', name: 'ci', type: 'privileged', storeSecret: true }
const { signal } = new AbortController()

type Cut = (text: string) => string

/** A platform whose lists cut values without a mark, as a client sees it that signs in with `own`. */
function cutting(platform: Platform, cut: Cut, own: string): Platform {
  return {
    ...platform,
    async list(...request) {
      const { keys, ...rest } = await platform.list(...request)
      const shown = keys.map(key => ({
        ...key,
        ...(key.value && { value: new Secret(cut(key.value.reveal())) }),
      }))
      return { ...rest, keys: markCutValues(shown, new Secret(own)) }
    },
  }
}

const CUTS: readonly (readonly [string, Cut])[] = [
  ['beginning', text => text.slice(0, 8)],
  ['end', text => text.slice(-8)],
]
const CASES = CUTS.flatMap(([part, cut]) =>
  [{}, { ids: true }, { ids: true, answersId: true }].map(dialect => [part, dialect, cut] as const),
)

describe.each(CASES)('a list that shows only the %s of values, on %j', (_, dialect, cut) => {
  it('is enough for a whole life where it shows the key that the provider signs in with', async () => {
    let own = ''
    const world = startWorld(dialect, platform => ({
      ...platform,
      list: (...request) => cutting(platform, cut, own).list(...request),
    }))
    const { clock, platform } = world
    own = seed(world, 'own').value
    seed(world, 'another')
    const { key, problem, failures } = await clock.run(createKey(world.session, WANTED, signal))
    expect([problem, failures]).toEqual([undefined, undefined])
    const wanted = { ...key, name: 'ci', type: 'privileged' as const }
    const later = startSession(cutting(platform.as('later'), cut, own), clock, signal)
    expect(await clock.run(readKey(later, 'p', wanted))).toMatchObject({ key: { name: 'ci' } })
    await clock.run(deleteKey(later, 'p', wanted, signal))
    expect(platform.alive().map(({ name }) => name)).toEqual(['Automator Key', 'own', 'another'])
  })

  it('else says what is wrong, and which key to delete', async () => {
    const world = startWorld(dialect, platform => cutting(platform, cut, 'a key of another project'))
    const error = await rejection(
      world.clock.run(createKey(world.session, WANTED, signal)),
      world.platform.keys,
    )
    expect(error.code).toBe('CREATE_VALUE_CUT')
    expect(error.detail).toContain('lists it as "ci" (')
    expect(error.detail).toContain('Delete it in Settings > API Keys before you run again')
  })
})
