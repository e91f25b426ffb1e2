import { readFile } from 'node:fs/promises'
import { markerOf } from '../../../review/output/index.ts'
import { input, type Surroundings } from './surroundings.ts'

const TIME_LIMIT_MS = 30_000
const PAGE = 100
/** How long to wait before each further attempt, unless the host says how long. */
const WAITS_MS = [1_000, 5_000]
/** Nobody waits longer than this for a comment. */
const LONGEST_WAIT_MS = 60_000

interface Comment {
  readonly id: number
  readonly body?: string
  readonly user?: { readonly type?: string }
  readonly author_association?: string
}

/**
 * Puts the comment on the pull request, or a new text into the one that is there. Answers why it could not be
 * written, or null; an event without a pull request needs none.
 */
export async function putComment(body: string, name: string, around: Surroundings): Promise<string | null> {
  const number = await pullRequest(around)
  if (number === null) return null
  for (let attempts = 0; ; attempts += 1) {
    const wait = WAITS_MS[attempts]
    const refused = await attempt(body, name, number, around)
    if (refused === null) return null
    const pause = Math.max(refused.waitMs ?? 0, wait ?? 0)
    if (!refused.mayPass || wait === undefined || pause > LONGEST_WAIT_MS) {
      return `GitHub did not take it (${refused.reason}). ${refused.remedy} The summary of this step has the same text.`
    }
    await around.sleep(pause)
  }
}

/** Why a comment could not be written. */
interface Refused {
  readonly reason: string
  readonly remedy: string
  /** Whether another attempt may do better, and how long the host asks to wait for it. */
  readonly mayPass: boolean
  readonly waitMs: number | null
}

/** Every attempt looks for the comment anew: one that was lost on the way back may have been written. */
async function attempt(
  body: string,
  name: string,
  number: number,
  around: Surroundings,
): Promise<Refused | null> {
  try {
    const issue = `/repos/${around.env['GITHUB_REPOSITORY']}/issues`
    const there = await findComment(`${issue}/${number}/comments`, name, around)
    if (there === null) await request('POST', `${issue}/${number}/comments`, around, { body })
    else await request('PATCH', `${issue}/comments/${there}`, around, { body })
    return null
  } catch (error) {
    return error instanceof HostError ? refusedBy(error.answer) : unreached(error)
  }
}

function refusedBy({ status, headers }: Response): Refused {
  const seconds = Number(headers.get('retry-after') ?? '')
  const isLimit = status === 429 || headers.get('x-ratelimit-remaining') === '0' || seconds > 0
  const reason = `status ${status}`
  if (isLimit) {
    const waitMs = seconds > 0 ? seconds * 1000 : LONGEST_WAIT_MS + 1
    return {
      reason,
      remedy: 'Its limit of requests is reached: run this job again later.',
      mayPass: true,
      waitMs,
    }
  }
  if (status >= 500) {
    return { reason, remedy: 'It has a fault of its own: run this job again.', mayPass: true, waitMs: null }
  }
  const remedy = 'The job needs "permissions: pull-requests: write"; pull requests of forks never have it.'
  return { reason, remedy, mayPass: false, waitMs: null }
}

function unreached(error: unknown): Refused {
  const reason = error instanceof Error ? error.message : 'unknown'
  return { reason, remedy: 'It could not be reached: run this job again.', mayPass: true, waitMs: null }
}

/** An answer that is no success. */
class HostError extends Error {
  readonly answer: Response

  constructor(answer: Response) {
    super(`status ${answer.status}`)
    this.answer = answer
  }
}

async function pullRequest({ env }: Surroundings): Promise<number | null> {
  const path = env['GITHUB_EVENT_PATH']
  if (!path) return null
  const event = JSON.parse(await readFile(path, 'utf8')) as {
    readonly pull_request?: { readonly number?: number }
    readonly issue?: { readonly number?: number; readonly pull_request?: object }
  }
  return event.pull_request?.number ?? (event.issue?.pull_request ? (event.issue.number ?? null) : null)
}

async function findComment(path: string, name: string, around: Surroundings): Promise<number | null> {
  for (let page = 1; ; page += 1) {
    const comments = (await request(
      'GET',
      `${path}?per_page=${PAGE}&page=${page}`,
      around,
    )) as readonly Comment[]
    const found = comments.find(comment => comment.body?.startsWith(markerOf(name)) && isOurs(comment))
    if (found !== undefined) return found.id
    if (comments.length < PAGE) return null
  }
}

/** A stranger who copies the marker does not get this text under the own name. */
function isOurs({ user, author_association: association = '' }: Comment): boolean {
  return user?.type === 'Bot' || ['OWNER', 'MEMBER', 'COLLABORATOR'].includes(association)
}

async function request(method: string, path: string, around: Surroundings, body?: object): Promise<unknown> {
  const answer = await around.fetch(`${around.env['GITHUB_API_URL'] ?? 'https://api.github.com'}${path}`, {
    method,
    headers: {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${input(around, 'token')}`,
      'content-type': 'application/json',
      'x-github-api-version': '2022-11-28',
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(TIME_LIMIT_MS),
  })
  if (!answer.ok) throw new HostError(answer)
  return answer.json()
}
