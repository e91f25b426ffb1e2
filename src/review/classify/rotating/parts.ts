import { ROTATING_API_KEY } from '../../../keys/model/index.ts'
import { known } from '../../judging/key-facts.ts'
import type { ReviewModel, RotatingPart, Value } from '../../model/index.ts'
import { type AttributeName, type Guard, keyAttributes, type RawAttributes } from '../../safety/index.ts'

/** The model's name of a rotating key. */
export const ROTATING = 'rotating_api_key'

/** What a review knows of each key of a rotating key. */
const KNOWN = Object.entries({
  ...ROTATING_API_KEY.properties.retiring.type.listOf,
  ...ROTATING_API_KEY.properties.previous.type.listOf,
}).filter(([, property]) => 'review' in property)

/** One key of a rotating key, as a side of a change has it. */
export interface Part extends RotatingPart {
  readonly retireDueAt: Date | null
  readonly reason: string | null
  readonly since: Date | null
}

/** The keys of one side: the current one first, then the previous one, then those that should be gone. */
export function partsOf(
  side: RawAttributes | null,
  guard: Guard,
  { words }: Pick<ReviewModel, 'words'>,
): Part[] {
  if (side === null) return []
  return (['current', 'previous', 'retiring'] as const).flatMap(part =>
    side.within(part).map(raw => {
      const values = keyAttributes(raw, guard, { known: KNOWN, words }) as unknown as Values
      return {
        part,
        name: known(values['name']),
        id: known(values['id']),
        type: known(values['type']),
        retireDueAt: timeIn(values['retire_due_at']),
        reason: known(values['reason']),
        since: timeIn(values['since']),
      }
    }),
  )
}

/** What tells the key of a rotating key stands in an object within: a review reads it as that of any other key. */
export function withCurrent(side: RawAttributes | null): RawAttributes | null {
  if (side === null) return null
  const [current] = side.within('current')
  return {
    read: attribute =>
      (OF_CURRENT.has(attribute) ? current : undefined)?.read(attribute) ?? side.read(attribute),
    within: attribute => side.within(attribute),
  }
}

const OF_CURRENT: ReadonlySet<AttributeName> = new Set<AttributeName>(['id', 'fingerprint', 'created_at'])

type Values = Readonly<Record<string, Value<string> | undefined>>

function timeIn(value: Value<string> | undefined): Date | null {
  const time = new Date(known(value) ?? Number.NaN)
  return Number.isNaN(time.getTime()) ? null : time
}
