import type { Review } from '../model/index.ts'
import { reviewLife } from './life-rules.ts'
import { handedOver, reviewSharedKeys, sharedKeys } from './one-key.ts'
import type { PlanFinding } from './plan-finding.ts'
import type { Policy } from './policy.ts'
import { reviewRights } from './right-rules.ts'
import { reviewProjects, reviewStack } from './stack-rules.ts'
import { reviewUses } from './use-rules.ts'

/** Everything that the rules find in a review: by stack and key, in the order of the review. */
export function findingsOf(review: Review, policy: Policy): PlanFinding[] {
  const stacks = new Map(review.stacks.map(stack => [stack.label, stack]))
  const shared = sharedKeys(review)
  const isHandedOver = handedOver(shared)
  const ofKeys = review.keys.flatMap(key => {
    const stack = stacks.get(key.stack)
    const seen = [
      ...reviewLife(key).filter(({ rule }) => rule !== 'EKB017' || !isHandedOver.has(key)),
      ...reviewRights(key, policy),
      ...(stack === undefined ? [] : reviewUses(key, stack)),
    ]
    return seen.map(found => ({ subject: '', ...found, key, stack: key.stack }))
  })
  return [
    ...review.stacks.flatMap(reviewStack),
    ...ofKeys,
    ...reviewSharedKeys(shared),
    ...reviewProjects(review, policy),
  ]
}
