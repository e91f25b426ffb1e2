/** The keys of a project that could be imported. */
export declare const API_KEY_LIST: {
    readonly name: 'api_key';
    readonly kind: 'list resource';
    readonly summary: 'The API keys of a project, to be imported.';
    readonly description: 'Finds the API keys of a project, oldest first, whether or not a configuration manages them. A key must match every filter that you set. Their values and secrets are never read.';
    readonly properties: {
        readonly project_id: {
            readonly type: 'string';
            readonly input: 'optional';
            readonly description: "The id of the project.";
            readonly defaultsTo: "`project_id` of the provider";
        };
        readonly name: {
            readonly type: 'string';
            readonly input: 'optional';
            readonly description: 'Only keys with exactly this name. Excludes `name_prefix`.';
        };
        readonly name_prefix: {
            readonly type: 'string';
            readonly input: 'optional';
            readonly description: 'Only keys whose names begin with this text. Upper and lower case differ.';
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
            readonly description: 'Only keys of this type: `privileged`, `locked_down_viewer`, or, with `include_system`, `system`.';
        };
        readonly older_than: {
            readonly type: 'string';
            readonly input: 'optional';
            readonly description: 'Only keys of at least this age, such as `90d`, in the format of `rotate_after`.';
        };
        readonly include_system: {
            readonly type: 'bool';
            readonly input: 'optional';
            readonly description: 'Whether the list has the system key too. The platform protects this key, so it cannot be imported.';
            readonly defaultsTo: '`false`';
        };
    };
};
