import { createHash } from 'node:crypto'
import { known, type PlanFinding } from '../findings/index.ts'
import type { Value } from '../model/index.ts'

/**
 * What an approval of a finding names: its rule, what it is said of, what happens to it, and the types before
 * and after. No value goes in. Where several stacks are reviewed the stack goes in as well, so that what is
 * approved for a sandbox is not approved for production.
 */
export function fingerprintOf(finding: PlanFinding, ofSeveralStacks: boolean): string {
  const { rule, key, subject, stack } = finding
  const facts = [
    rule,
    ofSeveralStacks ? stack : null,
    key && [key.kind, key.address, key.deposed, key.classes],
    key && [key.before?.type, key.after?.type].map(typeFact),
    subject,
  ]
  const digest = createHash('sha256').update(JSON.stringify(facts)).digest('hex')
  return `${rule.toLowerCase()}-${digest.slice(0, 16)}`
}

/** Lists of approved findings hold digests of these words: they never change, whatever the model calls them. */
function typeFact(type: Value<string> | undefined): string | null {
  return known(type) ?? (type?.is === 'absent' ? 'untold' : (type?.is ?? null))
}
