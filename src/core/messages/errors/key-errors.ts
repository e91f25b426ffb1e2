import type { MessageEntry } from '../index.ts'

/** Errors of the key rules. */
export const KEY_ERRORS = {
  KEY_NAME_INVALID: {
    summary: 'The key needs another name',
    detail: 'name {problem}. A name has 1 to 255 characters and no control characters.',
  },
  KEY_TYPE_INVALID: {
    summary: 'Unknown key type',
    detail: 'type is "{type}". It must be "privileged" or "locked_down_viewer".',
  },
  KEY_TYPE_FILTER_INVALID: {
    summary: 'Unknown key type',
    detail: 'type is "{type}". It must be "privileged", "locked_down_viewer" or "system".',
  },
  KEY_NAME_FILTER_INVALID: {
    summary: 'The name filter is not valid',
    detail:
      '{problem}. Set name to find one exact name, set name_prefix to find names that begin with it, or omit both to list all keys.',
  },
  DURATION_INVALID: {
    summary: '{attribute} is not a valid duration',
    detail:
      '{attribute} is "{value}". Use a whole number followed by h (hours), d (days) or w (weeks), from {shortest} to 3650d, for example "{example}".',
  },
  ROTATE_EARLY_TOO_LONG: {
    summary: 'rotate_early is not shorter than rotate_after',
    detail:
      'rotate_early is "{early}" and rotate_after is "{after}", so every key would be due as soon as it is created. Set a shorter rotate_early, or omit it. The default is 5 % of rotate_after, at most 24h.',
  },
  ROTATE_AFTER_UNKNOWN: {
    summary: '{attribute} must be known in the {PLAN}',
    detail:
      'The {PLAN} decides whether API key "{name}" is due for rotation, but {attribute} is known only during {APPLY}. Use a variable instead of a value of another resource.',
  },
  SETTINGS_NOT_KNOWN: {
    summary: 'The provider is not configured yet',
    detail:
      'Settings of the provider depend on values that are known only after {APPLY}, so the provider cannot ask the platform now. {DEPENDENCIES_FIRST}, or set the settings with variables or environment variables.',
  },
  PROJECT_MISSING: {
    summary: 'No project is set',
    detail:
      'project_id is not set here, and the provider has no default. Set project_id here, {DEFAULT_PROJECT}, or the environment variable EKB_PROJECT_ID. The project settings of the platform show the project id.',
  },
  PLAN_OF_ANOTHER_PROJECT: {
    summary: 'The {PLAN} was made for another project',
    detail:
      'The default project was {project} when the {PLAN} was made, but the settings now name {settings} (project_id, EKB_PROJECT_ID). Nothing was sent. Use the settings of project {project}, or make the {PLAN} again.',
  },
  SYSTEM_KEY_CLAIMED: {
    summary: 'The Automator key cannot be managed',
    detail:
      '"{name}" is the name of the system key of {project}. The platform creates this key and refuses to delete it. Nothing was sent. Read it with {AUTOMATOR_KEY}, or give your key another name.',
  },
  SYSTEM_KEY_IMPORT: {
    summary: 'The Automator key cannot be imported',
    detail:
      '{id} is the system key of project {project}. The platform creates this key and refuses to delete it, so it was not imported. Read it with {AUTOMATOR_KEY}.',
  },
  SYSTEM_KEY_DELETE: {
    summary: 'The Automator key cannot be deleted',
    detail:
      '{id} is the system key of project {project}, and the platform refuses to delete it. Nothing was sent. {FORGET}, and read it with {AUTOMATOR_KEY}.',
  },
  SYSTEM_KEY_NOT_HANDED_OVER: {
    summary: 'The Automator key is not handed over',
    detail:
      'This selects the system key of the project, and whoever reads it could do everything in the project. Select another key. If you need the value of the system key, read it with {AUTOMATOR_KEY} and reveal = true, which stores it in the state.',
  },
  SYSTEM_KEY_MISSING: {
    summary: 'The project shows no Automator key',
    detail:
      'Every project has one system key, but the list of project {project} shows none. Check project_id, and check that these credentials can see the system key.',
  },
  LIST_EMPTY: {
    summary: 'The project shows no keys at all',
    detail:
      'The list of project {project} is empty, but every project has at least one key, the Automator key. The provider does not treat any key as deleted and leaves your state unchanged. Check project_id, and check that these credentials can see the keys.',
  },
  LIST_WITHOUT_SYSTEM_KEY: {
    summary: 'The project does not show all of its keys',
    detail:
      'The list of project {project} has {count} keys, but not the Automator key, which every project has. The provider does not treat any key as deleted and leaves your state unchanged. Check project_id, and check that these credentials can see all keys.',
  },
  LIST_FROM_CACHE: {
    summary: 'A cache answered instead of the platform',
    detail:
      'The list of project {project} comes from a cache between this machine and the platform, so it may be out of date. The provider does not treat any key as deleted and leaves your state unchanged. Exclude the key list from the cache, or set endpoint to an address that bypasses it.',
  },
  ID_OF_ANOTHER_KEY: {
    summary: 'The id of API key "{name}" belongs to another key',
    detail:
      'In the state, "{name}" has the id {id}, but with that id project {project} shows {seen}. An id alone is not enough to change or delete a key, so the provider did neither. {FORGET}. If the key of this resource still exists, import it (import id name:<exact name>).',
  },
  ID_SHARED: {
    summary: 'Several keys have the id of API key "{name}"',
    detail:
      'Project {project} shows more than one key with the id {id}, so the provider cannot tell which of them is "{name}". It changed none of them. In Settings > API Keys, delete those that do not belong to anybody, or ask the operator of the platform.',
  },
  VALUE_CHANGED: {
    summary: 'The value of API key "{name}" has changed',
    detail:
      'Project {project} shows {id} with another value than the state does, so it may be another key. It was not deleted. Refresh the state first, so that it has the key as it is now.',
  },
  KEY_OF_ANOTHER_PROJECT: {
    summary: 'API key "{name}" belongs to another project',
    detail:
      'In the state, "{name}" ({id}) belongs to project {project}, but the settings name project {settings} (project_id, EKB_PROJECT_ID). The platform does not show the keys of project {project} to these credentials: {failure} Use the settings of project {project} with this state, or the state that belongs to project {settings}.',
  },
  KEY_HELD_TWICE: {
    summary: 'API key "{name}" is still managed elsewhere',
    detail:
      '{id} is removed here, but another resource of this program manages the same key and keeps it. The key was not deleted, because that resource would lose it. {FORGET}.',
  },
  DELETION_PROTECTED: {
    summary: 'API key "{name}" is protected against deletion',
    detail:
      'deletion_protection is true for {id}, but {THIS_PLAN} would delete it. Set deletion_protection to false and apply that first.',
  },
  REPLACEMENT_PROTECTED: {
    summary: 'API key "{name}" is protected against replacement',
    detail: 'deletion_protection is {protection} for {id}, and {because}. {remedy}.',
  },
  OLD_HALF_KEPT: {
    summary: 'The old key of an interrupted rotation is kept',
    detail:
      '"{name}" ({id}) is the old key of an interrupted rotation. The state has no newer key of that name and type with its secret, so this is the only one that works. It was not deleted. The run that creates a new key deletes it. Run it again. If that does not change "{name}", replace it ({REPLACE}).',
  },
  OWN_KEY_DELETE: {
    summary: 'The provider signs in with this key',
    detail:
      '"{name}" ({id}) is the key that the provider signs in with. Without it, neither this run nor the next one could do anything. Nothing was sent. To delete this key, sign in with another privileged key (EKB_API_KEY and EKB_API_SECRET). {FORGET} to keep it without managing it.',
  },
  OWN_KEY_GAP: {
    summary: 'The provider signs in with this key',
    detail:
      '"{name}" ({id}) is the key that the provider signs in with, and it would be deleted before the new one exists. Then nobody could create the new one. Nothing was sent. {NEW_FIRST}, or sign in with another privileged key.',
  },
  OWN_KEY_IN_USE: {
    summary: 'The provider still signs in with this key',
    detail:
      '"{name}" ({id}) has been replaced, but this run signs in with it and has no new pair that the platform accepts. It was not deleted and still works. Copy the key and secret of the new one from the state to EKB_API_KEY and EKB_API_SECRET (or wherever the provider gets them from), and run again. That run deletes the old one.',
  },
  OWN_KEY_NOT_FOLLOWED: {
    summary: 'The provider could not sign in with the new key',
    detail:
      '"{name}" ({id}) is the key that the provider signs in with, and the new one {problem}, so the run could not continue with it. Sign in with another privileged key (EKB_API_KEY and EKB_API_SECRET), or undo the change.',
  },
  STATE_UNREADABLE: {
    summary: 'The state of an API key cannot be used',
    detail:
      '{attribute} of {which} is {seen} in the state, but must be {expected}. Something other than this provider wrote it. Nothing was sent. Restore the state from a backup, or correct it. If you can do neither, start over. {FORGET}, then import the key again.',
  },
  CREATE_LOST: {
    summary: 'Could not tell whether "{name}" was created',
    detail:
      '{reason} No new key with that name and type appeared within {seconds} s{unseen}. Run it again. If one appears later, nothing manages it. Import it ({import}), or delete it in Settings > API Keys.',
  },
  CREATE_RECOVERED: {
    summary: 'The secret of "{name}" was lost in transit',
    detail:
      '{reason} The platform did create the key ({id}), so it is kept in the state, but its secret is shown only once and did not arrive. The next run replaces the key. You do not have to do anything else.',
  },
  CREATE_AMBIGUOUS: {
    summary: 'Could not tell whether "{name}" was created',
    detail: '{reason} {appeared}. Nothing was deleted. {remedy}.',
  },
  CREATE_NOT_NEW: {
    summary: 'The platform answered with a key that is not new',
    detail:
      'The answer to the request for API key "{name}" contains {id}, but {why}. So it is not the new key, and it was neither adopted nor deleted. Check in Settings > API Keys whether there is a new key with that name. Nothing manages that one. If {id} is the key that you want here, import it instead of creating a key.',
  },
  CREATE_CONTRADICTED: {
    summary: 'The key list contradicts the answer to a create request',
    detail:
      'The platform answered the request for API key "{name}" with {id}, but lists it with {what}: as {listed}. It may belong to somebody else, so it was neither adopted nor deleted. Look at it in Settings > API Keys. If this request created it, nothing manages it, and you can delete it there.',
  },
  CREATE_VALUE_CUT: {
    summary: 'The key list shows only a part of each value',
    detail:
      'The platform created API key "{name}" and lists it as {listed}, with a part of its value and no sign that something is missing. So later runs could not tell that it is this key, and it is not in the state. Delete it in Settings > API Keys before you run again, because each run creates another one. Such lists can be read if they show the key that the provider signs in with: sign in with a key of this project.',
  },
  SECRET_MUST_BE_STORED: {
    summary: 'store_secret cannot be false with this platform',
    detail:
      'This platform masks its keys, and nothing else tells which of them is a new one. So a key can later be deleted only by its value, which would not be stored. Nothing was created. Leave store_secret at true.',
  },
  KEY_VALUE_UNKNOWN: {
    summary: 'API key "{name}" cannot be deleted from here',
    detail:
      'This platform masks its keys, and the state has neither an id nor a value that shows which of them is {id}. Nothing was sent. Delete it in Settings > API Keys of project {project}. The next refresh finds that it is gone.',
  },
  DELETE_UNCONFIRMED: {
    summary: 'API key "{name}" was not deleted',
    detail:
      '{said} But project {project} {seen}, so {id} stays in the state. Run it again, or delete the key in Settings > API Keys.',
  },
  DELETES_UNCONFIRMED: {
    summary: 'API keys may not have been deleted',
    detail:
      'The platform answered that it has deleted {keys}. But project {project} {seen}, and the state no longer has them. Check Settings > API Keys of the project. If a key is still there, delete it or import it (import id {example} for the first one).',
  },
  TIME_LIMIT: {
    summary: 'Not done within {seconds} s',
    detail:
      'That is the time limit of this resource, and no request that changes this key could be sent until then. Raise the limit, or find out why the platform is slow to answer.',
  },
  INPUT_UNKNOWN: {
    summary: 'Unknown input "{name}"',
    detail: 'The inputs are {known}.',
  },
  INPUT_MISSING: {
    summary: 'This input is required',
    detail: 'Set it to {expected}.',
  },
  INPUT_KIND_INVALID: {
    summary: 'The value has the wrong type',
    detail: 'It must be {expected}, but it is {seen}.',
  },
  NAME_REQUIRED: {
    summary: 'The key needs a name',
    detail: 'The configuration of this stack turns automatic names off, so set name.',
  },
  VALUE_HIDDEN: {
    summary: 'The platform does not show the value of this key',
    detail:
      'The platform masks {id}, so there is nothing to reveal. Leave reveal at false, or get the value from wherever the key was created.',
  },
} as const satisfies Record<string, MessageEntry>
