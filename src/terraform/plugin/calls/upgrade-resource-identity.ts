import { UpgradeResourceIdentityRequest, UpgradeResourceIdentityResponse } from '../protocol/identity.ts'
import { providerCall } from '../provider-call.ts'
import { resourceNamed } from '../provider-types.ts'
import type { ObjectValue } from '../value.ts'
import { conform } from '../wire/conform.ts'
import { writeIdentity } from '../wire/identity.ts'
import { storedObject } from '../wire/stored-object.ts'

/**
 * Turns a stored identity of an older version into the form of the present schema: attributes that have left it are
 * dropped. The read that follows answers the identity anew.
 */
export const upgradeResourceIdentity = providerCall(
  UpgradeResourceIdentityRequest,
  UpgradeResourceIdentityResponse,
  async (request, { provider }) => {
    const { identity } = resourceNamed(provider, request.typeName)
    const stored = storedObject(request.rawIdentity, `the identity of ${request.typeName}`)
    if (identity === undefined || stored === null) return {}
    const { schema } = identity
    return { upgradedIdentity: writeIdentity(conform(stored, schema) as ObjectValue, schema) }
  },
)
