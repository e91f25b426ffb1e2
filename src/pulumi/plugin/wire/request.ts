import type { ResourceName } from '../provider.ts'

/**
 * What a URN tells of its resource: `urn:pulumi:<stack>::<project>::<parent types$type>::<name>`. Older engines
 * send type and name in no other way.
 */
export interface NamedResource extends ResourceName {
  /** The type token, as in `ekb:index:ApiKey`. */
  readonly type: string
}

/** Reads a URN. The name is its last part, and may hold the separator itself. */
export function readUrn(urn: string): NamedResource {
  const [, , types = '', ...name] = urn.split('::')
  return { urn, type: types.slice(types.lastIndexOf('$') + 1), name: name.join('::') }
}

/** A request's `timeout` in seconds as a limit in milliseconds; 0 is none. */
export function timeLimit(seconds: number): { readonly timeoutMs?: number } {
  return seconds > 0 ? { timeoutMs: seconds * 1000 } : {}
}
