import type { MessageEntry } from '../index.ts'

/** What can go wrong between us and the platform. */
export const PLATFORM_ERRORS = {
  STOPPED: {
    summary: 'Stopped before this request was sent',
    detail: 'The run was interrupted, and this request was not sent. Run it again to go on.',
  },
  STOPPED_RETRYING: {
    summary: 'Stopped while waiting to try again',
    detail: 'The run was interrupted after a try that failed: {failure}',
  },

  HOST_NOT_FOUND: {
    summary: 'The host {host} was not found',
    detail:
      'The name could not be resolved{via}, so nothing was sent.{tries} Check the setting endpoint (EKB_ENDPOINT){hint} and the name service of this machine.',
  },
  CONNECTION_REFUSED: {
    summary: 'Nothing answers at {host}',
    detail:
      'The connection was refused{via}, so nothing was sent.{tries} Check host and port of the setting endpoint (EKB_ENDPOINT){hint} and whether the platform is running.',
  },
  CONNECTION_FAILED: {
    summary: 'No connection to {host}',
    detail:
      'The connection failed{via} before anything was sent ({reason}).{tries} Check the setting endpoint (EKB_ENDPOINT){hint}, the network and any firewall between.',
  },
  CONNECT_TIMEOUT: {
    summary: 'No connection to {host} in time',
    detail:
      'There was no connection{via} within {seconds} s, so nothing was sent.{tries} Check the setting endpoint (EKB_ENDPOINT){hint}, the network and any firewall between.',
  },
  PROXY_REFUSED: {
    summary: 'The proxy {proxy} does not connect to {host}',
    detail:
      'It answered {status} to the request for a tunnel, so nothing was sent to the platform.{tries} Check the environment variable {variable} and the credentials in it, or name {host} in NO_PROXY.',
  },
  PROXY_UNREACHABLE: {
    summary: 'The proxy {proxy} cannot be reached',
    detail:
      'The connection to it failed ({reason}), so nothing was sent to {host}.{tries} Check the environment variable {variable}, or name {host} in NO_PROXY.',
  },
  CERTIFICATE_NOT_TRUSTED: {
    summary: 'The certificate of {host} is not trusted',
    detail:
      'No known authority has signed it ({reason}){via}; nothing was sent. If the platform uses a private certificate authority, set ca_bundle (EKB_CA_BUNDLE) to its PEM certificate; else something between intercepts the connection.',
  },
  CERTIFICATE_WRONG_HOST: {
    summary: 'The certificate is not for {host}',
    detail:
      'The certificate that was shown{via} names another host ({reason}); nothing was sent. Use a name that the certificate has in the setting endpoint (EKB_ENDPOINT); a CA bundle (ca_bundle, EKB_CA_BUNDLE) cannot mend this.',
  },
  CERTIFICATE_NOT_VALID_NOW: {
    summary: 'The certificate of {host} is not valid at this time',
    detail:
      'It has expired or is not valid yet ({reason}){via}; nothing was sent. Renew it, check the clock of this machine, and whether ca_bundle (EKB_CA_BUNDLE) holds an outdated certificate.',
  },
  PORT_SPEAKS_HTTP: {
    summary: 'The port of {host} does not speak https',
    detail:
      'What answered the TLS handshake{via} was no TLS ({reason}); nothing was sent.{tries} Set endpoint (EKB_ENDPOINT) to the port that speaks https. An instance on this machine may be reached over http://.',
  },
  PORT_SPEAKS_HTTPS: {
    summary: 'The port of {host} speaks https, and the endpoint says http',
    detail:
      '{method} {path} was sent over http:// and not answered as http; the port takes a TLS handshake.{tries} Write https://{host} in the setting endpoint (EKB_ENDPOINT).',
  },
  TLS_FAILED: {
    summary: 'No secure connection to {host}',
    detail:
      'The TLS handshake failed{via} ({reason}); nothing was sent.{tries} Check that the setting endpoint (EKB_ENDPOINT) has the port that speaks https, and ca_bundle (EKB_CA_BUNDLE) for a private certificate authority.',
  },

  ANSWER_TIMEOUT: {
    summary: 'The platform did not answer in time',
    detail:
      '{method} {path} at {host}{via} was sent, but no whole answer came within {seconds} s.{tries} If the platform is slow, raise request_timeout (EKB_REQUEST_TIMEOUT).',
  },
  CONNECTION_LOST: {
    summary: 'The connection was lost before the whole answer came',
    detail: '{method} {path} at {host}{via} was sent, then the connection ended ({reason}).{tries}',
  },
  ANSWER_TOO_LARGE: {
    summary: 'The answer is too large',
    detail:
      '{method} {path} at {host} answered more than {limit} MiB, which no key list has. Check the settings endpoint (EKB_ENDPOINT) and api_keys_path (EKB_API_KEYS_PATH).',
  },
  NOT_THE_PLATFORM: {
    summary: 'What answers at {host} is no EKB',
    detail:
      '{method} {path} answered {status} with {seen}. Check the settings endpoint (EKB_ENDPOINT) and api_keys_path (EKB_API_KEYS_PATH), and whether a proxy or login page stands before the platform.',
  },
  KEY_LIST_INCOMPLETE: {
    summary: 'The platform sent a part of its keys only',
    detail:
      '{method} {path} at {host} answered {seen}. A part is not enough to tell whether a key exists, and this version cannot ask for the rest.',
  },
  CREATE_ANSWER_UNREADABLE: {
    summary: 'The answer to the create request shows no key',
    detail:
      '{method} {path} at {host} answered {status} with {seen}. A key may have been created: look at Settings, API Keys.',
  },
  ANSWER_ENCODED: {
    summary: 'The answer is encoded in a way that cannot be read',
    detail:
      '{method} {path} at {host} answered {status} with the Content-Encoding "{encoding}", which was not asked for: {reason}. Check what stands between this machine and the platform, such as a proxy that compresses answers.',
  },
  ANSWER_UNEXPECTED: {
    summary: 'The platform gave an answer that cannot be used',
    detail:
      '{said} Whether the request was carried out is not known. Check the settings endpoint (EKB_ENDPOINT) and api_keys_path (EKB_API_KEYS_PATH), and what stands between this machine and the platform.',
  },
  REDIRECT_REFUSED: {
    summary: 'The platform redirects {method} requests',
    detail:
      '{method} {path} at {host} answered {status} with the location {location}. {reason} Set the final address in endpoint (EKB_ENDPOINT) or api_keys_path (EKB_API_KEYS_PATH).',
  },

  CREDENTIALS_REJECTED: {
    summary: 'The platform does not accept the credentials',
    detail:
      '{said} Check the settings api_key and api_secret (EKB_API_KEY, EKB_API_SECRET): both parts of one key that still exists, of the instance at {host}.{CREDENTIALS_KEPT}',
  },
  PERMISSION_DENIED: {
    summary: 'The key may not do this',
    detail:
      '{said} A locked-down viewer key cannot manage keys: the settings api_key and api_secret (EKB_API_KEY, EKB_API_SECRET) need a privileged key of this project.',
  },
  SYSTEM_KEY_PROTECTED: {
    summary: 'The platform protects this key',
    detail: '{said} A system key (the Automator Key) cannot be deleted; this request changed nothing.',
  },
  KEYS_NOT_FOUND: {
    summary: 'There are no API keys at this address',
    detail:
      '{said} Check the settings endpoint (EKB_ENDPOINT, here {host}), api_keys_path (EKB_API_KEYS_PATH, here {path}) and project_id (EKB_PROJECT_ID, here {project}).',
  },
  REQUEST_REJECTED: {
    summary: 'The platform refused the request',
    detail: '{said} This request changed nothing.',
  },
  RATE_LIMITED: {
    summary: 'The platform asks for fewer requests',
    detail:
      '{said}{tries} This request changed nothing. Run it again later, with less parallelism, or raise max_retries (EKB_MAX_RETRIES).',
  },
  RETRY_AFTER_TOO_LONG: {
    summary: 'The platform asks to wait too long',
    detail: '{said} It asks to wait {seconds} s; more than {limit} s is not waited for. Run it again later.',
  },
  PLATFORM_FAILED: {
    summary: 'The platform failed',
    detail: '{said}{tries} If this goes on, its operator can find the reason in the logs.',
  },
  KEY_REFERENCE_INVALID: {
    summary: 'The key reference cannot stand in a path',
    detail: 'The reference to delete is {seen}. Nothing was sent.',
  },
} as const satisfies Record<string, MessageEntry>
