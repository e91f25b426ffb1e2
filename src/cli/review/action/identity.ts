import { request } from './request.ts'
import type { RunnerEnvironment } from './runner-environment.ts'

/**
 * The name under which the token writes, such as `github-actions[bot]`; null where the host does not tell. The token
 * of a job may ask for it in GraphQL alone, and hosts that are like GitHub know the other way alone.
 */
export async function ownLogin(runner: RunnerEnvironment): Promise<string | null> {
  const { env } = runner
  const graphql = env['GITHUB_GRAPHQL_URL'] ?? `${env['GITHUB_API_URL'] ?? 'https://api.github.com'}/graphql`
  const viewer = await answerOf(request('POST', graphql, runner, { query: 'query { viewer { login } }' }))
  const told = loginIn((viewer as { data?: { viewer?: unknown } } | null)?.data?.viewer)
  return told ?? loginIn(await answerOf(request('GET', '/user', runner)))
}

async function answerOf(asked: Promise<unknown>): Promise<unknown> {
  // Without a name no comment is taken for an own one; what is wrong with the host shows in the next request.
  return asked.catch(() => null)
}

function loginIn(value: unknown): string | null {
  const login = (value as { login?: unknown } | null | undefined)?.login
  return typeof login === 'string' && login !== '' ? login : null
}
