import { describe, expect, test } from 'vitest'
import { type ObjectValue, UNKNOWN } from '../../../src/terraform/plugin/value.ts'
import { BOT, fine, World } from './support/world.ts'

const OWN = {
  endpoint: 'https://own.example',
  api_key: 'own-key',
  api_secret: 'own-secret',
  project_id: 'own',
}

describe('the configuration of the provider', () => {
  test('takes settings from the environment where the block sets none', async () => {
    const world = new World()
    const walk = await world.walk()
    const [settings] = world.connections
    expect(settings?.endpoint).toBe('https://ekb.example')
    expect(settings?.apiKey.reveal()).toBe('a-key-that-nobody-manages')
    expect(fine(await walk.plan(null, BOT)).planned?.['project_id']).toBe('p')
  })

  test('prefers the block, setting by setting', async () => {
    const world = new World()
    const walk = await world.walk({ settings: { ...OWN, api_keys_path: '/keys', max_retries: 7 } })
    const [settings] = world.connections
    expect(settings).toMatchObject({ endpoint: OWN.endpoint, apiKeysPath: '/keys', maxRetries: 7 })
    expect([settings?.apiKey.reveal(), settings?.apiSecret.reveal()]).toEqual(['own-key', 'own-secret'])
    expect(fine(await walk.plan(null, BOT)).planned?.['project_id']).toBe('own')
  })

  test('says who asks, with both versions', async () => {
    const world = new World()
    await world.walk()
    await world.walk({ brings: true })
    expect(world.connections.map(({ userAgent }) => userAgent)).toEqual([
      'ekb/1.2.3 (terraform-plugin; 1.11.4)',
      'ekb/1.2.3 (terraform-plugin; 1.17.2)',
    ])
  })

  test.each(['endpoint', 'api_key', 'api_secret'])('waits where %s is not known yet', async name => {
    const world = new World()
    const { errors } = await world.open({ settings: { ...OWN, [name]: UNKNOWN } })
    expect(errors).toEqual([])
    expect(world.connections).toEqual([])
  })

  test.each<[ObjectValue, string, string]>([
    [{ ...OWN, endpoint: 'http://own.example' }, 'ENDPOINT_PLAIN_HTTP', 'endpoint'],
    [{ ...OWN, max_retries: 99 }, 'MAX_RETRIES_INVALID', 'max_retries'],
    [{ ...OWN, request_timeout: 'soon' }, 'REQUEST_TIMEOUT_INVALID', 'request_timeout'],
  ])('is refused at the setting: %j', async (settings, code, name) => {
    const world = new World()
    const { errors, diagnostics } = await world.open({ settings })
    expect(errors).toEqual([code])
    expect(diagnostics[0]?.path).toEqual([name])
    expect(world.connections).toEqual([])
  })

  test('of each walk is its own: nothing of the walk before counts', async () => {
    const world = new World()
    const walk = await world.walk()
    const kept = await world.made()
    expect(kept.state['project_id']).toBe('p')
    const other = await world.walk({ project: 'q' })
    expect(fine(await other.plan(null, BOT)).planned?.['project_id']).toBe('q')
    expect(fine(await walk.plan(null, BOT)).planned?.['project_id']).toBe('p')
  })
})

describe('the check of a provider block', () => {
  async function checked(settings: ObjectValue, env: Readonly<Record<string, string>> = {}) {
    return new World().checked(settings, env)
  }

  test('waits for what may come from a later environment', async () => {
    expect((await checked({})).errors).toEqual([])
    expect((await checked({ endpoint: UNKNOWN, api_key: UNKNOWN })).errors).toEqual([])
  })

  test('says what is wrong already', async () => {
    const { errors, diagnostics } = await checked({ ...OWN, endpoint: 'http://own.example', max_retries: -1 })
    expect([...errors].sort()).toEqual(['ENDPOINT_PLAIN_HTTP', 'MAX_RETRIES_INVALID'])
    expect(diagnostics.map(({ path }) => path?.[0]).sort()).toEqual(['endpoint', 'max_retries'])
  })
})
