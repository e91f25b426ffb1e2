/** The rotating keys of a project that could be imported. */
export declare const ROTATING_API_KEY_LIST: {
    readonly name: 'rotating_api_key';
    readonly kind: 'list resource';
    readonly summary: 'The rotating API keys of a project, to be imported.';
    readonly description: 'Finds the API keys of a project that are rotated in place, whether or not a configuration manages them. Keys whose names differ only in the generation, such as `teams-bot.k3f9.7` and `teams-bot.k3f9.8`, are one rotating key. The newest of its keys must match every filter that you set. Values and secrets are never read.';
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
            readonly description: 'Only rotating keys with exactly this name, without tag and generation. Excludes `name_prefix`.';
        };
        readonly name_prefix: {
            readonly type: 'string';
            readonly input: 'optional';
            readonly description: 'Only rotating keys whose names begin with this text.';
        };
        readonly type: {
            readonly type: 'string';
            readonly input: 'optional';
            readonly oneOf: readonly ["privileged", "locked_down_viewer"];
            readonly description: 'Only rotating keys of this type: `privileged` or `locked_down_viewer`.';
        };
        readonly older_than: {
            readonly type: 'string';
            readonly input: 'optional';
            readonly description: 'Only rotating keys whose newest key has at least this age, such as `90d`, in the format of `rotate_after`.';
        };
    };
};
