import type { TerraformProvider } from '../plugin/provider.ts'
import { apiKeyResource } from './api-key/resource.ts'
import { configure, type ProviderParts, validateSettings } from './configure.ts'
import type { ConfiguredHolder } from './configured.ts'
import { apiKeyDataSource } from './data-sources/api-key.ts'
import { apiKeysDataSource } from './data-sources/api-keys.ts'
import { automatorKeyDataSource } from './data-sources/automator-key.ts'
import { PROVIDER_SCHEMA } from './settings-schema.ts'

/** The provider `ekb`: it translates between the engine and the key rules, and decides nothing. */
export function createProvider(parts: ProviderParts): TerraformProvider {
  const holder: ConfiguredHolder = { current: {} }
  return {
    schema: PROVIDER_SCHEMA,
    resources: { ekb_api_key: apiKeyResource(holder, parts.remember) },
    dataSources: {
      ekb_api_key: apiKeyDataSource(holder),
      ekb_api_keys: apiKeysDataSource(holder),
      ekb_automator_key: automatorKeyDataSource(holder),
    },
    validateConfig: async config => validateSettings(config, parts),
    async configure(config, engine, context) {
      const { configured, diagnostics } = configure(config, engine.version, parts, context)
      holder.current = configured
      return { diagnostics }
    },
  }
}
