import { InvokeRequest, InvokeResponse } from '../protocol/function.ts'
import { providerCall } from '../provider-call.ts'
import { functionNamed } from '../provider-types.ts'
import { wireFailures } from '../wire/check.ts'
import { readObject, writeKnownObject } from '../wire/value.ts'

export const invoke = providerCall(
  InvokeRequest,
  InvokeResponse,
  async ({ tok, args }, { host, instance, context }) => {
    const call = functionNamed(await instance.provider, tok)
    const { result, failures } = await call(readObject(args), context)
    return {
      ...(result && { return: writeKnownObject(result) }),
      failures: wireFailures(failures, host.redact),
    }
  },
)
