import type { Beside, OldHalfMarks, Replaced } from '../../../keys/index.ts'

/** What is kept beside the state of a key; it is readable in the state file, so nothing secret. */
export interface PrivateState extends Beside, OldHalfMarks {
  /** The platform's clock at the last read after which it made a difference. Absent before the first read. */
  readonly checkedAt?: Date
  /** Whether its secret never arrived: it has to be replaced, whether or not the engine has it marked as tainted. */
  readonly secretLost?: boolean
  /** Only in the plan of a delete that is none of a replacement. */
  readonly isDelete?: boolean
  /** Only between the two halves of a replacement's plan: what the first half decided. */
  readonly replacing?: Replaced
}

/** The marks, and how they are written. */
const MARKS = {
  secretLost: 'secret_lost',
  isDelete: 'is_delete',
  isOldHalf: 'is_old_half',
  successorLost: 'successor_lost',
} as const satisfies Partial<Record<keyof PrivateState, string>>

/** Reads private state; what is not understood counts as absent, because an older version wrote it. */
export function readPrivate(bytes: Uint8Array): PrivateState {
  if (bytes.length === 0) return {}
  const parsed: unknown = parse(new TextDecoder().decode(bytes))
  if (typeof parsed !== 'object' || parsed === null) return {}
  const fields = parsed as Readonly<Record<string, unknown>>
  const { checked_at: checkedAt, stored_name: storedName, has_new_value: hasNewValue, replacing } = fields
  const marks = Object.entries(MARKS).filter(([, name]) => fields[name] === true)
  const time = typeof checkedAt === 'string' ? new Date(checkedAt) : undefined
  return {
    ...(time && !Number.isNaN(time.getTime()) && { checkedAt: time }),
    ...(typeof storedName === 'string' && { storedName }),
    ...(hasNewValue === true && { hasNewValue }),
    ...(isReplacing(replacing) && { replacing }),
    ...Object.fromEntries(marks.map(([mark]) => [mark, true])),
  }
}

/** Writes private state. */
export function writePrivate(state: PrivateState): Uint8Array {
  const { checkedAt, storedName, hasNewValue, replacing } = state
  const marks = Object.entries(MARKS).filter(([mark]) => state[mark as keyof typeof MARKS])
  return new TextEncoder().encode(
    JSON.stringify({
      ...(checkedAt && { checked_at: checkedAt.toISOString() }),
      ...(storedName !== undefined && { stored_name: storedName }),
      ...(hasNewValue && { has_new_value: true }),
      ...(replacing && { replacing }),
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

function isReplacing(value: unknown): value is Replaced {
  return typeof value === 'object' && value !== null && 'reasons' in value && Array.isArray(value.reasons)
}
