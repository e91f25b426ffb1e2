import { useMemo } from 'preact/hooks'
import type { PageKey } from '../../wire.ts'
import { CopyButton } from '../parts/copy-button.tsx'
import { Icon } from '../parts/icon.tsx'
import { usePage } from '../parts/page-context.ts'
import { TypeBadge } from '../parts/type-badge.tsx'
import { ageText, dateTime, wholeDays } from '../state/format.ts'
import type { GenerationKey } from '../state/generations.ts'
import type { Mark } from '../state/model.ts'
import { previousText, STANDING_WORDS } from './generation-words.ts'
import { ROLES } from './table-roles.ts'

interface KeyRowProps {
  readonly subject: PageKey
  readonly mark: Mark | undefined
  readonly time: number
  readonly dueDays: number
  /** What it is among the generations of its rotating key, for a row below that one's. */
  readonly generation?: GenerationKey | undefined
  /** The overlap that a person typed. */
  readonly overlapHours?: number | undefined
  readonly onDelete: (key: PageKey) => void
  readonly onValue: (key: PageKey, value: string) => void
}

/** One key. It is drawn again only when something of it changed. */
export function KeyRow(props: KeyRowProps) {
  const { subject, mark, time, dueDays, generation, overlapHours, onDelete, onValue } = props
  const { server, live, say } = usePage()
  const created = Date.parse(subject.created_at)
  const age = ageText(time - created)
  const isOld = subject.type !== 'system' && wholeDays(time - created) >= dueDays
  const isGeneration = generation !== undefined
  const standing = generation?.standing
  const note = generation === undefined ? undefined : previousText(generation, overlapHours, time)
  return useMemo(() => {
    const { id, name, type, preview } = subject
    const isGone = mark?.kind === 'deleted'
    return (
      <tr
        {...ROLES.row}
        data-mark={mark?.kind}
        data-key={id}
        data-keys={id}
        data-generation={isGeneration || undefined}
      >
        <td {...ROLES.cell} class="name-cell">
          <bdi class="name" title={name}>
            {name}
          </bdi>
          <span class="badges">
            <TypeBadge type={type} />
            {standing === undefined ? null : (
              <span class={`badge standing ${standing}`}>{STANDING_WORDS[standing]}</span>
            )}
            {note === undefined ? null : <span class="standing-note">{note}</span>}
          </span>
        </td>
        <td {...ROLES.cell} class="key-cell">
          <code>{preview}</code>
          {isGone ? null : (
            <CopyButton
              what={`the key of ${name}`}
              text={() => server.value(id)}
              onDone={say}
              onRefused={value => onValue(subject, value)}
            />
          )}
          {mark === undefined ? null : <span class={`mark-note ${mark.kind}`}>{markText(mark)}</span>}
        </td>
        <td {...ROLES.cell} class="created-cell">
          <time dateTime={subject.created_at} title={subject.created_at}>
            {dateTime(created)}
          </time>
          <span class="age">
            {age}
            {isOld ? <span class="old-tag">over {dueDays} d</span> : null}
          </span>
        </td>
        <td {...ROLES.cell} class="action-cell">
          {type === 'system' ? (
            <span class="protected">
              <Icon name="lock" />
              Protected
            </span>
          ) : (
            <button
              type="button"
              class="delete"
              aria-label={`Delete ${name}`}
              disabled={!live || isGone}
              onClick={() => onDelete(subject)}
            >
              Delete
            </button>
          )}
        </td>
      </tr>
    )
  }, [subject, mark, age, isOld, dueDays, isGeneration, standing, note, live, server, say, onDelete, onValue])
}

function markText({ kind, before }: Mark): string {
  if (kind === 'new') return 'New'
  return kind === 'deleted' ? 'Deleted' : `Replaced ${before}`
}
