import { GrpcError, STATUS } from '../../grpc/index.ts'
import type { CustomResource, ProviderFunction, PulumiProvider } from './provider.ts'

/** The provider's resource of that type token. */
export function resourceNamed({ resources }: PulumiProvider, token: string): CustomResource {
  return named(resources, token, 'resource type')
}

/** The provider's function of that token. */
export function functionNamed({ functions }: PulumiProvider, token: string): ProviderFunction {
  return named(functions, token, 'function')
}

function named<T>(known: Readonly<Record<string, T>>, token: string, kind: string): T {
  const found = Object.hasOwn(known, token) ? known[token] : undefined
  if (found !== undefined) return found
  const tokens = Object.keys(known)
  const has =
    tokens.length === 0
      ? `This version of the provider has no ${kind}s.`
      : `This version of the provider has: ${tokens.toSorted().join(', ')}. A newer version may have more.`
  throw new GrpcError(STATUS.notFound, `Unknown ${kind} "${token}". ${has}`)
}
