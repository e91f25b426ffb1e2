/** Errors of requests to the platform. */
export declare const PLATFORM_ERRORS: {
    readonly STOPPED: {
        readonly summary: 'Stopped before this request was sent';
        readonly detail: 'The run was interrupted, so this request was not sent. Run it again to continue.';
    };
    readonly STOPPED_RETRYING: {
        readonly summary: 'Stopped while waiting to retry';
        readonly detail: 'The run was interrupted after a failed attempt: {failure}';
    };
    readonly HOST_NOT_FOUND: {
        readonly summary: 'The host {host} was not found';
        readonly detail: 'The name could not be resolved{via}, so nothing was sent.{tries} Check the setting endpoint (EKB_ENDPOINT){hint} and the DNS settings of this machine.';
    };
    readonly CONNECTION_REFUSED: {
        readonly summary: 'Nothing answers at {host}';
        readonly detail: 'The connection was refused{via}, so nothing was sent.{tries} Check the host and port in the setting endpoint (EKB_ENDPOINT){hint}, and check that the platform is running.';
    };
    readonly CONNECTION_FAILED: {
        readonly summary: 'Could not connect to {host}';
        readonly detail: 'The connection failed{via} before anything was sent ({reason}).{tries} Check the setting endpoint (EKB_ENDPOINT){hint}, the network and any firewall in between.';
    };
    readonly CONNECT_TIMEOUT: {
        readonly summary: 'The connection to {host} timed out';
        readonly detail: 'No connection was established{via} within {seconds} s, so nothing was sent.{tries} Check the setting endpoint (EKB_ENDPOINT){hint}, the network and any firewall in between.';
    };
    readonly PROXY_REFUSED: {
        readonly summary: 'The proxy {proxy} did not connect to {host}';
        readonly detail: 'It answered {status} to the request for a tunnel, so nothing was sent to the platform.{tries} Check the environment variable {variable} and the credentials in it, or add {host} to NO_PROXY.';
    };
    readonly PROXY_UNREACHABLE: {
        readonly summary: 'Could not connect to the proxy {proxy}';
        readonly detail: 'The connection failed ({reason}), so nothing was sent to {host}.{tries} Check the environment variable {variable}, or add {host} to NO_PROXY.';
    };
    readonly CERTIFICATE_NOT_TRUSTED: {
        readonly summary: 'The certificate of {host} is not trusted';
        readonly detail: 'No known authority has signed it ({reason}){via}, so nothing was sent. If the platform uses a private certificate authority, set ca_bundle (EKB_CA_BUNDLE) to its PEM certificate. If not, something between this machine and the platform intercepts the connection.';
    };
    readonly CERTIFICATE_WRONG_HOST: {
        readonly summary: 'The certificate is not for {host}';
        readonly detail: 'The certificate shown{via} is for another host ({reason}), so nothing was sent. Set endpoint (EKB_ENDPOINT) to a host name that the certificate contains. A CA bundle (ca_bundle, EKB_CA_BUNDLE) cannot fix this.';
    };
    readonly CERTIFICATE_NOT_VALID_NOW: {
        readonly summary: 'The certificate of {host} is not valid at this time';
        readonly detail: 'It has expired or is not valid yet ({reason}){via}, so nothing was sent. Renew it, check the clock of this machine, and check whether ca_bundle (EKB_CA_BUNDLE) contains an outdated certificate.';
    };
    readonly PORT_SPEAKS_HTTP: {
        readonly summary: 'The port of {host} does not use https';
        readonly detail: 'The answer to the TLS handshake{via} was not TLS ({reason}), so nothing was sent.{tries} Set endpoint (EKB_ENDPOINT) to the port that uses https. For an instance on this machine, http:// is allowed.';
    };
    readonly PORT_SPEAKS_HTTPS: {
        readonly summary: 'The port of {host} uses https, but the endpoint says http';
        readonly detail: '{method} {path} was sent over http:// and got no http answer. The port accepts a TLS handshake.{tries} Set endpoint (EKB_ENDPOINT) to https://{host}.';
    };
    readonly TLS_FAILED: {
        readonly summary: 'Could not make a secure connection to {host}';
        readonly detail: 'The TLS handshake failed{via} ({reason}), so nothing was sent.{tries} Check that endpoint (EKB_ENDPOINT) has the port that uses https. For a private certificate authority, check ca_bundle (EKB_CA_BUNDLE).';
    };
    readonly ANSWER_TIMEOUT: {
        readonly summary: 'The platform did not answer in time';
        readonly detail: '{method} {path} was sent to {host}{via}, but no complete answer arrived within {seconds} s.{tries} If the platform is slow, raise request_timeout (EKB_REQUEST_TIMEOUT).';
    };
    readonly CONNECTION_LOST: {
        readonly summary: 'The connection was lost before the complete answer arrived';
        readonly detail: '{method} {path} was sent to {host}{via}, then the connection ended ({reason}).{tries}';
    };
    readonly ANSWER_TOO_LARGE: {
        readonly summary: 'The answer is too large';
        readonly detail: 'The answer to {method} {path} at {host} is larger than {limit} MiB, which no key list is. Check the settings endpoint (EKB_ENDPOINT) and api_keys_path (EKB_API_KEYS_PATH).';
    };
    readonly NOT_THE_PLATFORM: {
        readonly summary: 'The server at {host} is not EKB';
        readonly detail: '{method} {path} answered {status} with {seen}. Check the settings endpoint (EKB_ENDPOINT) and api_keys_path (EKB_API_KEYS_PATH), and check for a proxy or a login page in front of the platform.';
    };
    readonly KEY_LIST_INCOMPLETE: {
        readonly summary: 'The platform sent only a part of its keys';
        readonly detail: '{method} {path} at {host} answered {seen}. An incomplete list cannot show whether a key exists, and this version cannot ask for the rest.';
    };
    readonly CREATE_ANSWER_UNREADABLE: {
        readonly summary: 'The answer to the create request contains no key';
        readonly detail: '{method} {path} at {host} answered {status} with {seen}. A key may have been created. Check Settings > API Keys.';
    };
    readonly ANSWER_ENCODED: {
        readonly summary: 'The answer has an encoding that cannot be read';
        readonly detail: '{method} {path} at {host} answered {status} with the Content-Encoding "{encoding}", which was not requested: {reason}. Check what is between this machine and the platform, such as a proxy that compresses answers.';
    };
    readonly ANSWER_UNEXPECTED: {
        readonly summary: 'The answer of the platform cannot be used';
        readonly detail: '{said} It is not known whether the request was carried out. Check the settings endpoint (EKB_ENDPOINT) and api_keys_path (EKB_API_KEYS_PATH), and what is between this machine and the platform.';
    };
    readonly REDIRECT_REFUSED: {
        readonly summary: 'The platform redirects {method} requests';
        readonly detail: '{method} {path} at {host} answered {status} with the location {location}. {reason} Set endpoint (EKB_ENDPOINT) or api_keys_path (EKB_API_KEYS_PATH) to the final address.';
    };
    readonly CREDENTIALS_REJECTED: {
        readonly summary: 'The platform rejected the credentials';
        readonly detail: '{said} Check the settings api_key and api_secret (EKB_API_KEY, EKB_API_SECRET). They must be the two parts of one key that still exists in the instance at {host}.{CREDENTIALS_KEPT}';
    };
    readonly PERMISSION_DENIED: {
        readonly summary: 'The API key does not have permission to do this';
        readonly detail: '{said} A locked-down viewer key cannot manage keys. Set api_key and api_secret (EKB_API_KEY, EKB_API_SECRET) to those of a privileged key of this project.';
    };
    readonly SYSTEM_KEY_PROTECTED: {
        readonly summary: 'The platform protects this key';
        readonly detail: '{said} A system key (the Automator Key) cannot be deleted. This request changed nothing.';
    };
    readonly KEYS_NOT_FOUND: {
        readonly summary: 'There are no API keys at this address';
        readonly detail: '{said} Check the settings endpoint (EKB_ENDPOINT, currently {host}), api_keys_path (EKB_API_KEYS_PATH, currently {path}) and project_id (EKB_PROJECT_ID, currently {project}).';
    };
    readonly REQUEST_REJECTED: {
        readonly summary: 'The platform refused the request';
        readonly detail: '{said} This request changed nothing.';
    };
    readonly RATE_LIMITED: {
        readonly summary: 'The platform limits the number of requests';
        readonly detail: '{said}{tries} This request changed nothing. Run it again later or with less parallelism, or raise max_retries (EKB_MAX_RETRIES).';
    };
    readonly RETRY_AFTER_TOO_LONG: {
        readonly summary: 'The platform asks for too long a wait';
        readonly detail: '{said} It asks to wait {seconds} s, but the provider waits at most {limit} s. Run it again later.';
    };
    readonly PLATFORM_FAILED: {
        readonly summary: 'The platform failed';
        readonly detail: '{said}{tries} If this continues, the operator of the platform can find the reason in its logs.';
    };
    readonly KEY_REFERENCE_INVALID: {
        readonly summary: 'The key reference cannot be used in a path';
        readonly detail: 'The reference of the key to delete is {seen}. Nothing was sent.';
    };
};
