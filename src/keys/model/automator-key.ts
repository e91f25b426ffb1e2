import type { Definition } from './definition.ts'
import {
  createdAt,
  fingerprint,
  keyPreview,
  projectId,
  publicId,
  reveal,
  revealedKey,
} from './shared-properties.ts'

/** The system key of a project, read only. */
export const AUTOMATOR_KEY = {
  name: 'automator_key',
  kind: 'data source',
  summary: 'The Automator Key of a project, which the platform creates and protects.',
  description:
    'Reads the Automator Key, the system key that every project has. The platform creates this key and refuses to delete it, so you can only read it.',
  properties: {
    project_id: projectId,
    reveal,
    id: publicId,
    name: { type: 'string', output: true, description: 'The name of the key.' },
    type: { type: 'string', output: true, description: 'Always `system`.' },
    key_preview: keyPreview,
    fingerprint,
    created_at: createdAt,
    key: revealedKey,
  },
} as const satisfies Definition
