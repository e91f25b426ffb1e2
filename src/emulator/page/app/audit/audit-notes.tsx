import type { AuditView } from '../../audit-wire.ts'
import type { Refusal } from '../state/server.ts'

interface AuditNotesProps {
  readonly view?: AuditView
  readonly refusal: Refusal | undefined
  readonly onRetry: () => void
}

/** What a reader has to know first: why there is no new report, what could not be read, what limits the findings. */
export function AuditNotes({ view, refusal, onRetry }: AuditNotesProps) {
  return (
    <>
      <div role="alert">
        {refusal === undefined ? null : (
          <p class="note">
            <span>
              {refusal.message}
              {view === undefined ? '' : ' What follows is the report before.'}
            </span>
            <button type="button" onClick={onRetry}>
              Try again
            </button>
          </p>
        )}
        {view?.problems.map(({ name, code, summary, detail }) => (
          <p key={name} class="note">
            <span>
              <b>{summary}</b>. {detail} <code>{code}</code>
            </span>
          </p>
        ))}
      </div>
      {view?.notes.map(note => (
        <p key={note} class="quiet-words">
          {note}
        </p>
      ))}
    </>
  )
}
