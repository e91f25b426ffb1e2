import { useMemo } from 'preact/hooks'
import type { Action, Activity } from '../../wire.ts'
import { Icon, type IconName } from '../parts/icon.tsx'
import { dateTime, timeOfDay } from '../state/format.ts'
import { isFailure } from './choose.ts'
import { actionText, actorName, actorPreview, agentOf, outcomeText } from './words.ts'

const ICONS: Readonly<Record<Action, IconName>> = {
  list: 'list',
  create: 'plus',
  delete: 'minus',
  other: 'list',
  copy: 'copy',
  seed: 'seed',
  reset: 'reset',
  clock: 'clock',
  behaviour: 'system',
  'fault-set': 'bolt',
  'fault-removed': 'bolt',
  'faults-cleared': 'bolt',
}

/** One line of the activity. */
export function ActivityItem({ entry }: { entry: Activity }) {
  return useMemo(() => {
    const at = Date.parse(entry.time)
    const outcome = outcomeText(entry)
    const preview = actorPreview(entry.actor)
    const agent = agentOf(entry.actor)
    const detail = entry.action === 'clock' ? clockDetail(entry.detail) : entry.detail
    return (
      <li class={`event ${entry.action}`} data-failed={isFailure(entry)} data-pending={entry.pending}>
        <span class="event-icon">
          <Icon name={ICONS[entry.action]} />
        </span>
        <div class="event-text">
          <p class="event-what">
            {actionText(entry)}
            {entry.key === null ? null : (
              <>
                {' '}
                <bdi class="name">{entry.key.name}</bdi> <code>{entry.key.preview}</code>
              </>
            )}
            {detail === null ? null : <span class="detail"> {detail}</span>}
            {outcome === undefined ? null : (
              <>
                {' '}
                <span class="outcome">{outcome}</span>
              </>
            )}
            {entry.fault === null ? null : (
              <>
                {' '}
                <span class="outcome fault">{entry.fault}</span>
              </>
            )}
          </p>
          <p class="event-who">
            <bdi>{actorName(entry.actor)}</bdi>
            {preview === undefined ? null : <code>{preview}</code>}
            {agent === undefined ? null : <span class="agent">{agent}</span>}
          </p>
        </div>
        <time dateTime={entry.time} title={dateTime(at)}>
          {timeOfDay(at)}
        </time>
      </li>
    )
  }, [entry])
}

/** The moment to which the clock was moved, as the rest of the page writes moments. */
function clockDetail(detail: string | null): string | null {
  const [moment = '', ...rest] = detail?.split(', ') ?? []
  const at = Date.parse(moment)
  return Number.isNaN(at) ? detail : [dateTime(at), ...rest].join(', ')
}
