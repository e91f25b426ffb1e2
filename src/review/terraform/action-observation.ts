import type { Observation } from '../classify/index.ts'
import type { RawAttributes } from '../safety/index.ts'
import { moduleSteps } from './address.ts'
import { modelType } from './resource-types.ts'

/** The actions that delete a key, by the model's names. */
const REVOKING: ReadonlySet<string> = new Set(['revoke_api_key'])

/** Whether a review knows what actions of a type do to a key. */
export function revokesKeys(type: string): boolean {
  return REVOKING.has(modelType(type))
}

/** An action that deletes a key, as an input tells it. */
export interface RevokingAction {
  readonly address: string
  readonly type: string
  readonly label: string
  readonly isTriggered: boolean
  /** What is known of the key. */
  readonly key: RawAttributes | null
}

/** Puts an action that deletes a key into neutral words. */
export function actionObservation({ address, type, label, isTriggered, key }: RevokingAction): Observation {
  return {
    address,
    shown: address,
    deposed: null,
    previousAddress: null,
    kind: 'action',
    type,
    resourceType: modelType(type),
    label,
    modules: moduleSteps(address).map(({ name }) => ({ name, source: null })),
    steps: ['delete'],
    importing: false,
    deferred: false,
    before: key,
    after: null,
    reason: isTriggered ? 'action-triggered' : 'action-invoked',
    forcedBy: [],
    counted: null,
    drift: null,
    notes: [],
    uses: () => [],
  }
}
