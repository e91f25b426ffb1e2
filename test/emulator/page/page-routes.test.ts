import { request } from 'node:http'
import { networkInterfaces } from 'node:os'
import { describe, expect, test } from 'vitest'
import { buildPage } from '../../../scripts/build/page.ts'
import type { Emulator } from '../../../src/emulator/index.ts'
import { emulatorForTest, folderForTest } from '../emulators.ts'
import { readFeed } from './feed-reader.ts'

/** Asks with any headers, also with those that fetch would not send. */
function ask(
  origin: string,
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }> {
  return new Promise((resolve, reject) => {
    const { method = 'GET', headers = {}, body } = options
    request(`${origin}${path}`, { method, headers }, response => {
      const chunks: Buffer[] = []
      const answer = () => ({
        status: response.statusCode ?? 0,
        headers: response.headers,
        body: Buffer.concat(chunks),
      })
      if (response.headers['content-type'] === 'text/event-stream') {
        resolve(answer())
        response.destroy()
        return
      }
      response.on('data', chunk => chunks.push(chunk)).on('end', () => resolve(answer()))
    })
      .on('error', reject)
      .end(body)
  })
}

async function tokenOf(emulator: Emulator): Promise<string> {
  const feed = await readFeed(emulator)
  feed.close()
  return feed.hello.token
}

const CREATE = { key_name: 'bot', key_type: 'privileged' }
const PATHS = ['/', '/__page/events', '/__page/files/none']

describe('who may open the page', () => {
  test.each([
    [{ host: 'localhost' }, 200],
    [{ host: '[::1]:8080' }, 200],
    [{ host: 'attacker.example' }, 403],
    [{ host: '127.0.0.1.attacker.example' }, 403],
    [{ host: '192.168.1.7' }, 403],
    [{ origin: 'https://attacker.example' }, 403],
    [{ origin: 'null' }, 403],
    [{ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }, 403],
    [{ 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors' }, 403],
  ])('%j is answered %i', async (headers, status) => {
    const emulator = await emulatorForTest()
    const answers = await Promise.all(PATHS.map(path => ask(emulator.origin, path, { headers })))
    const wanted = status === 200 ? [200, 200, 404] : [403, 403, 403]
    expect(answers.map(answer => answer.status)).toEqual(wanted)
  })

  test('a link of another page leads to the page, and to nothing else', async () => {
    const emulator = await emulatorForTest()
    const headers = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }
    const answers = await Promise.all(PATHS.map(path => ask(emulator.origin, path, { headers })))
    expect(answers.map(answer => answer.status)).toEqual([200, 403, 403])
  })

  test('another machine may only where that was asked for, and only by an address', async context => {
    const address = Object.values(networkInterfaces())
      .flat()
      .find(found => found?.family === 'IPv4' && !found.internal)?.address
    if (address === undefined) return context.skip('this machine has no address but the loopback one')
    const closed = await emulatorForTest({ host: '0.0.0.0' })
    expect((await ask(`http://${address}:${closed.port}`, '/')).status).toBe(403)
    expect((await ask(`http://127.0.0.1:${closed.port}`, '/')).status).toBe(200)
    const open = await emulatorForTest({ host: '0.0.0.0', remotePage: true })
    const origin = `http://${address}:${open.port}`
    expect((await ask(origin, '/')).status).toBe(200)
    expect((await ask(origin, '/', { headers: { host: 'attacker.example' } })).status).toBe(403)
    expect((await ask(origin, '/__admin/state')).status).toBe(403)
    // Browsers ignore it there, and complain.
    expect((await ask(origin, '/')).headers).not.toHaveProperty('cross-origin-opener-policy')
    expect((await ask(open.origin, '/')).headers).toHaveProperty('cross-origin-opener-policy')
  })
})

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

describe('the front end', () => {
  test('comes with a policy that lets nothing else in, and weighs less than 60 kB', async ({ annotate }) => {
    const emulator = await emulatorForTest()
    const headers = { 'accept-encoding': 'gzip, br' }
    const index = await ask(emulator.origin, '/', { headers })
    expect(index.headers).toMatchObject({
      'content-security-policy': expect.stringMatching(
        /^default-src 'none'; script-src 'self'; style-src 'self';/,
      ),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'x-frame-options': 'DENY',
      'content-encoding': 'gzip',
    })
    const policy = String(index.headers['content-security-policy'])
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toMatch(/unsafe|\*|https?:|data:|blob:/)
    const { body } = await ask(emulator.origin, '/')
    expect(body.toString()).not.toMatch(/<style|<script>|style=|\son\w+=|\{\{|https?:\/\//)
    const names = [...body.toString().matchAll(/(?:src|href)="([^"]+)"/g)].map(([, name = '']) => name)
    expect(names).toHaveLength(4)
    let weight = index.body.length
    for (const name of names) {
      const file = await ask(emulator.origin, name, { headers })
      expect(file).toMatchObject({ status: 200, headers: { 'x-content-type-options': 'nosniff' } })
      expect(file.headers['cache-control']).toContain('immutable')
      weight += file.body.length
    }
    await annotate(
      `the page weighs ${(weight / 1000).toFixed(1)} kB compressed, in ${names.length + 1} files`,
    )
    expect(weight).toBeLessThan(60_000)
  })

  test('is at the root, whatever the base path of the platform', async () => {
    const emulator = await emulatorForTest({ basePath: '/ekb' })
    expect((await ask(emulator.origin, '/')).headers['content-type']).toContain('text/html')
    expect((await ask(emulator.origin, '/', { method: 'HEAD' })).status).toBe(200)
    expect((await ask(emulator.origin, '/', { method: 'POST' })).status).toBe(404)
    expect((await ask(emulator.origin, '/ekb/health')).status).toBe(200)
    expect((await ask(emulator.origin, '/__page/none')).status).toBe(404)
  })

  test('is built the same from the same sources', async () => {
    const built = async () => {
      const path = await buildPage(folderForTest())
      return ((await import(path)) as typeof import('#page-files')).pageFiles
    }
    const [one, other] = [await built(), await built()]
    expect(other).toEqual(one)
    expect(Object.keys(one.files).map(name => name.replace(/-[0-9a-f]{12}/, ''))).toEqual([
      'main.js',
      'theme.js',
      'main.css',
      'icon.svg',
    ])
  })
})
