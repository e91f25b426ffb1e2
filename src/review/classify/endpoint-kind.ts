import { isLoopback } from '../../platform/loopback.ts'
import type { ProviderSettings } from '../model/index.ts'

/** How a provider with this endpoint reaches the platform; null where it is no URL that a provider accepts. */
export function endpointKind(endpoint: unknown): ProviderSettings['endpoint'] {
  if (typeof endpoint !== 'string' || !URL.canParse(endpoint)) return null
  const { protocol, hostname } = new URL(endpoint)
  if (protocol === 'https:') return 'https'
  if (protocol !== 'http:') return null
  return isLoopback(hostname) ? 'http-loopback' : 'http'
}
