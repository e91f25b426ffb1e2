import type { RawState } from '../protocol/dynamic-value.ts'
import { UpgradeResourceStateRequest, UpgradeResourceStateResponse } from '../protocol/resource.ts'
import { providerCall } from '../provider-call.ts'
import { resourceNamed } from '../provider-types.ts'
import { parseJson } from '../wire/json.ts'
import { writeObject } from '../wire/object.ts'

/** Turns stored state, of whatever version, into the form of the present schema. Called at every read of it. */
export const upgradeResourceState = providerCall(
  UpgradeResourceStateRequest,
  UpgradeResourceStateResponse,
  async (request, { provider, context, diagnostics }) => {
    const resource = resourceNamed(provider, request.typeName)
    const stored = storedObject(request.rawState, request.typeName)
    if (stored === null) return { upgradedState: writeObject(null, resource.schema) }
    const result = await resource.upgrade(request.version, stored, context)
    return {
      upgradedState: writeObject(result.state, resource.schema),
      diagnostics: diagnostics(result.diagnostics, resource.schema),
    }
  },
)

function storedObject(state: RawState | undefined, type: string): Readonly<Record<string, unknown>> | null {
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
    // The parser's own message quotes what it read, and state can hold secrets.
    throw unreadable(type)
  }
}

function unreadable(type: string): Error {
  return new Error(
    `The stored state of ${type} is not a JSON object. Restore the state from a backup, or remove the ` +
      'resource from the state (terraform state rm) and import it again.',
  )
}
