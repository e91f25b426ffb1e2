import { objectAt, textAt } from '../../core/json/index.ts'
import { changedInPlace, endpointKind, keyEntry, notDecided, type SaidWarning } from '../classify/index.ts'
import type { Limitation, ProviderSettings, Source } from '../model/index.ts'
import { Guard, SensitiveValues } from '../safety/index.ts'
import type { ReadStack, StackContext } from '../stack.ts'
import { withKeysLeftBehind } from './deleted-with.ts'
import { findUses } from './find-uses.ts'
import { withMovedHalves } from './moved-halves.ts'
import { withOpenDecisions } from './not-decided.ts'
import { observeSteps } from './observe-steps.ts'
import { runOf, withRefreshes } from './run.ts'
import type { PulumiStep } from './step.ts'
import { readUrn } from './urn.ts'

/**
 * Makes a stack of steps; `told` is what the format says beside them.
 *
 * @param said the warnings about each resource by its URN, where the format has no values of what an update brings
 * @param programRan whether the program was run to its end; null where the format does not tell
 */
export function buildStack(
  toldSteps: readonly PulumiStep[],
  told: Pick<Source, 'format' | 'plannedAt' | 'limitations'>,
  context: StackContext,
  programRan: boolean | null,
  said?: ReadonlyMap<string, readonly SaidWarning[]>,
): ReadStack {
  const guard = new Guard(new SensitiveValues())
  const ran = { operation: context.operation, programRan }
  const asPlanned = withKeysLeftBehind(withMovedHalves(withRefreshes(toldSteps, ran)))
  const run = runOf(asPlanned, ran)
  const urn = asPlanned.map(step => readUrn(step.urn)).find(read => read !== undefined)
  const label = context.label(urn && guard.address(`${urn.project}/${urn.stack}`))
  const at = told.plannedAt === null ? context.now : new Date(told.plannedAt)
  const { credentialFingerprint, model } = context
  const steps = withOpenDecisions(asPlanned, model)
  const uses = findUses(steps, guard)
  const keys = observeSteps(steps, { run, uses, model, said }).map(observation =>
    keyEntry(observation, { stack: label, guard, at, shift: undefined, credentialFingerprint, model }),
  )
  // A digest of an engine that does not mark the old state, and that hides the halves of a replacement.
  const isUntold = keys.some(({ order }) => order === 'unknown')
  const limitations: Limitation[] = [
    ...told.limitations,
    ...changedInPlace(keys),
    ...notDecided(keys),
    ...(isUntold ? [{ kind: 'no-order' } as const] : []),
  ]
  return {
    label,
    source: { engine: 'pulumi', version: null, run: run.kind, ...told, limitations },
    providers: providersOf(steps, guard),
    keys,
  }
}

function providersOf(steps: readonly PulumiStep[], guard: Guard): ProviderSettings[] {
  const providers = new Map<string, ProviderSettings>()
  for (const { type, urn, now } of steps) {
    if (type !== 'pulumi:providers:ekb' || now === null) continue
    const endpoint = textAt(objectAt(now, 'inputs'), 'endpoint')
    providers.set(urn, {
      address: guard.address(`provider ${readUrn(urn)?.name ?? urn}`),
      endpoint: endpointKind(endpoint),
    })
  }
  return [...providers.values()]
}
