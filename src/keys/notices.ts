import type { Said, Vocabulary } from '../platform/words/index.ts'
import { type MessageValues, PLAIN, phrase, say } from '../platform/words/index.ts'
import { NOT_IMPORTABLE } from './identity.ts'
import { WARNINGS } from './warning-messages.ts'

/** A warning that a person reads in a plan: one sentence of fact, then what to do. In plain words. */
export interface Notice extends Said {
  /** The attribute it is about. */
  readonly path?: readonly string[]
  /** The same in the words of an engine. */
  in(words: Vocabulary): Said
}

export function privilegedCreated(name: string): Notice {
  return notice('privilegedCreated', { name }, 'type')
}

export function escalated(name: string): Notice {
  return notice('escalated', { name }, 'type')
}

export function weakened(name: string): Notice {
  return notice('weakened', { name }, 'type')
}

export function deleted(name: string, id: string): Notice {
  return notice('deleted', { name, id })
}

/** @param lead how long before `rotate_after` it is due, in words; absent where it is not */
export function dueForRotation(name: string, age: string, rotateAfter: string, lead?: string): Notice {
  const early = lead === undefined ? '' : ` (due ${lead} early)`
  return notice('dueForRotation', { name, age, rotateAfter, early }, 'rotate_after')
}

export function keepersChanged(name: string): Notice {
  return notice('keepersChanged', { name }, 'keepers')
}

/** Of a key that its inputs would leave alone. */
export function replacedOnRequest(name: string): Notice {
  return notice('replacedOnRequest', { name })
}

/** @param attributes what is not known in the plan, and would make it another key; at least one */
export function notKnownYet(name: string, attributes: readonly string[]): Notice {
  return notice('notKnownYet', { name, attributes: phrase(attributes.join(' and ')) }, attributes[0])
}

export function oldHalfDeleted(name: string, id: string): Notice {
  return notice('oldHalfDeleted', { name, id })
}

export function ownKeyRotated(name: string, id: string): Notice {
  return notice('ownKeyRotated', { name, id })
}

export function ownOldHalfDeleted(name: string, id: string): Notice {
  return notice('ownOldHalfDeleted', { name, id })
}

export function secretLost(name: string): Notice {
  return notice('secretLost', { name }, 'secret')
}

export function renamed(from: string, to: string): Notice {
  return notice('renamed', { from, to }, 'name')
}

export function moved(name: string, from: string, to: string): Notice {
  return notice('moved', { name, from, to }, 'project_id')
}

export function nameTakenInPlan(name: string): Notice {
  return notice('nameTakenInPlan', { name }, 'name')
}

export function nameTakenOnPlatform(name: string, id: string | undefined, age: string | undefined): Notice {
  const which = [id ?? 'its id is not shown', ...(age === undefined ? [] : [`${age} old`])].join(', ')
  const otherwise =
    id === undefined
      ? `delete it in Settings > API Keys or choose another name (${NOT_IMPORTABLE})`
      : `import it (import id ${id}) instead of creating a second one, delete it, or choose another name`
  return notice('nameTakenOnPlatform', { name, which, otherwise }, 'name')
}

/** @param which the others, each by its id and age */
export function namesakeOfReplaced(name: string, which: readonly string[], id: string | undefined): Notice {
  const others =
    which.length === 1 ? `another key (${which[0]})` : `${which.length} others (${which.join('; ')})`
  const remedy = `${id === undefined ? '' : `import it (import id ${id}) or `}delete it in Settings > API Keys`
  return notice('namesakeOfReplaced', { name, others, remedy }, 'name')
}

export function secretNotRecoverable(name: string): Notice {
  return notice('secretNotRecoverable', { name }, 'store_secret')
}

export function valueChanged(name: string, id: string): Notice {
  return notice('valueChanged', { name, id }, 'fingerprint')
}

export function replacedForValue(name: string, id: string): Notice {
  return notice('replacedForValue', { name, id }, 'fingerprint')
}

export function keyHeldTwice(name: string, id: string): Notice {
  return notice('keyHeldTwice', { name, id })
}

export function keptKeyDeleted(name: string, id: string): Notice {
  return notice('keptKeyDeleted', { name, id })
}

export function nameStored(name: string, stored: string): Notice {
  return notice('nameStored', { name, stored }, 'name')
}

export function secretForgotten(name: string): Notice {
  return notice('secretForgotten', { name }, 'store_secret')
}

/** @param created and `now`: what the platform said, as people see a time */
export function datedOtherwise(name: string, created: string, now: string): Notice {
  return notice('datedOtherwise', { name, created, now })
}

/** @param created what the platform said, as people see a time */
export function datedInFuture(name: string, created: string): Notice {
  return notice('datedInFuture', { name, created })
}

function notice<Kind extends keyof typeof WARNINGS>(
  kind: Kind,
  values: MessageValues<(typeof WARNINGS)[Kind]>,
  attribute?: string,
): Notice {
  const entry = WARNINGS[kind]
  return {
    ...say(entry, values, PLAIN),
    ...(attribute !== undefined && { path: [attribute] }),
    in: words => say(entry, values, words),
  }
}
