import { API_KEYS } from './api-keys.ts'
import type { Definition } from './definition.ts'
import { projectId } from './shared-properties.ts'

const { search, type, older_than } = API_KEYS.properties

/** The keys of a project that could be imported. */
export const API_KEY_LIST = {
  name: 'api_key',
  kind: 'list resource',
  summary: 'The API keys of a project, to be imported.',
  description:
    'Finds the API keys of a project, oldest first, whether or not a configuration manages them. A key must match every filter that you set. Their values and secrets are never read.',
  properties: {
    project_id: {
      type: 'string',
      input: 'optional',
      description: projectId.description,
      defaultsTo: projectId.defaultsTo,
    },
    name: {
      type: 'string',
      input: 'optional',
      description: 'Only keys with exactly this name. Excludes `name_prefix`.',
    },
    name_prefix: {
      type: 'string',
      input: 'optional',
      description: 'Only keys whose names begin with this text. Upper and lower case differ.',
    },
    search,
    type: {
      ...type,
      description:
        'Only keys of this type: `privileged`, `locked_down_viewer`, or, with `include_system`, `system`.',
    },
    older_than,
    include_system: {
      type: 'bool',
      input: 'optional',
      description:
        'Whether the list has the system key too. The platform protects this key, so it cannot be imported.',
      defaultsTo: '`false`',
    },
  },
} as const satisfies Definition
