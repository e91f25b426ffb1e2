import { describe, expect, it } from 'vitest'
import type { EkbError } from '../../../src/core/messages/errors/index.ts'
import { Secret } from '../../../src/core/secret.ts'
import { type KeySelector, startSession } from '../../../src/keys/index.ts'
import { planRevocation, revokeKey } from '../../../src/keys/revoke/index.ts'
import { rejection } from '../no-secrets.ts'
import { remembered, seed, startWorld, type World } from '../world.ts'

const P = 'p'

function plan({ clock, session }: World, selector: KeySelector) {
  return clock.run(planRevocation(session, P, selector))
}

function revoke({ clock, session }: World, selector: KeySelector, signal = new AbortController().signal) {
  const all = async () => {
    const said: string[] = []
    for await (const progress of revokeKey(session, P, selector, signal)) said.push(progress)
    return said
  }
  return clock.run(all())
}

const idOf = (world: World, key: ReturnType<typeof seed>) => remembered(key, world.platform.dialect).id
const codes = (errors: readonly EkbError[]) => errors.map(({ code }) => code)
const deletes = (world: World) => world.platform.requests.filter(({ kind }) => kind === 'delete')

describe('a revocation', () => {
  it.each([{}, { ids: true }, { ids: true, mask: 'ends' }] as const)(
    'says in its plan what it deletes, and deletes it, on %j',
    async dialect => {
      const world = startWorld(dialect)
      const [key, other] = [seed(world, 'bot'), seed(world, 'other')]
      const id = idOf(world, key)
      const { warnings, errors } = await plan(world, { name: 'bot' })
      expect(errors).toEqual([])
      expect(warnings.map(({ detail }) => detail).join()).toContain(`"bot" (${id}, privileged, 10 days old)`)
      expect(deletes(world)).toEqual([])
      expect(await revoke(world, { id })).toEqual([
        `Deleting API key "bot" (${id}, privileged, 10 days old) of project p ...`,
        `API key "bot" (${id}) is deleted. Whatever still uses it has lost access.`,
      ])
      expect(key.deletedBy).toBe('we')
      expect(other.deletedBy).toBeUndefined()
      expect(deletes(world)).toHaveLength(1)
    },
  )

  it.each<[string, (world: World) => KeySelector, string]>([
    ['a name that no key has', () => ({ name: 'none' }), 'KEY_NOT_FOUND'],
    ['an id that no key has', () => ({ id: 'key_0000000000000000' }), 'KEY_NOT_FOUND'],
    ['a name in another case', () => ({ name: 'BOT' }), 'KEY_NOT_FOUND'],
    ['a name that two keys have', () => ({ name: 'twin' }), 'KEY_AMBIGUOUS'],
    ['the name of the system key', () => ({ name: 'automator key ' }), 'REVOKE_SYSTEM_KEY'],
    [
      'the id of the system key',
      world => ({ id: idOf(world, world.platform.keys.find(({ type }) => type === 'system') as never) }),
      'REVOKE_SYSTEM_KEY',
    ],
    [
      'a value',
      world => ({ id: world.platform.keys.find(({ name }) => name === 'bot')?.value ?? '' }),
      'REVOKE_BY_VALUE',
    ],
  ])('refuses %s in plan and run, and sends nothing but lists', async (_, selector, code) => {
    const world = startWorld()
    for (const name of ['bot', 'twin', 'twin']) seed(world, name)
    const { warnings, errors } = await plan(world, selector(world))
    expect(codes(errors)).toEqual([code])
    expect(errors[0]?.path).toBeDefined()
    expect(warnings).toEqual([])
    expect(await rejection(revoke(world, selector(world)))).toMatchObject({ code })
    expect(deletes(world)).toEqual([])
  })

  it('refuses the key that the session signs in with', async () => {
    const world = startWorld()
    const key = seed(world, 'ours')
    const { platform, clock, stopping } = world
    const credentials = { key: new Secret(key.value), connect: async () => platform.as('we') }
    const session = startSession(platform.as('we'), clock, stopping.signal, credentials)
    const own = { ...world, session }
    expect(codes((await plan(own, { name: 'ours' })).errors)).toEqual(['REVOKE_OWN_KEY'])
    expect(await rejection(revoke(own, { name: 'ours' }))).toMatchObject({ code: 'REVOKE_OWN_KEY' })
    expect(key.deletedBy).toBeUndefined()
  })

  it('refuses a key that nothing identifies', async () => {
    const world = startWorld({ mask: 'ends' })
    const key = seed(world, 'bot')
    expect(codes((await plan(world, { name: 'bot' })).errors)).toEqual(['REVOKE_UNUSABLE'])
    expect(key.deletedBy).toBeUndefined()
  })

  it('is an error if the platform says that it has deleted the key and lists it still', async () => {
    const world = startWorld({}, platform => ({ ...platform, delete: async () => ({ says: 'deleted' }) }))
    seed(world, 'bot')
    const error = await rejection(revoke(world, { name: 'bot' }))
    expect(error.code).toBe('DELETE_UNCONFIRMED')
  })

  it('sends nothing once it is to stop', async () => {
    const world = startWorld()
    const key = seed(world, 'bot')
    const error = await rejection(revoke(world, { name: 'bot' }, AbortSignal.abort()))
    expect(error.code).toBe('STOPPED')
    expect(key.deletedBy).toBeUndefined()
  })
})
