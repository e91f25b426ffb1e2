import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { Secret } from '../../../src/core/secret.ts'
import { audit, fileFor, type Site, site, stateOf } from './run-audit.ts'

const KEYS = [
  { name: 'teams-bot', type: 'locked_down_viewer', age: '100d' },
  { name: 'wiki-sync', type: 'locked_down_viewer', age: '400d' },
] as const
const ONE = { projects: [{ id: 'p1', keys: [...KEYS] }] }
const TWO = {
  projects: [
    { id: 'p1', keys: [...KEYS] },
    { id: 'p2', keys: [{ name: 'search', type: 'privileged' as const }] },
    { id: 'p3' },
  ],
}

async function* bytes(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text)
}

/** The id that the provider gives a key of a platform without ids. */
function idOf({ emulator }: Site, name: string): string {
  const record = emulator.keys().find(key => key.name === name)
  return `key_${new Secret(record?.value ?? '').digest()}`
}

const gets = ({ emulator }: Site) => emulator.journal().map(({ method }) => method)

describe('one project', () => {
  test('is listed with one GET, and needs no state', async () => {
    const here = await site(ONE)
    const { code, out, err } = await audit([], here)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(/^API keys: 1 medium · 4 keys in 1 project\n/)
    expect(out).toContain('No state was given')
    expect(gets(here)).toEqual(['GET'])
  })

  test('needs settings that the command itself reads', async () => {
    const { env } = await site(ONE)
    const missing = async (name: string) => (await audit([], { env: { ...env, [name]: '' } })).err
    expect(await missing('EKB_ENDPOINT')).toContain(
      'Set endpoint with `--endpoint`, or the environment variable',
    )
    expect(await missing('EKB_API_KEY')).toContain(
      'Set api_key with `--credentials-file`, or the environment',
    )
  })

  test('stands beside a state from stdin', async () => {
    const here = await site(ONE)
    const stdin = bytes(stateOf('p1', { bot: { id: idOf(here, 'teams-bot') } }))
    const { code, out } = await audit(['--state', '-', '--format', 'json'], here, { stdin })
    const report = JSON.parse(out)
    expect(code).toBe(0)
    expect(report.states).toEqual([{ state: 'stdin', engine: 'terraform', keys: 1 }])
    const managers = report.keys.map((key: { name: string; managedBy: { address: string }[] }) => [
      key.name,
      ...key.managedBy.map(({ address }) => address),
    ])
    expect(managers).toEqual([
      ['wiki-sync'],
      ['teams-bot', 'ekb_api_key.bot'],
      ['Automator Key'],
      ['Bootstrap Key'],
    ])
    expect(report.findings.map(({ rule }: { rule: string }) => rule).sort()).toEqual(['EKB010', 'EKB050'])
  })

  test.each([
    [[], 0],
    [['--fail-on', 'medium'], 2],
    [['--fail-on', 'medium', '--older-than', '500d'], 0],
    [['--fail-on', 'medium', '--older-than', 'never'], 0],
    [['--fail-on', 'medium', '--older-than', 'never', '--max-privileged', '0'], 2],
    [['--fail-on', 'never'], 0],
  ])('%j ends with %j', async (words, code) => {
    expect(await audit(words, await site(ONE))).toMatchObject({ code })
  })

  test('is judged by the configuration, and the command line has the last word', async () => {
    const config = fileFor('c.yaml', 'fail_on: low\nlimits: {maximum_age: 50d}\nlevels: {EKB010: low}\n')
    const here = await site(ONE)
    const rules = async (...words: string[]) => {
      const { out } = await audit(['--config', config, '--format', 'json', ...words], here)
      return JSON.parse(out).findings.map(({ rule, level }: Record<string, string>) => `${rule} ${level}`)
    }
    expect(await rules()).toEqual(['EKB010 low', 'EKB010 low'])
    expect(await rules('--older-than', '300d')).toEqual(['EKB010 low'])
    expect(await audit(['--config', config], here)).toMatchObject({ code: 2 })
  })

  test('is judged without what somebody accepted, until the day that the list says', async () => {
    const here = await site(ONE)
    const words = ['--fail-on', 'medium']
    const { code, out } = await audit(words, here)
    const [, fingerprint] = /To accept: (ekb010-[0-9a-f]{16})/.exec(out) ?? []
    const list = (line: string) => ['--accept', fileFor('accepted', `${fingerprint} ${line}\n`)]
    expect(code).toBe(2)
    expect(await audit([...words, ...list('# until its reader is gone')], here)).toMatchObject({
      code: 0,
      out: expect.stringContaining('API keys: no findings, 1 accepted'),
    })
    expect(await audit([...words, ...list('until 9999-12-31')], here)).toMatchObject({ code: 0 })
    expect(await audit([...words, ...list('until 2020-01-31')], here)).toMatchObject({
      code: 2,
      out: expect.stringContaining(`${fingerprint} until 2020-01-31`),
    })
    const wrong = await audit([...words, ...list('for ever')], here)
    expect(wrong).toMatchObject({ code: 1, out: '', err: expect.stringContaining('line 1') })
  })

  test('is compared with an earlier report', async () => {
    const here = await site(ONE)
    const last = join(dirname(here.credentials), 'last.json')
    await audit(['--format', 'json', '--output', last], here)
    const { apiKey, apiSecret, endpoint } = here.emulator
    await fetch(`${endpoint}/api/keys`, {
      method: 'POST',
      headers: { 'x-api-key': apiKey, 'x-api-secret': apiSecret, 'content-type': 'application/json' },
      body: JSON.stringify({ project_id: 'p1', key_name: 'search', key_type: 'privileged' }),
    })
    const { code, out } = await audit(['--since', last], here)
    expect(code).toBe(0)
    expect(out).toMatch(/\nSince 20\S+Z: 1 change\n {10}search \(privileged\) appeared\.\n/)
    const bad = await audit(['--since', here.credentials], here)
    expect(bad).toMatchObject({ code: 1, out: '' })
    expect(bad.err).not.toContain('EKB_API_KEY=')
  })

  test('is written to a file, and as text to the terminal', async () => {
    const here = await site(ONE)
    const output = join(dirname(here.credentials), 'keys.csv')
    const { out } = await audit(['--format', 'csv', '--output', output], here)
    expect(out).toMatch(/^API keys: /)
    expect((await readFile(output, 'utf8')).split('\r\n')).toHaveLength(1 + 4 + 1)
  })
})

