import type { ProviderParts, SessionHolder } from '../../keys/index.ts'
import {
  type DataSourceName,
  DEFINITIONS,
  type Definition,
  type Definitions,
  dataSourcesIn,
  FUNCTIONS,
  keyModel,
  type NameOf,
  ofKind,
  type ResourceName,
  resourcesIn,
  SETTINGS,
} from '../../keys/model/index.ts'
import type { TerraformProvider } from '../plugin/provider.ts'
import { identityOf } from './identities.ts'
import {
  type ActionCalls,
  type DataSourceCalls,
  type EphemeralResourceCalls,
  type ListResourceCalls,
  lazyAction,
  lazyDataSource,
  lazyEphemeralResource,
  lazyFunction,
  lazyListResource,
  lazyResource,
  type ResourceCalls,
} from './lazy-resource.ts'
import { schemaOf } from './schema-of.ts'
import { signatureOf } from './signature-of.ts'

/** What the provider gives to the code of each resource and data source, besides the definition. */
interface ProviderData {
  readonly holder: SessionHolder
  readonly parts: ProviderParts
}

/** How the code of each resource is loaded. A resource of the model that is missing here does not compile. */
const RESOURCES: Readonly<
  Record<ResourceName, (definition: Definition, data: ProviderData) => Promise<ResourceCalls>>
> = {
  async api_key(definition, { holder, parts }) {
    const { apiKeyResource } = await import('./api-key/resource.ts')
    return apiKeyResource(keyModel(definition), holder, parts.remember)
  },
  async rotating_api_key(_, { holder, parts }) {
    const { rotatingApiKeyResource } = await import('./rotating-api-key/resource.ts')
    return rotatingApiKeyResource(holder, parts.remember, Math.random)
  },
}

/** The same for data sources. */
const DATA_SOURCES: Readonly<
  Record<DataSourceName, (data: Pick<ProviderData, 'holder'>) => Promise<DataSourceCalls>>
> = {
  async api_key({ holder }) {
    const { apiKeyDataSource } = await import('./data-sources/api-key.ts')
    return apiKeyDataSource(holder)
  },
  async api_keys({ holder }) {
    const { apiKeysDataSource } = await import('./data-sources/api-keys.ts')
    return apiKeysDataSource(holder)
  },
  async automator_key({ holder }) {
    const { automatorKeyDataSource } = await import('./data-sources/automator-key.ts')
    return automatorKeyDataSource(holder)
  },
}

/** The same for ephemeral resources. */
const EPHEMERAL_RESOURCES: Readonly<
  Record<
    NameOf<'ephemeral resource'>,
    (data: Pick<ProviderData, 'holder'>) => Promise<EphemeralResourceCalls>
  >
> = {
  async api_key({ holder }) {
    const { apiKeyEphemeralResource } = await import('./ephemeral-resources/api-key.ts')
    return apiKeyEphemeralResource(holder)
  },
}

/** The same for list resources. */
const LIST_RESOURCES: Readonly<
  Record<NameOf<'list resource'>, (data: Pick<ProviderData, 'holder'>) => Promise<ListResourceCalls>>
> = {
  async api_key({ holder }) {
    const { apiKeyListResource } = await import('./list-resources/api-key.ts')
    return apiKeyListResource(holder)
  },
  async rotating_api_key({ holder }) {
    const { rotatingApiKeyListResource } = await import('./list-resources/rotating-api-key.ts')
    return rotatingApiKeyListResource(holder)
  },
}

/** The same for actions. */
const ACTIONS: Readonly<
  Record<NameOf<'action'>, (data: Pick<ProviderData, 'holder'>) => Promise<ActionCalls>>
> = {
  async revoke_api_key({ holder }) {
    const { revokeApiKeyAction } = await import('./actions/revoke-api-key.ts')
    return revokeApiKeyAction(holder)
  },
}

/**
 * The provider `ekb`: it translates between the engine and the key rules, and decides nothing.
 *
 * @param definitions the definitions it serves; default: those of this version
 */
export function createProvider(
  parts: ProviderParts,
  definitions: Definitions = DEFINITIONS,
): TerraformProvider {
  const holder: SessionHolder = { current: {} }
  return {
    schema: schemaOf(SETTINGS),
    resources: Object.fromEntries(
      resourcesIn(definitions).map(definition => [
        typeName(definition),
        lazyResource(definition, identityOf(definition), () =>
          RESOURCES[definition.name](definition, { holder, parts }),
        ),
      ]),
    ),
    dataSources: Object.fromEntries(
      dataSourcesIn(definitions).map(definition => [
        typeName(definition),
        lazyDataSource(definition, () => DATA_SOURCES[definition.name]({ holder })),
      ]),
    ),
    actions: Object.fromEntries(
      ofKind(definitions, 'action').map(definition => [
        typeName(definition),
        lazyAction(definition, () => ACTIONS[definition.name]({ holder })),
      ]),
    ),
    functions: Object.fromEntries(
      FUNCTIONS.map(definition => [
        definition.name,
        lazyFunction(signatureOf(definition), async () =>
          (await import('./functions.ts')).functionCalls(definition.name),
        ),
      ]),
    ),
    ephemeralResources: Object.fromEntries(
      ofKind(definitions, 'ephemeral resource').map(definition => [
        typeName(definition),
        lazyEphemeralResource(definition, () => EPHEMERAL_RESOURCES[definition.name]({ holder })),
      ]),
    ),
    listResources: Object.fromEntries(
      ofKind(definitions, 'list resource').map(definition => [
        typeName(definition),
        lazyListResource(definition, () => LIST_RESOURCES[definition.name]({ holder })),
      ]),
    ),
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

/** `api_key` is `ekb_api_key`. */
function typeName({ name }: Definition): string {
  return `ekb_${name}`
}
