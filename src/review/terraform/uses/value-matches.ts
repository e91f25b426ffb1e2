import { isObject, type Json, objectAt, objectsAt, textAt } from '../../../core/json/index.ts'
import { OBJECTS_WITH_KEYS } from '../../model/sensitive-attributes.ts'
import { hasMark } from '../attributes.ts'
import { isOurs } from '../resource-types.ts'
import { credentialsOf } from '../sensitive.ts'
import { stateResources } from '../state.ts'
import { Fragments } from './fragments.ts'

/** A value of something else that contains a key or secret. This finds uses that no expression shows. */
export interface ValueMatch {
  readonly kind: 'resource' | 'data source' | 'output' | 'provider'
  /** The entry of the plan; of outputs and providers null. */
  readonly entry: Json | null
  /** The name of the output or provider. */
  readonly name: string
  readonly reads: 'key' | 'secret'
}

/** Who holds each value of each key; asked by the value. */
export type ValueMatches = ReadonlyMap<string, readonly ValueMatch[]>

/** A text that is shorter than this is no value of a key. */
const SHORTEST = 16

/** Looks for the values of keys in everything else in a plan. None of it is shown. */
export function findValueMatches(plan: Json): ValueMatches {
  const values = keyValues(plan)
  const holders = new Map<string, ValueMatch[]>()
  if (values.size === 0) return holders
  const found = [
    ...resourceMatches(plan, values),
    ...outputMatches(plan, values),
    ...credentialsOf(plan).flatMap(({ provider, values: credentials }) =>
      [...valuesIn(credentials, values)].map(value => ({
        value,
        kind: 'provider' as const,
        entry: null,
        name: provider,
      })),
    ),
  ]
  for (const { value, ...holder } of found) {
    const known = holders.get(value) ?? []
    holders.set(value, known)
    known.push({ ...holder, reads: values.get(value) ?? 'key' })
  }
  return holders
}

type FoundValue = Omit<ValueMatch, 'reads'> & { readonly value: string }
type KeyValues = ReadonlyMap<string, ValueMatch['reads']>

function resourceMatches(plan: Json, values: KeyValues): FoundValue[] {
  return objectsAt(plan, 'resource_changes').flatMap(entry => {
    if (isOurs(textAt(entry, 'type') ?? '', textAt(entry, 'provider_name'))) return []
    const { before, after } = objectAt(entry, 'change')
    const kind = entry['mode'] === 'data' ? ('data source' as const) : ('resource' as const)
    return [...valuesIn([before, after], values)].map(value => ({ value, kind, entry, name: '' }))
  })
}

/**
 * An output may wrap a value in a text, or encode it: outputs are few, so each is looked through. Where it is known
 * what an output will be, what it was is not looked at: that may be what the change mends.
 */
function outputMatches(plan: Json, values: KeyValues): FoundValue[] {
  const outputs = Object.entries(objectAt(plan, 'output_changes'))
  if (outputs.length === 0) return []
  const fragments = new Fragments<string>()
  for (const value of values.keys()) fragments.add(value, value)
  return outputs.flatMap(([name, change]) => {
    if (!isObject(change)) return []
    const isKnown = (change['after'] ?? null) !== null && !hasMark(change['after_unknown'])
    const texts = textsIn(isKnown ? [change['after']] : [change['before'], change['after']])
    const held = new Set(texts.flatMap(text => [...fragments.in(text)]))
    return [...held].map(value => ({ value, kind: 'output' as const, entry: null, name }))
  })
}

/** The keys and secrets of the provider's resources and data sources, as they are before the plan. */
function keyValues(plan: Json): KeyValues {
  const found = new Map<string, ValueMatch['reads']>()
  const objects = [
    ...objectsAt(plan, 'resource_changes').map(
      entry => [entry, objectAt(objectAt(entry, 'change'), 'before')] as const,
    ),
    ...stateResources(objectAt(objectAt(plan, 'prior_state'), 'values')).map(
      entry => [entry, objectAt(entry, 'values')] as const,
    ),
  ]
  for (const [entry, object] of objects) {
    if (!isOurs(textAt(entry, 'type') ?? '', textAt(entry, 'provider_name'))) continue
    for (const holder of [object, ...[...OBJECTS_WITH_KEYS].map(name => objectAt(object, name))]) {
      for (const reads of ['key', 'secret'] as const) {
        const value = holder[reads]
        if (typeof value === 'string' && value.length >= SHORTEST) found.set(value, reads)
      }
    }
  }
  return found
}

function valuesIn(holder: unknown, values: KeyValues): Set<string> {
  const found = new Set<string>()
  const look = (value: unknown): void => {
    if (typeof value === 'string') {
      if (values.has(value)) found.add(value)
    } else if (typeof value === 'object' && value !== null) {
      for (const entry of Object.values(value)) look(entry)
    }
  }
  look(holder)
  return found
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.length >= SHORTEST ? [value] : []
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}
