import { type Json, objectAt, textAt } from '../../core/json/index.ts'
import type { ObservedStep } from '../classify/index.ts'
import { isExternal, isManaged, type PulumiStep } from './step.ts'

/** Operations that change nothing on the platform and nothing in what the state has of it. */
const NOTHING = new Set(['same', 'refresh', 'discard', 'discard-replaced', 'remove-pending-replace'])

const STEPS: Readonly<Record<string, readonly ObservedStep[]>> = {
  create: ['create'],
  update: ['update'],
  import: [],
}

/** The first half of a replacement: with one of them the step `replace` says nothing of its own. */
const FIRST_HALVES = ['create-replacement', 'read-replacement', 'import-replacement']

/** Steps after which an object is gone. */
const ENDS = ['delete', 'delete-replaced']

/** The other half, and the step in the middle. */
const LAST_HALVES = ['replace', 'delete-replaced', 'discard-replaced']

/**
 * What the steps of one resource do, in order. A replacement is up to three steps: the creation and the
 * deletion tell the order by where they stand; the one in the middle is the only one in a digest.
 */
export function stepsOf(steps: readonly PulumiStep[]): readonly ObservedStep[] {
  const isInHalves = steps.some(({ op }) => FIRST_HALVES.includes(op))
  // A preview that breaks off in the middle of a replacement has its first half only.
  const isWhole = steps.some(({ op }) => LAST_HALVES.includes(op))
  const isLeft = steps.some(isLookUpOfItself)
  return steps.flatMap(step => {
    const { op } = step
    if (op === 'replace') return isInHalves ? [] : replaceSteps(step)
    if (ENDS.includes(op)) return isLeft ? ['forget'] : endOf(step)
    if (op === 'read') return readSteps(step)
    if (FIRST_HALVES.includes(op)) return [...beginningOf(step), ...(isWhole ? [] : endOf(step))]
    return otherSteps(op)
  })
}

function otherSteps(op: string): readonly ObservedStep[] {
  if (NOTHING.has(op)) return []
  return Object.hasOwn(STEPS, op) ? (STEPS[op] ?? []) : ['unknown']
}

/**
 * The digest hides the halves of a replacement. The old state shows which came first: the engine marks it as to
 * be deleted when the new one is created first, and as pending replacement when it is deleted first
 * (pkg/resource/deploy/step.go, measured on 3.259.0).
 */
function replaceSteps(step: PulumiStep): readonly ObservedStep[] {
  const [first, last] = [beginningOf(step), endOf(step)]
  if (step.old?.['pendingReplacement'] === true) return [...last, ...first]
  if (step.old?.['delete'] === true) return [...first, ...last]
  return first.includes('create') && last.includes('delete') ? ['replace'] : [...first, ...last]
}

/** What takes the place of the old key: a key that is looked up or imported is there already. */
function beginningOf(step: PulumiStep): readonly ObservedStep[] {
  if (isExternal(step.now)) return ['read']
  return isImportOfAnother(step) ? [] : ['create']
}

/** What becomes of the old key: one that was only looked up stays what it is. */
function endOf(step: PulumiStep): readonly ObservedStep[] {
  if (isExternal(step.old)) return []
  return [isRetained(step) || isLookUpOfItself(step) ? 'forget' : 'delete']
}

/**
 * Whether a key that the program managed is the one that it only looks up from now on. The engine takes it for another
 * where the program names it otherwise than the state, as in `name:bot`; the provider does not delete it.
 */
function isLookUpOfItself({ op, old, now }: PulumiStep): boolean {
  if (op !== 'replace' && op !== 'read-replacement') return false
  const id = keyIdOf(old)
  return isManaged(old) && isExternal(now) && id !== undefined && id === keyIdOf(now)
}

/** The id of the key of a state, of a rotating key that of its current one. */
function keyIdOf(state: Json | null): string | undefined {
  return textAt(objectAt(objectAt(state, 'outputs'), 'current'), 'id') ?? textAt(state, 'id')
}

/** A key that the program managed and only looks up from now on leaves the management, and stays alive. */
function readSteps({ old, now }: PulumiStep): readonly ObservedStep[] {
  if (!isManaged(old)) return ['read']
  return textAt(old, 'id') === textAt(now, 'id') ? ['forget', 'read'] : ['unknown', 'read']
}

/** Whether a key that is there already takes the place of the old one: the program has the option `import`. */
export function isImportOfAnother({ op, old, now }: PulumiStep): boolean {
  const id = textAt(now, 'importID') ?? ''
  return op === 'import-replacement' || (op === 'replace' && id !== '' && id !== textAt(old, 'id'))
}

/** Whether the key stays alive when its resource goes: `retainOnDelete`. */
function isRetained({ old }: PulumiStep): boolean {
  return old?.['retainOnDelete'] === true
}
