/**
 * The two path layouts of the key endpoints.
 *
 * - `keys`: `/api/keys`, the project as query parameter and body field;
 * - `project-keys`: `/project/{project_id}/api-keys`, the project in the path alone.
 */
export type PathDialect = 'keys' | 'project-keys';
/** The path template of each dialect's collection; one key is at `<template>/{key_id}`. */
export declare const PATH_TEMPLATES: {
    readonly keys: '/api/keys';
    readonly 'project-keys': '/project/{project_id}/api-keys';
};
/** The headers that carry a credential. Both are required on every request. */
export declare const CREDENTIAL_HEADERS: {
    readonly key: 'x-api-key';
    readonly secret: 'x-api-secret';
};
