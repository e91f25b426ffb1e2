import { isObject, type Json, textAt, textsAt } from '../input/json.ts'

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
}

/** A step of the digest that `preview --json` prints. */
export function digestStep(step: Json): PulumiStep | undefined {
  const old = isObject(step['oldState']) ? step['oldState'] : null
  const now = isObject(step['newState']) ? step['newState'] : null
  return stepOf(step, old, now, textAt(now, 'type') ?? textAt(old, 'type'), textsAt(step, 'replaceReasons'))
}

/** The metadata of an event. */
export function eventStep(metadata: Json): PulumiStep | undefined {
  const old = isObject(metadata['old']) ? metadata['old'] : null
  const now = isObject(metadata['new']) ? metadata['new'] : null
  return stepOf(metadata, old, now, textAt(metadata, 'type'), textsAt(metadata, 'keys'))
}

function stepOf(
  step: Json,
  old: Json | null,
  now: Json | null,
  type: string | undefined,
  replaceKeys: readonly string[],
): PulumiStep | undefined {
  const [op, urn] = [textAt(step, 'op'), textAt(step, 'urn')]
  if (op === undefined || urn === undefined || type === undefined) return undefined
  const diff = isObject(step['detailedDiff']) ? step['detailedDiff'] : {}
  return { op, urn, type, old, now, replaceKeys, paths: Object.keys(diff) }
}
