import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Emulator } from '../../../src/emulator/index.ts'
import { type Authority, createAuthority } from '../../platform/support/certificates.ts'
import {
  apiKey,
  changesAsked,
  describeNewest,
  emulatorFor,
  expectEmptyPlan,
  HEADER,
  managedKeys,
  openWorkspace,
  settingsOf,
  type Workspace,
} from '../harness/index.ts'

const MAIN = HEADER + apiKey('bot', { name: 'bot', type: 'locked_down_viewer' })

describeNewest('bad platform', { terraform: '1.11', opentofu: '1.11' }, engine => {
  let ws: Workspace
  let emulator: Emulator
  let authority: Authority

  beforeAll(async () => {
    authority = createAuthority()
    emulator = await emulatorFor({
      seed: {
        projects: [
          { id: 'first', keys: [{ name: 'reader', type: 'locked_down_viewer' }] },
          { id: 'second', keys: [] },
        ],
      },
    })
    ws = await openWorkspace({ engine, main: MAIN })
  })

  afterAll(async () => {
    authority.dispose()
    await emulator.close()
    await ws[Symbol.asyncDispose]()
  })

  beforeEach(() => {
    // Waiting between tries is tested elsewhere.
    Object.assign(ws.env, { ...settingsOf(emulator), EKB_MAX_RETRIES: '1' })
  })

  afterEach(() => {
    delete ws.env['EKB_CA_BUNDLE']
    delete ws.env['EKB_API_KEYS_PATH']
  })

  /** Plans with other settings: it must fail once, and its message is on one line. */
  async function refusal(env: Readonly<Record<string, string>>): Promise<string> {
    Object.assign(ws.env, env)
    const { code, errors, text } = await ws.plan()
    expect({ code, count: errors.length }).toEqual({ code: 1, count: 1 })
    expect(text).not.toMatch(/Stack trace|panic|\.ts:\d+|at .+\(.+:\d+:\d+\)/)
    for (const { value, secret } of emulator.keys()) {
      expect(text.includes(value)).toBe(false)
      expect(text.includes(secret)).toBe(false)
    }
    expect(changesAsked(emulator)).toEqual([])
    return `${errors[0]?.summary}: ${errors[0]?.detail}`
  }

  test('credentials that the platform refuses', async () => {
    const { secret = '' } = managedKeys(emulator)[0] ?? {}
    expect(await refusal({ EKB_API_SECRET: secret })).toMatch(
      /^The platform rejected the credentials: .*api_key and api_secret \(EKB_API_KEY, EKB_API_SECRET\)/,
    )
  })

  test('credentials that may only read: plans work, and the apply says what is missing', async () => {
    const reader = managedKeys(emulator).find(({ name }) => name === 'reader')
    Object.assign(ws.env, { EKB_API_KEY: reader?.value, EKB_API_SECRET: reader?.secret })
    expect((await ws.plan()).changes).toEqual(['create ekb_api_key.bot'])
    const applied = await ws.run('apply', '-no-color', '-auto-approve')
    expect(applied.code).toBe(1)
    expect(applied.text).toMatch(
      /Error: The API key does not have permission to do this with ekb_api_key\.bot.* A locked-down viewer key cannot manage keys\. Set api_key and api_secret/,
    )
    expect(managedKeys(emulator).map(({ name }) => name)).toEqual(['reader'])
    emulator.clearJournal()
  })

  test('a project that the credentials are not of, and one that is not there', async () => {
    expect(await refusal({ EKB_PROJECT_ID: 'second' })).toMatch(
      /^The API key does not have permission to do this: .*privileged key of this project/,
    )
    expect(await refusal({ EKB_PROJECT_ID: 'third' })).toMatch(
      /^There are no API keys at this address: .*project_id \(EKB_PROJECT_ID\) is third\. Check all three/,
    )
  })

  test('a path that is not there', async () => {
    expect(await refusal({ EKB_API_KEYS_PATH: '/v9/keys' })).toMatch(
      /^There are no API keys at this address: .*api_keys_path \(EKB_API_KEYS_PATH\) together name 127\.0\.0\.1:\d+\/v9\/keys,/,
    )
  })

  test('a host that does not answer, and one that has no address', async () => {
    const server = createServer()
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    await new Promise(resolve => server.close(resolve))
    expect(await refusal({ EKB_ENDPOINT: `http://127.0.0.1:${port}` })).toMatch(
      new RegExp(
        `^Nothing answers at 127\\.0\\.0\\.1:${port}: .*nothing was sent.*endpoint \\(EKB_ENDPOINT\\)`,
      ),
    )
    expect(await refusal({ EKB_ENDPOINT: 'https://ekb.invalid' })).toMatch(
      /^The host ekb\.invalid was not found: .*nothing was sent.*endpoint \(EKB_ENDPOINT\)/,
    )
  })

  test('a server that is no EKB', async () => {
    const server = createServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' })
      response.end('<!doctype html><title>Please sign in</title>')
    })
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    try {
      expect(await refusal({ EKB_ENDPOINT: `http://127.0.0.1:${port}` })).toMatch(
        /^The server at 127\.0\.0\.1:\d+ is not EKB: .*endpoint \(EKB_ENDPOINT\) and api_keys_path \(EKB_API_KEYS_PATH\)/,
      )
    } finally {
      server.closeAllConnections()
      server.close()
    }
  })

  test('a certificate that nobody knows, and the bundle that makes it known', async () => {
    const { key, certificate: cert } = authority.issue(['IP:127.0.0.1'])
    await using secure = await emulatorFor({ tls: { key, cert } })
    const settings = settingsOf(secure)
    expect(secure.endpoint).toMatch(/^https:/)
    expect(await refusal(settings)).toMatch(
      /^The certificate of 127\.0\.0\.1:\d+ is not trusted: .*nothing was sent.*ca_bundle \(EKB_CA_BUNDLE\)/,
    )
    expect(secure.counts().total).toBe(0)

    const file = join(ws.folder, 'ca.pem')
    await ws.write(MAIN, { 'ca.pem': authority.certificate })
    ws.env['EKB_CA_BUNDLE'] = file
    await ws.apply()
    await expectEmptyPlan(ws)
    ws.env['EKB_CA_BUNDLE'] = authority.certificate
    await expectEmptyPlan(ws)
    delete ws.env['EKB_CA_BUNDLE']
    await ws.write(`${HEADER}provider "ekb" {\n  ca_bundle = file("ca.pem")\n}\n`)
    await ws.apply()
    expect(managedKeys(secure)).toEqual([])
    await ws.write(MAIN)
  })

  test('a certificate of another name', async () => {
    const { key, certificate: cert } = authority.issue(['DNS:ekb.example.com'])
    await using secure = await emulatorFor({ tls: { key, cert } })
    expect(await refusal({ ...settingsOf(secure), EKB_CA_BUNDLE: authority.certificate })).toMatch(
      /^The certificate is not for 127\.0\.0\.1:\d+: .*Set endpoint \(EKB_ENDPOINT\) to .* A CA bundle .* cannot fix this/,
    )
  })
})
