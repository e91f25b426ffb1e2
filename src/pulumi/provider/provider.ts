import { randomUUID } from 'node:crypto'
import type { ConfiguredHolder, ProviderParts } from '../../keys/index.ts'
import type { PulumiProvider } from '../plugin/provider.ts'
import { functionLoadedLater, resourceLoadedLater } from './loaded-later.ts'

/** The provider `ekb`: it translates between the engine and the key rules, and decides nothing. */
export function createProvider(parts: ProviderParts): PulumiProvider {
  const holder: ConfiguredHolder = { current: {} }
  return {
    async schema() {
      const { packageSchema } = await import('./schema/package-schema.ts')
      return JSON.stringify(packageSchema(parts.version))
    },
    async checkConfig(news) {
      const { checkConfig } = await import('./check-config.ts')
      return checkConfig(news, parts)
    },
    async diffConfig(olds, news) {
      const { diffConfig } = await import('./diff-config.ts')
      return diffConfig(olds, news)
    },
    async configure(config, context) {
      const { configureProvider } = await import('./configure.ts')
      holder.current = await configureProvider(config, parts, context)
    },
    resources: {
      'ekb:index:ApiKey': resourceLoadedLater(async () => {
        const { apiKeyResource } = await import('./api-key/resource.ts')
        return apiKeyResource(holder, parts.remember, randomUUID)
      }),
    },
    functions: {
      'ekb:index:getApiKey': functionLoadedLater(async () => {
        const { getApiKey } = await import('./functions/get-api-key.ts')
        return getApiKey(holder)
      }),
      'ekb:index:getApiKeys': functionLoadedLater(async () => {
        const { getApiKeys } = await import('./functions/get-api-keys.ts')
        return getApiKeys(holder)
      }),
      'ekb:index:getAutomatorKey': functionLoadedLater(async () => {
        const { getAutomatorKey } = await import('./functions/get-automator-key.ts')
        return getAutomatorKey(holder)
      }),
    },
  }
}
