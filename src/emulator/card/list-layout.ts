import type { ContractCard } from '../../platform/card/contract-card.ts'
import { PATH_TEMPLATES } from '../../platform/contract/index.ts'

/**
 * The form of the platform's answers, beside what the platform options change: those say whether keys have ids, and
 * whether all values are masked.
 */
export interface ListLayout
  extends Pick<ContractCard['list'], 'envelope' | 'fields' | 'types' | 'created' | 'values' | 'ids'> {
  /** The path templates under which keys are served. */
  readonly paths: readonly string[]
  /** How the system key is marked. */
  readonly systemKey: ContractCard['list']['system_key']
  /** How many fields a key has that nobody reads. */
  readonly otherFields: number
  readonly description: ContractCard['description']
}

/** The contract's own form, under both of its paths. */
export const CONTRACT_LAYOUT: ListLayout = {
  paths: Object.values(PATH_TEMPLATES),
  envelope: ['user_keys'],
  fields: { id: 'id', value: 'key', name: 'key_name', type: 'key_type', created: 'created_at' },
  types: { privileged: 'privileged', locked_down_viewer: 'locked_down_viewer', system: 'system' },
  systemKey: 'type',
  created: 'seconds',
  values: 'whole',
  ids: 'all',
  otherFields: 1,
  description: 'published',
}

/** The form that a card describes. */
export function layoutOf({ path, list, description }: ContractCard): ListLayout {
  const { system_key: systemKey, other_fields: otherFields, ...others } = list
  return { ...others, paths: [path], systemKey, otherFields, description }
}
