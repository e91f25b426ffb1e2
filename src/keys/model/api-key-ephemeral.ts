import type { Definition } from './definition.ts'
import { createdAt, fingerprint, projectId } from './shared-properties.ts'

/** One existing key with its values, which are in no state and in no plan. */
export const API_KEY_EPHEMERAL = {
  name: 'api_key',
  kind: 'ephemeral resource',
  summary: 'The key and the secret of an API key, which no state and no plan stores.',
  description:
    'Hands over an existing API key to write-only arguments, to providers and to other ephemeral values, so that neither the state nor a plan file contains it. It never creates a key.\n\nThe platform shows a secret once, when it creates the key. So `secret` has a value only in the run that creates or rotates the key, after the key exists. In any other run it is null.',
  properties: {
    project_id: projectId,
    id: {
      type: 'string',
      input: 'optional',
      output: true,
      description:
        'The public id of the key, for example `ekb_api_key.bot.id` or `ekb_rotating_api_key.bot.current.id`. Set either `id` or `name`.',
      absent: 'if the platform gives none and hides the key',
    },
    name: {
      type: 'string',
      input: 'optional',
      output: true,
      description: 'The exact name of the key. Set either `id` or `name`.',
    },
    require_secret: {
      type: 'bool',
      input: 'optional',
      description:
        'Whether a plan or an apply fails if `secret` is null. Set it for a run that has to create or rotate the key. Every other run would fail, so for the readers of a lasting configuration use the function `handed_over`.',
      defaultsTo: '`false`',
    },
    type: {
      type: 'string',
      output: true,
      description: '`privileged`, `locked_down_viewer`, or what the platform calls it.',
    },
    fingerprint,
    created_at: createdAt,
    key: {
      type: 'string',
      output: true,
      sensitive: true,
      description: 'The key, which clients send as `x-api-key`.',
      absent: 'if the platform hides the key and this run has not created it',
    },
    secret: {
      type: 'string',
      output: true,
      sensitive: true,
      description: 'The secret, which clients send as `x-api-secret`.',
      absent: 'unless this run has created the key',
    },
  },
} as const satisfies Definition
