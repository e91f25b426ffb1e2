import type { Said, Vocabulary } from '../core/messages/index.ts'
import {
  engineText,
  type MessageEntry,
  type MessageValues,
  PLAIN,
  say,
  WARNINGS,
} from '../core/messages/index.ts'
import { NOT_IMPORTABLE } from './identity/identity.ts'

/** A warning in a plan: one sentence of fact, then what to do. Its own texts name no engine. */
export interface Warning extends Said {
  /** The attribute it is about. */
  readonly path?: readonly string[]
  /** The same in the words of an engine. */
  in(words: Vocabulary): Said
}

/** How many keys a warning about many names. */
const MOST_NAMES = 5

export function privilegedCreated(name: string): Warning {
  return warning('privilegedCreated', { name }, 'type')
}

export function escalated(name: string): Warning {
  return warning('escalated', { name }, 'type')
}

export function keyNotShown(name: string): Warning {
  return warning('keyNotShown', { name }, 'key')
}

export function weakened(name: string): Warning {
  return warning('weakened', { name }, 'type')
}

export function deleted(name: string, id: string): Warning {
  return warning('deleted', { name, id })
}

/** @param key its name, id, type and age */
export function revocationPlanned(key: string, project: string): Warning {
  return warning('revocationPlanned', { key, project })
}

/** @param lead how long before `rotate_after` it is due, in words; absent if it is not due early */
export function dueForRotation(name: string, age: string, rotateAfter: string, lead?: string): Warning {
  const early = lead === undefined ? '' : ` (due ${lead} early)`
  return warning('dueForRotation', { name, age, rotateAfter, early }, 'rotate_after')
}

export function keepersChanged(name: string): Warning {
  return warning('keepersChanged', { name }, 'keepers')
}

/** For a key that its inputs would leave as it is. */
export function replacedOnRequest(name: string): Warning {
  return warning('replacedOnRequest', { name })
}

/** @param attributes what is not known in the plan, and replaces the key if it changes; at least one */
export function notKnownYet(name: string, attributes: readonly string[]): Warning {
  return warning('notKnownYet', { name, attributes: engineText(attributes.join(' and ')) }, attributes[0])
}

export function oldHalfDeleted(name: string, id: string): Warning {
  return warning('oldHalfDeleted', { name, id })
}

export function ownKeyRotated(name: string, id: string): Warning {
  return warning('ownKeyRotated', { name, id })
}

export function ownOldHalfDeleted(name: string, id: string): Warning {
  return warning('ownOldHalfDeleted', { name, id })
}

export function secretLost(name: string): Warning {
  return warning('secretLost', { name }, 'secret')
}

export function renamed(from: string, to: string): Warning {
  return warning('renamed', { from, to }, 'name')
}

export function moved(name: string, from: string, to: string): Warning {
  return warning('moved', { name, from, to }, 'project_id')
}

export function nameTakenInPlan(name: string): Warning {
  return warning('nameTakenInPlan', { name }, 'name')
}

export function nameTakenOnPlatform(name: string, id: string | undefined, age: string | undefined): Warning {
  const which = [id ?? 'its id is not shown', ...(age === undefined ? [] : [`${age} old`])].join(', ')
  const otherwise =
    id === undefined
      ? `delete it in Settings > API Keys or choose another name (${NOT_IMPORTABLE})`
      : `import it (import id ${id}) instead of creating a second one, delete it, or choose another name`
  return warning('nameTakenOnPlatform', { name, which, otherwise }, 'name')
}

/** @param others the keys that somebody else made, each by its id; at least one */
export function nameTakenMeanwhile(name: string, id: string, others: readonly string[]): Warning {
  const which = others.length === 1 ? `another one (${others[0]})` : `others (${others.join(', ')})`
  return warning('nameTakenMeanwhile', { name, id, which }, 'name')
}

/** @param which the other keys, each by its id and age */
export function namesakeOfReplaced(name: string, which: readonly string[], id: string | undefined): Warning {
  const others =
    which.length === 1 ? `another key (${which[0]})` : `${which.length} others (${which.join('; ')})`
  const remedy = `${id === undefined ? '' : `import it (import id ${id}) or `}delete it in Settings > API Keys`
  return warning('namesakeOfReplaced', { name, others, remedy }, 'name')
}

export function secretNotRecoverable(name: string): Warning {
  return warning('secretNotRecoverable', { name }, 'store_secret')
}

export function valueChanged(name: string, id: string): Warning {
  return warning('valueChanged', { name, id }, 'fingerprint')
}

export function replacedForValue(name: string, id: string): Warning {
  return warning('replacedForValue', { name, id }, 'fingerprint')
}

export function keyHeldTwice(name: string, id: string): Warning {
  return warning('keyHeldTwice', { name, id })
}

export function keptKeyDeleted(name: string, id: string): Warning {
  return warning('keptKeyDeleted', { name, id })
}

export function leftForLookUp(name: string, id: string): Warning {
  return warning('leftForLookUp', { name, id })
}

export function nameStored(name: string, stored: string): Warning {
  return warning('nameStored', { name, stored }, 'name')
}

export function secretForgotten(name: string): Warning {
  return warning('secretForgotten', { name }, 'store_secret')
}

/** For keys that the platform shows neither by an id nor whole. @param names at least one */
export function notListed(project: string, names: readonly string[]): Warning {
  return warning('notListed', { project, names: someOf(names) }, 'project_id')
}

/** For keys whose names no configuration can have. @param names at least one */
export function notNamable(project: string, names: readonly string[]): Warning {
  return warning('notNamable', { project, names: someOf(names) }, 'project_id')
}

/** For a key whose name the engine changes when it writes a configuration. */
export function nameRewritten(name: string): Warning {
  return warning('nameRewritten', { name }, 'name')
}

function someOf(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES).map(name => `"${name}"`)
  const others = names.length - shown.length
  return [...shown, ...(others > 0 ? [`${others} more`] : [])].join(', ')
}

/** @param created `created_at` of the platform, and `now` its clock, both in RFC 3339 */
export function datedOtherwise(name: string, created: string, now: string): Warning {
  return warning('datedOtherwise', { name, created, now })
}

/** @param created `created_at` of the platform, in RFC 3339 */
export function datedInFuture(name: string, created: string): Warning {
  return warning('datedInFuture', { name, created })
}

function warning<Kind extends keyof typeof WARNINGS>(
  kind: Kind,
  values: MessageValues<(typeof WARNINGS)[Kind]>,
  attribute?: string,
): Warning {
  return warningOf(WARNINGS[kind], values, attribute)
}

/** Fills the texts of a warning. @param attribute what it is about */
export function warningOf<Entry extends MessageEntry>(
  entry: Entry,
  values: MessageValues<Entry>,
  attribute?: string,
): Warning {
  return {
    ...say(entry, values, PLAIN),
    ...(attribute !== undefined && { path: [attribute] }),
    in: words => say(entry, values, words),
  }
}
