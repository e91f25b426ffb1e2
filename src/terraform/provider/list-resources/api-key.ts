import { importableKeys, listKeys } from '../../../inventory/index.ts'
import type { SessionHolder } from '../../../keys/index.ts'
import { KEY_MODEL } from '../../../keys/model/index.ts'
import { valuesOf } from '../api-key/state.ts'
import type { ListResourceCalls } from '../lazy-resource.ts'
import { listCalls } from './list-calls.ts'

/** The code of the list resource `ekb_api_key`. */
export function apiKeyListResource(holder: SessionHolder): ListResourceCalls {
  return listCalls(
    {
      find: async (session, projectId, filter) => importableKeys(await listKeys(session, projectId, filter)),
      // The type of a key that cannot be managed is none that a state has.
      resource: (state, type) => ({ ...valuesOf(state, KEY_MODEL), type }),
    },
    holder,
  )
}
