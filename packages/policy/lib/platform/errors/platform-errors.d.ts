/** What can go wrong between us and the platform. */
export declare const PLATFORM_ERRORS: {
    readonly STOPPED: {
        readonly summary: 'Stopped before this request was sent';
        readonly detail: 'The run was interrupted, and this request was not sent. Run it again to go on.';
    };
    readonly STOPPED_RETRYING: {
        readonly summary: 'Stopped while waiting to try again';
        readonly detail: 'The run was interrupted after a try that failed: {failure}';
    };
    readonly HOST_NOT_FOUND: {
        readonly summary: 'The host {host} was not found';
        readonly detail: 'The name could not be resolved{via}, so nothing was sent.{tries} Check the setting endpoint (EKB_ENDPOINT){hint} and the name service of this machine.';
    };
    readonly CONNECTION_REFUSED: {
        readonly summary: 'Nothing answers at {host}';
        readonly detail: 'The connection was refused{via}, so nothing was sent.{tries} Check host and port of the setting endpoint (EKB_ENDPOINT){hint} and whether the platform is running.';
    };
    readonly CONNECTION_FAILED: {
        readonly summary: 'No connection to {host}';
        readonly detail: 'The connection failed{via} before anything was sent ({reason}).{tries} Check the setting endpoint (EKB_ENDPOINT){hint}, the network and any firewall between.';
    };
    readonly CONNECT_TIMEOUT: {
        readonly summary: 'No connection to {host} in time';
        readonly detail: 'There was no connection{via} within {seconds} s, so nothing was sent.{tries} Check the setting endpoint (EKB_ENDPOINT){hint}, the network and any firewall between.';
    };
    readonly PROXY_REFUSED: {
        readonly summary: 'The proxy {proxy} does not connect to {host}';
        readonly detail: 'It answered {status} to the request for a tunnel, so nothing was sent to the platform.{tries} Check the environment variable {variable} and the credentials in it, or name {host} in NO_PROXY.';
    };
    readonly PROXY_UNREACHABLE: {
        readonly summary: 'The proxy {proxy} cannot be reached';
        readonly detail: 'The connection to it failed ({reason}), so nothing was sent to {host}.{tries} Check the environment variable {variable}, or name {host} in NO_PROXY.';
    };
    readonly CERTIFICATE_NOT_TRUSTED: {
        readonly summary: 'The certificate of {host} is not trusted';
        readonly detail: 'No known authority has signed it ({reason}){via}; nothing was sent. If the platform uses a private certificate authority, set ca_bundle (EKB_CA_BUNDLE) to its PEM certificate; else something between intercepts the connection.';
    };
    readonly CERTIFICATE_WRONG_HOST: {
        readonly summary: 'The certificate is not for {host}';
        readonly detail: 'The certificate that was shown{via} names another host ({reason}); nothing was sent. Use a name that the certificate has in the setting endpoint (EKB_ENDPOINT); a CA bundle (ca_bundle, EKB_CA_BUNDLE) cannot mend this.';
    };
    readonly CERTIFICATE_NOT_VALID_NOW: {
        readonly summary: 'The certificate of {host} is not valid at this time';
        readonly detail: 'It has expired or is not valid yet ({reason}){via}; nothing was sent. Renew it, check the clock of this machine, and whether ca_bundle (EKB_CA_BUNDLE) holds an outdated certificate.';
    };
    readonly PORT_SPEAKS_HTTP: {
        readonly summary: 'The port of {host} does not speak https';
        readonly detail: 'What answered the TLS handshake{via} was no TLS ({reason}); nothing was sent.{tries} Set endpoint (EKB_ENDPOINT) to the port that speaks https. An instance on this machine may be reached over http://.';
    };
    readonly PORT_SPEAKS_HTTPS: {
        readonly summary: 'The port of {host} speaks https, and the endpoint says http';
        readonly detail: '{method} {path} was sent over http:// and not answered as http; the port takes a TLS handshake.{tries} Write https://{host} in the setting endpoint (EKB_ENDPOINT).';
    };
    readonly TLS_FAILED: {
        readonly summary: 'No secure connection to {host}';
        readonly detail: 'The TLS handshake failed{via} ({reason}); nothing was sent.{tries} Check that the setting endpoint (EKB_ENDPOINT) has the port that speaks https, and ca_bundle (EKB_CA_BUNDLE) for a private certificate authority.';
    };
    readonly ANSWER_TIMEOUT: {
        readonly summary: 'The platform did not answer in time';
        readonly detail: '{method} {path} at {host}{via} was sent, but no whole answer came within {seconds} s.{tries} If the platform is slow, raise request_timeout (EKB_REQUEST_TIMEOUT).';
    };
    readonly CONNECTION_LOST: {
        readonly summary: 'The connection was lost before the whole answer came';
        readonly detail: '{method} {path} at {host}{via} was sent, then the connection ended ({reason}).{tries}';
    };
    readonly ANSWER_TOO_LARGE: {
        readonly summary: 'The answer is too large';
        readonly detail: '{method} {path} at {host} answered more than {limit} MiB, which no key list has. Check the settings endpoint (EKB_ENDPOINT) and api_keys_path (EKB_API_KEYS_PATH).';
    };
    readonly NOT_THE_PLATFORM: {
        readonly summary: 'What answers at {host} is no EKB';
        readonly detail: '{method} {path} answered {status} with {seen}. Check the settings endpoint (EKB_ENDPOINT) and api_keys_path (EKB_API_KEYS_PATH), and whether a proxy or login page stands before the platform.';
    };
    readonly KEY_LIST_INCOMPLETE: {
        readonly summary: 'The platform sent a part of its keys only';
        readonly detail: '{method} {path} at {host} answered {seen}. A part is not enough to tell whether a key exists, and this version cannot ask for the rest.';
    };
    readonly CREATE_ANSWER_UNREADABLE: {
        readonly summary: 'The answer to the create request shows no key';
        readonly detail: '{method} {path} at {host} answered {status} with {seen}. A key may have been created: look at Settings, API Keys.';
    };
    readonly ANSWER_ENCODED: {
        readonly summary: 'The answer is encoded in a way that cannot be read';
        readonly detail: '{method} {path} at {host} answered {status} with the Content-Encoding "{encoding}", which was not asked for: {reason}. Check what stands between this machine and the platform, such as a proxy that compresses answers.';
    };
    readonly ANSWER_UNEXPECTED: {
        readonly summary: 'The platform gave an answer that cannot be used';
        readonly detail: '{said} Whether the request was carried out is not known. Check the settings endpoint (EKB_ENDPOINT) and api_keys_path (EKB_API_KEYS_PATH), and what stands between this machine and the platform.';
    };
    readonly REDIRECT_REFUSED: {
        readonly summary: 'The platform redirects {method} requests';
        readonly detail: '{method} {path} at {host} answered {status} with the location {location}. {reason} Set the final address in endpoint (EKB_ENDPOINT) or api_keys_path (EKB_API_KEYS_PATH).';
    };
    readonly CREDENTIALS_REJECTED: {
        readonly summary: 'The platform does not accept the credentials';
        readonly detail: '{said} Check the settings api_key and api_secret (EKB_API_KEY, EKB_API_SECRET): both parts of one key that still exists, of the instance at {host}.{CREDENTIALS_KEPT}';
    };
    readonly PERMISSION_DENIED: {
        readonly summary: 'The key may not do this';
        readonly detail: '{said} A locked-down viewer key cannot manage keys: the settings api_key and api_secret (EKB_API_KEY, EKB_API_SECRET) need a privileged key of this project.';
    };
    readonly SYSTEM_KEY_PROTECTED: {
        readonly summary: 'The platform protects this key';
        readonly detail: '{said} A system key (the Automator Key) cannot be deleted; this request changed nothing.';
    };
    readonly KEYS_NOT_FOUND: {
        readonly summary: 'There are no API keys at this address';
        readonly detail: '{said} Check the settings endpoint (EKB_ENDPOINT, here {host}), api_keys_path (EKB_API_KEYS_PATH, here {path}) and project_id (EKB_PROJECT_ID, here {project}).';
    };
    readonly REQUEST_REJECTED: {
        readonly summary: 'The platform refused the request';
        readonly detail: '{said} This request changed nothing.';
    };
    readonly RATE_LIMITED: {
        readonly summary: 'The platform asks for fewer requests';
        readonly detail: '{said}{tries} This request changed nothing. Run it again later, with less parallelism, or raise max_retries (EKB_MAX_RETRIES).';
    };
    readonly RETRY_AFTER_TOO_LONG: {
        readonly summary: 'The platform asks to wait too long';
        readonly detail: '{said} It asks to wait {seconds} s; more than {limit} s is not waited for. Run it again later.';
    };
    readonly PLATFORM_FAILED: {
        readonly summary: 'The platform failed';
        readonly detail: '{said}{tries} If this goes on, its operator can find the reason in the logs.';
    };
    readonly KEY_REFERENCE_INVALID: {
        readonly summary: 'The key reference cannot stand in a path';
        readonly detail: 'The reference to delete is {seen}. Nothing was sent.';
    };
};
