import { decodePart } from './fingerprint.ts'

/** What a platform request is about: one of the key operations, or anything else. */
export type Operation = 'list' | 'create' | 'delete' | 'other'

/** What method and path tell about a request. */
export interface Target {
  readonly operation: Operation
  /** The project that the path names; the other layout names it in query or body. */
  readonly projectId?: string
  /** The last part of a path to one key. */
  readonly keyId?: string
  /** The path up to and without that part, where the path is one of the contract's. */
  readonly collection?: string
}

/** What finds a key path of one template. */
function patternOf(template: string): RegExp {
  const collection = template
    .split('{project_id}')
    .map(part => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('(?<project>[^/]+)')
  return new RegExp(`^(?<collection>${collection})(/(?<key>[^/]+))?$`)
}

/** Makes the reader of paths below the base path, which are still percent-encoded. */
export function targetReader(templates: readonly string[]): (method: string, path: string) => Target {
  const patterns = templates.map(patternOf)
  return (method, path) => readTarget(patterns, method, path)
}

function readTarget(patterns: readonly RegExp[], method: string, path: string): Target {
  for (const pattern of patterns) {
    const groups = pattern.exec(path)?.groups
    if (groups === undefined) continue
    const { collection, project, key } = groups
    return {
      operation: operationOf(method, key !== undefined),
      ...(collection === undefined ? {} : { collection }),
      ...(project === undefined ? {} : { projectId: decodePart(project) }),
      ...(key === undefined ? {} : { keyId: decodePart(key) }),
    }
  }
  return { operation: 'other' }
}

function operationOf(method: string, oneKey: boolean): Operation {
  if (oneKey) return method === 'DELETE' ? 'delete' : 'other'
  return method === 'GET' ? 'list' : method === 'POST' ? 'create' : 'other'
}
