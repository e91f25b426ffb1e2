import { ekbError } from '../core/messages/errors/index.ts'
import { PATH_TEMPLATES } from './contract/index.ts'
import type { KeyType } from './key.ts'
import { PROJECT_PLACEHOLDER, projectIdProblem } from './settings/index.ts'

/** The address of one operation. */
export interface Route {
  readonly url: URL
  /** The path for logs and errors: placeholders for project and key. */
  readonly path: string
  readonly body?: Readonly<Record<string, string>>
}

/** The addresses of the key endpoints below one endpoint. Each rejects a project id that is not valid. */
export interface KeyRoutes {
  list(projectId: string): Route
  create(projectId: string, key: { name: string; type: KeyType }): Route
  delete(projectId: string, ref: string): Route
}

/**
 * Lays the path template below the endpoint's own path. A template with `{project_id}` carries the
 * project; without, it travels as query parameter, and in the body of a create.
 *
 * @param endpoint checked, without a slash at its end
 * @param template checked, with a slash at its beginning
 */
export function createKeyRoutes(endpoint: string, template: string = PATH_TEMPLATES.keys): KeyRoutes {
  const inPath = template.includes(PROJECT_PLACEHOLDER)
  const prefix = new URL(endpoint).pathname.replace(/\/+$/, '')
  const path = prefix + template

  const urlOf = (projectId: string, below: string, query: boolean): URL => {
    const seen = projectIdProblem(projectId)
    if (seen !== undefined)
      throw ekbError(
        'PROJECT_ID_INVALID',
        { source: 'The project id', seen },
        { path: ['project_id'], outcome: 'not_sent' },
      )
    const filled = template.replaceAll(PROJECT_PLACEHOLDER, () =>
      encodeURIComponent(projectId.toWellFormed()),
    )
    const url = new URL(endpoint + (below === '' ? filled : filled.replace(/\/+$/, '') + below))
    if (query && !inPath) url.searchParams.set('project_id', projectId)
    return url
  }

  return {
    list: projectId => ({ url: urlOf(projectId, '', true), path }),
    create: (projectId, { name, type }) => ({
      url: urlOf(projectId, '', false),
      path,
      body: { ...(inPath ? {} : { project_id: projectId }), key_name: name, key_type: type },
    }),
    delete: (projectId, ref) => ({
      url: urlOf(projectId, `/${segmentOf(ref)}`, true),
      path: `${path.replace(/\/+$/, '')}/{key_id}`,
    }),
  }
}

/** One path segment. A dot segment would be resolved and would address something else. */
function segmentOf(ref: string): string {
  if (ref === '') throw ekbError('KEY_REFERENCE_INVALID', { seen: 'empty' }, { outcome: 'not_sent' })
  if (ref === '.' || ref === '..') {
    throw ekbError('KEY_REFERENCE_INVALID', { seen: 'a dot segment' }, { outcome: 'not_sent' })
  }
  return encodeURIComponent(ref.toWellFormed())
}
