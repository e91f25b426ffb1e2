import { randomUUID } from 'node:crypto'
import type { ProviderParts, SessionHolder } from '../../keys/index.ts'
import {
  type DataSourceName,
  DEFINITIONS,
  type Definition,
  type Definitions,
  dataSourcesIn,
  keyModel,
  type ResourceName,
  resourcesIn,
} from '../../keys/model/index.ts'
import type { CustomResource, ProviderFunction, PulumiProvider } from '../plugin/provider.ts'
import { lazyFunction, lazyResource } from './lazy-resource.ts'
import { functionToken, typeToken } from './schema/tokens.ts'

/** What the provider gives to the code of each resource, besides the definition. */
interface ProviderData {
  readonly holder: SessionHolder
  readonly parts: ProviderParts
}

/** How the code of each resource is loaded. A resource of the model that is missing here does not compile. */
const RESOURCES: Readonly<
  Record<ResourceName, (definition: Definition, data: ProviderData) => Promise<CustomResource>>
> = {
  async api_key(definition, { holder, parts }) {
    const { apiKeyResource } = await import('./api-key/resource.ts')
    return apiKeyResource(keyModel(definition), holder, parts.remember, randomUUID)
  },
  async rotating_api_key(_definition, { holder, parts }) {
    const { rotatingApiKeyResource } = await import('./rotating-api-key/resource.ts')
    return rotatingApiKeyResource(holder, parts.remember, Math.random)
  },
}

/** The same for the functions that read what the model calls data sources. */
const FUNCTIONS: Readonly<
  Record<DataSourceName, (definition: Definition, holder: SessionHolder) => Promise<ProviderFunction>>
> = {
  async api_key(definition, holder) {
    const { getApiKey } = await import('./functions/get-api-key.ts')
    return getApiKey(definition, holder)
  },
  async api_keys(definition, holder) {
    const { getApiKeys } = await import('./functions/get-api-keys.ts')
    return getApiKeys(definition, holder)
  },
  async automator_key(definition, holder) {
    const { getAutomatorKey } = await import('./functions/get-automator-key.ts')
    return getAutomatorKey(definition, holder)
  },
}

/**
 * The provider `ekb`: it translates between the engine and the key rules, and decides nothing.
 *
 * @param definitions the definitions it serves; default: those of this version
 */
export function createProvider(parts: ProviderParts, definitions: Definitions = DEFINITIONS): PulumiProvider {
  const holder: SessionHolder = { current: {} }
  return {
    async schema() {
      const { packageSchema } = await import('./schema/package-schema.ts')
      return JSON.stringify(packageSchema(parts.version, definitions))
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
    resources: Object.fromEntries(
      resourcesIn(definitions).map(definition => [
        typeToken(definition.name),
        lazyResource(() => RESOURCES[definition.name](definition, { holder, parts })),
      ]),
    ),
    functions: Object.fromEntries(
      dataSourcesIn(definitions).map(definition => [
        functionToken(definition.name),
        lazyFunction(() => FUNCTIONS[definition.name](definition, holder)),
      ]),
    ),
  }
}
