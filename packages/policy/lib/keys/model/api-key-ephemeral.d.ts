/** One existing key with its values, which are in no state and in no plan. */
export declare const API_KEY_EPHEMERAL: {
    readonly name: 'api_key';
    readonly kind: 'ephemeral resource';
    readonly summary: 'The key and the secret of an API key, which no state and no plan stores.';
    readonly description: 'Hands over an existing API key to write-only arguments, to providers and to other ephemeral values, so that neither the state nor a plan file contains it. It never creates a key.\n\nThe platform shows a secret once, when it creates the key. So `secret` has a value only in the run that creates or rotates the key, after the key exists. In any other run it is null.';
    readonly properties: {
        readonly project_id: {
            readonly type: 'string';
            readonly input: 'optional';
            readonly output: true;
            readonly format: 'identifier';
            readonly review: 'reported';
            readonly description: 'The id of the project.';
            readonly defaultsTo: '`project_id` of the provider';
        };
        readonly id: {
            readonly type: 'string';
            readonly input: 'optional';
            readonly output: true;
            readonly description: 'The public id of the key, for example `ekb_api_key.bot.id` or `ekb_rotating_api_key.bot.current.id`. Set either `id` or `name`.';
            readonly absent: 'if the platform gives none and hides the key';
        };
        readonly name: {
            readonly type: 'string';
            readonly input: 'optional';
            readonly output: true;
            readonly description: 'The exact name of the key. Set either `id` or `name`.';
        };
        readonly require_secret: {
            readonly type: 'bool';
            readonly input: 'optional';
            readonly description: 'Whether a plan or an apply fails if `secret` is null. Set it for a run that has to create or rotate the key. Every other run would fail, so for the readers of a lasting configuration use the function `handed_over`.';
            readonly defaultsTo: '`false`';
        };
        readonly type: {
            readonly type: 'string';
            readonly output: true;
            readonly description: '`privileged`, `locked_down_viewer`, or what the platform calls it.';
        };
        readonly fingerprint: {
            readonly type: 'string';
            readonly output: true;
            readonly format: 'fingerprint';
            readonly review: 'known';
            readonly description: 'Identifies the key without revealing it: `sha256:` and the first 16 hex digits of the SHA-256 of the key.';
            readonly absent: 'if the platform hides the key';
        };
        readonly created_at: {
            readonly type: 'string';
            readonly output: true;
            readonly format: 'time';
            readonly review: 'known';
            readonly description: 'When the key was created, in RFC 3339 format and UTC.';
            readonly absent: 'if the platform does not say';
        };
        readonly key: {
            readonly type: 'string';
            readonly output: true;
            readonly sensitive: true;
            readonly description: 'The key, which clients send as `x-api-key`.';
            readonly absent: 'if the platform hides the key and this run has not created it';
        };
        readonly secret: {
            readonly type: 'string';
            readonly output: true;
            readonly sensitive: true;
            readonly description: 'The secret, which clients send as `x-api-secret`.';
            readonly absent: 'unless this run has created the key';
        };
    };
};
