import { SETTING_VARIABLES, type SettingName } from '../../platform/settings/names.ts'
import type { Property } from './definition.ts'
import type { Words } from './words.ts'

/** The provider's own settings. */
export interface SettingsDefinition {
  /** Markdown, shown at the head of the reference. */
  readonly description: Words
  readonly properties: Readonly<Record<SettingName, Property>>
}

/** What a provider is told. Every setting can come from the environment instead. */
export const SETTINGS: SettingsDefinition = {
  description: {
    terraform:
      'Manages the API keys of Automation Anywhere Enterprise Knowledge projects. Every setting can come from an environment variable instead; what stands in the block wins.',
    pulumi:
      "Manages the API keys of Automation Anywhere Enterprise Knowledge projects. Every setting can come from an environment variable instead, which is read in each run and never stored. What stands in the stack's configuration or on a provider resource wins, save for the credentials: `EKB_API_KEY` and `EKB_API_SECRET` win where both are set.",
  },
  properties: {
    endpoint: setting(
      'endpoint',
      'Where the platform is, for example `https://ekb.example.com`; a path prefix is kept. Plain `http` only for loopback addresses.',
    ),
    api_key: setting('api_key', 'The key that the provider itself signs in with.', { sensitive: true }),
    api_secret: setting('api_secret', 'The secret of that key.', { sensitive: true }),
    project_id: setting(
      'project_id',
      'The project of everything that names none. The project settings of the platform show it.',
    ),
    api_keys_path: setting(
      'api_keys_path',
      'The path of the key endpoints, where an instance has another than `/api/keys`. With `{project_id}` in it (`/project/{project_id}/api-keys`) the project is named there and nowhere else.',
    ),
    ca_bundle: setting(
      'ca_bundle',
      'Certificates of a private certificate authority, as PEM text or the path of a PEM file.',
    ),
    request_timeout: setting(
      'request_timeout',
      'How long one request may take, for example `30s`. Default `30s`.',
    ),
    max_retries: setting(
      'max_retries',
      'How often a request that may be repeated is repeated after a passing fault.',
      { type: 'whole number' },
    ),
  },
}

function setting(name: SettingName, description: string, more: Partial<Property> = {}): Property {
  return {
    type: 'text',
    input: 'optional',
    description: `${description} Environment: \`${SETTING_VARIABLES[name]}\`.`,
    ...more,
  }
}
