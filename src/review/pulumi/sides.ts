import type { ReviewModel } from '../model/index.ts'
import type { RawAttributes, RawValue } from '../safety/index.ts'
import { attributesOf, snakeCase } from './property-value.ts'
import type { PulumiStep } from './step.ts'

/** What a step says of a key before and after it. */
export interface Sides {
  readonly before: RawAttributes | null
  readonly after: RawAttributes | null
}

/**
 * The two sides of a step. Engines write the same word for every secret, so two hidden values look alike: whether
 * they are tells the step itself, in what it says that differs. Where it says nothing, they may differ.
 *
 * @param old null where there is no key before
 * @param now null where there is none afterwards
 */
export function sidesOf(
  step: PulumiStep | undefined,
  old: PulumiStep['old'],
  now: PulumiStep['now'],
  model: ReviewModel,
): Sides {
  const [before, after] = [attributesOf(old, model), attributesOf(now, model)]
  if (step === undefined) return { before, after }
  const told = differingOf(step)
  const isTold = told.size > 0 || step.op === 'same' || step.op === 'refresh'
  const mayDiffer = (attribute: string) => !isTold || told.has(attribute)
  return {
    before: before && comparedWith(before, after, 'hidden before', mayDiffer),
    after: after && comparedWith(after, before, 'hidden after', mayDiffer),
  }
}

/** What is hidden equals the other side where it does not differ. What stands for it is never shown. */
function comparedWith(
  own: RawAttributes,
  other: RawAttributes | null,
  hidden: string,
  mayDiffer: (attribute: string) => boolean,
): RawAttributes {
  return {
    read(attribute): RawValue {
      const value = own.read(attribute)
      if (value.is !== 'sensitive') return value
      if (mayDiffer(attribute)) return { is: 'sensitive', value: hidden }
      const same = other?.read(attribute)
      return { is: 'sensitive', value: same?.is === 'known' ? same.value : 'hidden' }
    },
    within: attribute => own.within(attribute),
  }
}

/** Reasons of the engine itself that stand where names of properties do. */
const NO_PROPERTIES = ['id', 'provider', 'replaceWith', 'replacementTrigger']

/** The properties that a step says to differ, by the model's names; none where it does not say. */
function differingOf({ replaceKeys, paths, differing }: PulumiStep): Set<string> {
  const names = [...replaceKeys, ...paths, ...differing].map(path => /^[a-z]\w*/i.exec(path)?.[0] ?? '')
  return new Set(names.filter(name => name !== '' && !NO_PROPERTIES.includes(name)).map(snakeCase))
}
