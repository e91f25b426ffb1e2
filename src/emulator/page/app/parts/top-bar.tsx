import { useId, useState } from 'preact/hooks'
import type { PageProject } from '../../wire.ts'
import { type ClockReading, isShifted } from '../state/clock.ts'
import type { Connection } from '../state/feed.ts'
import { dateTime, span } from '../state/format.ts'
import { savedTheme, switchTheme } from '../state/theme.ts'
import { Icon } from './icon.tsx'

interface TopBarProps {
  readonly projects: readonly PageProject[]
  readonly project: string
  readonly onProject: (id: string) => void
  readonly clock: ClockReading
  readonly time: number
  readonly connection: Connection
}

const CONNECTIONS: Readonly<Record<Connection, string>> = {
  connecting: 'Connecting',
  live: 'Live',
  lost: 'Not connected',
}

const THEME_WORDS = { system: "the device's", light: 'light', dark: 'dark' }

/** The bar at the top: where one is, which project, what time the emulator has, and whether it is there. */
export function TopBar({ projects, project, onProject, clock, time, connection }: TopBarProps) {
  const [theme, setTheme] = useState(savedTheme)
  const picker = useId()
  return (
    <header class="top-bar">
      <p class="brand">
        <svg class="mark" viewBox="0 0 32 32" width="26" height="26" aria-hidden="true">
          <rect width="32" height="32" rx="8" />
          <path d="M7 16a4.5 4.5 0 1 0 9 0 4.5 4.5 0 0 0-9 0Zm9 0h10m-3 0v4" />
        </svg>
        <span>
          <b>Enterprise Knowledge</b> <small>emulator</small>
        </span>
      </p>
      {projects.length > 1 ? (
        <div class="project-picker">
          <label for={picker}>Project</label>
          <select id={picker} value={project} onChange={event => onProject(event.currentTarget.value)}>
            {projects.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </div>
      ) : null}
      {isShifted(clock) ? (
        <p class="clock-chip">
          <Icon name="clock" />
          <span>
            <span class="sr">The emulator's clock: </span>
            <time dateTime={new Date(time).toISOString()}>{dateTime(time)}</time>
            <span class="shift">{shiftText(clock)}</span>
          </span>
        </p>
      ) : null}
      <div class="bar-end">
        <p class={`connection ${connection}`} role="status">
          {CONNECTIONS[connection]}
        </p>
        <button
          type="button"
          class="quiet icon-only"
          aria-label={`Colours: ${THEME_WORDS[theme]}. Switch`}
          title={`Colours: ${THEME_WORDS[theme]}`}
          onClick={() => setTheme(switchTheme(theme))}
        >
          <Icon name={theme} />
        </button>
      </div>
    </header>
  )
}

function shiftText({ offset, frozen }: ClockReading): string {
  const shift = Math.abs(offset) < 60_000 ? '' : ` ${offset > 0 ? '+' : '−'}${span(Math.abs(offset))}`
  return frozen ? `${shift} frozen` : shift
}
