import type { MessageEntry } from '../index.ts'

/** What a revocation refuses. */
export const REVOKE_ERRORS = {
  REVOKE_SYSTEM_KEY: {
    summary: 'The Automator key cannot be revoked',
    detail:
      'This selects the system key of the project, and the platform refuses to delete it. Nothing was sent. If that key has leaked, ask the operator of the platform.',
  },
  REVOKE_OWN_KEY: {
    summary: 'The provider signs in with this key',
    detail:
      '"{name}" ({id}) is the key that the provider signs in with. Without it, neither this run nor the next one could do anything. Nothing was sent. To revoke it, sign in with another privileged key (EKB_API_KEY and EKB_API_SECRET). If a resource manages it, you can replace it instead ({REPLACE}): {OVERLAP}.',
  },
  REVOKE_BY_VALUE: {
    summary: 'id is the value of a key',
    detail:
      'A value does not belong in a configuration. Nothing was sent. The public id of this key is {id}. Set id to that, and remove the value from wherever you have written it.',
  },
  REVOKE_UNUSABLE: {
    summary: 'This key cannot be deleted from here',
    detail:
      'This platform masks its keys and gives them no ids, so nothing identifies "{name}" in a request. Nothing was sent. Delete it in Settings > API Keys of project {project}.',
  },
} as const satisfies Record<string, MessageEntry>
