import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Issue {
  readonly number: number
  readonly title: string
  readonly labels: readonly string[]
  body: string
  state: 'open' | 'closed'
  readonly comments: string[]
}

/** The part of GitHub's API that the recipe of the audit uses: labels and issues of `team/keys`. */
export interface IssueHost extends AsyncDisposable {
  readonly url: string
  readonly issues: readonly Issue[]
}

/** The longest body that GitHub takes, in characters. */
const LONGEST_BODY = 65_536

interface Content {
  readonly name?: string
  readonly title?: string
  readonly body?: string
  readonly state?: string
  readonly labels?: readonly string[]
}

type Answer = readonly [status: number, body: unknown]

const NOT_FOUND: Answer = [404, { message: 'Not Found' }]

/** Opens the API for a repository that has neither labels nor issues yet. */
export async function openIssueHost(token: string): Promise<IssueHost> {
  const repository = new Repository()
  const server = createServer(async (request, response) => {
    const pieces: Buffer[] = []
    for await (const piece of request) pieces.push(piece as Buffer)
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
    const content = pieces.length === 0 ? {} : JSON.parse(Buffer.concat(pieces).toString())
    const [status, answer] =
      request.headers.authorization === `token ${token}`
        ? repository.answer(`${request.method} ${pathname}`, content, searchParams)
        : [401, { message: 'Bad credentials' }]
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    issues: repository.issues,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}

class Repository {
  readonly issues: Issue[] = []
  readonly #labels = new Set<string>()

  answer(asked: string, content: Content, query: URLSearchParams): Answer {
    const { method, kind, subject = '' } = ASKED.exec(asked)?.groups ?? {}
    const what = `${method} ${kind}`
    if ((content.body?.length ?? 0) > LONGEST_BODY) return [422, { message: 'body is too long' }]
    if (what === 'POST labels') return this.#addLabel(content)
    if (what === 'PATCH labels') return this.#labels.has(subject) ? [200, {}] : NOT_FOUND
    if (what === 'GET issues') return [200, this.#list(query)]
    if (what === 'POST issues' && subject === '') return this.#open(content)
    const issue = this.issues.find(({ number }) => String(number) === subject)
    if (issue === undefined) return NOT_FOUND
    if (what === 'PATCH issues') return edit(issue, content)
    if (!asked.endsWith('/comments')) return NOT_FOUND
    issue.comments.push(content.body ?? '')
    return [201, {}]
  }

  #addLabel({ name = '' }: Content): Answer {
    if (this.#labels.has(name)) return [422, { message: 'already_exists' }]
    this.#labels.add(name)
    return [201, {}]
  }

  #list(query: URLSearchParams): readonly Issue[] {
    return this.issues
      .filter(({ state }) => state === query.get('state'))
      .filter(({ labels }) => labels.includes(query.get('labels') ?? ''))
      .slice(0, Number(query.get('per_page')))
  }

  #open({ title = '', body = '', labels = [] }: Content): Answer {
    if (!labels.every(label => this.#labels.has(label))) return [422, { message: 'no such label' }]
    this.issues.push({ number: this.issues.length + 1, title, body, labels, state: 'open', comments: [] })
    return [201, this.issues.at(-1)]
  }
}

const ASKED = /^(?<method>\w+) \/repos\/team\/keys\/(?<kind>labels|issues)(?:\/(?<subject>[\w-]+))?/

function edit(issue: Issue, { body, state }: Content): Answer {
  issue.body = body ?? issue.body
  issue.state = state === 'closed' ? 'closed' : issue.state
  return [200, issue]
}
