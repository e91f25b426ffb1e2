import type { Definition } from './definition.ts'
import { createdAt, fingerprint, keyPreview, projectId, reveal, revealedKey } from './shared-properties.ts'

/** One existing key, found by id or by name. */
export const API_KEY_DATA = {
  name: 'api_key',
  kind: 'data source',
  summary: 'One existing API key, by its id or by a name that matches exactly one.',
  description:
    'One existing API key, found by its public id or by its exact name. A name that several keys have is an error that lists their ids.',
  properties: {
    project_id: projectId(),
    id: {
      type: 'text',
      input: 'optional',
      output: true,
      description: 'The public id of the key. Set this or `name`.',
      absent: 'where none is to be had',
    },
    name: {
      type: 'text',
      input: 'optional',
      output: true,
      description: 'The exact name of the key. Set this or `id`.',
    },
    reveal,
    type: {
      type: 'text',
      output: true,
      description: '`privileged`, `locked_down_viewer`, `system`, or what the platform calls it.',
    },
    key_preview: keyPreview,
    fingerprint,
    created_at: createdAt,
    key: revealedKey,
  },
} as const satisfies Definition
