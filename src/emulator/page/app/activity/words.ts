import type { Action, Activity, Actor } from '../../wire.ts'

/** What an activity is called, before the name of its key. */
const DONE: Readonly<Record<Action, string>> = {
  list: 'Listed the keys',
  create: 'Created',
  delete: 'Deleted',
  other: 'Asked for',
  copy: 'Copied the key of',
  seed: 'Seeded',
  reset: 'Reset to the state at the start',
  clock: 'Moved the clock to',
  behaviour: 'Changed the platform:',
  'fault-set': 'Set a fault:',
  'fault-removed': 'Removed a fault',
  'faults-cleared': 'Cleared all faults:',
}

const TRIED: Partial<Readonly<Record<Action, string>>> = {
  list: 'Tried to list the keys',
  create: 'Tried to create a key',
  delete: 'Tried to delete a key',
}

/** What happened, up to where the name of a key follows. */
export function actionText({ action, key, status, pending }: Activity): string {
  const failed = status !== null && status >= 400
  const without = key === null && (action === 'create' || action === 'delete')
  if (pending && key === null) return action === 'other' ? 'Asks for' : `Wants to ${action}`
  return (failed && key === null) || without ? (TRIED[action] ?? DONE[action]) : DONE[action]
}

/** How a platform request ended; undefined for what is none, and for what went as it should. */
export function outcomeText({ actor, status, pending }: Activity): string | undefined {
  if (actor.kind !== 'api') return undefined
  if (pending) return 'in flight'
  if (status === null) return 'no answer'
  return status >= 400 ? String(status) : undefined
}

/** Who did it, in a word. */
export function actorName(actor: Actor): string {
  if (actor.kind === 'page') return 'This page'
  if (actor.kind === 'admin') return 'Admin API'
  if (actor.kind === 'program') return 'Host program'
  if (actor.credential === null) return 'No credential'
  return actor.credential.name ?? 'Unknown key'
}

/** The preview of the key that was presented. */
export function actorPreview(actor: Actor): string | undefined {
  return actor.kind === 'api' ? actor.credential?.preview : undefined
}

/** The program that asked. */
export function agentOf(actor: Actor): string | undefined {
  return actor.kind === 'api' || actor.kind === 'admin' ? (actor.userAgent ?? undefined) : undefined
}
