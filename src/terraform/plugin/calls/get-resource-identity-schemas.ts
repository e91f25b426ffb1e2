import {
  GetResourceIdentitySchemasRequest,
  GetResourceIdentitySchemasResponse,
} from '../protocol/identity.ts'
import { providerCall } from '../provider-call.ts'
import { wireIdentitySchema } from '../wire/identity.ts'

/** Describes the identities of the resources that have one. */
export const getResourceIdentitySchemas = providerCall(
  GetResourceIdentitySchemasRequest,
  GetResourceIdentitySchemasResponse,
  async (_, { provider }) => ({
    identitySchemas: new Map(
      Object.entries(provider.resources).flatMap(([name, { identity }]) =>
        identity === undefined ? [] : [[name, wireIdentitySchema(identity.schema)] as const],
      ),
    ),
  }),
)
