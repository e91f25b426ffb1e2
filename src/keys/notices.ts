import { EXAMPLE_ID } from './identity.ts'

/** A warning that a person reads in a plan: one sentence of fact, then what to do. */
export interface Notice {
  readonly summary: string
  readonly detail: string
  /** The attribute it is about. */
  readonly path?: readonly string[]
}

export function privilegedCreated(name: string): Notice {
  return {
    summary: `Privileged API key "${name}" will be created`,
    detail:
      'Whoever holds it can read, edit and delete everything in the project. If reading is enough, set type = "locked_down_viewer".',
    path: ['type'],
  }
}

export function escalated(name: string): Notice {
  return {
    summary: `API key "${name}" becomes privileged`,
    detail:
      'It could only read; its replacement will be able to edit and delete everything in the project, and the old key is deleted. Whatever uses the key must take over the new value; if reading is enough, leave type at "locked_down_viewer".',
    path: ['type'],
  }
}

export function deleted(name: string, id: string): Notice {
  return {
    summary: `API key "${name}" will be deleted`,
    detail: `Whatever still uses ${id} loses access at once, and a deleted key cannot be brought back. Make sure that nothing reads it any more.`,
  }
}

export function dueForRotation(name: string, age: string, rotateAfter: string): Notice {
  return {
    summary: `API key "${name}" is due for rotation`,
    detail: `The key is ${age} old and rotate_after is ${rotateAfter}, so this plan replaces it. Whatever reads its key or secret must take over the new value in the same run; with create_before_destroy the old key works until then.`,
    path: ['rotate_after'],
  }
}

export function renamed(from: string, to: string): Notice {
  return {
    summary: `Renaming API key "${from}" to "${to}" rotates it`,
    detail:
      'The platform cannot rename a key, so a new one is created and the old one deleted: its value changes. Keep the old name unless the key is to be rotated anyway.',
    path: ['name'],
  }
}

export function moved(name: string, from: string, to: string): Notice {
  return {
    summary: `API key "${name}" moves to another project`,
    detail: `It belongs to project ${from} and the configuration now says project ${to}, so the key there is deleted and a new one created here. If the default project of the provider changed by mistake, set project_id = "${from}" on this key.`,
    path: ['project_id'],
  }
}

export function nameTakenInPlan(name: string): Notice {
  return {
    summary: `Two API keys are named "${name}"`,
    detail:
      'Another block of this configuration asks for the same name in the same project. Both will work, but nobody can tell them apart on the platform: give one of them another name.',
    path: ['name'],
  }
}

export function nameTakenOnPlatform(name: string, id: string | undefined, age: string | undefined): Notice {
  const which = [id ?? 'its id is not shown', ...(age === undefined ? [] : [`${age} old`])].join(', ')
  return {
    summary: `An API key named "${name}" exists already`,
    detail: `The project has another key with that name (${which}). If this run is replacing it, all is well; if it is the one that belongs here, import it (import id ${id ?? EXAMPLE_ID}) instead of creating a second; otherwise delete it or choose another name.`,
    path: ['name'],
  }
}

/** @param which the others, each by its id and age */
export function namesakeOfReplaced(name: string, which: readonly string[], id: string | undefined): Notice {
  const others =
    which.length === 1 ? `another key (${which[0]})` : `${which.length} others (${which.join('; ')})`
  return {
    summary: `Another API key is named "${name}"`,
    detail: `Besides the key that this plan replaces, the project has ${others} with that name. If no other block manages it, it may be left from a run that was cut short: import it (import id ${id ?? EXAMPLE_ID}) or delete it in Settings > API Keys.`,
    path: ['name'],
  }
}

export function secretNotRecoverable(name: string): Notice {
  return {
    summary: `The secret of API key "${name}" is not stored`,
    detail:
      'store_secret is now true, but the platform shows a secret only once, when the key is created. The state takes the key where the platform shows it; for the secret, rotate the key (change keepers).',
    path: ['store_secret'],
  }
}
