import type { Said, Vocabulary } from '../platform/words/index.ts'
import { type MessageEntry, type MessageValues, PLAIN, say } from '../platform/words/index.ts'
import { NOT_IMPORTABLE } from './identity.ts'

/** A warning that a person reads in a plan: one sentence of fact, then what to do. In plain words. */
export interface Notice extends Said {
  /** The attribute it is about. */
  readonly path?: readonly string[]
  /** The same in the words of an engine. */
  in(words: Vocabulary): Said
}

/** Every warning that a person can read. */
export const NOTICES = {
  privilegedCreated: {
    summary: 'Privileged API key "{name}" will be created',
    detail:
      'Whoever holds it can read, edit and delete everything in the project. If reading is enough, set type to "locked_down_viewer".',
  },
  escalated: {
    summary: 'API key "{name}" becomes privileged',
    detail:
      'It could only read; its replacement will be able to edit and delete everything in the project, and the old key is deleted. Whatever uses the key must take over the new value; if reading is enough, leave type at "locked_down_viewer".',
  },
  deleted: {
    summary: 'API key "{name}" will be deleted',
    detail:
      'Whatever still uses {id} loses access at once, and a deleted key cannot be brought back. Make sure that nothing reads it any more.',
  },
  dueForRotation: {
    summary: 'API key "{name}" is due for rotation',
    detail:
      'The key is {age} old and rotate_after is {rotateAfter}, so {THIS_PLAN} replaces it. Whatever reads its key or secret must take over the new value in the same run; {OVERLAP}.',
  },
  oldHalfDeleted: {
    summary: 'The old key of an interrupted rotation will be deleted',
    detail:
      'API key "{name}" ({id}) is protected, but a younger key has its name and type: so it is taken for the old half of a rotation that was cut short, which goes once the new one is there with its secret. If it is a resource of its own, its delete will be refused: set deletion_protection to false and apply that first.',
  },
  ownKeyRotated: {
    summary: 'The key that the provider signs in with is replaced',
    detail:
      'API key "{name}" ({id}) is the one that the provider signs in with. The run can go on with the new one only if that is made first, and then deletes the old one last. {NEW_FIRST}, unless it is so. The next run needs the new pair: put key and secret from the state into EKB_API_KEY and EKB_API_SECRET (or wherever the provider has them from) before it starts.',
  },
  ownOldHalfDeleted: {
    summary: 'The provider still signs in with a key that is to be deleted',
    detail:
      'API key "{name}" ({id}) seems to be the old half of a rotation that was cut short, and the provider signs in with it. Unless this run makes a new one, its delete will be refused. To get rid of it, put key and secret of the new one from the state into EKB_API_KEY and EKB_API_SECRET (or wherever the provider has them from) and run again.',
  },
  secretLost: {
    summary: 'API key "{name}" is replaced because its secret was lost',
    detail:
      'An earlier run created the key, but the answer with its secret never arrived, and the platform shows a secret only once. So {THIS_PLAN} replaces the key; nothing else needs doing.',
  },
  renamed: {
    summary: 'Renaming API key "{from}" to "{to}" rotates it',
    detail:
      'The platform cannot rename a key, so a new one is created and the old one deleted: its value changes. Keep the old name unless the key is to be rotated anyway.',
  },
  moved: {
    summary: 'API key "{name}" moves to another project',
    detail:
      'It belongs to project {from} and the configuration now says project {to}, so the key there is deleted and a new one created here. If the default project of the provider changed by mistake, set project_id to "{from}" on this key.',
  },
  nameTakenInPlan: {
    summary: 'Two API keys are named "{name}"',
    detail:
      'Another resource asks for the same name in the same project. Both will work, but nobody can tell them apart on the platform: give one of them another name.',
  },
  nameTakenOnPlatform: {
    summary: 'An API key named "{name}" exists already',
    detail:
      'The project has another key with that name ({which}). If this run is replacing it, all is well; {otherwise}.',
  },
  namesakeOfReplaced: {
    summary: 'Another API key is named "{name}"',
    detail:
      'Besides the key that {THIS_PLAN} replaces, the project has {others} with that name. The old half of a rotation that was cut short is deleted by itself once the new one is there. What no resource manages, and nothing uses any more, may be left from such a run: {remedy}.',
  },
  secretNotRecoverable: {
    summary: 'The secret of API key "{name}" is not stored',
    detail:
      'store_secret is now true, but the platform shows a secret only once, when the key is created. The state takes the key where the platform shows it; for the secret, replace the key ({REPLACE}).',
  },
  valueChanged: {
    summary: 'An API key has another value now',
    detail:
      'The platform shows API key "{name}" ({id}) with another value than it was created with. The state takes over the new value; its secret is not known, so secret is empty now. Find out who changed it; the {PLAN} proposes to replace the key.',
  },
  replacedForValue: {
    summary: 'An API key is replaced because its value has changed',
    detail:
      'The platform shows API key "{name}" ({id}) with another value than it was created with, and its secret is not known. So {THIS_PLAN} replaces it. If the new value is in use, take the key out of the state and import it instead.',
  },
  nameStored: {
    summary: 'The platform stores a name in another form',
    detail:
      'API key "{name}" is called "{stored}" on the platform. That is remembered and is no change; only another name there will be.',
  },
} as const satisfies Record<string, MessageEntry>

export function privilegedCreated(name: string): Notice {
  return notice('privilegedCreated', { name }, 'type')
}

export function escalated(name: string): Notice {
  return notice('escalated', { name }, 'type')
}

export function deleted(name: string, id: string): Notice {
  return notice('deleted', { name, id })
}

export function dueForRotation(name: string, age: string, rotateAfter: string): Notice {
  return notice('dueForRotation', { name, age, rotateAfter }, 'rotate_after')
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
      ? `otherwise delete it in Settings > API Keys or choose another name (${NOT_IMPORTABLE})`
      : `if it is the one that belongs here, import it (import id ${id}) instead of creating a second; otherwise delete it or choose another name`
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

export function nameStored(name: string, stored: string): Notice {
  return notice('nameStored', { name, stored }, 'name')
}

function notice<Kind extends keyof typeof NOTICES>(
  kind: Kind,
  values: MessageValues<(typeof NOTICES)[Kind]>,
  attribute?: string,
): Notice {
  const entry = NOTICES[kind]
  return {
    ...say(entry, values, PLAIN),
    ...(attribute !== undefined && { path: [attribute] }),
    in: words => say(entry, values, words),
  }
}
