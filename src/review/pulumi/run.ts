import type { PulumiOperation } from '../input/index.ts'
import type { SimpleReason, Source } from '../model/index.ts'
import type { PulumiStep } from './step.ts'

/** What is known of the run beside its steps. */
export interface RunHints {
  /** The command, where the review itself has run it; null where only its output is there. */
  readonly operation: PulumiOperation | null
  /** Whether the program was run to its end; null where the format does not tell. */
  readonly programRan: boolean | null
}

/** What kind of run it is that was previewed. */
export interface Run {
  readonly kind: Source['run']
  /** Why this run deletes what it deletes; null where it may be gone already. */
  readonly deletes: SimpleReason | null
}

/** The type of what stands for the stack itself. */
export const STACK = 'pulumi:pulumi:Stack'

/** Operations that only a program brings about. */
const PROGRAM_OPERATIONS = ['create', 'update', 'replace', 'read', 'import']

/** What the steps say of the run. */
export function runOf(steps: readonly PulumiStep[], told: RunHints): Run {
  const ofStack = steps.filter(({ type }) => type === STACK)
  if (ofStack.some(({ op }) => op === 'delete')) return { kind: 'destroy', deletes: 'destroy-run' }
  const isRefresh = steps.length > 0 && steps.every(({ op }) => op === 'refresh')
  if (isRefresh) return { kind: 'refresh-only', deletes: null }
  return { kind: 'plan', deletes: deletionsOf(steps, ofStack.length > 0, told) }
}

function deletionsOf(steps: readonly PulumiStep[], hasStack: boolean, told: RunHints): SimpleReason | null {
  const isOfProgram = steps.some(({ op }) => PROGRAM_OPERATIONS.includes(op))
  if (told.operation === 'preview' || told.programRan === true || isOfProgram) return 'block-removed'
  if (told.operation === 'destroy' || told.programRan === false) return 'deletion-requested'
  // A program has its stack in every preview; the refresh of a target leaves it out.
  return hasStack ? 'dropped-or-destroyed' : null
}

/** What the steps of a run that only refreshes are in a digest: one that is gone is deleted, one that changed updated. */
const REFRESH_OPERATIONS = ['refresh', 'delete', 'update']

/**
 * The steps with what a refresh found told as such. A run that only refreshes writes a resource that is gone as
 * deleted, and one that changed as updated, without a step `refresh` before (measured on 3.259.0).
 */
export function withRefreshes(steps: readonly PulumiStep[], { operation }: RunHints): readonly PulumiStep[] {
  const refreshed = new Set(steps.filter(({ op }) => op === 'refresh').map(({ urn }) => urn))
  const isOnlyRefresh =
    refreshed.size > 0 &&
    steps.every(({ op, type }) => (type === STACK ? op === 'refresh' : REFRESH_OPERATIONS.includes(op)))
  if (!isOnlyRefresh && operation !== 'refresh') return steps
  return steps.map(step => {
    const isFound = !refreshed.has(step.urn) && step.old?.['delete'] !== true
    if (isFound && step.op === 'delete') return { ...step, op: 'refresh', now: null }
    return isFound && step.op === 'update' ? { ...step, op: 'refresh' } : step
  })
}
