import { isObject, type Json, objectAt, objectsAt, textAt } from '../../core/json/index.ts'
import type { Observation } from '../classify/index.ts'
import type { Limitation, Source } from '../model/index.ts'
import type { Guard } from '../safety/index.ts'
import { invocationsIn, isKnownAction } from './action-invocations.ts'
import { moduleSteps } from './address.ts'
import { allModules, type ConfiguredModule, moduleAt } from './configuration.ts'
import { isKnownType, isOurs } from './resource-types.ts'
import { stateResources } from './state.ts'

/** The fields of a plan that this version knows (internal/command/jsonplan of both engines). */
const KNOWN_FIELDS = new Set(
  (
    'format_version terraform_version variables planned_values resource_drift resource_changes ' +
    'output_changes prior_state configuration relevant_attributes checks timestamp applyable complete errored ' +
    'deferred_changes action_invocations deferred_action_invocations proposed_unknown'
  ).split(' '),
)
const KNOWN_MODES = new Set(['managed', 'data', 'ephemeral'])
const NEWEST_MINOR = 2

/** What a plan is, and what it cannot tell. */
export function planSource(
  plan: Json,
  root: ConfiguredModule,
  run: Source['run'],
  observations: readonly Observation[],
  guard: Guard,
): Source {
  const limitations: Limitation[] = []
  if (plan['errored'] === true) limitations.push({ kind: 'errored' })
  else if (plan['complete'] === false) limitations.push({ kind: 'incomplete' })
  const leftOut = observations.filter(({ notes }) => notes.includes('not-in-plan'))
  if (leftOut.length > 0) {
    limitations.push({ kind: 'left-out', keys: leftOut.map(({ address }) => guard.address(address)) })
  }
  const actions = invocationsIn(plan)
    .map(({ entry }) => entry)
    .filter(entry => !isKnownAction(entry))
  if (actions.length > 0) {
    limitations.push({
      kind: 'actions',
      addresses: actions.map(action => guard.address(textAt(action, 'address') ?? '')),
    })
  }
  // A refresh finds what there is, and an error ends a plan before everything is in it.
  const isTold = run !== 'refresh-only' && plan['errored'] !== true
  const blocks = blocksWithoutKeys(root, observations)
  for (const kind of ['blocks-left-out', 'blocks-without-keys'] as const) {
    const of = blocks
      .filter(({ isOne }) => (isOne && isTold) === (kind === 'blocks-left-out'))
      .map(({ address }) => guard.address(address))
    if (of.length > 0) limitations.push({ kind, blocks: of })
  }
  const unknown = unknownParts(plan, guard)
  if (unknown.length > 0) limitations.push({ kind: 'unknown-parts', names: unknown })
  const planned = new Date(textAt(plan, 'timestamp') ?? '')
  return {
    engine: engineOf(plan),
    version: versionOf(plan),
    format: 'plan',
    plannedAt: Number.isNaN(planned.getTime()) ? null : `${planned.toISOString().slice(0, 19)}Z`,
    run,
    limitations,
  }
}

function versionOf(plan: Json): string | null {
  const version = textAt(plan, 'terraform_version') ?? ''
  return /^\d+\.\d+\.\d+[\w.+-]{0,30}$/.test(version) ? version : null
}

/** OpenTofu writes its version as `terraform_version`; its registry and what it leaves out tell it apart. */
function engineOf(plan: Json): Source['engine'] {
  const providers = [
    ...Object.values(objectAt(objectAt(plan, 'configuration'), 'provider_config')).map(config =>
      textAt(config, 'full_name'),
    ),
    ...objectsAt(plan, 'resource_changes').map(entry => textAt(entry, 'provider_name')),
  ].filter(name => name !== undefined)
  if (providers.some(name => name.startsWith('registry.opentofu.org/'))) return 'opentofu'
  if (providers.some(name => name.startsWith('registry.terraform.io/'))) return 'terraform'
  const [major = 0, minor = 0] = (versionOf(plan) ?? '').split('.').map(Number)
  return major === 1 && minor >= 8 && !('applyable' in plan) ? 'opentofu' : 'terraform'
}

