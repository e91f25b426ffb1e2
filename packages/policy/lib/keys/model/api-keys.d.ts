/** The keys of a project, searched and filtered; never their values. */
export declare const API_KEYS: {
    readonly name: 'api_keys';
    readonly kind: 'data source';
    readonly summary: 'The API keys of a project, searched and filtered, without their values.';
    readonly description: 'Lists the API keys of a project, oldest first, without their values. A key must match every filter that you set.';
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
        readonly search: {
            readonly type: 'string';
            readonly input: 'optional';
            readonly description: 'A part of the name or of the key, in upper or lower case, as in the search field of the platform.';
        };
        readonly type: {
            readonly type: 'string';
            readonly input: 'optional';
            readonly oneOf: readonly ["privileged", "locked_down_viewer", "system"];
            readonly description: 'Only keys of this type: `privileged`, `locked_down_viewer` or `system`.';
        };
        readonly older_than: {
            readonly type: 'string';
            readonly input: 'optional';
            readonly description: 'Only keys of at least this age, such as `90d`, in the format of `rotate_after`.';
        };
        readonly keys: {
            readonly type: {
                readonly itemName: 'listed_api_key';
                readonly listOf: {
                    readonly id: {
                        readonly type: 'string';
                        readonly output: true;
                        readonly description: 'The public id of the key. Never the key itself.';
                        readonly absent: 'if the platform gives none and hides the key';
                    };
                    readonly name: {
                        readonly type: 'string';
                        readonly output: true;
                        readonly description: 'The name of the key.';
                    };
                    readonly type: {
                        readonly type: 'string';
                        readonly output: true;
                        readonly description: '`privileged`, `locked_down_viewer`, `system`, or what the platform calls it.';
                    };
                    readonly system: {
                        readonly type: 'bool';
                        readonly output: true;
                        readonly description: 'Whether the platform protects the key.';
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
                };
            };
            readonly output: true;
            readonly description: 'The keys that match, oldest first.';
        };
    };
};
