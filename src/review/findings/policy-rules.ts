import type { RuleId } from '../rules/registry.ts'
import { count, listed, type Phrase, say } from './phrase.ts'
import type { Policy } from './policy.ts'

/** What a rule says where a project's {@link Policy} decides, of a plan or of a stack as it stands. */
export interface SeenByPolicy {
  readonly rule: RuleId
  readonly seen: Phrase
}

/** A privileged key whose name is none of the approved ones. `lead` speaks of it: `The new key`. */
export function unapproved(lead: string, called: string): SeenByPolicy {
  return { rule: 'EKB001', seen: say`${[lead]} ${called} is privileged, and its name is not approved.` }
}

/** A name that does not match. */
export function reviewPattern(name: string, { namePattern }: Policy): SeenByPolicy[] {
  if (namePattern === null || namePattern.test(name)) return []
  return [{ rule: 'EKB024', seen: say`${name} does not match ${namePattern.source}.` }]
}

/**
 * A key that lives on although it is too old, or due by its own rule.
 *
 * @param shown what the key is called
 */
export function reviewAge(
  shown: string,
  { ageDays, due }: { readonly ageDays: number; readonly due: boolean | null },
  { maximumAgeDays }: Policy,
): SeenByPolicy[] {
  if (maximumAgeDays !== null && ageDays > maximumAgeDays) {
    return [
      {
        rule: 'EKB010',
        seen: say`${shown} is ${ageDays} days old, the limit is ${[count(maximumAgeDays, 'day')]}, and this run does not replace it.`,
      },
    ]
  }
  if (due !== true) return []
  return [{ rule: 'EKB010', seen: say`${shown} is due: ${ageDays} days old. This run does not replace it.` }]
}

/** Several keys of one project that have one name; null where nobody may see it. */
export function reviewRepeatedName(addresses: readonly string[], name: string | null): SeenByPolicy[] {
  if (addresses.length < 2) return []
  if (name === null) {
    return [{ rule: 'EKB009', seen: say`${listed(addresses)} have one name, which is not shown.` }]
  }
  return [{ rule: 'EKB009', seen: say`${listed(addresses)} are called ${name}.` }]
}

/** More privileged keys in a project than it may have. `lead` opens the sentence: `There are`. */
export function reviewPrivilegedCount(
  lead: Phrase,
  privileged: number,
  { privilegedKeysPerProject }: Policy,
): SeenByPolicy[] {
  if (privileged <= privilegedKeysPerProject) return []
  return [
    {
      rule: 'EKB011',
      seen: say`${lead} ${privileged} privileged keys in one project; the limit is ${privilegedKeysPerProject}.`,
    },
  ]
}
