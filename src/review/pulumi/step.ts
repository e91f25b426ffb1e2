import { isObject, type Json, textAt, textsAt } from '../../core/json/index.ts'

/** One step of a preview, the same whichever format tells it. */
export interface PulumiStep {
  readonly op: string
  readonly urn: string
  readonly type: string
  readonly old: Json | null
  readonly now: Json | null
  /** The properties that force a replacement, in the words of Pulumi. */
  readonly replaceKeys: readonly string[]
  /** Property paths that differ. */
  readonly paths: readonly string[]
  /** The properties that differ, in the words of Pulumi. */
  readonly differing: readonly string[]
  /** Set where the engine has planned this without asking the provider. */
  readonly isNotDecided?: true
}

/** Operations after which there is a resource: a step of theirs without its new state tells half of what happens. */
const NEEDS_NEW_STATE = new Set([
  ...['create', 'update', 'replace', 'create-replacement'],
  ...['read', 'read-replacement', 'import', 'import-replacement'],
])

/** Operations on a resource that is there already. */
const NEEDS_OLD_STATE = new Set(['update', 'replace', 'delete', 'delete-replaced'])

/** Whether a state is one that the program only looks up, with `get`, and does not manage. */
export function isExternal(state: Json | null): boolean {
  return state?.['external'] === true
}

/** Whether a state is one that the engine manages. */
export function isManaged(state: Json | null): boolean {
  return state !== null && !isExternal(state)
}

/** A step of the digest that `preview --json` prints. */
export function digestStep(step: Json): PulumiStep | undefined {
  const old = isObject(step['oldState']) ? step['oldState'] : null
  const now = isObject(step['newState']) ? step['newState'] : null
  const type = textAt(now, 'type') ?? textAt(old, 'type')
  return stepOf(step, old, now, type, textsAt(step, 'replaceReasons'), textsAt(step, 'diffReasons'))
}

/** The metadata of an event. */
export function eventStep(metadata: Json): PulumiStep | undefined {
  const old = isObject(metadata['old']) ? metadata['old'] : null
  const now = isObject(metadata['new']) ? metadata['new'] : null
  const type = textAt(metadata, 'type')
  return stepOf(metadata, old, now, type, textsAt(metadata, 'keys'), textsAt(metadata, 'diffs'))
}

function stepOf(
  step: Json,
  old: Json | null,
  now: Json | null,
  type: string | undefined,
  replaceKeys: readonly string[],
  differing: readonly string[],
): PulumiStep | undefined {
  const [op, urn] = [textAt(step, 'op'), textAt(step, 'urn')]
  if (op === undefined || urn === undefined || type === undefined) return undefined
  if ((now === null && NEEDS_NEW_STATE.has(op)) || (old === null && NEEDS_OLD_STATE.has(op))) return undefined
  const diff = isObject(step['detailedDiff']) ? step['detailedDiff'] : {}
  return { op, urn, type, old, now, replaceKeys, paths: Object.keys(diff), differing }
}
