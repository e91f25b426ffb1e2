/** One existing key, found by id or by name. */
export declare const API_KEY_DATA: {
    readonly name: 'api_key';
    readonly kind: 'data source';
    readonly summary: 'One existing API key, by its id or by its name.';
    readonly description: 'Reads one existing API key by its public id or by its exact name. Where several keys have the name, it takes the one that this run has created. Otherwise it fails and lists the keys, unless `most_recent` is `true`.';
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
            readonly description: 'The public id of the key. Set either `id` or `name`.';
            readonly absent: 'if the platform gives none and hides the key';
        };
        readonly name: {
            readonly type: 'string';
            readonly input: 'optional';
            readonly output: true;
            readonly description: 'The exact name of the key. Set either `id` or `name`.';
        };
        readonly most_recent: {
            readonly type: 'bool';
            readonly input: 'optional';
            readonly description: 'Whether to take the newest key where several have the name, and this run has created none of them or more than one.';
            readonly defaultsTo: '`false`';
        };
        readonly reveal: {
            readonly type: 'bool';
            readonly input: 'optional';
            readonly review: 'known';
            readonly description: {
                readonly terraform: 'Whether to read the value of the key into `key`. The value is then stored in the state.';
                readonly pulumi: 'Whether to read the value of the key into `key`. The output form of this function returns it as a secret. The plain form returns bare text, which Pulumi does not know to be secret.';
            };
            readonly defaultsTo: '`false`';
        };
        readonly type: {
            readonly type: 'string';
            readonly output: true;
            readonly description: '`privileged`, `locked_down_viewer`, `system`, or what the platform calls it.';
        };
        readonly key_preview: {
            readonly type: 'string';
            readonly output: true;
            readonly description: 'The key in short form, as the platform shows it: at most its first and last four characters.';
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
            readonly description: 'The value of the key.';
            readonly absent: 'unless `reveal` is `true`';
        };
    };
};
