import type { Definition } from './definition.ts'
import { createdAt, fingerprint, keyPreview, projectId, publicId } from './shared-properties.ts'

/** The keys of a project, searched and filtered; never their values. */
export const API_KEYS = {
  name: 'api_keys',
  kind: 'data source',
  summary: 'The API keys of a project, searched and filtered, without their values.',
  description:
    'The API keys of a project, oldest first, with everything but their values. Every filter that is set must match.',
  properties: {
    project_id: projectId(),
    search: {
      type: 'text',
      input: 'optional',
      description: 'A fragment of the name or of the key, in any case, as on the page.',
    },
    type: {
      type: 'text',
      input: 'optional',
      oneOf: ['privileged', 'locked_down_viewer', 'system'],
      description: 'Only keys of this type: `privileged`, `locked_down_viewer` or `system`.',
    },
    older_than: {
      type: 'text',
      input: 'optional',
      description: 'Only keys of at least this age, such as `90d`, written like `rotate_after`.',
    },
    keys: {
      type: {
        itemName: 'listed_api_key',
        listOf: {
          id: publicId,
          name: { type: 'text', output: true, description: 'The label of the key.' },
          type: {
            type: 'text',
            output: true,
            description: '`privileged`, `locked_down_viewer`, `system`, or what the platform calls it.',
          },
          system: { type: 'flag', output: true, description: 'Whether the platform protects the key.' },
          key_preview: keyPreview,
          fingerprint,
          created_at: createdAt,
        },
      },
      output: true,
      description: 'The keys that match, oldest first.',
    },
  },
} as const satisfies Definition
