import { isLoopback } from '../../platform/loopback.ts'
import { keyEntry } from '../classify/index.ts'
import { objectAt, textAt } from '../input/json.ts'
import type { Limit, ProviderSettings, Source } from '../model/index.ts'
import { Guard, SensitiveValues } from '../safety/index.ts'
import type { ReadStack, StackContext } from '../stack.ts'
import { findUses } from './find-uses.ts'
import { observeSteps } from './observe-steps.ts'
import { asRefreshed, runOf } from './run.ts'
import type { PulumiStep } from './step.ts'
import { readUrn } from './urn.ts'

/**
 * Makes a stack of steps; `told` is what the format says beside them.
 *
 * @param programRan whether the program was run to its end; null where the format does not tell
 */
export function assemble(
  toldSteps: readonly PulumiStep[],
  told: Pick<Source, 'format' | 'plannedAt' | 'limits'>,
  context: StackContext,
  programRan: boolean | null,
): ReadStack {
  const guard = new Guard(new SensitiveValues())
  const ran = { operation: context.operation, programRan }
  const steps = asRefreshed(toldSteps, ran)
  const run = runOf(steps, ran)
  const urn = steps.map(step => readUrn(step.urn)).find(read => read !== undefined)
  const label = context.label(urn && guard.address(`${urn.project}/${urn.stack}`))
  const at = told.plannedAt === null ? context.now : new Date(told.plannedAt)
  const { signsIn, model } = context
  const uses = findUses(steps, guard)
  const keys = observeSteps(steps, { run, uses, model }).map(observation =>
    keyEntry(observation, { stack: label, guard, at, shift: undefined, signsIn, model }),
  )
  // A digest of an engine that does not mark the old state, and that hides the halves of a replacement.
  const isUntold = keys.some(({ order }) => order === 'unknown')
  const limits: Limit[] = [...told.limits, ...(isUntold ? [{ kind: 'no-order' } as const] : [])]
  return {
    label,
    source: { engine: 'pulumi', version: null, run: run.kind, ...told, limits },
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
      endpoint: wayTo(endpoint),
    })
  }
  return [...providers.values()]
}

function wayTo(endpoint: string | undefined): ProviderSettings['endpoint'] {
  if (endpoint === undefined || !URL.canParse(endpoint)) return null
  const { protocol, hostname } = new URL(endpoint)
  if (protocol === 'https:') return 'https'
  if (protocol !== 'http:') return null
  return isLoopback(hostname) ? 'http-loopback' : 'http'
}
