import type { KeyChange, Review } from '../model/index.ts'
import { has, known } from './key-facts.ts'
import { listed, say } from './phrase.ts'
import type { PlanFinding } from './plan-finding.ts'

/** The addresses of a review that stand for one key of the platform, each group once. */
export function sharedKeys(review: Review): readonly (readonly KeyChange[])[] {
  const groups = Map.groupBy(
    review.keys.filter(key => key.kind === 'resource' && key.deposed === null),
    platformKey,
  )
  return [...groups].flatMap(([place, keys]) => (place !== null && keys.length > 1 ? [keys] : []))
}

/** The keys that leave one state while another address of the review has them or takes them over. */
export function handedOver(shared: readonly (readonly KeyChange[])[]): ReadonlySet<KeyChange> {
  return new Set(shared.flatMap(keys => (keys.some(keepsKey) ? keys.filter(key => has(key, 'forget')) : [])))
}

/** One key at two addresses, where this run makes it so or where one of them takes it from the other. */
export function reviewSharedKeys(shared: readonly (readonly KeyChange[])[]): PlanFinding[] {
  return shared.flatMap(keys => {
    const living = keys.filter(key => !has(key, 'forget'))
    const several = new Set(keys.map(({ stack }) => stack)).size > 1
    const called = (all: readonly KeyChange[]) =>
      listed(all.map(({ shown, stack }) => (several ? `${shown} (${stack})` : shown)))
    return living.flatMap(key => {
      const others = living.filter(other => other !== key)
      const keep = others.filter(other => !endsKey(other))
      const seen = endsKey(key)
        ? keep.length > 0 &&
          say`${called([key])} deletes the key that ${called(keep)} has as well: it is gone for both.`
        : has(key, 'import') &&
          others.length > 0 &&
          say`${called([key])} imports the key that ${called(others)} has as well.`
      if (seen === false) return []
      return [{ rule: 'EKB030' as const, seen, stack: key.stack, key, subject: '' }]
    })
  })
}

/** What tells the key of the platform that an entry stands for now; null where the input does not tell it. */
function platformKey({ before, after, classes }: KeyChange): string | null {
  // What is new has no key yet.
  const side = before ?? (classes.includes('create') ? null : after)
  if (side === null) return null
  const fingerprint = known(side.fingerprint)
  if (fingerprint !== null) return fingerprint
  const [id, project] = [known(side.id), known(side.project_id)]
  return id === null || project === null ? null : JSON.stringify([project, id])
}

function endsKey(key: KeyChange): boolean {
  return has(key, 'revoke', 'rotate-with-gap', 'rotate-with-overlap', 'rotate')
}

function keepsKey(key: KeyChange): boolean {
  return !has(key, 'forget') && !endsKey(key)
}
