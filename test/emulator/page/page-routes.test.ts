import { describe, expect, test } from 'vitest'
import type { Emulator } from '../../../src/emulator/index.ts'
import { emulatorForTest } from '../emulators.ts'
import { ask } from './ask.ts'
import { readFeed } from './feed-reader.ts'

async function tokenOf(emulator: Emulator): Promise<string> {
  const feed = await readFeed(emulator)
  feed.close()
  return feed.hello.token
}

const CREATE = { key_name: 'bot', key_type: 'privileged' }

describe('what the page may change', () => {
  const steps: [string, string, unknown][] = [
    ['POST', '/__page/keys', CREATE],
    ['DELETE', '/__page/keys/ID', undefined],
    ['POST', '/__page/keys/ID/value', undefined],
    ['POST', '/__page/search', {}],
  ]

  test.each(steps)('%s %s is refused without the token', async (method, path, body) => {
    const emulator = await emulatorForTest()
    const id = emulator.keys().at(-1)?.id ?? ''
    const send = (headers: Record<string, string>) =>
      ask(emulator.origin, path.replace('ID', id), {
        method,
        headers: { 'content-type': 'application/json', ...headers },
        ...(body === undefined
          ? {}
          : { body: JSON.stringify({ ...(body as object), project_id: emulator.projectId }) }),
      })
    const token = await tokenOf(emulator)
    const other = await tokenOf(await emulatorForTest())
    const before = emulator.keys()
    for (const headers of [
      {},
      { 'x-page-token': '' },
      { 'x-page-token': other },
      { 'x-page-token': token, origin: 'http://127.0.0.1:1' },
      { 'x-page-token': token, host: 'attacker.example' },
    ]) {
      expect((await send(headers)).status).toBe(403)
    }
    expect(emulator.keys()).toEqual(before)
    expect((await send({ 'x-page-token': token, origin: emulator.origin })).status).toBeLessThan(300)
  })

  test('a key is created, told and deleted; no fault strikes and no request is logged', async () => {
    const emulator = await emulatorForTest()
    emulator.faults.add({ effect: { status: 500 } })
    const headers = { 'content-type': 'application/json', 'x-page-token': await tokenOf(emulator) }
    const send = (method: string, path: string, body?: unknown) =>
      ask(emulator.origin, path, {
        method,
        headers,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
    const created = await send('POST', '/__page/keys', { ...CREATE, project_id: emulator.projectId })
    const key = emulator.keys().at(-1)
    expect(JSON.parse(created.body.toString())).toEqual({ id: key?.id, key: key?.value, secret: key?.secret })
    const told = await send('POST', `/__page/keys/${key?.id}/value`)
    expect(JSON.parse(told.body.toString())).toEqual({ key: key?.value })
    expect((await send('DELETE', `/__page/keys/${key?.id}`)).status).toBe(204)
    expect((await send('DELETE', `/__page/keys/${key?.id}`)).status).toBe(404)
    const automator = emulator.keys().find(({ type }) => type === 'system')
    expect((await send('DELETE', `/__page/keys/${automator?.id}`)).status).toBe(403)
    expect(emulator.counts().total).toBe(0)
    expect((await send('POST', '/__page/keys', { ...CREATE, project_id: 'none' })).status).toBe(404)
  })

  test.each([
    ['{', 'body must be JSON'],
    [JSON.stringify({ key_name: '', key_type: 'system', extra: 1 }), 'key_name must not be empty'],
    [JSON.stringify({ key_name: 'x'.repeat(2_000_000) }), 'must be JSON'],
  ])('a creation that is not valid is refused as the platform does (%#)', async (body, problem) => {
    const emulator = await emulatorForTest()
    const headers = { 'content-type': 'application/json', 'x-page-token': await tokenOf(emulator) }
    const answer = await ask(emulator.origin, '/__page/keys', { method: 'POST', headers, body })
    expect(answer.status).toBe(400)
    expect(answer.body.toString()).toContain(problem)
  })

  test('a value is found by any of its parts, and by nothing else', async () => {
    const emulator = await emulatorForTest()
    const headers = { 'x-page-token': await tokenOf(emulator) }
    const find = async (body: string) => {
      const answer = await ask(emulator.origin, '/__page/search', { method: 'POST', headers, body })
      return JSON.parse(answer.body.toString()).ids
    }
    const [automator, bootstrap] = emulator.keys()
    expect(await find(bootstrap?.value.slice(9, 30).toUpperCase() ?? '')).toEqual([bootstrap?.id])
    expect(await find('e4b00000-')).toEqual([automator?.id, bootstrap?.id])
    expect(await find(bootstrap?.secret ?? '')).toEqual([])
    expect(await find('')).toEqual([])
  })
})

describe('what no cache may keep', () => {
  test('every answer says so: of the page, of the admin API and of the platform', async () => {
    const emulator = await emulatorForTest()
    const { origin, projectId, apiKey, apiSecret } = emulator
    const page = { 'content-type': 'application/json', 'x-page-token': await tokenOf(emulator) }
    const platform = { 'content-type': 'application/json', 'x-api-key': apiKey, 'x-api-secret': apiSecret }
    const id = emulator.keys().at(-1)?.id
    const body = JSON.stringify({ ...CREATE, project_id: projectId })
    const answers = await Promise.all([
      ask(origin, `/__page/keys/${id}/value`, { method: 'POST', headers: page }),
      ask(origin, '/__page/keys', { method: 'POST', headers: page, body }),
      ask(origin, '/__page/keys', { method: 'POST', body }),
      ask(origin, '/__page/none'),
      ask(origin, '/__admin/state?reveal=true'),
      ask(origin, '/__admin/state', { headers: { host: 'attacker.example' } }),
      ask(origin, `/api/keys?project_id=${projectId}`, { headers: platform }),
      ask(origin, '/api/keys', { method: 'POST', headers: platform, body }),
    ])
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 403, 404, 200, 403, 200, 200])
    for (const { headers } of answers) expect(headers['cache-control']).toBe('no-store')
    for (const { headers } of answers.slice(0, 6)) {
      expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY' })
    }
  })

  test('the feed asks proxies to hold nothing back, and a look at its headers ends', async () => {
    const emulator = await emulatorForTest()
    expect((await ask(emulator.origin, '/__page/events')).headers).toMatchObject({
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    })
    expect((await ask(emulator.origin, '/__page/events', { method: 'HEAD' })).status).toBe(200)
  })

  test('a fault has the last word', async () => {
    const emulator = await emulatorForTest()
    emulator.faults.add({ effect: { status: 200, headers: { 'cache-control': 'max-age=9' } } })
    expect((await ask(emulator.origin, '/api/keys')).headers['cache-control']).toBe('max-age=9')
  })
})
