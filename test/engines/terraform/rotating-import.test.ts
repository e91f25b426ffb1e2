import { describe, expect, test } from 'vitest'
import {
  actionsOf,
  apiKey,
  changesAsked,
  describeEngines,
  describeNewest,
  type Engine,
  expectEmptyPlan,
  HEADER,
  managedKeys,
} from '../harness/index.ts'
import { ADDRESS, bot, rotatingOf, withRotatingKey } from './rotating-scene.ts'

const KEY = { name: 'teams-bot', type: 'locked_down_viewer', rotate_after: '90d' }
const MOVED = `moved {
  from = ekb_api_key.bot
  to   = ekb_rotating_api_key.bot
}
`
const BACK = `moved {
  from = ekb_rotating_api_key.bot
  to   = ekb_api_key.bot
}
`

const suite = (engine: Engine) => {
  test('a key, and a current and a previous one, are imported as they are', async () => {
    await using scene = await withRotatingKey(engine, bot())
    const { emulator, ws } = scene
    const first = await rotatingOf(ws)
    const imported = async (id: string) => {
      await ws.succeed('state', 'rm', ADDRESS)
      await ws.succeed('import', '-no-color', ADDRESS, id)
      // What only a person knows is taken over by the first apply.
      await ws.apply()
      await expectEmptyPlan(ws)
      return rotatingOf(ws)
    }
    expect(await imported(first.current.id)).toMatchObject({
      generation: 1,
      current: { id: first.current.id, name: first.current.name, secret: null },
      previous: null,
    })
    emulator.advance('90d')
    await ws.apply()
    const second = await rotatingOf(ws)
    emulator.clearJournal()
    const pair = await imported(`${second.current.id},name:${first.current.name}`)
    expect(pair).toMatchObject({
      generation: 2,
      current: { id: second.current.id },
      previous: { id: first.current.id },
      status: 'overlapping',
    })
    expect(changesAsked(emulator)).toEqual([])
    emulator.advance('7d')
    await ws.apply()
    expect(managedKeys(emulator).map(({ value }) => value)).toEqual([second.current.key])
    await expectEmptyPlan(ws)
  })
}

const refusals = (engine: Engine) => {
  test('two keys that do not belong together are refused', async () => {
    await using scene = await withRotatingKey(engine, bot())
    const { ws } = scene
    const { current } = await rotatingOf(ws)
    await ws.succeed('state', 'rm', ADDRESS)
    const refused = await ws.run('import', '-no-color', ADDRESS, `${current.id},${current.id}`)
    expect(refused.code).toBe(1)
    expect(refused.text).toContain('(IMPORT_PAIR_INVALID)')
  })
}

const moves = (engine: Engine) => {
  test('an ekb_api_key moves here and back without a request that changes anything', async () => {
    await using scene = await withRotatingKey(engine, HEADER + apiKey('bot', KEY))
    const { emulator, ws } = scene
    const key = await ws.attributes('ekb_api_key.bot')
    await ws.write(bot() + MOVED)
    const { plan } = await ws.planShown()
    expect(Object.values(actionsOf(plan))).not.toContain('create')
    await ws.applyPlan()
    expect(await rotatingOf(ws)).toMatchObject({
      generation: 1,
      current: { id: key['id'], name: 'teams-bot', key: key['key'], secret: key['secret'] },
    })
    await expectEmptyPlan(ws)
    await ws.write(HEADER + apiKey('bot', KEY) + BACK)
    await ws.apply()
    expect(await ws.attributes('ekb_api_key.bot')).toMatchObject({ id: key['id'], secret: key['secret'] })
    expect(changesAsked(emulator)).toEqual([])
    await expectEmptyPlan(ws)
  })
}

const refusedMoves = (engine: Engine) => {
  test('a rotating key with two keys does not become an ekb_api_key', async () => {
    await using scene = await withRotatingKey(engine, bot())
    const { emulator, ws } = scene
    emulator.advance('90d')
    await ws.apply()
    await ws.write(HEADER + apiKey('bot', KEY) + BACK)
    const { errors } = await ws.plan()
    expect(errors.map(({ detail }) => detail).join()).toMatch(/\(MOVE_LEAVES_KEYS\)$/)
    expect(managedKeys(emulator)).toHaveLength(2)
  })

  test('nothing else becomes a rotating key', async () => {
    const data = 'resource "terraform_data" "bot" {\n}\n'
    await using scene = await withRotatingKey(engine, HEADER + data)
    const { ws } = scene
    await ws.write(bot() + MOVED.replace('ekb_api_key', 'terraform_data'))
    const { code, text } = await ws.run('plan', '-no-color')
    expect(code).toBe(1)
    expect(text).toContain('ekb_rotating_api_key cannot be made of terraform_data')
  })
}

// Side by side: an engine waits for its processes more than it works.
describe.concurrent('a rotating key', () => {
  describeEngines('of keys that exist', undefined, suite)
  describeNewest('of keys that do not go together', { terraform: '1.6.0', opentofu: '1.6.0' }, refusals)
  describeEngines('moved', { terraform: '1.8.0', opentofu: '1.10.0' }, moves)
  describeNewest('that cannot be moved', { terraform: '1.8.0', opentofu: '1.10.0' }, refusedMoves)
})
