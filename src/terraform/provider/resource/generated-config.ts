import { ekbError } from '../../../core/messages/errors/index.ts'
import { writtenInputs } from '../../../inventory/index.ts'
import { type ConfiguredSession, isKnown, nameRewritten } from '../../../keys/index.ts'
import type { KeyModel } from '../../../keys/model/index.ts'
import type { GeneratedConfig } from '../../plugin/managed-resource.ts'
import type { ObjectValue } from '../../plugin/value.ts'
import { warningDiagnostic } from '../diagnostics.ts'
import { knownText } from '../values.ts'
import { isRewrittenAsJson } from './written-as-json.ts'

/**
 * GenerateResourceConfig: what a person would write for an imported object.
 *
 * @throws EkbError SYSTEM_KEY_IMPORT for what nobody could import
 */
export function generatedConfig(
  model: Pick<KeyModel, 'inputs'>,
  state: ObjectValue,
  { projectId }: ConfiguredSession,
): GeneratedConfig {
  if (state['type'] === 'system') {
    const [id, project] = [knownText(state['id']) ?? '', knownText(state['project_id']) ?? '']
    throw ekbError('SYSTEM_KEY_IMPORT', { id, project })
  }
  const isDefaultKnown = projectId !== undefined && isKnown(projectId)
  const name = knownText(state['name']) ?? ''
  return {
    config: writtenInputs(model, state, isDefaultKnown ? projectId : undefined),
    diagnostics: isRewrittenAsJson(name) ? [warningDiagnostic(nameRewritten(name))] : [],
  }
}
