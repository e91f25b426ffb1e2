import type { MessageEntry } from './message.ts'

/** Every warning about rotation in place. Summaries are constant, because engines group warnings by them. */
export const ROTATING_WARNINGS = {
  rotated: {
    summary: 'An API key is rotated in place',
    detail:
      '"{name}" is to be rotated: {why}. So {THIS_PLAN} creates generation {generation}. {kept} Whatever reads the key must take over the new one.',
  },
  rotatingEscalated: {
    summary: 'A rotating API key becomes privileged',
    detail:
      'The current key of "{name}" can only read. The new one can read, edit and delete everything in the project. If reading is enough, leave type at "locked_down_viewer".',
  },
  rotatingWeakened: {
    summary: 'A rotating API key becomes read-only',
    detail:
      'The current key of "{name}" is privileged, and the new one can only read. {kept} To end that sooner, change revoke_previous after the rotation.',
  },
  previousRetired: {
    summary: 'The previous key of a rotating API key is deleted',
    detail:
      'The overlap of {key} ({id}), the previous key of "{name}", ended at {until}. So {THIS_PLAN} deletes it. Whatever still uses it loses access.',
  },
  previousRevoked: {
    summary: 'The previous key of a rotating API key is revoked',
    detail:
      'revoke_previous of "{name}" has changed. So {THIS_PLAN} deletes the previous key, {key} ({id}), whose overlap ends at {until}. Whatever still uses it loses access.',
  },
  previousSuperseded: {
    summary: 'A rotating API key is rotated again during its overlap',
    detail:
      '"{name}" is rotated while its previous key, {key} ({id}), is in its overlap, which would end at {until}. So {THIS_PLAN} deletes that key after the rotation. Make sure that nothing uses it any more.',
  },
  supersededKept: {
    summary: 'A rotating API key keeps a third key',
    detail:
      '"{name}" is rotated again before its previous key, {key} ({id}), is deleted. Its secrets are not stored, so the current key may not have reached everything that reads it. So {THIS_PLAN} keeps that key after the rotation. {kept} To delete it earlier, change revoke_previous afterwards.',
  },
  nothingToRevoke: {
    summary: 'There is no previous key to revoke',
    detail:
      'revoke_previous of "{name}" has changed, but there is no previous key. The value is only recorded. To end a later overlap early, change it again.',
  },
  retiredAgain: {
    summary: 'A key that should be gone is deleted',
    detail: '"{name}" does not need {key} ({id}): {why}. So {THIS_PLAN} deletes it.',
  },
  strayFound: {
    summary: 'A key of a rotating API key is not in the state',
    detail:
      'The project has {key} ({id}{created}), which is named like a generation of "{name}" and is not in this state. A run that was cut short may have left it, or another run with a newer state uses it. {next}',
  },
  lostKeyLeft: {
    summary: 'A failed rotation may have left a key',
    detail:
      'When the answer to a rotation of "{name}" was lost, {id} appeared in the project. If the rotation made it, nothing manages it. If nothing uses it, delete it in Settings > API Keys.',
  },
  decidedInApply: {
    summary: 'A rotation depends on a value that is not known yet',
    detail:
      'Known only after {APPLY}: {attributes} of "{name}". Depending on the value, the key is rotated or its previous key deleted. Take the value from a variable, or from something that does not change in this run.',
  },
  scheduleTakesEffectLater: {
    summary: 'A changed schedule takes effect in the next run',
    detail:
      'With the changed rotate_after, rotate_early or overlap, something is due for "{name}". This run only records the change, and the next one acts on it.',
  },
  rotatingOwnKey: {
    summary: 'The key that the provider signs in with is rotated',
    detail:
      '{key} ({id}) of "{name}" is the one that the provider signs in with. {kept} Until then, copy the key and secret of the new current key to EKB_API_KEY and EKB_API_SECRET (or wherever the provider gets them from).',
  },
  ownKeyKept: {
    summary: 'The provider signs in with a leftover API key',
    detail:
      '"{name}" no longer needs {key} ({id}), but the provider signs in with it, so it is kept. Copy the key and secret of the current key to EKB_API_KEY and EKB_API_SECRET (or wherever the provider gets them from). The next run then deletes it.',
  },
  secretAtNextRotation: {
    summary: 'The secret of an API key is not stored',
    detail:
      'store_secret of "{name}" is now true, but the platform shows a secret only once, when the key is created. The state stores the key if the platform shows it, and the secret from the next rotation on. Change keepers to rotate now.',
  },
  replacedWithoutOverlap: {
    summary: 'A rotating API key is replaced without an overlap',
    detail:
      'No input of "{name}" asks for a new key, but {ON_REQUEST} does. So {THIS_PLAN} replaces the whole resource: all of its keys are deleted, and whatever uses them loses access. To rotate with an overlap, change keepers instead.',
  },
  currentMissing: {
    summary: 'The current key of a rotating API key is gone',
    detail:
      'Project {project} no longer has {key} ({id}), the current key of "{name}". Whatever uses it has no access. The next rotation is due at once.',
  },
  straysLeft: {
    summary: 'A rotating API key is gone, but some of its keys are left',
    detail:
      'All keys of "{name}" in the state are gone from project {project}. Still there: {keys}. Import one of them, or delete them in Settings > API Keys.',
  },
} as const satisfies Record<string, MessageEntry>
