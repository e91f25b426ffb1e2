import type { AuditLevel } from '../../audit-wire.ts'

/** How much a finding matters, in a word. */
export function LevelBadge({ level }: { level: AuditLevel }) {
  return <span class={`badge level-${level}`}>{level}</span>
}
