import { AUDIT_FORMS, type AuditForm } from '../../../audit/page-audit.ts'
import { type AuditView, auditPath } from '../../audit-wire.ts'
import { Icon } from '../parts/icon.tsx'
import { counted } from '../state/format.ts'

const FORM_WORDS: Readonly<Record<AuditForm, string>> = { json: 'JSON', csv: 'CSV', ics: 'Calendar' }

/** How the audit comes out, and the report to take away. */
export function AuditHead({ view: { summary, states } }: { view: AuditView }) {
  return (
    <header class="audit-head">
      <div>
        <h2>Audit</h2>
        <p role="status">{summary}</p>
        {states.length === 0 ? null : (
          <ul class="audit-states" aria-label="States">
            {states.map(({ state, engine, keys }) => (
              <li key={state}>
                <code>{state}</code> ({engine}, {counted(keys, 'key')})
              </li>
            ))}
          </ul>
        )}
      </div>
      <p class="audit-files">
        {AUDIT_FORMS.map(form => (
          <a key={form} class="button" href={auditPath(form)} download={`ekb-audit.${form}`}>
            <Icon name="download" />
            {FORM_WORDS[form]}
          </a>
        ))}
      </p>
    </header>
  )
}
