import type { Activity } from '../../wire.ts'
import { actionText, actorName, agentOf, outcomeText } from './words.ts'

/** What a person chose to see of the activity. */
export interface ActivityChoice {
  readonly show: 'changes' | 'failures' | 'all'
  readonly project: string | 'all'
  readonly text: string
}

/** The activities that fit, newest first. */
export function chosenActivity(activity: readonly Activity[], choice: ActivityChoice): Activity[] {
  const text = choice.text.trim().toLowerCase()
  return activity
    .filter(
      entry =>
        fits(entry, choice.show) &&
        (choice.project === 'all' || entry.project === null || entry.project === choice.project) &&
        (text === '' || words(entry).includes(text)),
    )
    .reverse()
}

/** Whether something went wrong, by a fault or by a refusal. */
export function isFailure({ actor, status, fault, pending }: Activity): boolean {
  return actor.kind === 'api' && !pending && (status === null || status >= 400 || fault !== null)
}

function fits(entry: Activity, show: ActivityChoice['show']): boolean {
  if (show === 'all') return true
  if (show === 'failures') return isFailure(entry)
  const isRead = entry.action === 'list' || entry.action === 'other' || entry.action === 'copy'
  return !isRead || isFailure(entry) || (entry.pending && entry.action !== 'list')
}

function words(entry: Activity): string {
  return [
    actionText(entry),
    entry.key?.name,
    entry.key?.preview,
    entry.detail,
    entry.fault,
    actorName(entry.actor),
    agentOf(entry.actor),
    outcomeText(entry),
  ]
    .join(' ')
    .toLowerCase()
}
