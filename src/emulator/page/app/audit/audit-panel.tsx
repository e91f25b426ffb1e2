import { useMemo, useState } from 'preact/hooks'
import type { PageProject } from '../../wire.ts'
import { counted } from '../state/format.ts'
import type { Model } from '../state/model.ts'
import { AuditCalendar } from './audit-calendar.tsx'
import { AuditHead } from './audit-head.tsx'
import { AuditNotes } from './audit-notes.tsx'
import { AuditTable } from './audit-table.tsx'
import { AuditTools } from './audit-tools.tsx'
import { type AuditChoice, searchedKeys, shownFindings, shownKeys } from './choose-keys.ts'
import { FindingList } from './finding-list.tsx'
import { useAudit } from './use-audit.ts'

interface AuditPanelProps {
  readonly model: Model
  readonly project: PageProject | undefined
}

/** Every key beside who manages it, what is wrong with it, and when it is due. */
export function AuditPanel({ model, project }: AuditPanelProps) {
  const { view, refusal, retry } = useAudit(model)
  const [show, setShow] = useState<AuditChoice['show']>('all')
  const [text, setText] = useState('')
  const [everyProject, setEveryProject] = useState(false)
  const projectId = everyProject ? 'all' : (project?.id ?? 'all')
  const choice = useMemo(() => ({ show, text, project: projectId }), [show, text, projectId])
  const searched = useMemo(() => (view === undefined ? [] : searchedKeys(view, choice)), [view, choice])
  const keys = useMemo(() => shownKeys(searched, show), [searched, show])
  const findings = useMemo(
    () => (view === undefined ? [] : shownFindings(view, choice, keys)),
    [view, choice, keys],
  )
  if (view === undefined) {
    return (
      <div class="audit" aria-busy={refusal === undefined}>
        <h2>Audit</h2>
        <AuditNotes refusal={refusal} onRetry={retry} />
        {refusal === undefined ? <p class="quiet-note">Auditing the keys…</p> : null}
      </div>
    )
  }
  return (
    <div class="audit">
      <AuditHead view={view} />
      <AuditNotes view={view} refusal={refusal} onRetry={retry} />
      <AuditTools
        keys={searched}
        show={show}
        onShow={setShow}
        text={text}
        onText={setText}
        {...(model.projects.length > 1 ? { everyProject, onEveryProject: setEveryProject } : {})}
      />
      <h3 id="audit-keys-title">
        <span role="status">{counted(keys.length, 'key')}</span>
      </h3>
      {keys.length === 0 ? (
        <div class="empty small">
          <p class="empty-title">No key fits</p>
          <button
            type="button"
            onClick={() => {
              setShow('all')
              setText('')
            }}
          >
            Show all keys
          </button>
        </div>
      ) : (
        <AuditTable keys={keys} hasStates={view.states.length > 0} />
      )}
      <AuditCalendar keys={keys} />
      <FindingList findings={findings} />
    </div>
  )
}
