import type { Definition } from './definition.ts'
import { createdAt, fingerprint, keyPreview, projectId, reveal, revealedKey } from './shared-properties.ts'

/** One existing key, found by id or by name. */
export const API_KEY_DATA = {
  name: 'api_key',
  kind: 'data source',
  summary: 'One existing API key, by its id or by its name.',
  description:
    'One existing API key, found by its public id or by its exact name. Of several keys with that name, the one is meant that this run has created; else it is an error that lists them, unless `most_recent` is `true`.',
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
    most_recent: {
      type: 'flag',
      input: 'optional',
      description:
        'Whether the youngest key is meant where several have the name and this run has created none or more than one of them. Default `false`.',
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
