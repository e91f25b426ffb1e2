/** Errors in the settings of the provider. */
export declare const SETTING_ERRORS: {
    readonly SETTING_MISSING: {
        readonly summary: 'The setting {setting} is missing';
        readonly detail: 'Set {setting} {where}, or the environment variable {variable}.';
    };
    readonly CREDENTIALS_ELSEWHERE: {
        readonly summary: 'The setting {setting} is missing';
        readonly detail: 'The credentials in the environment belong to the platform of EKB_ENDPOINT ({environment}), but the setting endpoint names another one ({configured}), so they are not sent there. Set {setting} {where}, or make both name the same platform.';
    };
    readonly SETTING_BLANK: {
        readonly summary: 'The setting {setting} is empty';
        readonly detail: '{source} has no value. Give {setting} a value, or omit it to use the environment variable {variable} or the default.';
    };
    readonly SETTING_UNKNOWN: {
        readonly summary: 'Unknown setting {setting}';
        readonly detail: 'The provider has these settings: {known}.';
    };
    readonly SETTING_KIND_INVALID: {
        readonly summary: 'The setting {setting} has the wrong type';
        readonly detail: 'It must be {expected}, but it is {seen}.';
    };
    readonly ENDPOINT_NOT_A_URL: {
        readonly summary: 'The endpoint is not a URL';
        readonly detail: '{source} is "{seen}". Use the full address of the instance, including the scheme, for example https://ekb.example.com or https://example.com/ekb.';
    };
    readonly ENDPOINT_SCHEME: {
        readonly summary: 'The endpoint has an unsupported scheme';
        readonly detail: '{source} begins with "{seen}". Only https:// is supported, and http:// for an instance on this machine.';
    };
    readonly ENDPOINT_PLAIN_HTTP: {
        readonly summary: 'The endpoint would send the credentials in clear text';
        readonly detail: '{source} uses http:// with the host {host}. Plain http is allowed only for localhost, 127.0.0.0/8 and [::1]. Use https://{host}. For a private certificate authority, set ca_bundle (EKB_CA_BUNDLE).';
    };
    readonly ENDPOINT_USER_INFO: {
        readonly summary: 'The endpoint must not contain a user name or password';
        readonly detail: '{source} has a part before an "@". Remove it, and set the credentials with api_key and api_secret (EKB_API_KEY, EKB_API_SECRET).';
    };
    readonly ENDPOINT_QUERY: {
        readonly summary: 'The endpoint must not contain a query or fragment';
        readonly detail: '{source} contains a "?" or "#". Use only the address with its path prefix, for example https://example.com/ekb. The project has a setting of its own, project_id (EKB_PROJECT_ID).';
    };
    readonly CREDENTIAL_WHITE_SPACE: {
        readonly summary: 'The setting {setting} contains {seen}';
        readonly detail: '{source} has {length} characters, including {seen}, which no credential has. Copy it again, without line breaks or spaces. The value is not shown here.';
    };
    readonly PROJECT_ID_INVALID: {
        readonly summary: 'The project id is not valid';
        readonly detail: '{source} {seen}. Copy the project id from the project settings of the platform. It has at most 128 characters and no white space.';
    };
    readonly API_KEYS_PATH_INVALID: {
        readonly summary: 'The setting api_keys_path is not a path';
        readonly detail: '{source} is "{seen}": {reason}. Use the path of the key list below the endpoint, for example /api/keys or /project/{placeholder}/api-keys.';
    };
    readonly CA_BUNDLE_UNREADABLE: {
        readonly summary: 'The CA bundle cannot be read';
        readonly detail: '{source} names the file "{seen}", but {reason}. Use the path of a readable PEM file, or the PEM text itself.';
    };
    readonly CA_BUNDLE_NOT_PEM: {
        readonly summary: 'The CA bundle contains no usable certificate';
        readonly detail: '{source} {reason}. It must contain one or more PEM certificates (-----BEGIN CERTIFICATE-----), or name a file that does.';
    };
    readonly REQUEST_TIMEOUT_INVALID: {
        readonly summary: 'The setting request_timeout is not a duration';
        readonly detail: '{source} is "{seen}". Use a number with a unit, from 1ms to 1h, such as 500ms, 30s or 2m.';
    };
    readonly MAX_RETRIES_INVALID: {
        readonly summary: 'The setting max_retries is not a valid number';
        readonly detail: '{source} is "{seen}". Use a whole number from 0 to 20.';
    };
    readonly PROXY_INVALID: {
        readonly summary: 'The proxy address is not valid';
        readonly detail: 'The environment variable {variable} does not contain the address of an HTTP proxy. Set it to http://host:port, or add the host of the platform to NO_PROXY.';
    };
};
