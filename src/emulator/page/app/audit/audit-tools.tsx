import { useId } from 'preact/hooks'
import type { AuditKey } from '../../audit-wire.ts'
import { Icon } from '../parts/icon.tsx'
import { AUDIT_SHOWS, type AuditChoice, shownKeys } from './choose-keys.ts'

interface AuditToolsProps {
  /** The keys that fit the text, of every kind. */
  readonly keys: readonly AuditKey[]
  readonly show: AuditChoice['show']
  readonly onShow: (show: AuditChoice['show']) => void
  readonly text: string
  readonly onText: (text: string) => void
  /** Absent where there is one project. */
  readonly everyProject?: boolean
  readonly onEveryProject?: (every: boolean) => void
}

const SHOW_WORDS: Readonly<Record<AuditChoice['show'], string>> = {
  all: 'All',
  findings: 'With findings',
  unmanaged: 'Unmanaged',
  managed: 'Managed',
  due: 'With a date',
}

/** The choice of keys. */
export function AuditTools(props: AuditToolsProps) {
  const { keys, show, onShow, text, onText, everyProject, onEveryProject } = props
  const id = useId()
  return (
    <div class="toolbar">
      <div class="search">
        <label class="sr" for={`${id}-text`}>
          Filter by name, address or state
        </label>
        <Icon name="search" />
        <input
          id={`${id}-text`}
          type="search"
          placeholder="Filter by name, address or state"
          autocomplete="off"
          spellcheck={false}
          dir="auto"
          value={text}
          onInput={event => onText(event.currentTarget.value)}
        />
      </div>
      <fieldset class="types">
        <legend class="sr">Keys</legend>
        {AUDIT_SHOWS.map(name => (
          <label key={name}>
            <input type="radio" name={`${id}-show`} checked={name === show} onChange={() => onShow(name)} />
            <span>
              {SHOW_WORDS[name]} <small>{shownKeys(keys, name).length}</small>
            </span>
          </label>
        ))}
      </fieldset>
      {onEveryProject === undefined ? null : (
        <p class="check">
          <input
            id={`${id}-every`}
            type="checkbox"
            checked={everyProject}
            onChange={event => onEveryProject(event.currentTarget.checked)}
          />
          <label for={`${id}-every`}>Of all projects</label>
        </p>
      )}
    </div>
  )
}
