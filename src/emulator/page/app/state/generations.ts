import { type GenerationName, parseGenerationName } from '../../../../platform/generation-name.ts'
import type { PageKey } from '../../wire.ts'
import { earlier, folded } from './view.ts'

/** What a generation is among those of its rotating key, as far as names tell. */
export type Standing = 'current' | 'previous' | 'older'

/** One key of a rotating key. */
export interface GenerationKey {
  readonly key: PageKey
  readonly generation: number
  /** Absent for a key that was deleted a moment ago. */
  readonly standing?: Standing
  /** For the previous generation: since when it is that, which is when the current one was created. RFC 3339. */
  readonly since?: string
}

/** The generations of one rotating key: they have base name, tag and project in common. */
export interface RotatingKey {
  /** Stays the same from rotation to rotation. */
  readonly id: string
  readonly base: string
  readonly tag: string
  /** The key that stands for all: the current one. The highest generation counts as current. */
  readonly lead: PageKey
  readonly generation: number
  /** How many keys are valid: all but those that were deleted a moment ago. */
  readonly valid: number
  /** Newest generation first. */
  readonly generations: readonly GenerationKey[]
}

/** What the list is made of. */
export type Entry =
  | { readonly kind: 'key'; readonly key: PageKey }
  | {
      readonly kind: 'rotating'
      readonly rotating: RotatingKey
      /** Those of its generations that fit what a person chose to see. */
      readonly shown: readonly GenerationKey[]
    }

interface Named {
  readonly key: PageKey
  readonly name: GenerationName
}

/**
 * The rotating keys among these keys, by the id of each of their keys. One alone is none: any key may be called
 * like a generation, and only another generation with the same base name and tag shows that it is one.
 *
 * @param isGone whether a key was deleted a moment ago
 */
export function rotatingKeys(
  keys: readonly PageKey[],
  isGone: (id: string) => boolean,
): ReadonlyMap<string, RotatingKey> {
  const named = keys.flatMap((key): Named[] => {
    const name = key.type === 'system' ? undefined : parseGenerationName(key.name)
    return name === undefined ? [] : [{ key, name }]
  })
  const groups = Map.groupBy(named, ({ key, name }) =>
    JSON.stringify([key.project, folded(name.base), name.tag]),
  )
  const found = new Map<string, RotatingKey>()
  for (const [id, group] of groups) {
    const rotating = rotatingKeyOf(id, group.toSorted(newestFirst), isGone)
    if (rotating === undefined) continue
    for (const { key } of group) found.set(key.id, rotating)
  }
  return found
}

/** The list with one entry for each rotating key, which stands where its current key would. */
export function withGenerations(
  keys: readonly PageKey[],
  rotating: ReadonlyMap<string, RotatingKey>,
): Entry[] {
  const ids = new Set(keys.map(({ id }) => id))
  return keys.flatMap((key): Entry[] => {
    const of = rotating.get(key.id)
    if (of === undefined) return [{ kind: 'key', key }]
    const shown = of.generations.filter(one => ids.has(one.key.id))
    const place = ids.has(of.lead.id) ? of.lead.id : shown[0]?.key.id
    return place === key.id ? [{ kind: 'rotating', rotating: of, shown }] : []
  })
}

function rotatingKeyOf(
  id: string,
  group: readonly Named[],
  isGone: (id: string) => boolean,
): RotatingKey | undefined {
  const valid = group.filter(({ key }) => !isGone(key.id))
  const lead = valid[0] ?? group[0]
  if (lead === undefined || group.every(({ name }) => name.generation === lead.name.generation))
    return undefined
  const { base, tag, generation: current } = lead.name
  const previous = valid.find(({ name }) => name.generation !== current)?.name.generation
  const generations = group.map(({ key, name: { generation } }): GenerationKey => {
    if (isGone(key.id)) return { key, generation }
    if (generation === current) return { key, generation, standing: 'current' }
    if (generation !== previous) return { key, generation, standing: 'older' }
    // A clock that was set back between the two leaves no time that would be true.
    const isKnown = lead.key.created_at >= key.created_at
    return { key, generation, standing: 'previous', ...(isKnown && { since: lead.key.created_at }) }
  })
  return { id, base, tag, lead: lead.key, generation: current, valid: valid.length, generations }
}

/** Of two keys of one generation, the one that was created first leads. */
function newestFirst(one: Named, other: Named): number {
  return other.name.generation - one.name.generation || earlier(one.key.created_at, other.key.created_at)
}
