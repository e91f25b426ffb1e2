import { markerOf } from '../../../review/output/index.ts'
import { ownLogin } from './identity.ts'
import { pullRequest } from './pull-request.ts'
import { HostError, request } from './request.ts'
import type { RunnerEnvironment } from './runner-environment.ts'

const PAGE = 100
/** How long to wait before each retry, unless the host says how long. */
const WAITS_MS = [1_000, 5_000]
/** The longest wait for a comment. */
const LONGEST_WAIT_MS = 60_000

interface Comment {
  readonly id: number
  readonly body?: string
  readonly user?: { readonly login?: string } | null
}

/**
 * Creates the comment on the pull request, or updates it. Returns why that failed, or null. An event without a pull
 * request needs no comment.
 */
export async function putComment(
  body: string,
  name: string,
  runner: RunnerEnvironment,
): Promise<string | null> {
  const number = await pullRequest(runner)
  if (typeof number !== 'number') return number
  for (let attempts = 0; ; attempts += 1) {
    const wait = WAITS_MS[attempts]
    const refused = await attempt(body, name, number, runner)
    if (refused === null) return null
    const pause = Math.max(refused.waitMs ?? 0, wait ?? 0)
    if (!refused.retryable || wait === undefined || pause > LONGEST_WAIT_MS) {
      return `GitHub did not accept the comment (${refused.reason}). ${refused.remedy} The summary of this step has the same text.`
    }
    await runner.sleep(pause)
  }
}

/** Why a comment could not be written. */
interface Refusal {
  readonly reason: string
  readonly remedy: string
  /** Whether a retry may succeed, and how long the host asks to wait. */
  readonly retryable: boolean
  readonly waitMs: number | null
}

/** Every attempt looks for the comment again: it may have been written although the response was lost. */
async function attempt(
  body: string,
  name: string,
  number: number,
  runner: RunnerEnvironment,
): Promise<Refusal | null> {
  try {
    const issue = `/repos/${runner.env['GITHUB_REPOSITORY']}/issues`
    const there = await findComment(`${issue}/${number}/comments`, name, runner)
    if (there === null) await request('POST', `${issue}/${number}/comments`, runner, { body })
    else await request('PATCH', `${issue}/comments/${there}`, runner, { body })
    return null
  } catch (error) {
    return error instanceof HostError ? refusedBy(error.answer) : unreachable(error)
  }
}

function refusedBy({ status, headers }: Response): Refusal {
  const seconds = Number(headers.get('retry-after') ?? '')
  const isLimit = status === 429 || headers.get('x-ratelimit-remaining') === '0' || seconds > 0
  const reason = `status ${status}`
  if (isLimit) {
    const waitMs = seconds > 0 ? seconds * 1000 : LONGEST_WAIT_MS + 1
    return {
      reason,
      remedy: 'The rate limit is reached: run this job again later.',
      retryable: true,
      waitMs,
    }
  }
  if (status >= 500) {
    return {
      reason,
      remedy: 'The error is on the side of GitHub: run this job again.',
      retryable: true,
      waitMs: null,
    }
  }
  if (status === 422) {
    const remedy = 'The conversation may be locked, or the pull request may be gone.'
    return { reason, remedy, retryable: false, waitMs: null }
  }
  const remedy = 'The job needs "permissions: pull-requests: write"; pull requests from forks never have it.'
  return { reason, remedy, retryable: false, waitMs: null }
}

function unreachable(error: unknown): Refusal {
  const reason = error instanceof Error ? error.message : 'unknown'
  return { reason, remedy: 'GitHub could not be reached: run this job again.', retryable: true, waitMs: null }
}

async function findComment(path: string, name: string, runner: RunnerEnvironment): Promise<number | null> {
  let login: string | null = null
  for (let page = 1; ; page += 1) {
    const comments = (await request(
      'GET',
      `${path}?per_page=${PAGE}&page=${page}`,
      runner,
    )) as readonly Comment[]
    const marked = comments.filter(({ body }) => body?.startsWith(markerOf(name)))
    // Anyone can copy the marker, but not the author, so the author is checked.
    if (marked.length > 0) login ??= await ownLogin(runner)
    const found = marked.find(({ user }) => login !== null && user?.login === login)
    if (found !== undefined) return found.id
    if (comments.length < PAGE) return null
  }
}
