import type { MessageEntry } from '../index.ts'

/** What the functions of the provider do not accept. */
export const FUNCTION_ERRORS = {
  FUNCTION_KEY_INVALID: {
    summary: 'That is not a whole key',
    detail:
      'key {problem}. Pass the key that clients send as x-api-key, for example the attribute key of a resource.',
  },
  FUNCTION_PROJECT_INVALID: {
    summary: 'That is not the id of a project',
    detail:
      'project_id is empty, or has white space, a slash or a colon in it. The project settings of the platform show the id.',
  },
  FUNCTION_ID_INVALID: {
    summary: 'That is not the id of a key',
    detail:
      'id must be the public id of a key, for example {example}, or name: and the exact name, without a project. It is never the value of the key.',
  },
  SECRET_NOT_HANDED_OVER: {
    summary: 'There is no secret to hand over',
    detail:
      'The secret is null: the platform shows a secret once, so only the run that creates a key can hand it over. Whatever reads it was not changed and keeps its value. Create a new key. For an ekb_rotating_api_key, change an entry of keepers: the previous key works until its overlap is over. If it has no keepers yet, add an entry and apply first. For an ekb_api_key, use -replace=ADDRESS.',
  },
} as const satisfies Record<string, MessageEntry>
