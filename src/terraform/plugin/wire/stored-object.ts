import type { RawState } from '../protocol/dynamic-value.ts'
import { parseJson } from './json.ts'

/**
 * The object of a stored state; null where nothing is stored.
 *
 * @param type names it in errors
 * @throws where it is none
 */
export function storedObject(
  state: RawState | undefined,
  type: string,
): Readonly<Record<string, unknown>> | null {
  if (state !== undefined && state.flatmap.size > 0) {
    throw new Error(
      `The stored state of ${type} has the form of Terraform 0.11, which this provider never wrote. ` +
        'Remove the resource from the state (terraform state rm) and import it again.',
    )
  }
  const stored = state === undefined || state.json.length === 0 ? null : parseStored(state.json, type)
  if (stored === null || (typeof stored === 'object' && !Array.isArray(stored))) {
    return stored as Readonly<Record<string, unknown>> | null
  }
  throw unreadable(type)
}

function parseStored(json: Uint8Array, type: string): unknown {
  try {
    return parseJson(json)
  } catch {
    throw unreadable(type)
  }
}

function unreadable(type: string): Error {
  return new Error(
    `The stored state of ${type} is not a JSON object. Restore the state from a backup, or remove the ` +
      'resource from the state (terraform state rm) and import it again.',
  )
}
