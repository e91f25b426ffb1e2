import type { MessageEntry } from '../index.ts'

/** Errors of requests to the platform. */
export const PLATFORM_ERRORS = {
  STOPPED: {
    summary: 'Stopped before this request was sent',
    detail: 'The run was interrupted, so this request was not sent. Run it again to continue.',
  },
  STOPPED_RETRYING: {
    summary: 'Stopped while waiting to retry',
    detail: 'The run was interrupted after a failed attempt: {failure}',
  },
  REPEAT_REFUSED: {
    summary: 'The platform refused a repeated request',
    detail:
      'An earlier attempt may have been carried out, so this refusal tells nothing for sure. Earlier: {first} Then: {failure}',
  },

  HOST_NOT_FOUND: {
    summary: 'The host {host} was not found',
    detail:
      'The name could not be resolved{via}, so nothing was sent.{tries} Check the setting endpoint (EKB_ENDPOINT){hint} and the DNS settings of this machine.',
  },
  CONNECTION_REFUSED: {
    summary: 'Nothing answers at {host}',
    detail:
      'The connection was refused{via}, so nothing was sent.{tries} Check the host and port in the setting endpoint (EKB_ENDPOINT){hint}, and check that the platform is running.',
  },
  CONNECTION_FAILED: {
    summary: 'Could not connect to {host}',
    detail:
      'The connection failed{via} before anything was sent ({reason}).{tries} Check the setting endpoint (EKB_ENDPOINT){hint}, the network and any firewall in between.',
  },
  CONNECT_TIMEOUT: {
    summary: 'The connection to {host} timed out',
    detail:
      'No connection was established{via} within {seconds} s, so nothing was sent.{tries} Check the setting endpoint (EKB_ENDPOINT){hint}, the network and any firewall in between.',
  },
  PROXY_REFUSED: {
    summary: 'The proxy {proxy} did not connect to {host}',
    detail:
      'It answered {status} to the request for a tunnel, so nothing was sent to the platform.{tries} Check the environment variable {variable} and the credentials in it, or add {host} to NO_PROXY.',
  },
  PROXY_UNREACHABLE: {
    summary: 'Could not connect to the proxy {proxy}',
    detail:
      'The connection failed ({reason}), so nothing was sent to {host}.{tries} Check the environment variable {variable}, or add {host} to NO_PROXY.',
  },
  CERTIFICATE_NOT_TRUSTED: {
    summary: 'The certificate of {host} is not trusted',
    detail:
      'No known authority has signed it ({reason}){via}, so nothing was sent. If the platform uses a private certificate authority, set ca_bundle (EKB_CA_BUNDLE) to its PEM certificate. If not, something between this machine and the platform intercepts the connection.',
  },
  CERTIFICATE_WRONG_HOST: {
    summary: 'The certificate is not for {host}',
    detail:
      'The certificate shown{via} is for another host ({reason}), so nothing was sent. Set endpoint (EKB_ENDPOINT) to a host name that the certificate contains. A CA bundle (ca_bundle, EKB_CA_BUNDLE) cannot fix this.',
  },
  CERTIFICATE_NOT_VALID_NOW: {
    summary: 'The certificate of {host} is not valid at this time',
    detail:
      'It has expired or is not valid yet ({reason}){via}, so nothing was sent. Renew it, check the clock of this machine, and check whether ca_bundle (EKB_CA_BUNDLE) contains an outdated certificate.',
  },
  PORT_SPEAKS_HTTP: {
    summary: 'The port of {host} does not use https',
    detail:
      'The answer to the TLS handshake{via} was not TLS ({reason}), so nothing was sent.{tries} Set endpoint (EKB_ENDPOINT) to the port that uses https. For an instance on this machine, http:// is allowed.',
  },
  PORT_SPEAKS_HTTPS: {
    summary: 'The port of {host} uses https, but the endpoint says http',
    detail:
      '{method} {path} was sent over http:// and got no http answer. The port accepts a TLS handshake.{tries} Set endpoint (EKB_ENDPOINT) to https://{host}.',
  },
  TLS_FAILED: {
    summary: 'Could not make a secure connection to {host}',
    detail:
      'The TLS handshake failed{via} ({reason}), so nothing was sent.{tries} Check that endpoint (EKB_ENDPOINT) has the port that uses https. For a private certificate authority, check ca_bundle (EKB_CA_BUNDLE).',
  },

  ANSWER_TIMEOUT: {
    summary: 'The platform did not answer in time',
    detail:
      '{method} {path} was sent to {host}{via}, but no complete answer arrived within {seconds} s.{tries} If the platform is slow, raise request_timeout (EKB_REQUEST_TIMEOUT).',
  },
  CONNECTION_LOST: {
    summary: 'The connection was lost before the complete answer arrived',
    detail: '{method} {path} was sent to {host}{via}, then the connection ended ({reason}).{tries}',
  },
  ANSWER_TOO_LARGE: {
    summary: 'The answer is too large',
    detail:
      'The answer to {method} {path} at {host} is larger than {limit} MiB, too large for a key list. Check the settings endpoint (EKB_ENDPOINT) and api_keys_path (EKB_API_KEYS_PATH).',
  },
  NOT_THE_PLATFORM: {
    summary: 'The server at {host} is not EKB',
    detail:
      '{method} {path} answered {status} with {seen}. Check the settings endpoint (EKB_ENDPOINT) and api_keys_path (EKB_API_KEYS_PATH), and check for a proxy or a login page in front of the platform.',
  },
  KEY_LIST_INCOMPLETE: {
    summary: 'The platform sent only a part of its keys',
    detail:
      '{method} {path} at {host} answered {seen}. An incomplete list cannot show whether a key exists, and this version cannot ask for the rest.',
  },
  CREATE_ANSWER_UNREADABLE: {
    summary: 'The answer to the create request contains no key',
    detail:
      '{method} {path} at {host} answered {status} with {seen}. A key may have been created. Check Settings > API Keys.',
  },
  ANSWER_ENCODED: {
    summary: 'The answer has an encoding that cannot be read',
    detail:
      '{method} {path} at {host} answered {status} with the Content-Encoding "{encoding}", which was not requested: {reason}. Check what is between this machine and the platform, such as a proxy that compresses answers.',
  },
  ANSWER_UNEXPECTED: {
    summary: 'The answer of the platform cannot be used',
    detail:
      '{said} It is not known whether the request was carried out. Check the settings endpoint (EKB_ENDPOINT) and api_keys_path (EKB_API_KEYS_PATH), and what is between this machine and the platform.',
  },
  REDIRECT_REFUSED: {
    summary: 'The platform redirects {method} requests',
    detail:
      '{method} {path} at {host} answered {status} with the location {location}. {reason} Set endpoint (EKB_ENDPOINT) or api_keys_path (EKB_API_KEYS_PATH) to the final address.',
  },

  CREDENTIALS_REJECTED: {
    summary: 'The platform rejected the credentials',
    detail:
      '{said} Check the settings api_key and api_secret (EKB_API_KEY, EKB_API_SECRET). They must be the two parts of one key that still exists in the instance at {host}.{CREDENTIALS_KEPT}',
  },
  PERMISSION_DENIED: {
    summary: 'The API key does not have permission to do this',
    detail:
      '{said} A locked-down viewer key cannot manage keys. Set api_key and api_secret (EKB_API_KEY, EKB_API_SECRET) to those of a privileged key of this project.',
  },
  SYSTEM_KEY_PROTECTED: {
    summary: 'The platform protects this key',
    detail: '{said} A system key (the Automator Key) cannot be deleted. This request changed nothing.',
  },
  KEYS_NOT_FOUND: {
    summary: 'There are no API keys at this address',
    detail:
      '{said} The settings endpoint (EKB_ENDPOINT) and api_keys_path (EKB_API_KEYS_PATH) together name {host}{path}, and project_id (EKB_PROJECT_ID) is {project}. Check all three.',
  },
  REQUEST_REJECTED: {
    summary: 'The platform refused the request',
    detail: '{said} This request changed nothing.',
  },
  RATE_LIMITED: {
    summary: 'The platform limits the number of requests',
    detail:
      '{said}{tries} This request changed nothing. Run it again later or with less parallelism, or raise max_retries (EKB_MAX_RETRIES).',
  },
  RETRY_AFTER_TOO_LONG: {
    summary: 'The platform asks for too long a wait',
    detail:
      '{said} It asks to wait {seconds} s, but the provider waits at most {limit} s. Run it again later.',
  },
  PLATFORM_FAILED: {
    summary: 'The platform failed',
    detail: '{said}{tries} If this continues, the operator of the platform can find the reason in its logs.',
  },
  KEY_REFERENCE_INVALID: {
    summary: 'The key reference cannot be used in a path',
    detail: 'The reference of the key to delete is {seen}. Nothing was sent.',
  },
} as const satisfies Record<string, MessageEntry>
