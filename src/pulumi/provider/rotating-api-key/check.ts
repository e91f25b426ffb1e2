import type { ConfiguredSession } from '../../../keys/index.ts'
import { ROTATING_MODEL, validateRotatingInputs } from '../../../keys/rotating/index.ts'
import { LONGEST_ROTATING_NAME } from '../../../platform/generation-name.ts'
import type { CheckRequest, CheckResult } from '../../plugin/provider.ts'
import { autonameWithoutSuffix } from '../resource/autoname.ts'
import { checkInputs } from '../resource/check-inputs.ts'
import { plannedInputsOf } from './state.ts'

/**
 * Check: everything that is wrong with the inputs of a rotating key, as far as they are known. A name that is made
 * gets no random suffix: every key has the tag in its name.
 */
export function checkRotating(request: CheckRequest, configured: ConfiguredSession): CheckResult {
  const rules = {
    autoname: (asked: CheckRequest) => autonameWithoutSuffix(asked, LONGEST_ROTATING_NAME),
    validate: (inputs: CheckRequest['news'], project: string | undefined) =>
      validateRotatingInputs(plannedInputsOf(inputs, project ?? ''), project),
  }
  return checkInputs(request, configured, rules, ROTATING_MODEL)
}
