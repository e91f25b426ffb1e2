/** What can be wrong with the provider's settings. */
export declare const SETTING_ERRORS: {
    readonly SETTING_MISSING: {
        readonly summary: 'The setting {setting} is missing';
        readonly detail: 'Set {setting} {where}, or the environment variable {variable}.';
    };
    readonly CREDENTIALS_ELSEWHERE: {
        readonly summary: 'The setting {setting} is missing';
        readonly detail: 'The credentials of the environment belong to the platform of EKB_ENDPOINT ({environment}), and the setting endpoint names another one ({configured}), so they are not sent there. Set {setting} {where}, or let both name the same platform.';
    };
    readonly SETTING_BLANK: {
        readonly summary: 'The setting {setting} is empty';
        readonly detail: '{source} holds no text. Give {setting} a value, or leave it out to use the environment variable {variable} or the default.';
    };
    readonly SETTING_UNKNOWN: {
        readonly summary: 'There is no setting {setting}';
        readonly detail: 'The settings are {known}.';
    };
    readonly SETTING_KIND_INVALID: {
        readonly summary: 'The setting {setting} is of the wrong kind';
        readonly detail: 'It has to be {expected}, and is {seen}.';
    };
    readonly ENDPOINT_NOT_A_URL: {
        readonly summary: 'The endpoint is not a URL';
        readonly detail: '{source} holds "{seen}". Write the whole address of the instance with its scheme, for example https://ekb.example.com or https://example.com/ekb.';
    };
    readonly ENDPOINT_SCHEME: {
        readonly summary: 'The endpoint has a scheme that is not supported';
        readonly detail: '{source} begins with "{seen}". Only https:// is supported, and http:// on this machine.';
    };
    readonly ENDPOINT_PLAIN_HTTP: {
        readonly summary: 'The endpoint would send the credentials in clear text';
        readonly detail: '{source} uses http:// with the host {host}. Plain http is allowed for localhost, 127.0.0.0/8 and [::1] only; write https://{host}. For a private certificate authority set ca_bundle (EKB_CA_BUNDLE).';
    };
    readonly ENDPOINT_USER_INFO: {
        readonly summary: 'The endpoint must not contain a user name or password';
        readonly detail: '{source} has a part before an "@". Remove it; the credentials are the settings api_key and api_secret (EKB_API_KEY, EKB_API_SECRET).';
    };
    readonly ENDPOINT_QUERY: {
        readonly summary: 'The endpoint must not contain a query or fragment';
        readonly detail: '{source} has a "?" or "#". Write the address with its path prefix only, for example https://example.com/ekb; the project is the setting project_id (EKB_PROJECT_ID).';
    };
    readonly CREDENTIAL_WHITE_SPACE: {
        readonly summary: 'The setting {setting} contains {seen}';
        readonly detail: '{source} has {length} characters, {seen} among them, which no credential has. Copy it again without a line break or blank (the value is not shown).';
    };
    readonly PROJECT_ID_INVALID: {
        readonly summary: 'The project id is not valid';
        readonly detail: '{source} {seen}. Copy the project id from Settings; it has at most 128 characters and no white space.';
    };
    readonly API_KEYS_PATH_INVALID: {
        readonly summary: 'The setting api_keys_path is not a path';
        readonly detail: '{source} holds "{seen}": {reason}. Write the path of the key list below the endpoint, for example /api/keys or /project/{placeholder}/api-keys.';
    };
    readonly CA_BUNDLE_UNREADABLE: {
        readonly summary: 'The CA bundle cannot be read';
        readonly detail: '{source} names the file "{seen}": {reason}. Give the path of a readable PEM file, or the PEM text itself.';
    };
    readonly CA_BUNDLE_NOT_PEM: {
        readonly summary: 'The CA bundle holds no usable certificate';
        readonly detail: '{source} {reason}. It must hold one or more PEM certificates (-----BEGIN CERTIFICATE-----), or name a file that does.';
    };
    readonly REQUEST_TIMEOUT_INVALID: {
        readonly summary: 'The setting request_timeout is not a duration';
        readonly detail: '{source} holds "{seen}". Write a number with its unit from 1ms to 1h, such as 500ms, 30s or 2m.';
    };
    readonly MAX_RETRIES_INVALID: {
        readonly summary: 'The setting max_retries is not a count';
        readonly detail: '{source} holds "{seen}". Write a whole number from 0 to 20.';
    };
    readonly PROXY_INVALID: {
        readonly summary: 'The proxy address is not usable';
        readonly detail: 'The environment variable {variable} does not hold the address of an HTTP proxy. Write it as http://host:port, or name the platform in NO_PROXY.';
    };
};
