import type { Observation } from '../classify/index.ts'
import { isObject, type Json } from '../input/json.ts'
import type { Drift, KeyNote, SimpleReason, Use } from '../model/index.ts'
import { stepsOf } from './operations.ts'
import { attributesOf, snakeCase } from './property-value.ts'
import type { PulumiStep } from './step.ts'
import { isOurs, readUrn } from './urn.ts'

/** What is known beside the steps of a resource. */
export interface StepContext {
  readonly isDestroy: boolean
  readonly uses: (urn: string) => readonly Use[]
}

/** Puts the steps of a preview into neutral words: one observation for each key, and one for each left-over. */
export function observeSteps(steps: readonly PulumiStep[], context: StepContext): Observation[] {
  const ours = steps.filter(isOurs)
  return [...Map.groupBy(ours, ({ urn }) => urn)].flatMap(([urn, own]) => {
    const leftOvers = own.filter(step => isLeftOver(step, own))
    const living = own.filter(step => !leftOvers.includes(step))
    return [
      ...(living.length > 0 ? [observe(urn, living, context)] : []),
      ...leftOvers.map(step => ({
        ...observe(urn, [step], context),
        deposed: typeof step.old?.['id'] === 'string' ? step.old['id'] : '?',
        reason: 'left-over' as const,
      })),
    ]
  })
}

/** A deletion that belongs to a replacement of an earlier run. */
function isLeftOver({ op, old }: PulumiStep, own: readonly PulumiStep[]): boolean {
  const isReplacedNow = own.some(step => step.op === 'replace' || step.op === 'create-replacement')
  if (op === 'delete-replaced' || op === 'remove-pending-replace') return !isReplacedNow
  return op === 'delete' && old?.['delete'] === true
}

function observe(urn: string, steps: readonly PulumiStep[], { isDestroy, uses }: StepContext): Observation {
  const name = readUrn(urn)
  const type = name?.type ?? steps[0]?.type ?? ''
  const doing = stepsOf(steps)
  const changes = steps.filter(({ op }) => op !== 'refresh')
  const main = changes.find(({ op }) => op === 'replace') ?? changes.at(-1) ?? steps.at(-1)
  const drift = driftOf(steps)
  const old = main?.op === 'create' ? null : (main?.old ?? null)
  const now =
    doing.length > 0 && doing.every(step => step === 'delete' || step === 'forget')
      ? null
      : (main?.now ?? null)
  const isRead =
    steps.some(({ op }) => op === 'read' || op === 'read-replacement') || old?.['external'] === true
  const previous = main?.old?.['urn']
  return {
    address: urn,
    shown: name?.name ?? urn,
    deposed: null,
    previousAddress: typeof previous === 'string' && previous !== urn ? previous : null,
    kind: isRead ? 'data source' : 'resource',
    type,
    resourceType: snakeCase(type.slice(type.lastIndexOf(':') + 1)),
    label: name?.name ?? '',
    modules: [],
    steps: doing,
    importing: steps.some(({ op }) => op === 'import' || op === 'import-replacement'),
    deferred: false,
    before: attributesOf(old),
    after: attributesOf(now),
    reason: reasonOf(main, isDestroy),
    forcedBy: [
      ...new Set(
        (main?.replaceKeys ?? []).flatMap(key => (isProperty(key) ? [snakeCase(firstOf(key))] : [])),
      ),
    ],
    counted: null,
    drift,
    notes: notesOf(steps),
    uses: () => uses(urn),
  }
}

/** Reasons that the engine itself has for a replacement; it puts them where names of properties stand. */
const ENGINE_KEYS: Readonly<Record<string, SimpleReason>> = {
  id: 'requested',
  replaceWith: 'goes-with-another',
  replacementTrigger: 'triggered',
  provider: 'triggered',
  __secretLost: 'secret-lost',
}

function isProperty(key: string): boolean {
  return !Object.hasOwn(ENGINE_KEYS, firstOf(key))
}

function firstOf(path: string): string {
  return /^\w+/.exec(path)?.[0] ?? ''
}

function reasonOf(step: PulumiStep | undefined, isDestroy: boolean): SimpleReason | null {
  if (step === undefined) return null
  if (step.op === 'delete') return isDestroy ? 'destroy-run' : 'block-removed'
  if (step.op === 'replace' && step.old?.['taint'] === true) return 'tainted'
  for (const key of [...step.replaceKeys, ...step.paths]) {
    const reason = ENGINE_KEYS[firstOf(key)]
    if (reason !== undefined) return reason
  }
  return step.op === 'replace' ? 'cannot-update' : null
}

/**
 * What a refresh found. One that finds a resource gone is followed by its creation, or says so itself; the
 * digest keeps the old state in its place.
 */
function driftOf(steps: readonly PulumiStep[]): Drift | null {
  const refresh = steps.find(({ op }) => op === 'refresh')
  if (refresh === undefined) return null
  const isGone = refresh.now === null || steps.some(({ op }) => op === 'create')
  if (isGone) return { what: 'deleted', attributes: [] }
  const [old, now] = [propertiesOf(refresh.old), propertiesOf(refresh.now)]
  const attributes = Object.keys({ ...old, ...now })
    .filter(
      name =>
        /^[a-z]\w{0,40}$/i.test(name) &&
        JSON.stringify(old[name] ?? null) !== JSON.stringify(now[name] ?? null),
    )
    .map(snakeCase)
  return attributes.length === 0 ? null : { what: 'changed', attributes: attributes.sort() }
}

function propertiesOf(state: Json | null): Json {
  return isObject(state?.['outputs']) ? state['outputs'] : {}
}

function notesOf(steps: readonly PulumiStep[]): readonly KeyNote[] {
  const isDeleted = steps.some(({ op }) => op === 'delete' || op === 'delete-replaced' || op === 'replace')
  const isProtected = steps.some(({ old }) => old?.['protect'] === true)
  const isImported = steps.some(({ op }) => op === 'import' || op === 'import-replacement')
  return [
    ...(isDeleted && isProtected ? (['engine-protects'] as const) : []),
    ...(isImported ? (['secret-not-in-state'] as const) : []),
  ]
}
