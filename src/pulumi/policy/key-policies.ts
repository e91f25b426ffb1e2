import type { Policies } from '@pulumi/policy'
import { reviewPattern, unapproved } from '../../review/findings/policy-rules.ts'
import { reviewDeclaredKey } from '../../review/rules/declared-findings.ts'
import type { RuleId } from '../../review/rules/registry.ts'
import { PULUMI_WORDS } from './pulumi-words.ts'
import { type KeyRule, resourcePolicy } from './resource-policy.ts'
import { oldKeys, repeatedNames, stackPolicy, tooManyPrivileged } from './stack-policies.ts'

/** The rules that need nothing but what a key declares. */
const DECLARED = ['EKB003', 'EKB008', 'EKB013', 'EKB018', 'EKB019'] as const satisfies RuleId[]

/**
 * The policies of the pack, to be put into a pack of one's own: each a rule of `docs/rules.md`, named by its id.
 * `critical` and `high` rules are mandatory, the others advisory.
 *
 * @param now the time by which ages are told. Default: this machine's clock
 */
export function keyPolicies(now: () => Date = () => new Date()): Policies {
  return [
    resourcePolicy('EKB001', privilege),
    ...DECLARED.map(rule => resourcePolicy(rule, declared(rule))),
    resourcePolicy('EKB024', ({ declared: { name } }, policy) =>
      name === undefined ? [] : reviewPattern(name, policy),
    ),
    stackPolicy('EKB009', repeatedNames),
    stackPolicy('EKB010', oldKeys(now)),
    stackPolicy('EKB011', tooManyPrivileged),
  ]
}

/** A name that is not known yet may be an approved one: the update asks again, before it makes the key. */
const privilege: KeyRule = ({ shown, isNamed, declared: { name, type } }, policy) => {
  const mayBeApproved = name === undefined ? !isNamed : policy.isApprovedPrivileged(name)
  return type === 'privileged' && !mayBeApproved ? [unapproved('The key', name ?? shown)] : []
}

function declared(rule: RuleId): KeyRule {
  return key =>
    reviewDeclaredKey(key.declared, PULUMI_WORDS)
      .filter(found => found.rule === rule)
      .map(({ seen }) => ({ rule, seen: [seen] }))
}
