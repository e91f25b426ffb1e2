import { describeKey, keySearch, type SessionHolder, searchKeys } from '../../../keys/index.ts'
import type { Definition } from '../../../keys/model/index.ts'
import type { ProviderFunction } from '../../plugin/provider.ts'
import { knownText } from '../values.ts'
import { lookUpFunction } from './look-up.ts'

/** The function `ekb:index:getApiKeys`. */
export function getApiKeys(definition: Definition, holder: SessionHolder): ProviderFunction {
  return lookUpFunction(
    {
      definition,
      question: args =>
        keySearch(knownText(args['search']), knownText(args['type']), knownText(args['olderThan'])),
      async answer(session, projectId, search) {
        const found = await searchKeys(session, projectId, search)
        return { keys: found.map(key => ({ ...describeKey(key) })) }
      },
    },
    holder,
  )
}
