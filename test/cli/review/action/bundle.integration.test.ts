import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { parse } from 'yaml'
import { run } from '../../../../scripts/command.ts'

const root = join(import.meta.dirname, '../../../..')
const plan = (situation: string) => join(root, `test/review/corpus/${situation}/terraform-1.15.5.plan.json`)
const action = parse(await readFile(join(root, 'action.yml'), 'utf8'))

interface Comment {
  readonly id: number
  body: string
  readonly user: { readonly type: string; readonly login: string }
}

/** The part of GitHub's API that has to do with comments, on a socket of its own. */
class FakeHost {
  readonly comments: Comment[] = []
  readonly requests: string[] = []
  /** Takes a request in the place of the API; answers whether it did. */
  instead: (request: IncomingMessage) => boolean = () => false
  #url = ''

  get url(): string {
    return this.#url
  }

  async open(): Promise<this> {
    const server = createServer((request, response) => void this.#answer(request, response))
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => {
      server.closeAllConnections()
      server.close()
    })
    this.#url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    return this
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url = '' } = request
    this.requests.push(`${method} ${url}`)
    if (this.instead(request)) return
    const pieces: Buffer[] = []
    for await (const piece of request) pieces.push(piece as Buffer)
    const sent = pieces.length === 0 ? {} : JSON.parse(Buffer.concat(pieces).toString())
    const reply = (status: number, body: unknown) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    }
    if (request.headers.authorization !== 'Bearer made-up-token')
      return reply(401, { message: 'Bad credentials' })
    // The host refuses longer ones.
    if (typeof sent.body === 'string' && sent.body.length > 65_536) return reply(422, { message: 'too long' })
    const { pathname, searchParams } = new URL(url, this.#url)
    if (method === 'POST' && pathname === '/graphql')
      return reply(200, { data: { viewer: { login: 'github-actions[bot]' } } })
    if (method === 'GET' && pathname === '/repos/team/keys/issues/7/comments') {
      const [size, page] = ['per_page', 'page'].map(name => Number(searchParams.get(name)))
      return reply(200, this.comments.slice(((page ?? 1) - 1) * (size ?? 30), (page ?? 1) * (size ?? 30)))
    }
    if (method === 'POST' && pathname === '/repos/team/keys/issues/7/comments') {
      const user = { type: 'Bot', login: 'github-actions[bot]' }
      this.comments.push({ id: 1000 + this.comments.length, body: sent.body, user })
      return reply(201, this.comments.at(-1))
    }
    const id = Number(/^\/repos\/team\/keys\/issues\/comments\/(\d+)$/.exec(pathname)?.[1])
    const comment = this.comments.find(one => one.id === id)
    if (method !== 'PATCH' || comment === undefined) return reply(404, { message: 'Not Found' })
    comment.body = sent.body
    return reply(200, comment)
  }
}

