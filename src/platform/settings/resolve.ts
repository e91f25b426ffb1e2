import { EkbError, ekbError } from '../../core/messages/errors/index.ts'
import { engineText, placeOf } from '../../core/messages/index.ts'
import type { Secret } from '../../core/secret.ts'
import { readApiKeysPath } from './api-keys-path.ts'
import { readCaBundle } from './ca-bundle.ts'
import { readCredential } from './credential.ts'
import { type CredentialsFrom, credentialSources, type Sources } from './credential-source.ts'
import { DEFAULT_MAX_RETRIES, DEFAULT_REQUEST_TIMEOUT } from './defaults.ts'
import { readEndpoint } from './endpoint.ts'
import { readMaxRetries, readRequestTimeout } from './limits.ts'
import {
  type GivenSettings,
  givenSetting,
  SETTING_VARIABLES,
  type SettingName,
  type SettingText,
} from './names.ts'
import { readProjectId } from './project-id.ts'

/** How to reach one instance of the platform, checked. */
export interface ClientSettings {
  /** The address with its path prefix, without a slash at its end. */
  readonly endpoint: string
  readonly apiKey: Secret
  readonly apiSecret: Secret
  /** The default project. Its id is no secret, even where a value begins as it does. */
  readonly projectId?: string
  /** The path template of the key list. Default: `/api/keys`. */
  readonly apiKeysPath?: string
  /** Authorities to trust beside the system's: PEM text, or the path of a PEM file. */
  readonly caBundle?: string
  /** Milliseconds for one request and its answer. Default: 30000. */
  readonly requestTimeout?: number
  /** How often a failed request is repeated. Default: 4. */
  readonly maxRetries?: number
  /** The User-Agent header. Default: `ekb`. */
  readonly userAgent?: string
}

/** The result of reading all settings. */
export interface ResolvedSettings {
  /** Present where endpoint and credentials are known and nothing is wrong. */
  readonly settings?: ClientSettings
  /** The default project, where one is set and valid. */
  readonly projectId?: string
  /** Everything that is wrong, in the order of the settings; each has the setting's name as path. */
  readonly errors: readonly EkbError[]
}

/** How settings are read. */
export interface ResolveOptions {
  /** Settings whose value is not known yet. They are neither read nor reported as missing. */
  readonly unknown?: ReadonlySet<SettingName>
  /** Whose credentials count if there are two pairs. Default: those of the configuration. */
  readonly credentialsFrom?: CredentialsFrom
}

/**
 * Reads every setting from the configuration, else from the environment, and reports all that is wrong
 * at once. An environment variable without text counts as not set; a configured value without text is
 * an error, because it hides the variable. Files are read here, so that a later change does not matter.
 */
export function resolveSettings(
  given: GivenSettings,
  env: Readonly<Record<string, string | undefined>>,
  { unknown = new Set(), credentialsFrom = 'configuration' }: ResolveOptions = {},
): ResolvedSettings {
  const errors: EkbError[] = []
  const sources = credentialSources(credentialsFrom, given, env)

  const read = <T>(name: SettingName, reader: (setting: SettingText) => T): T | undefined => {
    if (unknown.has(name)) return undefined
    try {
      const setting = find(name, sources)
      return setting === undefined ? undefined : reader(setting)
    } catch (error) {
      if (!(error instanceof EkbError)) throw error
      errors.push(error)
      return undefined
    }
  }

  const needed = <T>(name: SettingName, reader: (setting: SettingText) => T): T | undefined => {
    const before = errors.length
    const value = read(name, reader)
    if (value === undefined && errors.length === before && !unknown.has(name)) {
      errors.push(missing(name, sources))
    }
    return value
  }

  const endpoint = needed('endpoint', readEndpoint)
  const apiKey = needed('api_key', readCredential)
  const apiSecret = needed('api_secret', readCredential)
  const projectId = read('project_id', readProjectId)
  const apiKeysPath = read('api_keys_path', readApiKeysPath)
  const caBundle = read('ca_bundle', readCaBundle)
  const requestTimeout = read('request_timeout', readRequestTimeout) ?? DEFAULT_REQUEST_TIMEOUT
  const maxRetries = read('max_retries', readMaxRetries) ?? DEFAULT_MAX_RETRIES

  const waiting = [...unknown].some(name => name !== 'project_id')
  const complete = endpoint !== undefined && apiKey !== undefined && apiSecret !== undefined
  return {
    ...(complete && !waiting && errors.length === 0
      ? {
          settings: {
            endpoint,
            apiKey,
            apiSecret,
            ...(projectId === undefined ? {} : { projectId }),
            ...(apiKeysPath === undefined ? {} : { apiKeysPath }),
            ...(caBundle === undefined ? {} : { caBundle }),
            requestTimeout,
            maxRetries,
          },
        }
      : {}),
    ...(projectId === undefined ? {} : { projectId }),
    errors,
  }
}

function missing(name: SettingName, { elsewhere }: Sources): EkbError {
  const kind = name === 'endpoint' ? 'plain' : 'credential'
  const values = { setting: engineText(name), where: placeOf(name, kind) }
  return elsewhere !== undefined && kind === 'credential'
    ? ekbError('CREDENTIALS_ELSEWHERE', { ...values, ...elsewhere }, { path: [name] })
    : ekbError('SETTING_MISSING', { ...values, variable: SETTING_VARIABLES[name] }, { path: [name] })
}

function find(name: SettingName, { given, env }: Sources): SettingText | undefined {
  const variable = SETTING_VARIABLES[name]
  const configured = given[name] ?? undefined
  if (configured === undefined && !env[variable]) return undefined
  const setting =
    configured === undefined
      ? { name, text: env[variable] ?? '', source: engineText(`The environment variable ${variable}`) }
      : givenSetting(name, String(configured))
  if (setting.text.trim() !== '') return setting
  const { source } = setting
  throw ekbError('SETTING_BLANK', { setting: engineText(name), source, variable }, { path: [name] })
}
