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
  summary: 'The Automator key of a project, which the platform creates and protects.',
  description:
    'The Automator key: the system key that every project has. The platform creates it and refuses to delete it, so it can be read and nothing else.',
  properties: {
    project_id: projectId(),
    reveal,
    id: publicId,
    name: { type: 'text', output: true, description: 'The label of the key.' },
    type: { type: 'text', output: true, description: 'Always `system`.' },
    key_preview: keyPreview,
    fingerprint,
    created_at: createdAt,
    key: revealedKey,
  },
} as const satisfies Definition
