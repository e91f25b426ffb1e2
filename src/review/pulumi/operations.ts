import type { ObservedStep } from '../classify/index.ts'
import type { PulumiStep } from './step.ts'

/** Operations that change nothing on the platform and nothing in what the state has of it. */
const NOTHING = new Set(['same', 'refresh', 'discard', 'discard-replaced', 'remove-pending-replace'])

const STEPS: Readonly<Record<string, readonly ObservedStep[]>> = {
  create: ['create'],
  'create-replacement': ['create'],
  update: ['update'],
  read: ['read'],
  'read-replacement': ['read'],
  import: [],
  'import-replacement': ['create'],
}

/**
 * What the steps of one resource do, in order. A replacement is up to three steps: the creation and the
 * deletion tell the order by where they stand; the one in the middle is the only one in a digest.
 */
export function stepsOf(steps: readonly PulumiStep[]): readonly ObservedStep[] {
  const halves = new Set(steps.map(({ op }) => op))
  return steps.flatMap(step => {
    if (step.op === 'replace') return halves.has('create-replacement') ? [] : replaceSteps(step)
    if (step.op === 'delete' || step.op === 'delete-replaced') return [isRetained(step) ? 'forget' : 'delete']
    if (NOTHING.has(step.op)) return []
    return Object.hasOwn(STEPS, step.op) ? (STEPS[step.op] ?? []) : ['unknown']
  })
}

/**
 * The digest hides the halves of a replacement. The old state shows which came first: the engine marks it as to
 * be deleted when the new one is created first, and as pending replacement when it is deleted first
 * (pkg/resource/deploy/step.go, measured on 3.259.0).
 */
function replaceSteps(step: PulumiStep): readonly ObservedStep[] {
  const last = isRetained(step) ? 'forget' : 'delete'
  if (step.old?.['pendingReplacement'] === true) return [last, 'create']
  if (step.old?.['delete'] === true) return ['create', last]
  return isRetained(step) ? ['create', 'forget'] : ['replace']
}

/** Whether the key stays alive when its resource goes: `retainOnDelete`. */
function isRetained({ old }: PulumiStep): boolean {
  return old?.['retainOnDelete'] === true
}
