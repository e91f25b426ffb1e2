import { EkbError } from '../../core/messages/errors/index.ts'
import { TERRAFORM } from '../../core/messages/index.ts'
import { fingerprintOf, handedOver, importIdOf } from '../../keys/functions/index.ts'
import type { FunctionName } from '../../keys/model/index.ts'
import type { FunctionResult, ProviderFunction } from '../plugin/provider-function.ts'
import type { Value } from '../plugin/value.ts'
import { knownText } from './values.ts'

/** What each function of the model answers for its arguments. One that is missing here does not compile. */
const RESULTS: Readonly<Record<FunctionName, (args: readonly Value[]) => string | null>> = {
  fingerprint: ([key]) => fingerprintOf(String(key)),
  import_id: ([projectId, id]) => importIdOf(String(projectId), String(id)),
  handed_over: ([secret = null, applying]) => handedOver(knownText(secret), applying === true),
}

/** The code of a function. An error names the argument by its place; it never repeats it. */
export function functionCalls(name: FunctionName): Pick<ProviderFunction, 'call'> {
  return {
    async call(args): Promise<FunctionResult> {
      try {
        return { result: RESULTS[name](args) }
      } catch (error) {
        if (!(error instanceof EkbError)) throw error
        const [argument] = error.path ?? []
        return {
          error: {
            text: `${error.in(TERRAFORM).detail} (${error.code})`,
            ...(typeof argument === 'number' && { argument }),
          },
        }
      }
    },
  }
}
