export { API_KEY } from './api-key.ts'
export { API_KEY_DATA } from './api-key-data.ts'
export { API_KEY_LIST } from './api-key-list.ts'
export { API_KEYS } from './api-keys.ts'
export { AUTOMATOR_KEY } from './automator-key.ts'
export type {
  Definition,
  EngineFamily,
  InputName,
  InputsOf,
  OutputName,
  Properties,
  Property,
  PropertyType,
  Words,
} from './definition.ts'
export {
  type DataSourceName,
  DEFINITIONS,
  type Definitions,
  dataSourcesIn,
  propertyNames,
  type ResourceName,
  resourcesIn,
} from './definitions.ts'
export { type Attribute, KEY_MODEL, type KeyModel, keyModel, type ReplacingInput } from './key-model.ts'
export { SETTINGS } from './settings.ts'
export { defaultOf, describeProperty, wordsFor } from './words.ts'
