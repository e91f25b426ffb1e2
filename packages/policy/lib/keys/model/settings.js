"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.SETTINGS = void 0;
const defaults_ts_1 = require("../../platform/settings/defaults.js");
const names_ts_1 = require("../../platform/settings/names.js");
exports.SETTINGS = {
    description: {
        terraform: 'Manages the API keys of Automation Anywhere Enterprise Knowledge projects. You can set each argument with an environment variable instead. A value in the provider block takes precedence.',
        pulumi: "Manages the API keys of Automation Anywhere Enterprise Knowledge projects. You can set each option with an environment variable instead, which every run reads and the state never stores. A value in the stack's configuration or on a provider resource takes precedence, except for the credentials: `EKB_API_KEY` and `EKB_API_SECRET` take precedence if both are set.",
    },
    properties: {
        endpoint: setting('endpoint', 'The address of the platform, for example `https://ekb.example.com`. It may have a path. Plain `http` is accepted only for loopback addresses.'),
        api_key: setting('api_key', 'The API key that the provider signs in with.', { sensitive: true }),
        api_secret: setting('api_secret', 'The secret of `api_key`.', { sensitive: true }),
        project_id: setting('project_id', 'The id of the project to use where nothing else names one. The project settings of the platform show it.'),
        api_keys_path: setting('api_keys_path', 'The path of the key endpoints below `endpoint`. If it contains `{project_id}`, as `/project/{project_id}/api-keys` does, requests name the project in the path only.'),
        ca_bundle: setting('ca_bundle', 'Certificates of a private certificate authority, as PEM text or as the path of a PEM file.'),
        request_timeout: setting('request_timeout', 'How long one request may take, for example `45s` or `2m`.'),
        max_retries: setting('max_retries', 'How often to repeat a request after a temporary failure, from `0` to `20`. A request that creates a key is repeated only if the platform certainly has not carried it out.', { type: 'int' }),
    },
};
function setting(name, description, more = {}) {
    const byDefault = defaults_ts_1.SETTING_DEFAULTS[name];
    return {
        type: 'string',
        input: 'optional',
        description: `${description} Environment variable: \`${names_ts_1.SETTING_VARIABLES[name]}\`.`,
        ...(byDefault !== undefined && { defaultsTo: `\`${byDefault}\`` }),
        ...more,
    };
}
