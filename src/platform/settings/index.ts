export { PROJECT_PLACEHOLDER, readApiKeysPath } from './api-keys-path.ts'
export { readCaBundle } from './ca-bundle.ts'
export type { CredentialsFrom } from './credential-source.ts'
export { DEFAULT_MAX_RETRIES, DEFAULT_REQUEST_TIMEOUT } from './defaults.ts'
export { readEndpoint } from './endpoint.ts'
export { type GivenSettings, givenSetting, SETTING_VARIABLES, type SettingName } from './names.ts'
export { projectIdProblem } from './project-id.ts'
export {
  type ClientSettings,
  type ResolvedSettings,
  type ResolveOptions,
  resolveSettings,
} from './resolve.ts'
