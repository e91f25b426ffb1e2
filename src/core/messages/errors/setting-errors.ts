import type { MessageEntry } from '../index.ts'

/** What can be wrong with the provider's settings. */
export const SETTING_ERRORS = {
  SETTING_MISSING: {
    summary: 'The setting {setting} is missing',
    detail: 'Set {setting} {where}, or the environment variable {variable}.',
  },
  CREDENTIALS_ELSEWHERE: {
    summary: 'The setting {setting} is missing',
    detail:
      'The credentials of the environment belong to the platform of EKB_ENDPOINT ({environment}), and the setting endpoint names another one ({configured}), so they are not sent there. Set {setting} {where}, or let both name the same platform.',
  },
  SETTING_BLANK: {
    summary: 'The setting {setting} is empty',
    detail:
      '{source} holds no text. Give {setting} a value, or leave it out to use the environment variable {variable} or the default.',
  },
  SETTING_UNKNOWN: {
    summary: 'There is no setting {setting}',
    detail: 'The settings are {known}.',
  },
  SETTING_KIND_INVALID: {
    summary: 'The setting {setting} is of the wrong kind',
    detail: 'It has to be {expected}, and is {seen}.',
  },
  ENDPOINT_NOT_A_URL: {
    summary: 'The endpoint is not a URL',
    detail:
      '{source} holds "{seen}". Write the whole address of the instance with its scheme, for example https://ekb.example.com or https://example.com/ekb.',
  },
  ENDPOINT_SCHEME: {
    summary: 'The endpoint has a scheme that is not supported',
    detail: '{source} begins with "{seen}". Only https:// is supported, and http:// on this machine.',
  },
  ENDPOINT_PLAIN_HTTP: {
    summary: 'The endpoint would send the credentials in clear text',
    detail:
      '{source} uses http:// with the host {host}. Plain http is allowed for localhost, 127.0.0.0/8 and [::1] only; write https://{host}. For a private certificate authority set ca_bundle (EKB_CA_BUNDLE).',
  },
  ENDPOINT_USER_INFO: {
    summary: 'The endpoint must not contain a user name or password',
    detail:
      '{source} has a part before an "@". Remove it; the credentials are the settings api_key and api_secret (EKB_API_KEY, EKB_API_SECRET).',
  },
  ENDPOINT_QUERY: {
    summary: 'The endpoint must not contain a query or fragment',
    detail:
      '{source} has a "?" or "#". Write the address with its path prefix only, for example https://example.com/ekb; the project is the setting project_id (EKB_PROJECT_ID).',
  },
  CREDENTIAL_WHITE_SPACE: {
    summary: 'The setting {setting} contains {seen}',
    detail:
      '{source} has {length} characters, {seen} among them, which no credential has. Copy it again without a line break or blank (the value is not shown).',
  },
  PROJECT_ID_INVALID: {
    summary: 'The project id is not valid',
    detail:
      '{source} {seen}. Copy the project id from Settings; it has at most 128 characters and no white space.',
  },
  API_KEYS_PATH_INVALID: {
    summary: 'The setting api_keys_path is not a path',
    detail:
      '{source} holds "{seen}": {reason}. Write the path of the key list below the endpoint, for example /api/keys or /project/{placeholder}/api-keys.',
  },
  CA_BUNDLE_UNREADABLE: {
    summary: 'The CA bundle cannot be read',
    detail:
      '{source} names the file "{seen}": {reason}. Give the path of a readable PEM file, or the PEM text itself.',
  },
  CA_BUNDLE_NOT_PEM: {
    summary: 'The CA bundle holds no usable certificate',
    detail:
      '{source} {reason}. It must hold one or more PEM certificates (-----BEGIN CERTIFICATE-----), or name a file that does.',
  },
  REQUEST_TIMEOUT_INVALID: {
    summary: 'The setting request_timeout is not a duration',
    detail: '{source} holds "{seen}". Write a number with its unit from 1ms to 1h, such as 500ms, 30s or 2m.',
  },
  MAX_RETRIES_INVALID: {
    summary: 'The setting max_retries is not a count',
    detail: '{source} holds "{seen}". Write a whole number from 0 to 20.',
  },
  PROXY_INVALID: {
    summary: 'The proxy address is not usable',
    detail:
      'The environment variable {variable} does not hold the address of an HTTP proxy. Write it as http://host:port, or name the platform in NO_PROXY.',
  },
} as const satisfies Record<string, MessageEntry>
