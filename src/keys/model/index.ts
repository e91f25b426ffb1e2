export { API_KEY } from './api-key.ts'
export { API_KEY_DATA } from './api-key-data.ts'
export { API_KEY_EPHEMERAL } from './api-key-ephemeral.ts'
export { API_KEY_LIST } from './api-key-list.ts'
export { API_KEYS } from './api-keys.ts'
export { AUTOMATOR_KEY } from './automator-key.ts'
export type {
  Definition,
  IdentityPart,
  InputName,
  InputsOf,
  Kind,
  OutputName,
  Properties,
  Property,
  PropertyType,
} from './definition.ts'
export {
  type DataSourceName,
  DEFINITIONS,
  type DefinitionOf,
  type Definitions,
  dataSourcesIn,
  type NameOf,
  ofKind,
  propertyNames,
  type ResourceName,
  readableIn,
  resourcesIn,
} from './definitions.ts'
export { defaultOf, describeProperty } from './descriptions.ts'
export type { FunctionDefinition, Parameter } from './function-definition.ts'
export { FUNCTIONS, type FunctionName } from './functions.ts'
export { type Attribute, KEY_MODEL, type KeyModel, keyModel, type ReplacingInput } from './key-model.ts'
export { REVOKE_API_KEY } from './revoke-api-key.ts'
export { ROTATING_API_KEY } from './rotating-api-key.ts'
export { ROTATING_API_KEY_LIST } from './rotating-api-key-list.ts'
export { SETTINGS } from './settings.ts'