describe('several projects', () => {
  test('are listed each with its own pair', async () => {
    const here = await site(TWO)
    const { code, out } = await audit(['--credentials-file', here.credentials], here)
    expect(code).toBe(0)
    expect(out).toMatch(/^API keys: 1 medium · 9 keys in 3 projects\n/)
    expect(gets(here)).toEqual(['GET', 'GET', 'GET'])
  })

  test('a refused one does not hide the others', async () => {
    const here = await site(TWO)
    const { code, out } = await audit(['--project', 'p1', '--project', 'p2'], here)
    expect(code).toBe(1)
    expect(out).toMatch(/^API keys: 1 medium · 4 keys in 1 project · incomplete\n/)
    expect(out).toContain('(PERMISSION_DENIED)')
  })

  test('half of the answers may fail', async () => {
    const projects = Array.from({ length: 10 }, (_, number) => ({ id: `p${number}` }))
    const here = await site({ projects })
    for (const { id } of projects.slice(0, 5)) {
      here.emulator.faults.add({ match: { project: id }, effect: { status: 500 } })
    }
    const { code, out } = await audit(['--credentials-file', here.credentials, '--format', 'json'], here)
    const report = JSON.parse(out)
    expect(code).toBe(1)
    expect(report).toMatchObject({ incomplete: true, projects: ['p5', 'p6', 'p7', 'p8', 'p9'] })
    expect(report.problems.map(({ name, code }: Record<string, string>) => `${name} ${code}`)).toEqual([
      'p0 PLATFORM_FAILED',
      'p1 PLATFORM_FAILED',
      'p2 PLATFORM_FAILED',
      'p3 PLATFORM_FAILED',
      'p4 PLATFORM_FAILED',
    ])
  })
})

