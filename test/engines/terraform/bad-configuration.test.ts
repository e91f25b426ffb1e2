import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  apiKey,
  block,
  describeNewest,
  emulatorFor,
  type HclValue,
  HEADER,
  openWorkspace,
  settingsOf,
  type Workspace,
} from '../harness/index.ts'

const SECRETS = ['5f0c3b5e-0000-4000-8000-0123456789ab', 'c2VjcmV0IHRoYXQgaXMgbWFkZSB1cCBmb3IgdGVzdHM=']
const [KEY = '', SECRET = ''] = SECRETS
const BOT = { name: 'bot', type: 'locked_down_viewer' }
const GOOD = { endpoint: 'https://ekb.example.com', api_key: KEY, api_secret: SECRET, project_id: 'p1' }

interface Case {
  readonly title: string
  /** The attributes of the provider block, over good ones; null takes one out. */
  readonly settings?: Readonly<Record<string, HclValue>>
  /** The attributes of the key, over good ones. */
  readonly key?: Readonly<Record<string, HclValue>>
  readonly data?: string
  readonly summary: RegExp
  readonly detail: RegExp
  /** What the engine points at. */
  readonly code?: string
}

const IN_VALIDATE: readonly Case[] = [
  {
    title: 'an unknown type',
    key: { type: 'admin' },
    summary: /^Unknown key type$/,
    detail: /type is "admin"\. It must be "privileged" or "locked_down_viewer"/,
    code: 'type = "admin"',
  },
  {
    title: 'an empty name',
    key: { name: '  ' },
    summary: /^The key needs another name$/,
    detail: /name is empty\. A name has 1 to 255 characters/,
    code: 'name = "  "',
  },
  {
    title: 'a name that is too long',
    key: { name: 'n'.repeat(256) },
    summary: /^The key needs another name$/,
    detail: /name has 256 characters\. A name has 1 to 255/,
  },
  {
    title: 'an attribute that only the provider sets',
    key: { created_at: '2026-01-01T00:00:00Z' },
    summary: /^created_at is read-only$/,
    detail: /Only the provider sets created_at, so a value here would have no effect\. Remove this line/,
    code: 'created_at = "2026-01-01T00:00:00Z"',
  },
  {
    title: 'a name with a line break',
    key: { name: 'two\nlines' },
    summary: /^The key needs another name$/,
    detail: /control character/,
  },
  ...['90', '0d', '1.5d', '30m', '-1d', '3651d', '522w', '', '90 d', '1h30m'].map(age => ({
    title: `the age "${age}"`,
    key: { rotate_after: age },
    summary: /^rotate_after is not a valid duration$/,
    detail: /Use a whole number followed by h \(hours\), d \(days\) or w \(weeks\), from 1h to 3650d/,
    code: `rotate_after = "${age}"`,
  })),
  {
    title: 'an age of a search',
    data: 'data "ekb_api_keys" "old" { older_than = "old" }\n',
    summary: /^older_than is not a valid duration$/,
    detail: /older_than is "old"\. Use a whole number/,
  },
  {
    title: 'a type of a search',
    data: 'data "ekb_api_keys" "some" { type = "viewer" }\n',
    summary: /^Unknown key type$/,
    detail: /type is "viewer"\. It must be "privileged", "locked_down_viewer" or "system"/,
  },
  {
    title: 'a key that is looked for by nothing',
    data: 'data "ekb_api_key" "some" {}\n',
    summary: /^Select the key by id or by name$/,
    detail: /Set exactly one of id and name/,
  },
  {
    title: 'a key that is looked for by two things',
    data: 'data "ekb_api_key" "some" {\n  id   = "key_0123456789abcdef"\n  name = "bot"\n}\n',
    summary: /^Select the key by id or by name$/,
    detail: /Set exactly one of id and name/,
  },
  {
    title: 'an endpoint that is no URL',
    settings: { endpoint: 'ekb.example.com' },
    summary: /^The endpoint is not a URL$/,
    detail: /endpoint.* is "ekb\.example\.com"\. Use the full address/,
    code: 'endpoint = "ekb.example.com"',
  },
  {
    title: 'an endpoint with another scheme',
    settings: { endpoint: 'ftp://ekb.example.com' },
    summary: /has an unsupported scheme/,
    detail: /Only https:\/\/ is supported/,
  },
  {
    title: 'plain http to another machine',
    settings: { endpoint: 'http://ekb.example.com' },
    summary: /would send the credentials in clear text/,
    detail: /endpoint.* uses http:\/\/ with the host ekb\.example\.com.* Use https:\/\/ekb\.example\.com/,
    code: 'endpoint = "http://ekb.example.com"',
  },
  {
    title: 'an endpoint with a password',
    settings: { endpoint: `https://user:${SECRET}@ekb.example.com` },
    summary: /must not contain a user name or password/,
    detail: /set the credentials with api_key and api_secret/,
  },
  {
    title: 'an endpoint with a query',
    settings: { endpoint: 'https://ekb.example.com/?project_id=1' },
    summary: /must not contain a query or fragment/,
    detail: /The project has a setting of its own, project_id \(EKB_PROJECT_ID\)/,
  },
  {
    title: 'a credential with a line break',
    settings: { api_secret: `${SECRET}\n` },
    summary: /^The setting api_secret contains/,
    detail: /Copy it again, without line breaks, spaces or quotation marks\. The value is not shown here/,
  },
  {
    title: 'a path that is none',
    settings: { api_keys_path: 'https://elsewhere.example.com/api' },
    summary: /^The setting api_keys_path is not a path$/,
    detail: /Use the path of the key list below the endpoint/,
  },
  {
    title: 'a time limit that is none',
    settings: { request_timeout: 'soon' },
    summary: /^The setting request_timeout is not a duration$/,
    detail: /is "soon"\. Use a number with a unit/,
  },
  {
    title: 'a count that is none',
    settings: { max_retries: 2.5 },
    summary: /^The setting max_retries is not a valid number$/,
    detail: /Use a whole number from 0 to 20/,
  },
  {
    title: 'a CA bundle that is not there',
    settings: { ca_bundle: '/nowhere/ca.pem' },
    summary: /^The CA bundle cannot be read$/,
    detail:
      /names the file "\/nowhere\/ca\.pem", but .*Use the path of a readable PEM file, or the PEM text itself/,
  },
  {
    title: 'a CA bundle without a certificate',
    settings: { ca_bundle: '-----BEGIN CERTIFICATE-----\nbm9wZQ==\n-----END CERTIFICATE-----\n' },
    summary: /^The CA bundle contains no usable certificate$/,
    detail: /It must contain one or more PEM certificates/,
  },
]

