import type { StackValidationPolicy } from '@pulumi/policy'
import { listed, say } from '../../review/findings/phrase.ts'
import type { Policy } from '../../review/findings/policy.ts'
import {
  reviewAge,
  reviewPrivilegedCount,
  reviewRepeatedName,
  type SeenByPolicy,
} from '../../review/findings/policy-rules.ts'
import { wholeDays } from '../../review/rules/age.ts'
import type { RuleId } from '../../review/rules/registry.ts'
import { described, messageOf } from './described.ts'
import { isApiKey, keysOf, type PulumiKey } from './pulumi-key.ts'
import { decided } from './settings.ts'

/** What a rule says of the keys of a stack, and the URN of the one that it is said of. */
type StackRule = (keys: readonly PulumiKey[], policy: Policy) => readonly (SeenByPolicy & { urn: string })[]

/** A policy that looks at the stack as it is, or as a preview says that it will be. */
export function stackPolicy(rule: RuleId, review: StackRule): StackValidationPolicy {
  return {
    ...described(rule),
    validateStack(args, reportViolation) {
      const keys = keysOf(args.resources.filter(isApiKey))
      for (const { seen, urn } of review(keys, decided(rule, args.getConfig()))) {
        reportViolation(messageOf(rule, seen), urn)
      }
    },
  }
}

/** Keys that cannot be told apart by their names. */
export const repeatedNames: StackRule = keys =>
  alike(keys, ({ project }) => project).flatMap(ofProject => {
    const named = ofProject.filter(({ declared: { name } }) => name !== undefined)
    return alike(named, nameOf).flatMap(same => {
      const last = same.at(-1)
      return last === undefined ? [] : of(last, reviewRepeatedName(same.map(shownOf), nameOf(last)))
    })
  })

/** Keys that stay although they are older than allowed, or due. */
export function oldKeys(now: () => Date): StackRule {
  return (keys, policy) =>
    keys.flatMap(key => {
      if (key.createdAt === undefined) return []
      const at = now()
      const times = { ageDays: wholeDays(key.createdAt, at), due: key.dueAt !== undefined && at >= key.dueAt }
      return of(key, reviewAge(key.shown, times, policy))
    })
}

/** More privileged keys than a project may have. */
export const tooManyPrivileged: StackRule = (keys, policy) =>
  alike(
    keys.filter(({ declared: { type } }) => type === 'privileged'),
    ({ project }) => project,
  ).flatMap(privileged => {
    const last = privileged.at(-1)
    const lead = say`${listed(privileged.map(shownOf))} are`
    return last === undefined ? [] : of(last, reviewPrivilegedCount(lead, privileged.length, policy))
  })

/** Keys that have something in common, together. Packs also run on Node 20, which has no `Map.groupBy`. */
function alike(keys: readonly PulumiKey[], trait: (key: PulumiKey) => string): PulumiKey[][] {
  const groups = new Map<string, PulumiKey[]>()
  for (const key of keys) {
    const group = groups.get(trait(key))
    if (group === undefined) groups.set(trait(key), [key])
    else group.push(key)
  }
  return [...groups.values()]
}

function of({ urn }: PulumiKey, seen: readonly SeenByPolicy[]): (SeenByPolicy & { urn: string })[] {
  return seen.map(found => ({ ...found, urn }))
}

function nameOf({ declared: { name = '' } }: PulumiKey): string {
  return name
}

function shownOf({ shown }: PulumiKey): string {
  return shown
}
