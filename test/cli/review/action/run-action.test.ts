import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { parse } from 'yaml'
import { runAction } from '../../../../src/cli/review/action/run-action.ts'

const root = join(import.meta.dirname, '../../../..')
const plan = (situation: string) => join(root, `test/review/corpus/${situation}/terraform-1.15.5.plan.json`)

/** What the host has: comments of a pull request. */
class Host {
  readonly requests: { method: string; path: string; token: string | null }[] = []
  comments: { id: number; body: string; user: { login: string } }[] = []
  /** The name under which the token writes, as GraphQL and REST tell it. */
  viewer: string | null = 'github-actions[bot]'
  user: string | null = null
  status = 200
  /** Answers that come before anything else. */
  failures: Response[] = []
  waits: number[] = []

  readonly fetch: typeof globalThis.fetch = async (url, { method = 'GET', headers, body } = {}) => {
    const { pathname, searchParams } = new URL(String(url))
    this.requests.push({ method, path: pathname, token: new Headers(headers).get('authorization') })
    const failure = this.failures.shift()
    if (failure !== undefined) return failure
    if (this.status !== 200) return new Response('no', { status: this.status })
    if (pathname === '/graphql') {
      return this.viewer === null
        ? Response.json({ message: 'Not Found' }, { status: 404 })
        : Response.json({ data: { viewer: { login: this.viewer } } })
    }
    if (pathname === '/user') {
      return this.user === null
        ? Response.json({ message: 'Resource not accessible by integration' }, { status: 403 })
        : Response.json({ login: this.user })
    }
    const text = body === undefined ? '' : (JSON.parse(String(body)) as { body: string }).body
    if (method === 'POST')
      this.comments.push({
        id: this.comments.length + 1,
        body: text,
        user: { login: this.viewer ?? this.user ?? 'somebody' },
      })
    if (method === 'PATCH') {
      const id = Number(pathname.split('/').at(-1))
      this.comments = this.comments.map(comment => (comment.id === id ? { ...comment, body: text } : comment))
    }
    const page = Number(searchParams.get('page') ?? '1')
    return Response.json(method === 'GET' ? this.comments.slice((page - 1) * 100, page * 100) : {})
  }
}

