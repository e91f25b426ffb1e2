import { describe, expect, test } from 'vitest'
import { RECORDED } from '../../../keys/foreign/recorded-states.ts'
import type { ModelKey } from '../../../keys/model-key.ts'
import { BOT, beside, fine, hashedId, type Kept, PROJECT, present, World } from '../support/world.ts'

const HOSTS = ['registry.terraform.io', 'registry.opentofu.org', 'registry.acme.example', 'localhost:5000']
const NONE = new Uint8Array()

const restapi = (state: object) => ({
  state: { path: '/api/keys', ...state } as Kept['state'],
  private: NONE,
})
const request = (name: string, more = {}) =>
  JSON.stringify({ project_id: PROJECT, key_name: name, key_type: 'locked_down_viewer', ...more })
const created = ({ value, secret }: ModelKey) =>
  restapi({ create_response: JSON.stringify({ key: value, secret }), data: request('bot'), id: value })

/** What becomes of a state of restapi until the plan. */
async function moved(world: World, source: Kept, host = HOSTS[0]) {
  const walk = await world.walk()
  const answer = await walk.move('restapi_object', source, `${host}/mastercard/restapi`)
  const kept = present(answer?.kept ?? null)
  const upgraded = await walk.upgrade(kept.state)
  expect(upgraded).toMatchObject({ errors: [], state: kept.state })
  return { walk, kept, read: await walk.read(kept) }
}

describe('a move from another provider', () => {
  test.each(HOSTS)('of %s takes over key and secret, and the plan has nothing to do', async host => {
    const world = new World()
    const key = world.seed('bot')
    const { walk, kept, read } = await moved(world, created(key), host)
    expect(kept.state).toMatchObject({ id: null, name: 'bot', key: key.value, secret: key.secret })
    expect(read.kept?.state).toMatchObject({
      id: hashedId(key),
      name: 'bot',
      type: 'locked_down_viewer',
      project_id: PROJECT,
      key: key.value,
      secret: key.secret,
      fingerprint: expect.stringMatching(/^sha256:/),
      created_at: expect.any(String),
    })
    expect(Object.keys(beside(present(read.kept))).sort()).toEqual(['adopted_name', 'checked_at', 'holder'])
    const planned = fine(await walk.plan(read.kept, BOT))
    expect(planned).toMatchObject({ planned: read.kept?.state, replaces: null, warnings: [] })
  })

  test('finds a key by the id alone, and has no secret then', async () => {
    const world = new World({ ids: true })
    const key = world.seed('bot')
    const { read } = await moved(world, restapi({ id: key.id, data: request('bot') }))
    expect(read.kept?.state).toMatchObject({ id: key.id, key: key.value, secret: null })
  })

  test('finds a key by its value in the place of an id, which no plan shows', async () => {
    const world = new World()
    const key = world.seed('bot')
    const { kept, read } = await moved(world, restapi({ id: key.value, data: request('bot') }))
    expect(kept.state).toMatchObject({ id: null, key: key.value })
    expect(read.kept?.state).toMatchObject({ id: hashedId(key), key: key.value, secret: null })
  })

  test('keeps value and secret where the platform masks values', async () => {
    const world = new World({ ids: true, mask: 'ends' })
    const key = world.seed('bot')
    const { read } = await moved(world, created(key))
    expect(read.kept?.state).toMatchObject({ id: key.id, key: key.value, secret: key.secret })
  })

  test('takes the default project where the state names none', async () => {
    const world = new World()
    const key = world.seed('bot')
    const { read } = await moved(
      world,
      restapi({ create_response: JSON.stringify({ key: key.value }), id: key.value }),
    )
    expect(read.kept?.state).toMatchObject({ project_id: PROJECT, name: 'bot' })
  })

  test.each([
    [
      'a key that is gone',
      (key: ModelKey) => ({ id: 'another', data: request(`not-${key.name}`) }),
      'MOVE_NOT_FOUND',
    ],
    [
      'one with another name',
      (key: ModelKey) => ({ id: key.id, data: request('another') }),
      'MOVE_DOES_NOT_FIT',
    ],
    [
      'one with another type',
      (key: ModelKey) => ({ id: key.id, data: request('bot', { key_type: 'privileged' }) }),
      'MOVE_DOES_NOT_FIT',
    ],
  ])('refuses %s in the read, and names the import', async (_, state, code) => {
    const world = new World({ ids: true })
    const key = world.seed('bot')
    const { read } = await moved(world, restapi(state(key)))
    expect(read.errors).toEqual([code])
    expect(read.diagnostics[0]?.detail).toContain('import id name:')
    expect(world.platform.keys).toContain(key)
  })

  test('refuses a name that two keys have', async () => {
    const world = new World()
    world.seed('bot')
    world.seed('bot')
    const { read } = await moved(world, restapi({ data: request('bot'), id: '' }))
    expect(read.errors).toEqual(['MOVE_NOT_FOUND'])
  })

  test('refuses to plan what no list has shown', async () => {
    const world = new World()
    const { walk, kept } = await moved(world, created(world.seed('bot')))
    expect((await walk.plan(kept, BOT)).errors).toEqual(['MOVE_NOT_READ'])
    expect((await walk.plan(kept, null)).errors).toEqual(['MOVE_NOT_READ'])
  })

  test('refuses a state without a key before anything is asked', async () => {
    const world = new World()
    const walk = await world.walk()
    const refused = await walk.move('restapi_object', restapi({ id: '' }), `${HOSTS[0]}/mastercard/restapi`)
    expect(refused?.errors).toEqual(['MOVE_SHOWS_NO_KEY'])
  })

  test('makes the values known that must never be printed', async () => {
    const world = new World()
    const { state } = RECORDED['terracurl 2.3']
    const walk = await world.walk()
    await walk.move(
      'terracurl_request',
      { state: state as never, private: NONE },
      `${HOSTS[0]}/devops-rob/terracurl`,
    )
    expect(world.remembered).toEqual(
      expect.arrayContaining([JSON.parse(state.response).key, JSON.parse(state.response).secret]),
    )
  })

  test('leaves types of other providers alone, and rotating keys to themselves', async () => {
    const world = new World()
    const walk = await world.walk()
    const source = created(world.seed('bot'))
    expect(await walk.move('terraform_data', source, 'terraform.io/builtin/terraform')).toBeUndefined()
    const rotating = await world.walk({ type: 'ekb_rotating_api_key' })
    expect(await rotating.move('restapi_object', source, `${HOSTS[0]}/mastercard/restapi`)).toBeUndefined()
  })
})
