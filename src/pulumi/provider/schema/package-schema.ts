import {
  API_KEY,
  API_KEY_DATA,
  API_KEY_LIST,
  API_KEYS,
  AUTOMATOR_KEY,
  SETTINGS,
} from '../../../keys/model/index.ts'
import { describe } from './descriptions.ts'
import { EXISTING_KEY, LISTED_KEYS, MANAGED_KEY, SYSTEM_KEY } from './examples/index.ts'
import { functionSpec } from './function-spec.ts'
import { LANGUAGES } from './languages.ts'
import type { PackageSpec } from './package-spec.ts'
import { propertySpecs } from './property-specs.ts'
import { resourceSpec } from './resource-spec.ts'
import { functionToken, PACKAGE_NAME, typeToken } from './tokens.ts'
import { typeSpecs } from './type-specs.ts'

const IMPORT = `## Import

By the public id, by project and id, or by a name that matches exactly one key; never by the key value.

\`\`\`sh
pulumi import ekb:index:ApiKey bot key_91b2c07e5d3fa846
pulumi import ekb:index:ApiKey bot 5f0c2d7e91a34b68c0de12/key_91b2c07e5d3fa846
pulumi import ekb:index:ApiKey bot name:teams-bot
\`\`\`

An imported key keeps its value. Its \`secret\` was shown once, when it was created, so it is absent; rotate the key if the secret is needed.`

/**
 * The package `ekb`, made from the model. No setting has a default from the environment in it: an SDK would
 * copy the variable into the inputs of the provider, and so into the state.
 *
 * @param version the release, for instance `0.1.0`; the SDKs ask for the plugin of the same
 */
export function packageSchema(version: string): PackageSpec {
  const settings = propertySpecs(SETTINGS.properties)
  return {
    name: PACKAGE_NAME,
    displayName: 'Enterprise Knowledge',
    version,
    description: 'API keys of Automation Anywhere Enterprise Knowledge projects as code.',
    keywords: ['pulumi', 'category/cloud', 'kind/native', 'automation-anywhere', 'api-keys'],
    license: 'MIT',
    config: { variables: settings },
    provider: { description: describe(SETTINGS.description), inputProperties: settings },
    types: { ...typeSpecs(API_KEY.properties), ...typeSpecs(API_KEYS.properties) },
    resources: {
      [typeToken(API_KEY.name)]: resourceSpec(API_KEY, {
        example: MANAGED_KEY,
        more: IMPORT,
        listInputs: API_KEY_LIST,
      }),
    },
    functions: {
      [functionToken(AUTOMATOR_KEY.name)]: functionSpec(AUTOMATOR_KEY, SYSTEM_KEY),
      [functionToken(API_KEYS.name)]: functionSpec(API_KEYS, LISTED_KEYS),
      [functionToken(API_KEY_DATA.name)]: functionSpec(API_KEY_DATA, EXISTING_KEY),
    },
    language: LANGUAGES,
  }
}