async function run(
  host: Host,
  inputs: Record<string, string>,
  event: object = { pull_request: { number: 7 } },
) {
  const folder = await mkdtemp(join(tmpdir(), 'ekb-action-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const file = (name: string) => join(folder, name)
  await writeFile(file('event.json'), JSON.stringify(event))
  let out = ''
  const given = Object.entries({ token: 'made-up-token', ...inputs }).map(([name, value]) => [
    `INPUT_${name.toUpperCase()}`,
    value,
  ])
  const code = await runAction({
    env: {
      ...Object.fromEntries(given),
      GITHUB_API_URL: 'https://api.example.invalid',
      GITHUB_REPOSITORY: 'team/keys',
      GITHUB_EVENT_PATH: file('event.json'),
      GITHUB_STEP_SUMMARY: file('summary.md'),
      GITHUB_OUTPUT: file('output'),
    },
    out: text => {
      out += text
    },
    fetch: host.fetch,
    sleep: async milliseconds => {
      host.waits.push(milliseconds)
    },
  })
  const read = (name: string) => readFile(file(name), 'utf8').catch(() => '')
  return { code, out, summary: await read('summary.md'), outputs: await read('output') }
}

describe('the action', () => {
  test('writes a comment, and the next run updates it', async () => {
    const host = new Host()
    const first = await run(host, { plan: plan('rename') })
    expect(first.code).toBe(1)
    expect(host.comments.map(({ body }) => body.split('\n')[1])).toEqual([
      '### API keys: 1 high, 1 medium · 1 key changes',
    ])
    expect((await run(host, { plan: plan('nothing') })).code).toBe(0)
    expect(host.comments.map(({ body }) => body.split('\n')[1])).toEqual([
      '### API keys: no findings · no changes to 2 keys',
    ])
    expect(host.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /repos/team/keys/issues/7/comments',
      'POST /repos/team/keys/issues/7/comments',
      'GET /repos/team/keys/issues/7/comments',
      'POST /graphql',
      'PATCH /repos/team/keys/issues/comments/1',
    ])
    expect(new Set(host.requests.map(({ token }) => token))).toEqual(new Set(['Bearer made-up-token']))
  })

  test('finds its comment behind many others, and leaves that of a stranger alone', async () => {
    const host = new Host()
    const marker = '<!-- ekb review default -->'
    host.comments = Array.from({ length: 130 }, (_, id) => ({ id, body: 'hello', user: { login: 'ann' } }))
    host.comments.push({ id: 900, body: `${marker} mine`, user: { login: 'owner' } })
    host.comments.push({ id: 902, body: `${marker} of an app`, user: { login: 'other[bot]' } })
    host.comments.push({ id: 901, body: `${marker} old`, user: { login: 'github-actions[bot]' } })
    await run(host, { plan: plan('nothing') })
    expect(host.comments.find(({ id }) => id === 900)?.body).toBe(`${marker} mine`)
    expect(host.comments.find(({ id }) => id === 902)?.body).toBe(`${marker} of an app`)
    expect(host.comments.find(({ id }) => id === 901)?.body).toContain('no changes')
  })

  test('a token of a person is known by the other way, and without a name no comment is touched', async () => {
    const host = new Host()
    host.viewer = null
    host.user = 'ann'
    host.comments = [{ id: 1, body: '<!-- ekb review default --> old', user: { login: 'ann' } }]
    await run(host, { plan: plan('nothing') })
    expect(host.comments).toHaveLength(1)
    expect(host.comments[0]?.body).toContain('no changes')
    host.user = null
    await run(host, { plan: plan('rename') })
    expect(host.comments).toHaveLength(2)
    expect(host.comments[0]?.body).toContain('no changes')
  })

  test('a run that another workflow started comments on its pull request, and says where there is none', async () => {
    const host = new Host()
    await run(host, { plan: plan('nothing') }, { workflow_run: { pull_requests: [{ number: 12 }] } })
    expect(host.requests.map(({ path }) => path)).toContain('/repos/team/keys/issues/12/comments')
    const { code, out } = await run(
      new Host(),
      { plan: plan('nothing') },
      { workflow_run: { pull_requests: [] } },
    )
    expect(code).toBe(0)
    expect(out).toContain(
      '::warning title=No comment was written::The run that triggered this one names no pull request',
    )
  })

  test('a text that the host does not accept is told as what it is', async () => {
    const host = new Host()
    host.status = 422
    const { code, out } = await run(host, { plan: plan('nothing') })
    expect(code).toBe(0)
    expect(out).toMatch(/status 422\). The conversation may be locked/)
    expect(out).not.toContain('permissions')
  })

  test('finds ekb.review.yaml without being told, as the command does', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'ekb-action-'))
    onTestFinished(() => rm(folder, { recursive: true }))
    await writeFile(join(folder, 'ekb.review.yaml'), 'fail_on: never\n')
    const before = process.cwd()
    process.chdir(folder)
    onTestFinished(() => process.chdir(before))
    expect((await run(new Host(), { plan: plan('rename') })).code).toBe(0)
  })

  test('sets outputs and the summary, and annotates', async () => {
    const { out, summary, outputs } = await run(new Host(), {
      plan: `${plan('rename')}\n${plan('escalate')}\n`,
    })
    expect(summary).toMatch(/^<!-- ekb review default -->\n### API keys: 2 high, 2 medium · 2 keys change/)
    expect(outputs).toContain('level=high\nfailed=true\ncritical=0\nhigh=2\n')
    expect(out).toContain('::error title=EKB003')
    const [, token = ''] = /^::stop-commands::(\S+)\n/.exec(out) ?? []
    expect(out.split(`::${token}::\n`)).toHaveLength(2)
  })

  test('says that SARIF cannot be written, without a stack trace', async () => {
    const { code, out } = await run(new Host(), { plan: plan('nothing'), sarif: '/nowhere/at/all.sarif' })
    expect(code).toBe(1)
    expect(out).toMatch(/::error title=[^\n]*Could not write the SARIF report \/nowhere\/at\/all\.sarif/)
    expect(out).not.toMatch(/\n\s+at /)
  })

  test('writes SARIF over what is there', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'ekb-sarif-'))
    onTestFinished(() => rm(folder, { recursive: true }))
    const sarif = join(folder, 'keys.sarif')
    for (let time = 0; time < 2; time += 1) await run(new Host(), { plan: plan('rename'), sarif })
    expect(JSON.parse(await readFile(sarif, 'utf8'))).toMatchObject({ version: '2.1.0' })
  })

  test('without the right to comment it warns, and the review counts all the same', async () => {
    const host = new Host()
    host.status = 403
    const { code, out } = await run(host, { plan: plan('nothing') })
    expect(code).toBe(0)
    expect(out).toContain(
      '::warning title=No comment was written::GitHub did not accept the comment (status 403)',
    )
    expect(out).toContain('permissions: pull-requests: write')
    expect(host.requests).toHaveLength(1)
    expect(out).not.toContain('made-up-token')
  })

  test('a fault of the host passes, and a comment that was written all the same is not written twice', async () => {
    const host = new Host()
    host.failures = [new Response('', { status: 502 })]
    const written = host.fetch
    let lost = true
    const around = Object.assign(Object.create(host) as Host, {
      fetch: async (...args: Parameters<typeof fetch>) => {
        const answer = await written(...args)
        if (args[1]?.method !== 'POST' || !lost) return answer
        lost = false
        throw new TypeError('fetch failed')
      },
    })
    const { code, out } = await run(around, { plan: plan('nothing') })
    expect(code).toBe(0)
    expect(out).not.toContain('::warning')
    expect(host.comments).toHaveLength(1)
    expect(host.waits).toEqual([1000, 5000])
    expect(host.requests.map(({ method }) => method)).toEqual(['GET', 'GET', 'POST', 'GET', 'POST', 'PATCH'])
  })

  test.each([
    [
      'a fault that stays',
      503,
      {},
      /status 503\). The error is on the side of GitHub: run this job again\./,
      [1000, 5000],
    ],
    ['a limit that ends soon', 429, { 'retry-after': '20' }, /The rate limit is reached/, [20_000, 20_000]],
    ['a limit that ends late', 403, { 'x-ratelimit-remaining': '0' }, /The rate limit is reached/, []],
    ['a limit that ends in an hour', 403, { 'retry-after': '3600' }, /The rate limit is reached/, []],
  ])('%s is told as what it is', async (_, status, headers, words, waits) => {
    const host = new Host()
    host.failures = [1, 2, 3].map(() => new Response('', { status, headers: new Headers(headers) }))
    const { code, out } = await run(host, { plan: plan('nothing') })
    expect(code).toBe(0)
    expect(out).toMatch(words)
    expect(host.waits).toEqual(waits)
  })

  test.each([
    ['a push', { ref: 'refs/heads/main' }, {}],
    ['a plain issue', { issue: { number: 3 } }, {}],
    ['comment: false', { pull_request: { number: 7 } }, { comment: 'false' }],
    ['comment: no', { pull_request: { number: 7 } }, { comment: 'no' }],
  ])('%s gets no comment', async (_, event, more) => {
    const host = new Host()
    expect((await run(host, { plan: plan('nothing'), ...more }, event)).code).toBe(0)
    expect(host.requests).toEqual([])
  })

  test.each([
    [{ plan: '/nowhere.json' }, 'Could not read the plan /nowhere.json'],
    [{ plan: plan('nothing'), 'fail-on': 'loud' }, 'fail-on must be critical, high, medium, low or never.'],
    [{ plan: plan('nothing'), config: '/nowhere.yaml' }, 'Could not read the configuration /nowhere.yaml'],
    [{ plan: '' }, 'The input "plan" is empty'],
    [{ plan: plan('nothing'), comment: 'maybe' }, 'comment must be true or false.'],
    [
      { plan: plan('nothing'), name: '--><b>' },
      'name must consist of letters, digits, dots, and single dashes.',
    ],
  ])('%j is an error', async (inputs, problem) => {
    const { code, out } = await run(new Host(), inputs)
    expect(code).toBe(1)
    expect(out).toMatch(/^::error title=API keys were not reviewed::/)
    expect(out).toContain(problem)
  })
})

test('action.yml names the inputs and outputs that there are, and a file that there is', async () => {
  const action = parse(await readFile(join(root, 'action.yml'), 'utf8'))
  const sources = await Promise.all(
    ['run-action.ts', 'request.ts'].map(name => readFile(join(root, 'src/cli/review/action', name), 'utf8')),
  )
  const read = [...sources.join('').matchAll(/input\(runner, '([a-z-]+)'\)/g)].map(([, name]) => name)
  expect(Object.keys(action.inputs).sort()).toEqual([...new Set(read)].sort())
  const { outputs } = await run(new Host(), { plan: plan('nothing') })
  expect(Object.keys(action.outputs)).toEqual(
    outputs
      .trim()
      .split('\n')
      .map(line => line.split('=')[0]),
  )
  expect((await readFile(join(root, action.runs.main), 'utf8')).length).toBeGreaterThan(1000)
})
