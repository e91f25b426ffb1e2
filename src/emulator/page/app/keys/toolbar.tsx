import { useId } from 'preact/hooks'
import type { PageKey } from '../../wire.ts'
import { Icon } from '../parts/icon.tsx'
import { TYPE_NAMES } from '../parts/type-badge.tsx'
import { type Choice, countTypes } from '../state/view.ts'

interface ToolbarProps {
  readonly search: string
  readonly onSearch: (text: string) => void
  readonly type: Choice['type']
  readonly onType: (type: Choice['type']) => void
  /** The keys that fit the search, of every type. */
  readonly keys: readonly PageKey[]
}

const TYPES = ['all', 'privileged', 'locked_down_viewer', 'system'] as const

/** The search field and the choice of types. */
export function Toolbar({ search, onSearch, type, onType, keys }: ToolbarProps) {
  const field = useId()
  const counts = countTypes(keys)
  return (
    <div class="toolbar">
      <div class="search">
        <label class="sr" for={field}>
          Search by name or key
        </label>
        <Icon name="search" />
        <input
          id={field}
          type="search"
          placeholder="Search by name or key"
          autocomplete="off"
          spellcheck={false}
          dir="auto"
          data-fallback-focus
          value={search}
          onInput={event => onSearch(event.currentTarget.value)}
        />
      </div>
      <fieldset class="types">
        <legend class="sr">Type</legend>
        {TYPES.map(name => (
          <label key={name}>
            <input
              type="radio"
              name={`${field}-type`}
              checked={name === type}
              onChange={() => onType(name)}
            />
            <span>
              {name === 'all' ? 'All' : TYPE_NAMES[name]} <small>{counts[name]}</small>
            </span>
          </label>
        ))}
      </fieldset>
    </div>
  )
}
