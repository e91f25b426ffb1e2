import { isObject, type Json } from '../../core/json/index.ts'
import type { Observation, SaidWarning } from '../classify/index.ts'
import type { Drift, KeyNote, ReviewModel, SimpleReason, Use } from '../model/index.ts'
import { withOpenGeneration } from './not-decided.ts'
import { isImportOfAnother, stepsOf } from './operations.ts'
import { snakeCase } from './property-value.ts'
import type { Run } from './run.ts'
import { sidesOf } from './sides.ts'
import { isExternal, isManaged, type PulumiStep } from './step.ts'
import { isOurs, readUrn } from './urn.ts'

/** What is known beside the steps of a resource. */
export interface StepContext {
  readonly run: Run
  readonly uses: (urn: string) => readonly Use[]
  readonly model: ReviewModel
  readonly said?: ReadonlyMap<string, readonly SaidWarning[]> | undefined
}

/** Puts the steps of a preview into neutral words: one observation for each key, and one for each left-over. */
export function observeSteps(steps: readonly PulumiStep[], context: StepContext): Observation[] {
  const ours = steps.filter(isOurs)
  return [...Map.groupBy(ours, ({ urn }) => urn)].flatMap(([urn, own]) => {
    // Nobody looks the key up any more, and nothing happens to it.
    if (own.every(isLetGo)) return []
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

/** What is only looked up is let go without a trace. */
function isLetGo({ op, old }: PulumiStep): boolean {
  return isExternal(old) && (op === 'discard' || op === 'discard-replaced')
}

function observe(
  urn: string,
  steps: readonly PulumiStep[],
  { run, uses, model, said }: StepContext,
): Observation {
  const name = readUrn(urn)
  const type = name?.type ?? steps[0]?.type ?? ''
  const doing = stepsOf(steps)
  const changes = steps.filter(({ op }) => op !== 'refresh')
  const main = changes.find(({ op }) => op === 'replace') ?? changes.at(-1) ?? steps.at(-1)
  const drift = driftOf(steps, run)
  const kind = steps.some(({ old, now }) => isManaged(old) || isManaged(now)) ? 'resource' : 'data source'
  const [old, now] = main === undefined ? [null, null] : statesOf(main, doing, kind)
  const previous = main?.old?.['urn']
  const sides = sidesOf(main, old, now, model)
  return {
    address: urn,
    shown: name?.name ?? urn,
    deposed: null,
    previousAddress: typeof previous === 'string' && previous !== urn ? previous : null,
    kind,
    type,
    resourceType: snakeCase(type.slice(type.lastIndexOf(':') + 1)),
    label: name?.name ?? '',
    modules: [],
    steps: doing,
    importing: steps.some(isImport),
    deferred: false,
    ...sides,
    ...(main?.isNotDecided && { after: withOpenGeneration(sides.after) }),
    reason: steps.some(isImportOfAnother) ? 'imported-over' : reasonOf(main, run),
    forcedBy: [
      ...new Set(
        (main?.replaceKeys ?? []).flatMap(key => (isProperty(key) ? [snakeCase(firstOf(key))] : [])),
      ),
    ],
    counted: null,
    drift,
    notes: notesOf(steps, run),
    uses: () => uses(urn),
    ...saidOf(main, said?.get(urn)),
  }
}

/**
 * What the provider says of an update, where the format does not have what it brings. Without a word of the
 * provider, what differs has to show that nothing is rotated.
 */
function saidOf(
  step: PulumiStep | undefined,
  said: readonly SaidWarning[] | undefined,
): Pick<Observation, 'said'> {
  if (step?.op !== 'update' || step.isNotDecided || isObject(step.now?.['outputs'])) return {}
  if (said !== undefined) return { said }
  const isUntold = [...step.differing, ...step.paths].some(path => firstOf(path) === 'generation')
  return isUntold ? {} : { said: [] }
}

/** The key before and after a step. One that is only looked up is not the key of a resource that is managed. */
function statesOf(
  { op, old, now }: PulumiStep,
  doing: Observation['steps'],
  kind: Observation['kind'],
): [PulumiStep['old'], PulumiStep['now']] {
  if (kind === 'data source') return [op === 'create' || op === 'read' ? null : old, now]
  const isEnd = doing.length > 0 && doing.every(step => step === 'delete' || step === 'forget')
  return [op === 'create' || isExternal(old) ? null : old, isEnd || isExternal(now) ? null : now]
}

function isImport(step: PulumiStep): boolean {
  return step.op === 'import' || isImportOfAnother(step)
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

function reasonOf(step: PulumiStep | undefined, run: Run): SimpleReason | null {
  if (step === undefined) return null
  if (step.op === 'delete') return run.deletes
  if (isManaged(step.old) && isExternal(step.now)) return 'only-read'
  if (isExternal(step.old) && isManaged(step.now)) return 'was-only-read'
  if (step.op === 'replace' && step.old?.['taint'] === true) return 'tainted'
  for (const key of [...step.replaceKeys, ...step.paths]) {
    const reason = ENGINE_KEYS[firstOf(key)]
    if (reason !== undefined) return reason
  }
  return step.op === 'replace' ? 'cannot-update' : null
}

/**
 * What a refresh found. One that finds a resource gone is followed by its creation, or says so itself; the
 * digest keeps the old state in its place. A run that destroys everything has nothing to delete of what is gone.
 */
function driftOf(steps: readonly PulumiStep[], { kind }: Run): Drift | null {
  const refresh = steps.find(({ op }) => op === 'refresh')
  if (refresh === undefined) return null
  const isSpared = kind === 'destroy' && steps.every(({ op }) => op === 'refresh')
  const isGone = refresh.now === null || isSpared || steps.some(({ op }) => op === 'create')
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

function notesOf(steps: readonly PulumiStep[], { deletes }: Run): readonly KeyNote[] {
  const isDeleted = steps.some(({ op }) => op === 'delete' || op === 'delete-replaced' || op === 'replace')
  const isProtected = steps.some(({ old }) => old?.['protect'] === true)
  const mayBeGone = deletes === null && steps.some(({ op }) => op === 'delete')
  return [
    ...(isDeleted && isProtected ? (['engine-protects'] as const) : []),
    ...(steps.some(isImport) ? (['secret-not-in-state'] as const) : []),
    ...(steps.some(({ isNotDecided }) => isNotDecided) ? (['not-decided'] as const) : []),
    ...(mayBeGone ? (['gone-or-deleted'] as const) : []),
  ]
}
