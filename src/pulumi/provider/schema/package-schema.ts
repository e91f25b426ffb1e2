import { engineText, PULUMI } from '../../../core/messages/index.ts'
import {
  API_KEY_LIST,
  type DataSourceName,
  DEFINITIONS,
  type Definitions,
  dataSourcesIn,
  type ResourceName,
  ROTATING_API_KEY_LIST,
  resourcesIn,
  SETTINGS,
} from '../../../keys/model/index.ts'
import {
  BASIC_KEY,
  EXISTING_KEY,
  type Example,
  LISTED_KEYS,
  MANAGED_KEY,
  ROTATING_KEY,
  SYSTEM_KEY,
} from './examples/index.ts'
import { LANGUAGES, REPOSITORY } from './languages.ts'
import { functionSpec, type ResourcePage, resourceSpec } from './member-specs.ts'
import type { PackageSpec } from './package-spec.ts'
import { propertySpecs } from './property-specs.ts'
import { functionToken, PACKAGE_NAME, typeToken } from './tokens.ts'
import { typeSpecs } from './type-specs.ts'

const IMPORT = `## Import

You can import a key by its name if exactly one key of the project has it, or by its public id. Never use the value of the key as an id.

\`\`\`sh
pulumi import ekb:index:ApiKey bot name:teams-bot
pulumi import ekb:index:ApiKey bot key_91b2c07e5d3fa846
pulumi import ekb:index:ApiKey bot 5f0c2d7e91a34b68c0de12/key_91b2c07e5d3fa846
\`\`\`

The platform shows the secret of a key once, when it creates the key. So the \`secret\` of an imported key is absent, and its \`key\` is there only if the platform lists it. Rotate the key if you need its secret.`

const ROTATING_IMPORT = `## Import

You can import an existing key, or the current and the previous key of a pair, by their public ids or names. Never use the value of a key as an id.

\`\`\`sh
pulumi import ekb:index:RotatingApiKey bot key_91b2c07e5d3fa846
pulumi import ekb:index:RotatingApiKey bot key_91b2c07e5d3fa846,key_3c55a0d19b6e7f20
pulumi import ekb:index:RotatingApiKey bot name:teams-bot.k3f9.8
\`\`\`

The platform shows the secret of a key once, when it creates the key. So the secret of an imported key is absent until the first rotation.

The id of the resource is the public id of the key that it was created or imported with. It stays when the key is rotated; \`current.id\` is the id of the key to use.`

/** What a page says of a resource besides the model, and what existing ones may be searched by. */
const RESOURCES: Readonly<Record<ResourceName, ResourcePage>> = {
  api_key: { examples: [BASIC_KEY, MANAGED_KEY], more: IMPORT, listInputs: API_KEY_LIST.properties },
  rotating_api_key: {
    examples: [ROTATING_KEY],
    more: ROTATING_IMPORT,
    listInputs: ROTATING_API_KEY_LIST.properties,
  },
}

/** The program that the page of a function shows. */
const FUNCTIONS: Readonly<Record<DataSourceName, Example>> = {
  api_key: EXISTING_KEY,
  api_keys: LISTED_KEYS,
  automator_key: SYSTEM_KEY,
}

/**
 * The package `ekb`, made from the model. No setting has a default from the environment in it: an SDK would
 * copy the variable into the inputs of the provider, and so into the state.
 *
 * @param version the release, for instance `0.1.0`; the SDKs ask for the plugin of the same
 * @param definitions the definitions it serves; default: those of this version
 */
export function packageSchema(version: string, definitions: Definitions = DEFINITIONS): PackageSpec {
  const [resources, dataSources] = [resourcesIn(definitions), dataSourcesIn(definitions)]
  const members: Definitions = [...resources, ...dataSources]
  const settings = propertySpecs(SETTINGS.properties)
  return {
    name: PACKAGE_NAME,
    displayName: 'Enterprise Knowledge',
    version,
    description: 'API keys of Automation Anywhere Enterprise Knowledge projects as code.',
    keywords: ['pulumi', 'category/cloud', 'kind/native', 'automation-anywhere', 'api-keys'],
    license: 'MIT',
    homepage: `https://${REPOSITORY}`,
    repository: `https://${REPOSITORY}`,
    publisher: 'ekb',
    pluginDownloadURL: `github://api.${REPOSITORY}`,
    config: { variables: settings },
    provider: { description: engineText(SETTINGS.description).in(PULUMI), inputProperties: settings },
    types: Object.assign({}, ...members.toReversed().map(({ properties }) => typeSpecs(properties))),
    resources: Object.fromEntries(
      resources.map(definition => [
        typeToken(definition.name),
        resourceSpec(definition, RESOURCES[definition.name]),
      ]),
    ),
    functions: Object.fromEntries(
      dataSources.map(definition => [
        functionToken(definition.name),
        functionSpec(definition, FUNCTIONS[definition.name]),
      ]),
    ),
    language: LANGUAGES,
  }
}
