import { networkInterfaces } from 'node:os'
import { describe, expect, test } from 'vitest'
import { buildPage } from '../../../scripts/build/page.ts'
import { emulatorForTest, folderForTest } from '../emulators.ts'
import { ask } from './ask.ts'

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
