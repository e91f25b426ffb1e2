import type { GivenSettings } from './names.ts'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Whose credentials count where both the configuration and the environment have them.
 *
 * - `configuration`: as for every other setting, the configuration's.
 * - `environment`: the pair of the environment, where it is whole. An engine that keeps the configuration
 *   in its state goes on with a pair of long ago when it destroys; the environment is of now.
 */
export type CredentialsFrom = 'configuration' | 'environment'

/** The places of settings. */
export interface Sources {
  readonly given: GivenSettings
  readonly env: Environment
  /** The two origins, where credentials of the environment were passed over because they differ. */
  readonly elsewhere?: { readonly configured: string; readonly environment: string }
}

/**
 * Leaves out the credentials that do not count. On every engine those of the environment belong to the platform
 * of `EKB_ENDPOINT` where that is set: they are never sent to another origin, which a configuration that somebody
 * else has written could name.
 */
export function credentialSources(from: CredentialsFrom, given: GivenSettings, env: Environment): Sources {
  const { EKB_ENDPOINT: ofEnvironment, EKB_API_KEY: key, EKB_API_SECRET: secret, ...others } = env
  if (!key && !secret) return { given, env }
  const configured = originOf(given.endpoint)
  const environment = originOf(ofEnvironment)
  if (configured !== undefined && environment !== undefined && configured !== environment) {
    return {
      given,
      env: { ...others, EKB_ENDPOINT: ofEnvironment },
      elsewhere: { configured, environment },
    }
  }
  const takesPair = from === 'environment' && key && secret
  return takesPair ? { given: { ...given, api_key: null, api_secret: null }, env } : { given, env }
}

/** Absent if nothing is set. A text that is not a URL is an origin of its own. */
function originOf(endpoint: string | number | null | undefined): string | undefined {
  const text = String(endpoint ?? '').trim()
  if (text === '') return undefined
  return URL.canParse(text) ? new URL(text).origin : 'no URL'
}
