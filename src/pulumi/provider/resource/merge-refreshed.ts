import { camelCase } from '../../../core/messages/index.ts'
import type { KeyModel } from '../../../keys/model/index.ts'
import type { ObjectValue } from '../../plugin/value.ts'
import { hidden, markedLike, saysTheSame } from '../values.ts'

/**
 * The old state with what differs: a refresh that finds nothing new changes nothing, marks included. But
 * material that stands in it in clear, wherever that came from, is hidden.
 *
 * @param fresh what the refresh found; the state may hold more
 * @param beside the properties outside the schema that a refresh tells of too
 */
export function mergeRefreshed(
  old: ObjectValue,
  fresh: ObjectValue,
  { properties, sensitive }: Pick<KeyModel, 'properties' | 'sensitive'>,
  beside: readonly string[],
): ObjectValue {
  const told = [...Object.keys(properties).map(camelCase), ...beside]
  const gone = told.filter(name => !(name in fresh) && (old[name] ?? null) !== null)
  const kept = Object.entries(old).filter(([name]) => !gone.includes(name))
  const changed = Object.entries(fresh).filter(([name, value]) => !saysTheSame(old[name], value))
  const state: ObjectValue = {
    ...Object.fromEntries(kept),
    ...Object.fromEntries(changed.map(([name, value]) => [name, markedLike(old[name], value)])),
  }
  const material = sensitive.map(camelCase).filter(name => name in state)
  return { ...state, ...Object.fromEntries(material.map(name => [name, hidden(state[name] ?? null)])) }
}
