import type { ConfiguredHolder, ProviderParts } from '../../keys/index.ts'
import { API_KEY, API_KEY_DATA, API_KEYS, AUTOMATOR_KEY, SETTINGS } from '../../keys/model/index.ts'
import type { TerraformProvider } from '../plugin/provider.ts'
import { dataSourceLoadedLater, resourceLoadedLater } from './loaded-later.ts'
import { schemaOf } from './schema-of.ts'

/** The provider `ekb`: it translates between the engine and the key rules, and decides nothing. */
export function createProvider(parts: ProviderParts): TerraformProvider {
  const holder: ConfiguredHolder = { current: {} }
  return {
    schema: schemaOf(SETTINGS),
    resources: {
      ekb_api_key: resourceLoadedLater(API_KEY, async () => {
        const { apiKeyResource } = await import('./api-key/resource.ts')
        return apiKeyResource(holder, parts.remember)
      }),
    },
    dataSources: {
      ekb_api_key: dataSourceLoadedLater(API_KEY_DATA, async () => {
        const { apiKeyDataSource } = await import('./data-sources/api-key.ts')
        return apiKeyDataSource(holder)
      }),
      ekb_api_keys: dataSourceLoadedLater(API_KEYS, async () => {
        const { apiKeysDataSource } = await import('./data-sources/api-keys.ts')
        return apiKeysDataSource(holder)
      }),
      ekb_automator_key: dataSourceLoadedLater(AUTOMATOR_KEY, async () => {
        const { automatorKeyDataSource } = await import('./data-sources/automator-key.ts')
        return automatorKeyDataSource(holder)
      }),
    },
    async validateConfig(config) {
      const { validateSettings } = await import('./configure.ts')
      return validateSettings(config, parts)
    },
    async configure(config, engine, context) {
      const { configureProvider } = await import('./configure.ts')
      const { configured, diagnostics } = await configureProvider(config, engine.version, parts, context)
      holder.current = configured
      return { diagnostics }
    },
  }
}
