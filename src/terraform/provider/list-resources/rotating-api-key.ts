import { listLines } from '../../../inventory/index.ts'
import type { SessionHolder } from '../../../keys/index.ts'
import type { ListResourceCalls } from '../lazy-resource.ts'
import { valuesOf } from '../rotating-api-key/state.ts'
import { listCalls } from './list-calls.ts'

/** The code of the list resource `ekb_rotating_api_key`. */
export function rotatingApiKeyListResource(holder: SessionHolder): ListResourceCalls {
  return listCalls({ find: listLines, resource: (state, type) => ({ ...valuesOf(state), type }) }, holder)
}
