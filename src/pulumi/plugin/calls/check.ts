import { CheckRequest, CheckResponse } from '../protocol/check.ts'
import type { Autonaming } from '../provider.ts'
import { providerCall } from '../provider-call.ts'
import { resourceNamed } from '../provider-types.ts'
import { wireCheck } from '../wire/check.ts'
import { readUrn } from '../wire/request.ts'
import { readObject } from '../wire/value.ts'

export const check = providerCall(
  CheckRequest,
  CheckResponse,
  async ({ urn, olds, news, randomSeed, autonaming }, { host, instance, context }) => {
    const { type, ...name } = readUrn(urn)
    const resource = resourceNamed(await instance.provider, type)
    const request = {
      ...name,
      olds: readObject(olds),
      news: readObject(news),
      randomSeed,
      ...(autonaming && {
        autonaming: {
          mode: autonaming.mode.toLowerCase() as Autonaming['mode'],
          proposedName: autonaming.proposedName,
        },
      }),
    }
    return wireCheck(await resource.check(request, context), host.redact)
  },
)
