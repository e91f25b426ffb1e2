import { createHash } from 'node:crypto'
import { known, type PlanFinding } from '../findings/index.ts'
import type { Value } from '../model/index.ts'

/**
 * Identifies a finding for approvals: its rule, its subject, what happens to it, and the types before and after. It
 * contains no value. If several stacks are reviewed, it contains the stack, so that an approval for a sandbox does
 * not apply to production.
 */
export function fingerprintOf(finding: PlanFinding, ofSeveralStacks: boolean): string {
  const { rule, key, subject, stack } = finding
  const facts = [
    rule,
    ofSeveralStacks ? stack : null,
    key && [key.kind, key.address, key.deposed, key.classes],
    key && [key.before?.type, key.after?.type].map(typeFact),
    subject,
    ...(key?.addressDigest === undefined ? [] : [key.addressDigest]),
  ]
  const digest = createHash('sha256').update(JSON.stringify(facts)).digest('hex')
  return `${rule.toLowerCase()}-${digest.slice(0, 16)}`
}

/** Lists of approved findings hold digests of these words: they never change, whatever the model calls them. */
function typeFact(type: Value<string> | undefined): string | null {
  return known(type) ?? (type?.is === 'absent' ? 'untold' : (type?.is ?? null))
}
