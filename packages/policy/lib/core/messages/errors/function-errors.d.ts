/** What the functions of the provider do not accept. */
export declare const FUNCTION_ERRORS: {
    readonly FUNCTION_KEY_INVALID: {
        readonly summary: 'That is not a whole key';
        readonly detail: 'key {problem}. Pass the key that clients send as x-api-key, for example the attribute key of a resource.';
    };
    readonly FUNCTION_PROJECT_INVALID: {
        readonly summary: 'That is not the id of a project';
        readonly detail: 'project_id is empty, or has white space, a slash or a colon in it. The project settings of the platform show the id.';
    };
    readonly FUNCTION_ID_INVALID: {
        readonly summary: 'That is not the id of a key';
        readonly detail: 'id must be the public id of a key, for example {example}, or name: and the exact name, without a project. It is never the value of the key.';
    };
};
