import { PATH_TEMPLATES } from '../../platform/contract/index.ts'
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

const LAYOUTS = Object.values(PATH_TEMPLATES).map(
  template =>
    new RegExp(`^(?<collection>${template.replace('{project_id}', '(?<project>[^/]+)')})(/(?<key>[^/]+))?$`),
)

/** Reads a path below the base path, which is still percent-encoded. */
export function readTarget(method: string, path: string): Target {
  for (const layout of LAYOUTS) {
    const groups = layout.exec(path)?.groups
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
