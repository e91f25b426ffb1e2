import type { MessageEntry } from '../index.ts'

/** Errors in the settings of the provider. */
export const SETTING_ERRORS = {
  SETTING_MISSING: {
    summary: 'The setting {setting} is missing',
    detail: 'Set {setting} {where}, or the environment variable {variable}.',
  },
  CREDENTIALS_ELSEWHERE: {
    summary: 'The setting {setting} is missing',
    detail:
      'The credentials in the environment belong to the platform of EKB_ENDPOINT ({environment}), but the setting endpoint names another one ({configured}), so they are not sent there. Set {setting} {where}, or make both name the same platform.',
  },
  SETTING_BLANK: {
    summary: 'The setting {setting} is empty',
    detail:
      '{source} has no value. Give {setting} a value, or omit it to use the environment variable {variable} or the default.',
  },
  SETTING_UNKNOWN: {
    summary: 'Unknown setting {setting}',
    detail: 'The provider has these settings: {known}.',
  },
  SETTING_KIND_INVALID: {
    summary: 'The setting {setting} has the wrong type',
    detail: 'It must be {expected}, but it is {seen}.',
  },
  ENDPOINT_NOT_A_URL: {
    summary: 'The endpoint is not a URL',
    detail:
      '{source} is "{seen}". Use the full address of the instance, with its scheme and without quotation marks, for example https://ekb.example.com or https://example.com/ekb.',
  },
  ENDPOINT_SCHEME: {
    summary: 'The endpoint has an unsupported scheme',
    detail:
      '{source} begins with "{seen}". Only https:// is supported, and http:// for an instance on this machine.',
  },
  ENDPOINT_PLAIN_HTTP: {
    summary: 'The endpoint would send the credentials in clear text',
    detail:
      '{source} uses http:// with the host {host}. Plain http is allowed only for localhost, 127.0.0.0/8 and [::1]. Use https://{host}. For a private certificate authority, set ca_bundle (EKB_CA_BUNDLE).',
  },
  ENDPOINT_USER_INFO: {
    summary: 'The endpoint must not contain a user name or password',
    detail:
      '{source} has a part before an "@". Remove it, and set the credentials with api_key and api_secret (EKB_API_KEY, EKB_API_SECRET).',
  },
  ENDPOINT_QUERY: {
    summary: 'The endpoint must not contain a query or fragment',
    detail:
      '{source} contains a "?" or "#". Use only the address with its path prefix, for example https://example.com/ekb. The project has a setting of its own, project_id (EKB_PROJECT_ID).',
  },
  CREDENTIAL_WHITE_SPACE: {
    summary: 'The setting {setting} contains {seen}',
    detail:
      '{source} has {length} characters, including {seen}, which no credential has. Copy it again, without line breaks, spaces or quotation marks. The value is not shown here.',
  },
  PROJECT_ID_INVALID: {
    summary: 'The project id is not valid',
    detail:
      '{source} {seen}. Copy the project id from the project settings of the platform. It has at most 128 characters, no white space and no quotation marks.',
  },
  API_KEYS_PATH_INVALID: {
    summary: 'The setting api_keys_path is not a path',
    detail:
      '{source} is "{seen}": {reason}. Use the path of the key list below the endpoint, for example /api/keys or /project/{placeholder}/api-keys.',
  },
  CA_BUNDLE_UNREADABLE: {
    summary: 'The CA bundle cannot be read',
    detail:
      '{source} names the file "{seen}", but {reason}. Use the path of a readable PEM file, or the PEM text itself.',
  },
  CA_BUNDLE_NOT_PEM: {
    summary: 'The CA bundle contains no usable certificate',
    detail:
      '{source} {reason}. It must contain one or more PEM certificates (-----BEGIN CERTIFICATE-----), or name a file that does.',
  },
  REQUEST_TIMEOUT_INVALID: {
    summary: 'The setting request_timeout is not a duration',
    detail: '{source} is "{seen}". Use a number with a unit, from 1ms to 1h, such as 500ms, 30s or 2m.',
  },
  MAX_RETRIES_INVALID: {
    summary: 'The setting max_retries is not a valid number',
    detail: '{source} is "{seen}". Use a whole number from 0 to 20.',
  },
  PROXY_INVALID: {
    summary: 'The proxy address is not valid',
    detail:
      'The environment variable {variable} does not contain the address of an HTTP proxy. Set it to http://host:port, or add the host of the platform to NO_PROXY. In a user name or a password, write a percent sign as %25.',
  },
} as const satisfies Record<string, MessageEntry>
