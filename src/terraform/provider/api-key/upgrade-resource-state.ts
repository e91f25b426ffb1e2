import type { KeyModel } from '../../../keys/model/index.ts'
import type { Diagnostics } from '../../plugin/provider.ts'
import type { ObjectValue } from '../../plugin/value.ts'
import { orDiagnostic } from '../diagnostics.ts'
import { stateOf, valuesOf } from './state.ts'

/**
 * UpgradeResourceState: the engine sends every state through here. There is one schema version so far;
 * attributes that a state does not have yet get their defaults, others are dropped, and what is wrong is
 * healed or refused. What follows from others is worked out anew, so that a state of an older provider shows
 * no drift.
 */
export function upgradeApiKey(
  stored: Readonly<Record<string, unknown>>,
  model: KeyModel,
): Promise<{ state: ObjectValue | null } & Diagnostics> {
  return orDiagnostic<{ state: ObjectValue | null } & Diagnostics>(
    async () => ({ state: valuesOf(stateOf(stored, model), model) }),
    diagnostics => ({ state: null, diagnostics }),
  )
}
