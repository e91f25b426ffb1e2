import { type Attribute, DEFINITIONS, type Definition, resourcesIn } from '../../../keys/model/index.ts'
import { known } from '../../judging/key-facts.ts'
import { isRotatedInPlace, type ReviewModel, type RotatingPart, type Value } from '../../model/index.ts'
import { type AttributeName, type Guard, keyAttributes, type RawAttributes } from '../../safety/index.ts'

/** Where the keys of a rotating key stand, the current one first. */
export const PARTS = ['current', 'previous', 'retiring'] as const satisfies readonly RotatingPart['part'][]

/** What a review knows of each key of a rotating key. */
const KNOWN: readonly Attribute[] = [
  ...new Map(
    resourcesIn(DEFINITIONS)
      .filter(({ name }) => isRotatedInPlace(name))
      .flatMap(partProperties),
  ),
].filter(([, { review }]) => review !== undefined)

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
  return PARTS.flatMap(part =>
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

function partProperties({ properties }: Definition): readonly Attribute[] {
  return PARTS.flatMap(part => {
    const type = properties[part]?.type
    return typeof type === 'object' ? Object.entries(type.listOf) : []
  })
}
