import {
  type Attribute,
  DEFINITIONS,
  type Definitions,
  type Property,
  readableIn,
  resourcesIn,
} from '../../keys/model/index.ts'

/** What a review goes by: the attributes of keys, and what it knows and may show of each. */
export interface ReviewModel {
  /** Every attribute whose value a review reads, each once. */
  readonly known: readonly Attribute[]
  /** The inputs of managed keys, in which two sides can differ because somebody wants it so; the type comes first. */
  readonly inputs: readonly string[]
  /** The attributes whose values stand in reports. */
  readonly reported: readonly string[]
  /** What an input of a managed key is that nobody set and that no setting of the provider decides. */
  readonly unset: Readonly<Record<string, unknown>>
  /** Words of the model: to be equal to some sensitive value does not make them one. */
  readonly words: ReadonlySet<string>
}

/** What a review goes by where these are the definitions. */
export function reviewModel(definitions: Definitions): ReviewModel {
  const readable = readableIn(definitions)
  const managed = resourcesIn(definitions).flatMap(({ properties }) => Object.entries(properties))
  const byName = new Map<string, Property>()
  for (const [name, property] of readable.flatMap(({ properties }) => Object.entries(properties))) {
    if (knows(property) && !byName.has(name)) byName.set(name, property)
  }
  const inputs = managed.filter(([, { input }]) => input !== undefined)
  const optional = inputs.filter(
    ([, { input, output, default: value }]) =>
      input === 'optional' && (output === undefined || value !== undefined),
  )
  return {
    known: [...byName],
    // What a key may do tells more than what it is called.
    inputs: [...new Set(['type', ...inputs.map(([name]) => name)])],
    reported: [...byName].filter(([, { review }]) => review === 'reported').map(([name]) => name),
    unset: Object.fromEntries(optional.map(([name, { default: value = null }]) => [name, value])),
    words: new Set(
      readable.flatMap(({ properties }) => Object.values(properties).flatMap(({ oneOf = [] }) => oneOf)),
    ),
  }
}

/** What a review goes by in this version. */
export const REVIEW_MODEL: ReviewModel = reviewModel(DEFINITIONS)

/** An input that a change of a managed key can be about is always compared. */
function knows({ review, requiresReplace }: Property): boolean {
  return review !== undefined || requiresReplace !== undefined
}
