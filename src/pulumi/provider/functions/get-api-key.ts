import {
  describeKey,
  findByIdOrName,
  keySelector,
  revealedValue,
  type SessionHolder,
} from '../../../keys/index.ts'
import type { Definition } from '../../../keys/model/index.ts'
import type { ProviderFunction } from '../../plugin/provider.ts'
import { knownFlag, knownText } from '../values.ts'
import { lookUpFunction } from './look-up.ts'

/** The function `ekb:index:getApiKey`. */
export function getApiKey(definition: Definition, holder: SessionHolder): ProviderFunction {
  return lookUpFunction(
    {
      definition,
      question: args => ({
        selector: keySelector(
          knownText(args['id']),
          knownText(args['name']),
          knownFlag(args['mostRecent'], false),
        ),
        reveal: knownFlag(args['reveal'], false),
      }),
      async answer(session, projectId, { selector, reveal }) {
        const { key } = await findByIdOrName(session, projectId, selector)
        return { ...describeKey(key), key: revealedValue(key, reveal) }
      },
    },
    holder,
  )
}
