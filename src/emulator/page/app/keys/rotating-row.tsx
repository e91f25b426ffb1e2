import { Icon } from '../parts/icon.tsx'
import { TypeBadge } from '../parts/type-badge.tsx'
import { ageText, counted, dateTime, wholeDays } from '../state/format.ts'
import type { GenerationKey, RotatingKey } from '../state/generations.ts'
import type { Mark } from '../state/model.ts'
import { ROLES } from './table-roles.ts'

interface RotatingRowProps {
  readonly rotating: RotatingKey
  /** The generations that fit. */
  readonly shown: readonly GenerationKey[]
  readonly unfolded: boolean
  readonly marks: ReadonlyMap<string, Mark>
  readonly time: number
  readonly dueDays: number
  readonly onToggle: (id: string) => void
}

/** One rotating key, with a button that shows or hides the rows of its generations below. */
export function RotatingRow(props: RotatingRowProps) {
  const { rotating, shown, unfolded, marks, time, dueDays, onToggle } = props
  const { id, base, tag, lead, generation, valid, generations } = rotating
  const news = unfolded ? undefined : latestNews(shown, marks)
  const created = Date.parse(lead.created_at)
  return (
    <tr
      {...ROLES.row}
      data-rotating
      data-mark={news?.kind}
      data-keys={generations.map(({ key }) => key.id).join(' ')}
    >
      <td {...ROLES.cell} class="name-cell">
        <button
          type="button"
          class="unfold"
          aria-label={`${base}, generations with the tag ${tag}`}
          aria-expanded={unfolded}
          onClick={() => onToggle(id)}
        >
          <Icon name={unfolded ? 'down' : 'right'} />
          <bdi class="name" title={base}>
            {base}
          </bdi>
        </button>
        <span class="badges">
          <TypeBadge type={lead.type} />
          <span class="tag-note">
            tag <code>{tag}</code>
          </span>
        </span>
      </td>
      <td {...ROLES.cell} class="key-cell">
        {valid === 0 ? null : <span class="generation-note">Generation {generation} is current</span>}
        <span class="valid-note">
          {counted(valid, 'valid key')}
          {shown.length < generations.length ? `, ${shown.length} shown` : ''}
        </span>
        {news === undefined ? null : <span class={`mark-note ${news.kind}`}>{news.text}</span>}
      </td>
      <td {...ROLES.cell} class="created-cell">
        <time dateTime={lead.created_at} title={lead.created_at}>
          {dateTime(created)}
        </time>
        <span class="age">
          {ageText(time - created)}
          {wholeDays(time - created) >= dueDays ? <span class="old-tag">over {dueDays} d</span> : null}
        </span>
      </td>
      <td {...ROLES.cell} class="action-cell" />
    </tr>
  )
}

/** What happened last to the keys whose rows are not there to tell it. */
function latestNews(
  shown: readonly GenerationKey[],
  marks: ReadonlyMap<string, Mark>,
): { readonly kind: Mark['kind']; readonly text: string } | undefined {
  const [latest] = shown
    .flatMap(({ key, generation }) => {
      const mark = marks.get(key.id)
      return mark === undefined ? [] : [{ ...mark, generation }]
    })
    .sort((one, other) => other.at - one.at)
  if (latest === undefined) return undefined
  const { kind, generation } = latest
  return { kind, text: `${kind === 'deleted' ? 'Deleted' : 'New'}: generation ${generation}` }
}