describe('states', () => {
  test('that cannot be read do not hide the others, and the audit is incomplete', async () => {
    const here = await site(ONE)
    const good = fileFor('good.json', stateOf('p1', { bot: { id: idOf(here, 'teams-bot') } }))
    const encrypted = fileFor('encrypted.json', '{"serial":1,"lineage":"a","encrypted_data":"x"}')
    const words = ['--state', good, '--state', encrypted, '--state', '/nowhere.json', '--format', 'json']
    const { code, out } = await audit(words, here)
    expect(code).toBe(1)
    const report = JSON.parse(out)
    expect(report.problems).toMatchObject([
      { what: 'state', name: encrypted, code: 'STATE_ENCRYPTED' },
      { what: 'state', name: '/nowhere.json', code: 'FILE_UNREADABLE' },
    ])
    expect(report.states).toHaveLength(1)
  })

  test('of another project are told, and manage nothing here', async () => {
    const here = await site(ONE)
    const state = fileFor('other.json', stateOf('p7', { bot: { id: idOf(here, 'teams-bot') } }))
    const { code, out } = await audit(['--state', state], here)
    expect(code).toBe(0)
    expect(out).toContain('States manage 1 key of project p7, which was not audited. Add it with --project.')
    expect(out).toMatch(/teams-bot +locked_down_viewer +\d+ d +nobody/)
  })
})

describe('what cannot be done', () => {
  test.each([
    [['--format', 'pdf'], {}, "Option '--format <format>' argument 'pdf' is invalid"],
    [['--older-than', 'old'], {}, 'It must be a number of days or weeks'],
    [['--max-privileged', '-1'], {}, 'It must be a whole number'],
    [['--nonsense'], {}, "Unknown option '--nonsense'"],
    [['extra'], {}, 'ekb audit --help'],
    [['--accept', '/nowhere'], {}, 'Could not read the list of accepted findings /nowhere'],
    [['--config', '/nowhere.yaml'], {}, 'Could not read the configuration /nowhere.yaml'],
    [['--credentials-file', '/nowhere.env'], {}, 'Could not read the credentials file /nowhere.env'],
    [['--project', 'a b'], {}, 'contains white space'],
    [['--endpoint', 'http://ekb.example.com'], {}, 'Plain http is allowed only for localhost'],
    [[], { EKB_ENDPOINT: '' }, 'The setting endpoint is missing'],
    [[], { EKB_PROJECT_ID: '' }, 'Name one with `--project`'],
    // Credentials of the environment are never sent elsewhere.
    [['--endpoint', 'https://ekb.example.com'], {}, 'so they are not sent there'],
  ])('%j %j is said with 1, and nothing is sent', async (words, env, problem) => {
    const here = await site(ONE)
    const { code, out, err } = await audit(words, { env: { ...here.env, ...env } })
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain(problem)
    expect(here.emulator.journal()).toEqual([])
  })
})

test('no value is in any output, and nothing but lists is asked for', async () => {
  const here = await site(TWO)
  const { emulator, credentials } = here
  const secret = emulator.keys()[0]
  emulator.seed({ projects: [{ id: 'p4', keys: [{ name: `old ${secret?.value}`, type: 'privileged' }] }] })
  const p4 = emulator.projects.find(({ id }) => id === 'p4')
  const all = `${await readFile(credentials, 'utf8')}\nEKB_PROJECT_ID=p4\nEKB_API_KEY=${p4?.apiKey}\nEKB_API_SECRET=${p4?.apiSecret}\n`
  const pairs = fileFor('all.env', all, 0o600)
  const values = emulator.projects.flatMap(({ id, apiSecret }) => [
    apiSecret,
    ...emulator.keys(id).map(({ value }) => value),
  ])
  for (const format of ['text', 'markdown', 'json', 'csv', 'html', 'sarif', 'junit', 'ics']) {
    const { out, err } = await audit(
      ['--credentials-file', pairs, '--max-privileged', '0', '--format', format],
      here,
    )
    if (format !== 'ics') expect(out).toContain('p4')
    for (const value of values) expect(`${out}${err}`).not.toContain(value)
  }
  expect(new Set(gets(here))).toEqual(new Set(['GET']))
})
