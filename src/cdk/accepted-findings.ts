import type { IConstruct } from 'constructs'
import { RULE_IDS, type RuleId } from '../review/rules/index.ts'

const ACCEPTED = 'ekb/accepted-finding'

/**
 * Records that findings of one rule are meant, on a construct and everything in it.
 * Throws where the rule is not known or the reason says nothing.
 */
export function acceptFinding(scope: IConstruct, rule: RuleId, reason: string): void {
  if (!RULE_IDS.includes(rule)) {
    throw new Error(`${scope.node.path}: there is no rule "${rule}". Known: ${RULE_IDS.join(', ')}.`)
  }
  if (reason.trim() === '') {
    throw new Error(`${scope.node.path}: accepting ${rule} takes a reason that a reviewer understands.`)
  }
  scope.node.addMetadata(ACCEPTED, rule)
}

/** Whether findings of this rule were accepted on the construct or on one that it is in. */
export function isAccepted(construct: IConstruct, rule: RuleId): boolean {
  return construct.node.scopes.some(({ node }) =>
    node.metadata.some(({ type, data }) => type === ACCEPTED && data === rule),
  )
}
