import type { MessageEntry } from './message.ts'

/** Why a key is replaced because of its age: how a warning about it begins. Reviews read it of any version. */
export const DUE_WORDS = 'The key is {age} old and rotate_after is {rotateAfter}'

/**
 * Every warning. Summaries are constant, because engines group warnings by them. The detail names the key.
 */
export const WARNINGS = {
  privilegedCreated: {
    summary: 'A privileged API key will be created',
    detail:
      'Anyone who has "{name}" can read, edit and delete everything in the project. If reading is enough, set type to "locked_down_viewer".',
  },
  escalated: {
    summary: 'An API key becomes privileged',
    detail:
      '"{name}" can only read. Its replacement can read, edit and delete everything in the project, and the old key is deleted. Everything that uses the key must switch to the new value. If reading is enough, leave type at "locked_down_viewer".',
  },
  weakened: {
    summary: 'An API key becomes read-only',
    detail:
      '"{name}" is privileged. Its replacement can only read, and the old key is deleted. Everything that uses the key must switch to the new value, and can no longer edit or delete anything with it.',
  },
  deleted: {
    summary: 'An API key will be deleted',
    detail:
      'Everything that still uses "{name}" ({id}) loses access at once, and a deleted key cannot be restored. Make sure that nothing reads it any more.',
  },
  keyNotShown: {
    summary: 'The platform does not show the value of a key',
    detail:
      'The platform masks "{name}", and this run has not created it, so its key is null here. Only the run that creates a key can hand its value over.',
  },
  revocationPlanned: {
    summary: 'An API key will be revoked',
    detail:
      'The action deletes {key} of project {project}, even if deletion_protection is true. Everything that still uses it loses access at once, and a deleted key cannot be restored. If a resource manages it, the next run creates a new one.',
  },
  dueForRotation: {
    summary: 'An API key is due for rotation',
    detail: `${DUE_WORDS}{early}, so {THIS_PLAN} replaces "{name}". Everything that reads its key or secret must switch to the new value in the same run; {OVERLAP}.`,
  },
  keepersChanged: {
    summary: 'An API key is rotated because its keepers changed',
    detail:
      'The keepers of "{name}" have changed, so {THIS_PLAN} replaces the key. Everything that reads its key or secret must switch to the new value in the same run; {OVERLAP}.',
  },
  replacedOnRequest: {
    summary: 'An API key is replaced on request',
    detail:
      'No input of "{name}" asks for a new key, but {ON_REQUEST} does, so {THIS_PLAN} replaces it. Everything that reads its key or secret must switch to the new value in the same run; {OVERLAP}.',
  },
  notKnownYet: {
    summary: 'An API key {UNKNOWN_REPLACES} because a value is not known yet',
    detail:
      'Known only after {APPLY}: {attributes} of "{name}". {UNKNOWN_MEANS}. Take the value from a variable, or from something that does not change in this run.',
  },
  oldHalfDeleted: {
    summary: 'The old key of an interrupted rotation will be deleted',
    detail:
      'API key "{name}" ({id}) is protected, but a newer key has the same name and type. So it is treated as the old key of an interrupted rotation, which is deleted once the new key exists with its secret. If it is a resource of its own, its delete will be refused: set deletion_protection to false and apply that first.',
  },
  ownKeyRotated: {
    summary: 'The key that the provider signs in with is replaced',
    detail:
      'API key "{name}" ({id}) is the one that the provider signs in with. The run can continue with the new key only if that is created first; it then deletes the old key last. {NEW_FIRST}, unless it is already so. The next run needs the new pair. Before it starts, copy the key and secret from the state to EKB_API_KEY and EKB_API_SECRET (or wherever the provider gets them from).',
  },
  ownOldHalfDeleted: {
    summary: 'The provider still signs in with a key that is to be deleted',
    detail:
      'API key "{name}" ({id}) seems to be the old key of an interrupted rotation, and the provider signs in with it. Unless this run creates a new one, its delete will be refused. To delete it, copy the key and secret of the new one from the state to EKB_API_KEY and EKB_API_SECRET (or wherever the provider gets them from), and run again.',
  },
  secretLost: {
    summary: 'An API key is replaced because its secret was lost',
    detail:
      'An earlier run created "{name}", but the answer with its secret never arrived, and the platform shows a secret only once. So {THIS_PLAN} replaces the key. You do not have to do anything else.',
  },
  renamed: {
    summary: 'Renaming an API key rotates it',
    detail:
      'The platform cannot rename "{from}", so {THIS_PLAN} creates "{to}" and deletes the old key. The value changes. Keep the old name unless you want to rotate the key anyway.',
  },
  moved: {
    summary: 'An API key moves to another project',
    detail:
      '"{name}" belongs to project {from}, but the configuration now says project {to}. So the key there is deleted and a new one is created here. If the default project of the provider changed by mistake, set project_id to "{from}" on this key.',
  },
  nameTakenInPlan: {
    summary: 'Two API keys have the same name',
    detail:
      'Another resource has the name "{name}" in the same project. Both keys will work, but nobody can tell them apart on the platform. Give one of them another name.',
  },
  nameTakenOnPlatform: {
    summary: 'Another API key has the same name',
    detail:
      'The project already has a key named "{name}" ({which}). If this run replaces that key, you do not have to do anything. If not, {otherwise}.',
  },
  nameTakenMeanwhile: {
    summary: 'Another API key of this name was created at the same time',
    detail:
      'While this run created "{name}" ({id}), the project got {which} with the same name. If another run of this configuration created it, the lock of the state did not keep the two runs apart, and only one of the keys is in the state. Compare the id in the state, and delete the key that no state has.',
  },
  namesakeOfReplaced: {
    summary: 'Another API key has the name of a replaced one',
    detail:
      'Besides the key that {THIS_PLAN} replaces, the project has {others} named "{name}". The old key of an interrupted rotation is deleted automatically once the new one exists. A key that no resource manages and nothing uses any more may be left over from such a run: {remedy}.',
  },
  secretNotRecoverable: {
    summary: 'The secret of an API key is not stored',
    detail:
      'store_secret of "{name}" is now true, but the platform shows a secret only once, when the key is created. The state stores the key if the platform shows it. To get a secret, replace the key ({REPLACE}).',
  },
  secretForgotten: {
    summary: 'The value of an API key is removed from the state',
    detail:
      'store_secret of "{name}" is now false, so its key and secret are removed from the state. Everything that reads them there gets nothing, and the platform never shows the secret again. Store it elsewhere first.',
  },
  datedOtherwise: {
    summary: 'The clock of the platform contradicts its own dates',
    detail:
      'When "{name}" was created, the platform said that the time is {now} and that the key was created at {created}. The provider uses neither: the age of this key counts from now by the clock of this machine. Check the clock of the platform and of anything in front of it.',
  },
  datedInFuture: {
    summary: 'The platform dates an API key in the future',
    detail:
      'The platform says that "{name}" was created at {created}, which is in the future. So its age counts from now by the clock of this machine. Check the clock of the platform and of anything in front of it.',
  },
  valueChanged: {
    summary: 'The value of an API key has changed',
    detail:
      'The platform shows API key "{name}" ({id}) with another value than it was created with. The state stores the new value. Its secret is not known, so secret is now empty. Find out who changed it. The {PLAN} proposes to replace the key.',
  },
  replacedForValue: {
    summary: 'An API key is replaced because its value has changed',
    detail:
      'The platform shows API key "{name}" ({id}) with another value than it was created with, and its secret is not known. So {THIS_PLAN} replaces it. If the new value is in use, remove the key from the state and import it instead.',
  },
  keyHeldTwice: {
    summary: 'One API key is managed at two addresses',
    detail:
      'API key "{name}" ({id}) is also in the state at another address. Each address can replace or delete the key, and the other one then has no key. {FORGET}, at one of the two.',
  },
  keptKeyDeleted: {
    summary: 'An API key that is kept elsewhere will be deleted',
    detail:
      'API key "{name}" ({id}) is removed at one address and kept at another, and both are the same key. {THIS_PLAN} deletes it, and the address that keeps it loses its key at once. If you want to keep the key, do not continue: {FORGET}, at the address that is removed.',
  },
  leftForLookUp: {
    summary: 'An API key is left on the platform',
    detail:
      'The program managed API key "{name}" ({id}) and now only looks it up. So {THIS_PLAN} does not delete it, and nothing manages it any more.',
  },
  nameStored: {
    summary: 'The platform stores a name in another form',
    detail:
      'API key "{name}" is called "{stored}" on the platform. The provider remembers this and does not treat it as a change. Only a different name on the platform will be one.',
  },
  notListed: {
    summary: 'Some API keys cannot be imported and are not listed',
    detail:
      'The platform shows neither the ids nor the whole values of its keys, so nothing identifies them. The list of project {project} leaves out {names}. Manage them in Settings > API Keys, or create new keys here and delete the old ones there.',
  },
  notNamable: {
    summary: 'Some API keys have names that cannot be declared',
    detail:
      'The names of keys that are managed here have 1 to 255 characters and no control characters. The list of project {project} leaves out {names}. Manage them in Settings > API Keys, or create new keys here and delete the old ones there.',
  },
  nameRewritten: {
    summary: 'The name of an API key is written in another form',
    detail:
      'The name {name} is JSON. The generated configuration calls jsonencode instead, which returns another text, and another name replaces the key. Write the name as a quoted string.',
  },
} as const satisfies Record<string, MessageEntry>
