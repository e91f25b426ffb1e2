import { type ConfiguredHolder, describeKey, keySearch, searchKeys } from '../../../keys/index.ts'
import type { Definition } from '../../../keys/model/index.ts'
import type { ProviderFunction } from '../../plugin/provider.ts'
import { knownText } from '../values.ts'
import { lookUpFunction } from './look-up.ts'

/** The function `ekb:index:getApiKeys`. */
export function getApiKeys(definition: Definition, holder: ConfiguredHolder): ProviderFunction {
  return lookUpFunction(
    {
      definition,
      question: args =>
        keySearch(knownText(args['search']), knownText(args['type']), knownText(args['olderThan'])),
      async answer(walk, projectId, search) {
        const found = await searchKeys(walk, projectId, search)
        return { keys: found.map(key => ({ ...describeKey(key) })) }
      },
    },
    holder,
  )
}