const IN_PLAN: readonly (Case & { readonly env?: Readonly<Record<string, string>> })[] = [
  ...(['endpoint', 'api_key', 'api_secret'] as const).map(setting => ({
    title: `no ${setting}`,
    settings: { [setting]: null },
    summary: new RegExp(`^The setting ${setting} is missing$`),
    detail: new RegExp(
      `Set ${setting} in the provider configuration, or the environment variable EKB_${setting.toUpperCase()}\\.`,
    ),
  })),
  {
    title: 'no project',
    settings: { project_id: null },
    summary: /^No project is set$/,
    detail:
      /Set project_id here, project_id in the provider configuration, or the environment variable EKB_PROJECT_ID/,
  },
  {
    title: 'an endpoint of the environment',
    settings: { endpoint: null },
    env: { EKB_ENDPOINT: 'http://ekb.example.com' },
    summary: /would send the credentials in clear text/,
    detail: /^The environment variable EKB_ENDPOINT uses http:\/\//,
  },
]

describeNewest('bad configuration', { terraform: '1.11', opentofu: '1.11' }, engine => {
  let ws: Workspace

  beforeAll(async () => {
    ws = await openWorkspace({ engine })
  })

  afterAll(() => ws[Symbol.asyncDispose]())

  async function write({ settings = {}, key = {}, data = '' }: Case): Promise<void> {
    const entries = Object.entries({ ...GOOD, ...settings }).filter(([, value]) => value !== null)
    const provider = block('provider "ekb"', Object.fromEntries(entries))
    await ws.write(`${HEADER}${provider}${apiKey('bot', { ...BOT, ...key })}${data}`)
  }

  function check(
    { summary, detail, code }: Case,
    said: Awaited<ReturnType<Workspace['plan']>> | Validated,
  ): void {
    expect(said.code).toBe(1)
    expect(said.errors).toHaveLength(1)
    const [error] = said.errors
    expect(error?.summary).toMatch(summary)
    expect(error?.detail).toMatch(detail)
    if (code !== undefined)
      expect(error?.snippet?.code.replace(/\s+/g, ' ')).toContain(code.replace(/\s+/g, ' '))
    for (const secret of SECRETS) expect(`${error?.summary}${error?.detail}`.includes(secret)).toBe(false)
    expect(said.text).not.toMatch(/Stack trace|panic|\.ts:\d+|at .+\(.+:\d+:\d+\)/)
  }

  test.each(IN_VALIDATE)('$title is known in validate', async bad => {
    await write(bad)
    check(bad, await validated(ws))
  })

  test.each(IN_PLAN)('$title is known in plan', async bad => {
    await write(bad)
    Object.assign(ws.env, bad.env)
    try {
      check(bad, await ws.plan())
    } finally {
      for (const name of Object.keys(bad.env ?? {})) delete ws.env[name]
    }
  })

  test('all that is missing is said at once, and validate waits for it', async () => {
    await ws.write(`${HEADER}provider "ekb" {}\n${apiKey('bot', BOT)}`)
    expect((await validated(ws)).code).toBe(0)
    const { errors } = await ws.plan()
    expect(errors.map(({ summary }) => summary).sort()).toEqual([
      'The setting api_key is missing',
      'The setting api_secret is missing',
      'The setting endpoint is missing',
    ])
  })

  test('settings that are known only after apply are waited for', async () => {
    await using emulator = await emulatorFor()
    const settings = settingsOf(emulator)
    await using later = await openWorkspace({
      engine,
      env: { EKB_API_KEY: emulator.apiKey, EKB_API_SECRET: emulator.apiSecret },
      main: `${HEADER}
resource "terraform_data" "where" { input = ${JSON.stringify(settings)} }
provider "ekb" {
  endpoint   = terraform_data.where.output.EKB_ENDPOINT
  project_id = terraform_data.where.output.EKB_PROJECT_ID
}
${apiKey('bot', BOT)}`,
    })
    await later.apply()
    expect(await later.attributes('ekb_api_key.bot')).toMatchObject({
      ...BOT,
      project_id: emulator.projectId,
    })
  })
})

type Validated = Pick<Awaited<ReturnType<Workspace['plan']>>, 'code' | 'errors' | 'text'>

/** `validate -json` answers one document instead of a stream. */
async function validated(ws: Workspace): Promise<Validated> {
  const said = await ws.run('validate', '-json')
  const { diagnostics } = JSON.parse(said.stdout) as { diagnostics: Validated['errors'] }
  return { ...said, errors: diagnostics.filter(({ severity }) => severity === 'error') }
}
