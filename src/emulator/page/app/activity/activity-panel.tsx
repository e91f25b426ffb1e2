import { useId, useMemo, useState } from 'preact/hooks'
import type { Activity, PageProject } from '../../wire.ts'
import { Icon } from '../parts/icon.tsx'
import { usePage } from '../parts/page-context.ts'
import { counted } from '../state/format.ts'
import { activityCsv } from './activity-csv.ts'
import { ActivityItem } from './activity-item.tsx'
import { type ActivityChoice, chosenActivity } from './choose.ts'

interface ActivityPanelProps {
  readonly activity: readonly Activity[]
  readonly projects: readonly PageProject[]
  readonly project: string | undefined
  readonly loaded: boolean
}

const STEP = 50

/** Who did what, newest first. */
export function ActivityPanel({ activity, projects, project, loaded }: ActivityPanelProps) {
  const { say } = usePage()
  const [show, setShow] = useState<ActivityChoice['show']>('changes')
  const [everyProject, setEveryProject] = useState(false)
  const [text, setText] = useState('')
  const [shown, setShown] = useState(STEP)
  const id = useId()
  const chosen = useMemo(
    () => chosenActivity(activity, { show, project: everyProject ? 'all' : (project ?? 'all'), text }),
    [activity, show, project, everyProject, text],
  )
  const save = () => {
    download(activityCsv(chosen), 'ekb-activity.csv')
    say(`Saved ${counted(chosen.length, 'line')} as CSV.`)
  }
  return (
    <div class="activity">
      <h2 class="sr">Activity</h2>
      <div class="activity-tools">
        <select
          aria-label="Kind of activity"
          value={show}
          onChange={event => setShow(event.currentTarget.value as ActivityChoice['show'])}
        >
          <option value="changes">Changes</option>
          <option value="failures">Failures and faults</option>
          <option value="all">Everything</option>
        </select>
        <input
          type="search"
          aria-label="Filter the activity"
          placeholder="Filter: name, who, program"
          value={text}
          onInput={event => setText(event.currentTarget.value)}
        />
        <button type="button" disabled={chosen.length === 0} onClick={save}>
          <Icon name="download" />
          CSV
        </button>
      </div>
      {projects.length > 1 ? (
        <p class="check">
          <input
            id={`${id}-all`}
            type="checkbox"
            checked={everyProject}
            onChange={event => setEveryProject(event.currentTarget.checked)}
          />
          <label for={`${id}-all`}>Of all projects</label>
        </p>
      ) : null}
      {chosen.length === 0 ? (
        <Quiet isFiltered={activity.length > 0} loaded={loaded} />
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <ol class="activity-list" tabIndex={0} aria-label="Activity, newest first">
          {chosen.slice(0, shown).map(entry => (
            <ActivityItem key={entry.id} entry={entry} />
          ))}
        </ol>
      )}
      {chosen.length > shown ? (
        <p class="more">
          <button type="button" onClick={() => setShown(shown + STEP)}>
            Load more
          </button>
          <span>
            {shown} of {chosen.length}
          </span>
        </p>
      ) : null}
    </div>
  )
}

function Quiet({ isFiltered, loaded }: { isFiltered: boolean; loaded: boolean }) {
  if (!loaded) return <p class="quiet-note">Waiting for the emulator…</p>
  return (
    <div class="empty small">
      <p class="empty-title">{isFiltered ? 'Nothing of this kind yet' : 'No activity yet'}</p>
      <p>
        {isFiltered ? (
          'Reads and whatever else was left out are under Everything.'
        ) : (
          <>
            Point an engine at this emulator and watch: <code>terraform apply</code>, <code>pulumi up</code>.
          </>
        )}
      </p>
    </div>
  )
}

function download(text: string, name: string): void {
  // The mark in front tells spreadsheets that it is UTF-8.
  const url = URL.createObjectURL(new Blob(['\ufeff', text], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}
