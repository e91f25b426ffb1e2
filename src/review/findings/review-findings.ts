import { known, livesOn } from '../judging/key-facts.ts'
import type { Policy } from '../judging/policy.ts'
import { richText } from '../judging/rich-text.ts'
import { sharedKeys } from '../judging/shared-keys.ts'
import type { KeyChange, Review, StackReview } from '../model/index.ts'
import {
  type Audience,
  planChecksOf,
  RULES,
  type RuleId,
  reviewAudience,
  type Seen,
  type SharedKeys,
  wordsFor,
} from '../rules/index.ts'
import type { PlanFinding } from './plan-finding.ts'

/** What one rule saw, and where. */
interface Found extends Seen {
  readonly rule: RuleId
  readonly stack: string
  readonly key: KeyChange | null
}

/** Everything that the rules find in a review: by stack and key, in the order of the review. */
export function findingsOf(review: Review, policy: Policy): PlanFinding[] {
  const stacks = new Map(review.stacks.map(stack => [stack.label, stack]))
  const shared = sharedKeys(review.keys)
  const found: Found[] = [
    ...review.stacks.flatMap(ofInput),
    ...review.keys.flatMap(key => ofKey(key, { policy, shared, stack: stacks.get(key.stack) })),
    ...planChecksOf('sharedKeys').flatMap(({ rule, check }) => check(shared).map(at(rule))),
    ...projectsOf(review).flatMap(keys =>
      planChecksOf('project').flatMap(({ rule, check }) => check(keys, { policy }).map(at(rule))),
    ),
  ]
  return found.map(seen => inWords(seen, audienceOf(stacks.get(seen.stack))))
}

function ofInput(stack: StackReview): Found[] {
  return planChecksOf('input').flatMap(({ rule, check }) =>
    check(stack).map(seen => ({ ...seen, rule, stack: stack.label, key: null })),
  )
}

interface Surroundings {
  readonly policy: Policy
  readonly shared: SharedKeys
  readonly stack: StackReview | undefined
}

function ofKey(key: KeyChange, { policy, shared, stack }: Surroundings): Found[] {
  if (stack === undefined) return []
  const context = { policy, stack, shared, audience: audienceOf(stack) }
  const of = (part: 'credential' | 'rights' | 'readers') =>
    planChecksOf(part).flatMap(({ rule, check }) =>
      check(key, context)
        .map(seen => ({ ...seen, key }))
        .map(at(rule)),
    )
  const ofReaders = key.usedBy.flatMap(use =>
    planChecksOf('reader').flatMap(({ rule, check }) =>
      check(key, use)
        .map(seen => ({ ...seen, key }))
        .map(at(rule)),
    ),
  )
  return [
    ...of('credential'),
    ...(key.kind === 'resource' ? of('rights') : []),
    ...ofReaders,
    ...of('readers'),
  ]
}

/** The keys that each project has after the run, in whichever stack they are. */
function projectsOf(review: Review): KeyChange[][] {
  const projects = Map.groupBy(
    review.keys.filter(key => livesOn(key) && key.deposed === null),
    key => known(key.after?.project_id) ?? known(key.before?.project_id) ?? `of ${key.stack}`,
  )
  return [...projects.values()]
}

function at(rule: RuleId) {
  return (seen: Seen & { readonly key: KeyChange }): Found => ({ ...seen, rule, stack: seen.key.stack })
}

function audienceOf(stack: StackReview | undefined): Audience {
  return reviewAudience(stack?.source.engine ?? 'terraform')
}

function inWords(found: Found, audience: Audience): PlanFinding {
  const { rule, seen, stack, key, subject = '', declared = key?.declared ?? null } = found
  const { why, remedy } = RULES[rule]
  return {
    rule,
    seen,
    why: richText(wordsFor(why, audience)),
    remedy: richText(wordsFor(found.remedy ?? remedy, audience)),
    stack,
    key,
    subject,
    declared,
  }
}
