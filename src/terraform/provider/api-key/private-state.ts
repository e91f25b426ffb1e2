import type { Beside, OldHalfMarks, Replaced } from '../../../keys/index.ts'

/** What is kept beside the state of a key; it is readable in the state file, so nothing secret. */
export interface PrivateState extends Beside, OldHalfMarks {
  /** The time of the last read after which it made a difference, by the clock by which the key ages. */
  readonly checkedAt?: Date
  /** Whether its secret never arrived: it has to be replaced, whether or not the engine has it marked as tainted. */
  readonly secretLost?: boolean
  /** Only in plans that go by it: the default project. */
  readonly defaultProject?: string
  /** Only in the plan of a delete that is none of a replacement. */
  readonly isDelete?: boolean
  /**
   * Only between the two halves of a replacement's plan, and between the plan of a change and the plan of its
   * apply: what the first decided.
   */
  readonly decision?: PlanDecision
}

/** What a plan has decided about an existing key: replaced for these reasons, or by somebody's request for none. */
export interface PlanDecision extends Replaced {
  /** The public id. */
  readonly id: string
}

/** The marks, and how they are written. */
const MARKS = {
  hasNewValue: 'has_new_value',
  localClock: 'local_clock',
  secretLost: 'secret_lost',
  isDelete: 'is_delete',
  isOldHalf: 'is_old_half',
  successorLost: 'successor_lost',
} as const satisfies Partial<Record<keyof PrivateState, string>>

/** The same of texts. */
const TEXTS = {
  storedName: 'stored_name',
  adoptedName: 'adopted_name',
  holder: 'holder',
  defaultProject: 'default_project',
} as const satisfies Partial<Record<keyof PrivateState, string>>

/** Reads private state; what is not understood counts as absent, because an older version wrote it. */
export function readPrivate(bytes: Uint8Array): PrivateState {
  if (bytes.length === 0) return {}
  const parsed: unknown = parse(new TextDecoder().decode(bytes))
  if (typeof parsed !== 'object' || parsed === null) return {}
  const fields = parsed as Readonly<Record<string, unknown>>
  const { checked_at: checkedAt, decision } = fields
  const texts = Object.entries(TEXTS).filter(([, name]) => typeof fields[name] === 'string')
  const marks = Object.entries(MARKS).filter(([, name]) => fields[name] === true)
  const time = typeof checkedAt === 'string' ? new Date(checkedAt) : undefined
  return {
    ...(time && !Number.isNaN(time.getTime()) && { checkedAt: time }),
    ...Object.fromEntries(texts.map(([text, name]) => [text, fields[name]])),
    ...(isDecision(decision) && { decision }),
    ...Object.fromEntries(marks.map(([mark]) => [mark, true])),
  }
}

/** Writes private state. */
export function writePrivate(state: PrivateState): Uint8Array {
  const { checkedAt, decision } = state
  const texts = (Object.keys(TEXTS) as (keyof typeof TEXTS)[]).filter(text => state[text] !== undefined)
  const marks = Object.entries(MARKS).filter(([mark]) => state[mark as keyof typeof MARKS])
  return new TextEncoder().encode(
    JSON.stringify({
      ...(checkedAt && { checked_at: checkedAt.toISOString() }),
      ...Object.fromEntries(texts.map(text => [TEXTS[text], state[text]])),
      ...(decision && { decision }),
      ...Object.fromEntries(marks.map(([, name]) => [name, true])),
    }),
  )
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isDecision(value: unknown): value is PlanDecision {
  return typeof value === 'object' && value !== null && 'reasons' in value && Array.isArray(value.reasons)
}
