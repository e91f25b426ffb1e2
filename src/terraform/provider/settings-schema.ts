import type { Schema } from '../plugin/schema.ts'

const text = (description: string, sensitive = false) =>
  ({ type: 'string', optional: true, description, ...(sensitive && { sensitive }) }) as const

/** The provider block. Every setting can come from the environment instead. */
export const PROVIDER_SCHEMA: Schema = {
  version: 0,
  description:
    'Manages the API keys of Automation Anywhere Enterprise Knowledge projects. Every setting can come from an environment variable instead; what stands in the block wins.',
  attributes: {
    endpoint: text(
      'Where the platform is, for example `https://ekb.example.com`; a path prefix is kept. Plain `http` only for loopback addresses. Environment: `EKB_ENDPOINT`.',
    ),
    api_key: text('The key that the provider itself signs in with. Environment: `EKB_API_KEY`.', true),
    api_secret: text('The secret of that key. Environment: `EKB_API_SECRET`.', true),
    project_id: text(
      'The project of everything that names none. The project settings of the platform show it. Environment: `EKB_PROJECT_ID`.',
    ),
    api_keys_path: text(
      'The path of the key endpoints, where an instance has another than `/api/keys`. With `{project_id}` in it (`/project/{project_id}/api-keys`) the project is named there and nowhere else. Environment: `EKB_API_KEYS_PATH`.',
    ),
    ca_bundle: text(
      'Certificates of a private certificate authority, as PEM text or the path of a PEM file. Environment: `EKB_CA_BUNDLE`.',
    ),
    request_timeout: text(
      'How long one request may take, for example `30s`. Default `30s`. Environment: `EKB_REQUEST_TIMEOUT`.',
    ),
    max_retries: {
      type: 'number',
      optional: true,
      description:
        'How often a request that may be repeated is repeated after a passing fault. Environment: `EKB_MAX_RETRIES`.',
    },
  },
}
