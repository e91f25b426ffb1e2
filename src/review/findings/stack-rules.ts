import type { KeyChange, Limit, Review, StackReview } from '../model/index.ts'
import { has, isNew, known, livesOn, typeAfter } from './key-facts.ts'
import { listed, type Phrase, say } from './phrase.ts'
import type { PlanFinding } from './plan-finding.ts'
import type { Policy } from './policy.ts'
import { reviewPrivilegedCount, reviewRepeatedName, type SeenByPolicy } from './policy-rules.ts'

/** Rules about an input as a whole. */
export function reviewStack({ label, source, providers }: StackReview): PlanFinding[] {
  const ofStack = { stack: label, key: null }
  return [
    ...providers
      .filter(({ endpoint }) => endpoint === 'http')
      .map(({ address }) => ({
        ...ofStack,
        rule: 'EKB014' as const,
        subject: address,
        seen: say`${address} reaches the platform over plain http.`,
      })),
    ...source.limits.flatMap(limit => {
      const seen = notWhole(limit)
      return seen === null ? [] : [{ ...ofStack, rule: 'EKB022' as const, subject: limit.kind, seen }]
    }),
  ]
}

function notWhole(limit: Limit): Phrase | null {
  switch (limit.kind) {
    case 'errored':
      return say`Planning ended with an error, and what comes behind it is missing.`
    case 'incomplete':
      return say`The engine says that applying this plan leaves something to be done.`
    case 'left-out':
      return say`The plan leaves out ${listed(limit.keys)}.`
    case 'unknown-parts':
      return say`The input has parts that ekb does not know: ${listed(limit.names)}.`
    default:
      return null
  }
}

/** Rules that compare the keys of a project, in whichever stack they are. */
export function reviewProjects(review: Review, policy: Policy): PlanFinding[] {
  const projects = Map.groupBy(
    review.keys.filter(key => livesOn(key) && key.deposed === null),
    key => known(key.after?.project_id) ?? known(key.before?.project_id) ?? `of ${key.stack}`,
  )
  return [...projects.values()].flatMap(keys => [...repeatedNames(keys), ...tooMany(keys, policy)])
}

function repeatedNames(keys: readonly KeyChange[]): PlanFinding[] {
  const named = Map.groupBy(keys, key => known(key.after?.name))
  return [...named].flatMap(([name, same]) => {
    const changed = same.find(isNew)
    if (name === null || changed === undefined) return []
    const inOrder = [changed, ...same.filter(key => key !== changed)]
    const isOneStack = same.every(({ stack }) => stack === changed.stack)
    const addresses = inOrder.map(({ shown, stack }) => (isOneStack ? shown : `${shown} (${stack})`))
    return reviewRepeatedName(addresses, name).map(seen => of(changed, seen))
  })
}

function tooMany(keys: readonly KeyChange[], policy: Policy): PlanFinding[] {
  const privileged = keys.filter(key => typeAfter(key) === 'privileged')
  const added = privileged.find(key => has(key, 'create', 'escalate', 'import'))
  if (added === undefined) return []
  const lead = say`With ${added.shown} there are`
  return reviewPrivilegedCount(lead, privileged.length, policy).map(seen => of(added, seen))
}

function of(key: KeyChange, seen: SeenByPolicy): PlanFinding {
  return { ...seen, stack: key.stack, key, subject: '' }
}