/** Runs the file that action.yml names as the runner does: inputs as variables, with their defaults. */
async function runBundle(host: FakeHost, inputs: Readonly<Record<string, string>>) {
  const folder = await mkdtemp(join(tmpdir(), 'ekb-bundle-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  await writeFile(join(folder, 'event.json'), JSON.stringify({ pull_request: { number: 7 } }))
  const defaults = Object.entries(action.inputs as Record<string, { default?: string }>).map(
    ([name, input]) => [name, input.default ?? ''] as const,
  )
  const given = { ...Object.fromEntries(defaults), token: 'made-up-token', ...inputs }
  const env = {
    PATH: process.env['PATH'],
    ...Object.fromEntries(
      Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
    ),
    GITHUB_API_URL: host.url,
    GITHUB_REPOSITORY: 'team/keys',
    GITHUB_EVENT_PATH: join(folder, 'event.json'),
    GITHUB_STEP_SUMMARY: join(folder, 'summary.md'),
    GITHUB_OUTPUT: join(folder, 'output'),
  }
  const { code, stdout, stderr } = await run(process.execPath, [join(root, action.runs.main)], {
    cwd: folder,
    env,
  })
  expect(stderr).toBe('')
  return { code, stdout, summary: await readFile(join(folder, 'summary.md'), 'utf8') }
}

const headOf = ({ body }: Comment) => body.split('\n')[1]

describe('the bundled action, against an API on a socket', () => {
  test('writes one comment among many, and updates it', async () => {
    const host = await new FakeHost().open()
    const others = Array.from({ length: 100 }, (_, id) => ({
      id,
      body: 'looks good',
      user: { type: 'User', login: 'someone' },
    }))
    host.comments.push(...others)
    expect((await runBundle(host, { plan: plan('rename') })).code).toBe(1)
    expect(host.comments.slice(100).map(headOf)).toEqual(['### API keys: 1 high, 1 medium · 1 key changes'])
    host.comments.push(...others.map(other => ({ ...other, id: other.id + 200 })))
    const { code, summary } = await runBundle(host, { plan: plan('nothing') })
    expect(code).toBe(0)
    expect(host.comments.filter(({ user }) => user.type === 'Bot').map(headOf)).toEqual([
      '### API keys: no findings · no changes to 2 keys',
    ])
    expect(summary).toBe(host.comments[100]?.body)
    expect(host.requests).toEqual([
      'GET /repos/team/keys/issues/7/comments?per_page=100&page=1',
      'GET /repos/team/keys/issues/7/comments?per_page=100&page=2',
      'POST /repos/team/keys/issues/7/comments',
      'GET /repos/team/keys/issues/7/comments?per_page=100&page=1',
      'GET /repos/team/keys/issues/7/comments?per_page=100&page=2',
      'POST /graphql',
      'PATCH /repos/team/keys/issues/comments/1100',
    ])
  })

  test('two reviews of one pull request have a comment each', async () => {
    const host = await new FakeHost().open()
    await runBundle(host, { plan: plan('rename'), name: 'prod' })
    await runBundle(host, { plan: plan('nothing'), name: 'prod.eu' })
    await runBundle(host, { plan: plan('escalate'), name: 'prod' })
    expect(host.comments.map(({ body }) => body.split('\n')[0])).toEqual([
      '<!-- ekb review prod -->',
      '<!-- ekb review prod.eu -->',
    ])
    expect(host.comments.map(headOf)[0]).toBe('### API keys: 1 high, 1 medium · 1 key changes')
  })

  test('a comment about a thousand keys fits', async () => {
    const host = await new FakeHost().open()
    const { gunzipSync } = await import('node:zlib')
    const folder = await mkdtemp(join(tmpdir(), 'ekb-thousand-'))
    onTestFinished(() => rm(folder, { recursive: true }))
    const thousand = join(folder, 'plan.json')
    await writeFile(thousand, gunzipSync(await readFile(`${plan('thousand-keys')}.gz`)))
    const { stdout } = await runBundle(host, { plan: thousand })
    expect(stdout).not.toContain('::warning title=No comment was written')
    expect(host.comments.map(headOf)).toEqual([
      expect.stringMatching(/^### API keys: .* · 100 keys change, 900 unchanged$/),
    ])
  })

  test('without rights, as in a pull request of a fork, it says so and the review counts', async () => {
    const host = await new FakeHost().open()
    const { code, stdout, summary } = await runBundle(host, { plan: plan('rename'), token: 'read-only' })
    expect(code).toBe(1)
    expect(stdout).toMatch(
      /^::warning title=No comment was written::GitHub did not accept the comment \(status 401\)/m,
    )
    expect(stdout).not.toContain('read-only')
    expect(summary).toContain('### API keys: 1 high')
  })

  test('a connection that breaks off is tried anew', async () => {
    const host = await new FakeHost().open()
    let number = 0
    host.instead = request => {
      number += 1
      if (number === 1) request.socket.destroy()
      return number === 1
    }
    const { code, stdout } = await runBundle(host, { plan: plan('nothing') })
    expect(code).toBe(0)
    expect(stdout).not.toContain('::warning')
    expect(host.comments).toHaveLength(1)
  })
})
