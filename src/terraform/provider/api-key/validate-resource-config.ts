import { type ConfiguredSession, isKnown, validateInputs } from '../../../keys/index.ts'
import type { KeyModel } from '../../../keys/model/index.ts'
import type { Diagnostics } from '../../plugin/provider.ts'
import type { ObjectValue } from '../../plugin/value.ts'
import { diagnosticsOf } from '../diagnostics.ts'
import { planText } from '../values.ts'
import { plannedInputsOf } from './state.ts'

/** ValidateResourceConfig: everything that is wrong with a block, as far as it is known. */
export function validateApiKey(
  config: ObjectValue,
  { projectId }: ConfiguredSession,
  model: KeyModel,
): Diagnostics {
  const own = planText(config['project_id']) ?? projectId
  const project = own !== undefined && isKnown(own) ? own : undefined
  const inputs = plannedInputsOf(config, project ?? '', model)
  return { diagnostics: diagnosticsOf({ errors: validateInputs(inputs, project) }) }
}
