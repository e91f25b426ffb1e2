/**
 * The two path layouts of the key endpoints.
 *
 * - `keys`: `/api/keys`, the project as query parameter and body field;
 * - `project-keys`: `/project/{project_id}/api-keys`, the project in the path alone.
 */
export type PathDialect = 'keys' | 'project-keys'

/** The path template of each dialect's collection; one key is at `<template>/{key_id}`. */
export const PATH_TEMPLATES = {
  keys: '/api/keys',
  'project-keys': '/project/{project_id}/api-keys',
} as const satisfies Record<PathDialect, string>

/** The headers that carry a credential. Both are required on every request. */
export const CREDENTIAL_HEADERS = { key: 'x-api-key', secret: 'x-api-secret' } as const
