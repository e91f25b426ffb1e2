import type { Json } from '../../core/json/index.ts'
import { changedInPlace, countShifts, keyEntry } from '../classify/index.ts'
import type { Limitation } from '../model/index.ts'
import { Guard } from '../safety/index.ts'
import { type ReadStack, type StackContext, targetingLimitation } from '../stack.ts'
import { observeActions } from './action-invocations.ts'
import { checkPlan } from './check-plan.ts'
import { readConfiguration } from './configuration.ts'
import { observeEphemeral } from './ephemeral.ts'
import { observePlan } from './observe-plan.ts'
import { planSource, runOf } from './plan-source.ts'
import { providerSettings } from './provider-settings.ts'
import { sensitiveValues } from './sensitive.ts'
import { UseFinder } from './uses/find-uses.ts'

/** Whether a document is a plan, or at least claims to be one. */
export function isPlan(document: Json): boolean {
  return (
    'format_version' in document &&
    ['resource_changes', 'configuration', 'resource_drift'].some(name => name in document)
  )
}

/**
 * Reads a saved plan of Terraform or OpenTofu, as `show -json` prints it.
 *
 * @throws EkbError REVIEW_INPUT_VERSION, REVIEW_INPUT_DAMAGED
 */
export function readPlan(plan: Json, context: StackContext): ReadStack {
  checkPlan(plan, context.input)
  const label = context.label()
  const root = readConfiguration(plan)
  const guard = new Guard(sensitiveValues(plan, root))
  const finder = new UseFinder(plan, root, guard)
  const run = runOf(plan, root)
  const observations = [
    ...observePlan(plan, root, run, finder),
    ...observeActions(plan, finder),
    ...observeEphemeral(root, (module, block) => finder.ofBlock(module, block)),
  ]
  const source = planSource(plan, root, run, observations, guard)
  const at = source.plannedAt === null ? context.now : new Date(source.plannedAt)
  const shifts = countShifts(observations)
  const keys = observations.map(observation =>
    keyEntry(observation, {
      stack: label,
      guard,
      at,
      shift: shifts.get(observation),
      credentialFingerprint: context.credentialFingerprint,
      model: context.model,
    }),
  )
  const known = new Set(keys.flatMap(({ usedBy }) => usedBy.map(({ address }) => address)))
  const { readers, printing } = finder.localReaders(known)
  const shown = (addresses: readonly string[]) => addresses.map(address => guard.address(address))
  const stray = shown(finder.strayOutputs())
  const strays: Limitation[] = stray.length === 0 ? [] : [{ kind: 'stray-outputs', outputs: stray }]
  const locals: Limitation[] =
    readers.length === 0 ? [] : [{ kind: 'locals', readers: shown(readers), printing: shown(printing) }]
  return {
    label,
    source: {
      ...source,
      limitations: [
        ...source.limitations,
        ...changedInPlace(keys),
        ...targetingLimitation(context),
        ...locals,
        ...strays,
      ],
    },
    providers: providerSettings(plan, guard),
    keys,
  }
}
