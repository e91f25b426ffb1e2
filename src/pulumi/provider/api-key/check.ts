import { type ConfiguredSession, LONGEST_NAME, validateInputs } from '../../../keys/index.ts'
import type { KeyModel } from '../../../keys/model/index.ts'
import type { CheckRequest, CheckResult } from '../../plugin/provider.ts'
import type { ObjectValue } from '../../plugin/value.ts'
import { autoname } from '../resource/autoname.ts'
import { checkInputs } from '../resource/check-inputs.ts'
import { plannedInputsOf } from './state.ts'

/** Check: everything that is wrong with the inputs of a key, as far as they are known. */
export function checkApiKey(
  request: CheckRequest,
  configured: ConfiguredSession,
  random: () => string,
  model: KeyModel,
): CheckResult {
  const rules = {
    autoname: (asked: CheckRequest) => autoname(asked, LONGEST_NAME, random),
    validate: (inputs: ObjectValue, project: string | undefined) =>
      validateInputs(plannedInputsOf(inputs, project ?? '', model), project),
  }
  return checkInputs(request, configured, rules, model)
}
