import type { AuditFindingView, AuditKey, AuditView } from '../../audit-wire.ts'
import { folded } from '../state/view.ts'

/** Which keys of an audit to see. */
export const AUDIT_SHOWS = ['all', 'findings', 'unmanaged', 'managed', 'due'] as const

/** What a person chose to see of an audit. */
export interface AuditChoice {
  readonly project: string | 'all'
  readonly show: (typeof AUDIT_SHOWS)[number]
  readonly text: string
}

/** Whether nobody looks after a key. The system key and the emulator's own ones are no one's to manage. */
export function isUnmanaged({ system, own, managedBy, mayBeManagedBy }: AuditKey): boolean {
  return !system && !own && managedBy.length + mayBeManagedBy.length === 0
}

const FITS: Readonly<Record<AuditChoice['show'], (key: AuditKey) => boolean>> = {
  all: () => true,
  findings: ({ level }) => level !== null,
  unmanaged: isUnmanaged,
  managed: ({ managedBy }) => managedBy.length > 0,
  due: ({ dueAt, retireDueAt, lingeringDays }) => (dueAt ?? retireDueAt ?? lingeringDays) !== null,
}

/** The keys of the chosen project that fit the text, whatever kind is chosen. */
export function searchedKeys({ keys }: AuditView, { project, text }: AuditChoice): readonly AuditKey[] {
  const wanted = folded(text.trim())
  return keys.filter(
    key => (project === 'all' || key.project === project) && (wanted === '' || words(key).includes(wanted)),
  )
}

/** Those of the chosen kind. */
export function shownKeys(keys: readonly AuditKey[], show: AuditChoice['show']): readonly AuditKey[] {
  return keys.filter(FITS[show])
}

/** The findings of the chosen project that are about one of these keys, or, without a choice of keys, about it. */
export function shownFindings(
  { findings }: AuditView,
  { project, show, text }: AuditChoice,
  keys: readonly AuditKey[],
): readonly AuditFindingView[] {
  const isWhole = text.trim() === '' && (show === 'all' || show === 'findings')
  const ofKeys = new Set(keys.flatMap(key => key.findings))
  return findings.filter(
    finding =>
      (project === 'all' || finding.project === project) && (isWhole || ofKeys.has(finding.fingerprint)),
  )
}

function words(key: AuditKey): string {
  const holders = [...key.managedBy, ...key.mayBeManagedBy]
  return folded(
    [
      key.name,
      key.id,
      key.type,
      key.preview,
      ...holders.flatMap(({ address, state }) => [address, state]),
    ].join(' '),
  )
}