/**
 * A refresh-only plan has no changes although there are resources. A plan that destroys everything gives no
 * reason for what it deletes, although the blocks are still there.
 */
export function runOf(plan: Json, root: ConfiguredModule): Source['run'] {
  const changes = objectsAt(plan, 'resource_changes')
  const state = stateResources(objectAt(objectAt(plan, 'prior_state'), 'values'))
  if (changes.length === 0) {
    const managed = [...state, ...objectsAt(plan, 'resource_drift')].some(({ mode }) => mode === 'managed')
    return managed && plan['errored'] !== true ? 'refresh-only' : 'plan'
  }
  const deleted = changes.filter(({ change, deposed }) => deposed === undefined && isDelete(change))
  return deleted.some(entry => textAt(entry, 'action_reason') === undefined && isConfigured(entry, root))
    ? 'destroy'
    : 'plan'
}

function isDelete(change: unknown): boolean {
  const actions = isObject(change) ? change['actions'] : undefined
  return Array.isArray(actions) && actions.length === 1 && actions[0] === 'delete'
}

function isConfigured(entry: Json, root: ConfiguredModule): boolean {
  const path = moduleSteps(textAt(entry, 'module_address')).map(({ name }) => name)
  return moduleAt(root, path)?.resources.has(`${textAt(entry, 'type')}.${textAt(entry, 'name')}`) === true
}

/**
 * A plan tells of every key that it found; a block without any is one that somebody should look at. `isOne`: that
 * neither it nor a module around it is repeated, so that a count of 0 does not explain it.
 */
function blocksWithoutKeys(
  root: ConfiguredModule,
  observations: readonly Observation[],
): readonly { readonly address: string; readonly isOne: boolean }[] {
  const seen = new Set(
    observations.map(({ modules, type, label }) =>
      [...modules.map(({ name }) => name), `${type}.${label}`].join('\0'),
    ),
  )
  return allModules(root).flatMap(module =>
    [...module.resources]
      .filter(
        ([, block]) => textAt(block, 'mode') === 'managed' && isOurs(textAt(block, 'type') ?? '', undefined),
      )
      .filter(([block]) => !seen.has([...module.path, block].join('\0')))
      .map(([block, written]) => ({
        address: [...module.path.map(name => `module.${name}`), block].join('.'),
        isOne: !isRepeated(written) && !isInRepeated(module),
      })),
  )
}

function isInRepeated({ call, parent }: ConfiguredModule): boolean {
  return (call !== null && isRepeated(call)) || (parent !== null && isInRepeated(parent))
}

function isRepeated(block: Json): boolean {
  return 'count_expression' in block || 'for_each_expression' in block
}

function unknownParts(plan: Json, guard: Guard): readonly string[] {
  const fields = Object.keys(plan).filter(name => !KNOWN_FIELDS.has(name))
  const minor = Number((textAt(plan, 'format_version') ?? '').split('.')[1])
  const entries = [...objectsAt(plan, 'resource_changes'), ...objectsAt(plan, 'resource_drift')]
  const modes = entries.flatMap(({ mode }) =>
    typeof mode === 'string' && KNOWN_MODES.has(mode)
      ? []
      : [`mode ${typeof mode === 'string' ? mode : typeof mode}`],
  )
  const types = entries
    .filter(entry => isOurs(textAt(entry, 'type') ?? '', textAt(entry, 'provider_name')))
    .flatMap(({ type }) => (typeof type === 'string' && isKnownType(type) ? [] : [`type ${type}`]))
  const version = minor > NEWEST_MINOR ? [`format_version ${textAt(plan, 'format_version')}`] : []
  return [...new Set([...version, ...fields, ...modes, ...types])].map(name => guard.address(name))
}
