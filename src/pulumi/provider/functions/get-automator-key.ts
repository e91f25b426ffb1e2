import { describeKey, findAutomatorKey, revealedValue, type SessionHolder } from '../../../keys/index.ts'
import type { Definition } from '../../../keys/model/index.ts'
import type { ProviderFunction } from '../../plugin/provider.ts'
import { knownFlag } from '../values.ts'
import { lookUpFunction } from './look-up.ts'

/** The function `ekb:index:getAutomatorKey`. */
export function getAutomatorKey(definition: Definition, holder: SessionHolder): ProviderFunction {
  return lookUpFunction(
    {
      definition,
      question: args => ({ reveal: knownFlag(args['reveal'], false) }),
      async answer(session, projectId, { reveal }) {
        const { key } = await findAutomatorKey(session, projectId)
        return { ...describeKey(key), key: revealedValue(key, reveal) }
      },
    },
    holder,
  )
}
