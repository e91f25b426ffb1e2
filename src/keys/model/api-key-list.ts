import { API_KEYS } from './api-keys.ts'
import type { Properties } from './definition.ts'

const { project_id, search } = API_KEYS.properties

/** The arguments of a list of keys that can be imported. */
export const API_KEY_LIST = {
  project_id,
  search,
  type: {
    type: 'string',
    input: 'optional',
    oneOf: ['privileged', 'locked_down_viewer'],
    description: 'Only keys of this type: `privileged` or `locked_down_viewer`.',
  },
} as const satisfies Properties
