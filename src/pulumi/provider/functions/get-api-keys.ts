import { camelCase } from '../../../core/messages/index.ts'
import { keyFilter, listKeys } from '../../../inventory/index.ts'
import { describeKey, type SessionHolder } from '../../../keys/index.ts'
import type { Definition } from '../../../keys/model/index.ts'
import type { ProviderFunction } from '../../plugin/provider.ts'
import { knownText } from '../values.ts'
import { lookUpFunction } from './look-up.ts'

/** The function `ekb:index:getApiKeys`. */
export function getApiKeys(definition: Definition, holder: SessionHolder): ProviderFunction {
  return lookUpFunction(
    {
      definition,
      question: args => keyFilter(filter => knownText(args[camelCase(filter)]), true),
      async answer(session, projectId, filter) {
        const found = await listKeys(session, projectId, filter)
        return { keys: found.keys.map(key => ({ ...describeKey(key) })) }
      },
    },
    holder,
  )
}
