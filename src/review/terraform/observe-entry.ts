import { isObject, type Json, objectAt, textAt } from '../../core/json/index.ts'
import type { Observation } from '../classify/index.ts'
import type { KeyKind, KeyNote, Source, Use } from '../model/index.ts'
import { reasonOf, stepsOf } from './actions.ts'
import { moduleSteps } from './address.ts'
import { attributesOf, plannedAttributes } from './attributes.ts'
import { type ConfiguredModule, moduleAt } from './configuration.ts'
import { deposedOf } from './identity.ts'
import { modelType } from './resource-types.ts'

/** How the uses of a key are found, by its entry in the plan or in the state. */
export interface FindUses {
  of(entry: Json): readonly Use[]
  /** What holds a value of the previous key of a rotating key. */
  ofPrevious(entry: Json): readonly Use[]
}

/** Puts an entry of a plan or state into neutral words; `more` is what is known beside the entry. */
export type ObserveEntry = (entry: Json, more: Partial<Observation>) => Observation

export function observer(root: ConfiguredModule, run: Source['run'], findUses: FindUses): ObserveEntry {
  return (entry, more) => {
    const change = objectAt(entry, 'change')
    const address = textAt(entry, 'address') ?? ''
    const type = textAt(entry, 'type') ?? ''
    const { index } = entry
    const path = moduleSteps(textAt(entry, 'module_address') ?? moduleOf(address)).map(({ name }) => name)
    return {
      address,
      shown: address,
      deposed: deposedOf(entry) ?? null,
      previousAddress: textAt(entry, 'previous_address') ?? null,
      kind: kindOf(entry),
      type,
      resourceType: modelType(type),
      label: textAt(entry, 'name') ?? '',
      modules: path.map((name, at) => ({ name, source: localSource(root, path.slice(0, at + 1)) })),
      steps: Array.isArray(change['actions']) ? stepsOf(change['actions']) : ['unknown'],
      importing: isObject(change['importing']),
      deferred: false,
      before: attributesOf(change['before'], change['before_sensitive'], undefined),
      after: plannedAttributes(change),
      reason: reasonIn(entry, root, path, run),
      forcedBy: forcedBy(change['replace_paths']),
      counted:
        typeof index === 'number' ? { block: address.slice(0, address.lastIndexOf('[')), index } : null,
      drift: null,
      notes: notesOf(change, more.deferred === true),
      uses: () => findUses.of(entry),
      usesOfPrevious: () => findUses.ofPrevious(entry),
      ...more,
    }
  }
}

export function kindOf(entry: Json): KeyKind {
  const mode = textAt(entry, 'mode')
  if (mode === 'data') return 'data source'
  return mode === 'ephemeral' ? 'ephemeral resource' : 'resource'
}

/** The attributes that the engine names as reasons of a replacement. */
function forcedBy(paths: unknown): readonly string[] {
  const list = Array.isArray(paths) ? paths : []
  return [
    ...new Set(list.flatMap(path => (Array.isArray(path) && typeof path[0] === 'string' ? [path[0]] : []))),
  ]
}

function notesOf(change: Json, isDeferred: boolean): readonly KeyNote[] {
  const [before, after] = [objectAt(change, 'before'), objectAt(change, 'after')]
  const { secret, store_secret: stored } = { ...before, ...objectAt(before, 'current') }
  const isLost = secret === null && stored === true
  const isRotatedInPlace =
    typeof after['generation'] === 'number' && after['generation'] !== before['generation']
  const isRenewed =
    isRotatedInPlace || (Array.isArray(change['actions']) && change['actions'].includes('create'))
  return [
    ...(!isRenewed && (isLost || isObject(change['importing'])) ? (['secret-not-in-state'] as const) : []),
    ...(isDeferred ? (['deferred'] as const) : []),
  ]
}

/**
 * The engine's reason. A block that is gone because its module is gone is told as any other, and a run that
 * destroys everything gives none.
 */
function reasonIn(
  entry: Json,
  root: ConfiguredModule,
  path: readonly string[],
  run: Source['run'],
): Observation['reason'] {
  const reason = reasonOf(textAt(entry, 'action_reason'))
  if (reason === null && run === 'destroy' && deposedOf(entry) === undefined) return 'destroy-run'
  const isModuleGone = path.length > 0 && moduleAt(root, path) === undefined
  return reason === 'block-removed' && isModuleGone ? 'module-removed' : reason
}

/** The modules at the beginning of an address; the state names them nowhere else. */
function moduleOf(address: string): string {
  return address.startsWith('module.') ? address : ''
}

function localSource(root: ConfiguredModule, path: readonly string[]): string | null {
  const source = textAt(moduleAt(root, path)?.call, 'source')
  return source !== undefined && /^\.\.?\//.test(source) ? source : null
}
