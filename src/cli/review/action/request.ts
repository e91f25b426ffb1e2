import { input, type RunnerEnvironment } from './runner-environment.ts'

const TIME_LIMIT_MS = 30_000

/** A response that is not a success. */
export class HostError extends Error {
  readonly answer: Response

  constructor(answer: Response) {
    super(`status ${answer.status}`)
    this.answer = answer
  }
}

/**
 * Sends a request to the host of the pull request, and returns the JSON of the response.
 *
 * @param path below the API of the host, or a whole URL
 * @throws HostError for a response that is not a success
 */
export async function request(
  method: string,
  path: string,
  runner: RunnerEnvironment,
  body?: object,
): Promise<unknown> {
  const host = path.startsWith('/') ? (runner.env['GITHUB_API_URL'] ?? 'https://api.github.com') : ''
  const answer = await runner.fetch(`${host}${path}`, {
    method,
    headers: {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${input(runner, 'token')}`,
      'content-type': 'application/json',
      'x-github-api-version': '2022-11-28',
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(TIME_LIMIT_MS),
  })
  if (!answer.ok) throw new HostError(answer)
  return answer.json()
}
