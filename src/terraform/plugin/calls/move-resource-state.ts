import type { MoveSource } from '../managed-resource.ts'
import { MoveResourceStateRequest, MoveResourceStateResponse } from '../protocol/resource.ts'
import { providerCall } from '../provider-call.ts'
import { resourceNamed } from '../provider-types.ts'
import { identityOf } from '../wire/identity.ts'
import { writeObject } from '../wire/object.ts'
import { storedObject } from '../wire/stored-object.ts'

/** A failure with its own head line. */
class UnsupportedMoveError extends Error {
  readonly summary: string
  readonly detail =
    'Remove the moved block. To keep the object, take it out of the state with a removed block, and import it under its new address.'

  constructor({ typeName, providerAddress }: MoveSource, target: string) {
    const summary = `${target} cannot be made of ${typeName} of ${providerAddress}`
    super(summary)
    this.summary = summary
  }
}

/** Turns the stored state of another type, of this or another provider, into that of a resource. */
export const moveResourceState = providerCall(
  MoveResourceStateRequest,
  MoveResourceStateResponse,
  async (request, { provider, context, diagnostics }) => {
    const { sourceTypeName: typeName, sourceProviderAddress: providerAddress, targetTypeName } = request
    const resource = resourceNamed(provider, targetTypeName)
    const state = storedObject(request.sourceState, typeName)
    if (state === null) throw new Error(`The stored state of ${typeName} is empty: there is nothing to move.`)
    const source = {
      typeName,
      providerAddress,
      version: request.sourceSchemaVersion,
      state,
      private: request.sourcePrivate,
    }
    const moved = await resource.move?.(source, context)
    if (moved === undefined) throw new UnsupportedMoveError(source, targetTypeName)
    return {
      targetState: writeObject(moved.state, resource.schema),
      targetIdentity: identityOf(resource, moved.state),
      targetPrivate: moved.private,
      diagnostics: diagnostics(moved.diagnostics, resource.schema),
    }
  },
)
