/** The arguments of a list of keys that can be imported. */
export declare const API_KEY_LIST: {
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
        readonly oneOf: readonly ["privileged", "locked_down_viewer"];
        readonly description: 'Only keys of this type: `privileged` or `locked_down_viewer`.';
    };
};
