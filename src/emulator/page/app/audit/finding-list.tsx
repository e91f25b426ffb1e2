import { useState } from 'preact/hooks'
import type { AuditFindingView } from '../../audit-wire.ts'
import { usePrinting } from '../parts/use-printing.ts'
import { counted } from '../state/format.ts'
import { LevelBadge } from './level-badge.tsx'

/** How many findings are drawn at once; a button draws more. */
const STEP = 20

/** What the rules found, with what to do about it. */
export function FindingList({ findings }: { findings: readonly AuditFindingView[] }) {
  const [wanted, setWanted] = useState(STEP)
  const shown = usePrinting() ? findings.length : wanted
  return (
    <section aria-labelledby="audit-findings-title">
      <h3 id="audit-findings-title">{counted(findings.length, 'finding')}</h3>
      {findings.length === 0 ? (
        <p class="quiet-words">The rules find nothing wrong with these keys.</p>
      ) : null}
      <ul class="finding-list">
        {findings.slice(0, shown).map(finding => (
          <li key={finding.fingerprint}>
            <p>
              <LevelBadge level={finding.level} />{' '}
              {finding.name === null && finding.id === null ? null : (
                <bdi class="name">{finding.name ?? finding.id}</bdi>
              )}{' '}
              <a href={finding.helpUri} target="_blank" rel="noreferrer">
                {finding.rule} {finding.title}
              </a>
            </p>
            <p>{finding.seen}</p>
            <p class="quiet-words">
              {finding.why} {finding.remedy}
            </p>
          </li>
        ))}
      </ul>
      {findings.length > shown ? (
        <p class="more">
          <button type="button" onClick={() => setWanted(shown + STEP)}>
            Show {Math.min(STEP, findings.length - shown)} more findings
          </button>
          <span>
            {shown} of {findings.length}
          </span>
        </p>
      ) : null}
    </section>
  )
}
