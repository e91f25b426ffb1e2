import type { RuleId } from './by-id.ts'

/** Put in by the build of a release: where its documentation is on the web, without a slash at the end. */
declare const EKB_DOCUMENTATION: string | undefined

/** Where the documentation is where no build says anything else: that of the branch from which releases are made. */
const DEFAULT = 'https://github.com/ekb/ekb/blob/main/docs'

/** Where the documentation of this release is on the web. */
export const DOCUMENTATION: string = typeof EKB_DOCUMENTATION === 'string' ? EKB_DOCUMENTATION : DEFAULT

/** Where the documentation explains a rule, from the root of the repository. */
export function anchorOf(rule: RuleId): string {
  return `docs/rules.md#${rule.toLowerCase()}`
}

/** The same on the web. */
export function linkOf(rule: RuleId): string {
  return `${DOCUMENTATION}/rules.md#${rule.toLowerCase()}`
}
