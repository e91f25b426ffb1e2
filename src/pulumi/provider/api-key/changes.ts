import { isKnown, type KeyInputs, type Planned, type ReplaceReason } from '../../../keys/index.ts'
import type { DiffRequest, PropertyDiff } from '../../plugin/provider.ts'
import { type ObjectValue, SecretValue, type Value } from '../../plugin/value.ts'
import { camelCase, propertyPath } from '../property-names.ts'
import { isObject, unwrapped } from '../values.ts'

const SCALARS = [
  'name',
  'type',
  'project_id',
  'rotate_after',
  'rotate_early',
  'deletion_protection',
  'store_secret',
] as const satisfies readonly (keyof KeyInputs)[]

/** What the engine shows of an output that makes a key due for replacement. */
const OUTPUT_OF = { due: 'readyForRotation', secret_lost: 'secret', new_value: 'fingerprint' } as const

/** The changes of a key, property by property, and which of them need a new one. */
export function changesOf(
  before: KeyInputs,
  planned: Planned<KeyInputs>,
  replace: readonly ReplaceReason[],
  { oldInputs, inputs }: Pick<DiffRequest, 'oldInputs' | 'inputs'>,
): PropertyDiff[] {
  const reasons: readonly string[] = replace
  const scalars = SCALARS.filter(name => !isKnown(planned[name]) || planned[name] !== before[name]).map(
    name => {
      const path = camelCase(name)
      const had = path in oldInputs
      const has = path in inputs
      // What no input says comes from the provider's configuration: then only the output changes.
      return { path, kind: kindOf(had, has), replace: reasons.includes(name), input: had || has }
    },
  )
  const outputs = (['due', 'secret_lost', 'new_value'] as const)
    .filter(reason => reasons.includes(reason))
    .map(reason => ({ path: OUTPUT_OF[reason], kind: 'update' as const, replace: true, input: false }))
  return [
    ...scalars,
    ...keeperChanges(before.keepers, planned.keepers, reasons.includes('keepers')),
    ...outputs,
  ]
}

function kindOf(had: boolean, has: boolean): PropertyDiff['kind'] {
  if (had === has) return 'update'
  return has ? 'add' : 'delete'
}

function keeperChanges(
  before: KeyInputs['keepers'],
  planned: Planned<KeyInputs>['keepers'],
  replace: boolean,
): PropertyDiff[] {
  const change = (below: readonly string[], kind: PropertyDiff['kind']): PropertyDiff => {
    const path = propertyPath(['keepers', ...below])
    // The map stands for an entry whose name cannot be written.
    const isMap = below.length > 0 && path === 'keepers'
    return { path, kind: isMap ? 'update' : kind, replace, input: true }
  }
  if (!isKnown(planned)) return [change([], before === null ? 'add' : 'update')]
  const old = before ?? {}
  const wanted = planned ?? {}
  const names = new Set([...Object.keys(old), ...Object.keys(wanted)])
  if (names.size > 0 && before === null) return [change([], 'add')]
  if (names.size > 0 && planned === null) return [change([], 'delete')]
  return [...names]
    .filter(name => !(name in old && name in wanted) || wanted[name] !== old[name])
    .map(name => change([name], kindOf(name in old, name in wanted)))
}

/**
 * Inputs that have become secret and still stand readable among the outputs: an update in place mends that.
 *
 * @param changes what changes anyway
 */
export function secrecyChangesOf(
  { state, inputs }: Pick<DiffRequest, 'state' | 'inputs'>,
  changes: readonly PropertyDiff[],
): PropertyDiff[] {
  const changed = new Set(changes.map(({ path }) => path))
  const hidden = new Set(secretPaths(state))
  return secretPaths(inputs)
    .filter(path => !hidden.has(path) && !changed.has(path))
    .filter(path => !(path.startsWith('keepers') && changed.has('keepers')))
    .map(path => ({ path, kind: 'update', replace: false, input: true }))
}

/** The paths of inputs that are secret: of single keepers, where there are any. */
function secretPaths(values: ObjectValue): string[] {
  const scalars = SCALARS.map(camelCase).filter(name => values[name] instanceof SecretValue)
  const keepers: Value = values['keepers'] ?? null
  const entries = unwrapped(keepers)
  if (!isObject(entries)) return scalars
  const secret = Object.entries(entries).filter(
    ([, entry]) => keepers instanceof SecretValue || entry instanceof SecretValue,
  )
  return [...scalars, ...secret.map(([name]) => propertyPath(['keepers', name]))]
}
