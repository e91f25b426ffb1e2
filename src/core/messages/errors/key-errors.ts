import type { MessageEntry } from '../index.ts'

/** What the key rules refuse, or cannot decide. */
export const KEY_ERRORS = {
  KEY_NAME_INVALID: {
    summary: 'The key needs another name',
    detail: 'name {problem}. A name has 1 to 255 characters, none of them a control character.',
  },
  KEY_TYPE_INVALID: {
    summary: 'Unknown key type',
    detail: 'type is "{type}"; it must be "privileged" or "locked_down_viewer".',
  },
  KEY_TYPE_FILTER_INVALID: {
    summary: 'Unknown key type',
    detail: 'type is "{type}"; it must be "privileged", "locked_down_viewer" or "system".',
  },
  DURATION_INVALID: {
    summary: '{attribute} is not a usable duration',
    detail:
      '{attribute} is "{value}"; write a whole number followed by h (hours), d (days) or w (weeks), from {shortest} to 3650d, for example "{example}".',
  },
  ROTATE_EARLY_TOO_LONG: {
    summary: 'rotate_early is not shorter than rotate_after',
    detail:
      'rotate_early is "{early}" and rotate_after is "{after}", so every key would be due as soon as it is made. Make rotate_early shorter, or leave it out: then it is 5 % of rotate_after, at most 24h.',
  },
  ROTATE_AFTER_UNKNOWN: {
    summary: '{attribute} must be known in the {PLAN}',
    detail:
      'Whether API key "{name}" is due for rotation is decided in the {PLAN}, and {attribute} becomes known only during {APPLY}. Take it from a variable instead of another resource.',
  },
  SETTINGS_NOT_KNOWN: {
    summary: 'The provider is not configured yet',
    detail:
      'Settings of the provider depend on values that are known only after {APPLY}, so the platform cannot be asked now. {DEPENDENCIES_FIRST}, or give the settings as variables or environment variables.',
  },
  PROJECT_MISSING: {
    summary: 'No project is named',
    detail:
      'No project is named here, and the provider has no default. Set project_id here, {DEFAULT_PROJECT}, or the environment variable EKB_PROJECT_ID. The project id is shown in the project settings of the platform.',
  },
  PLAN_OF_ANOTHER_PROJECT: {
    summary: 'The {PLAN} was made for another project',
    detail:
      'The default project was {project} when the {PLAN} was made, and the settings now name {settings} (project_id, EKB_PROJECT_ID). Nothing was sent. Use the settings of project {project}, or make the {PLAN} again.',
  },
  SYSTEM_KEY_CLAIMED: {
    summary: 'The Automator key cannot be managed',
    detail:
      '"{name}" is the name of the system key of {project}: the platform creates it and refuses to delete it. Nothing was sent. Read it with {AUTOMATOR_KEY}, or give this key another name.',
  },
  SYSTEM_KEY_IMPORT: {
    summary: 'The Automator key cannot be imported',
    detail:
      '{id} is the system key of project {project}: the platform creates it and refuses to delete it. It was not imported. Read it with {AUTOMATOR_KEY}.',
  },
  SYSTEM_KEY_DELETE: {
    summary: 'The Automator key cannot be deleted',
    detail:
      '{id} is the system key of project {project}, and the platform refuses to delete it. Nothing was sent. {FORGET}, and read it with {AUTOMATOR_KEY}.',
  },
  SYSTEM_KEY_MISSING: {
    summary: 'The project shows no Automator key',
    detail:
      'Every project has one system key, and the list of project {project} shows none. Check project_id, and whether these credentials may see it.',
  },
  LIST_EMPTY: {
    summary: 'The project shows no keys at all',
    detail:
      'The list of project {project} is empty, and every project has at least one key, the Automator key. So nothing is taken for gone, and the state is left as it is. Check project_id, and whether these credentials may see the keys.',
  },
  LIST_WITHOUT_SYSTEM_KEY: {
    summary: 'The project does not show all of its keys',
    detail:
      'The list of project {project} has {count} keys and not the Automator key, which every project has. So nothing is taken for gone, and the state is left as it is. Check project_id, and whether these credentials may see all keys.',
  },
  LIST_FROM_CACHE: {
    summary: 'A cache answers in place of the platform',
    detail:
      'The list of project {project} comes from a cache between here and the platform, and shows what once was. So nothing is taken for gone, and the state is left as it is. Let the cache pass on requests for keys, or set endpoint to an address without it.',
  },
  ID_OF_ANOTHER_KEY: {
    summary: 'The id of API key "{name}" belongs to another key',
    detail:
      'The state has "{name}" as {id}, and under that id project {project} shows {seen}. An id alone is not enough to change or delete a key, so neither was done. {FORGET}; if the key of this resource still exists, import it (import id name:<exact name>).',
  },
  ID_SHARED: {
    summary: 'Several keys have the id of API key "{name}"',
    detail:
      'Project {project} shows more than one key with the id {id}, so it cannot be told which of them is "{name}". Neither was touched. Delete those that belong to nobody in Settings > API Keys, or ask the operator of the platform.',
  },
  VALUE_CHANGED: {
    summary: 'API key "{name}" has another value now',
    detail:
      'Project {project} shows {id} with another value than the state has, so it may be another key. It was not deleted. Refresh the state first: then it has the key as it is.',
  },
  KEY_OF_ANOTHER_PROJECT: {
    summary: 'API key "{name}" belongs to another project',
    detail:
      'The state has "{name}" ({id}) in project {project}, and the settings name project {settings} (project_id, EKB_PROJECT_ID). The platform does not show the keys of project {project} to these credentials: {failure} Use the settings of project {project} with this state, or the state that belongs to project {settings}.',
  },
  KEY_HELD_TWICE: {
    summary: 'API key "{name}" is still managed elsewhere',
    detail:
      '{id} is removed here, and another resource of this program has the same key and keeps it. It was not deleted, because what is kept would lose its key. {FORGET}.',
  },
  DELETION_PROTECTED: {
    summary: 'API key "{name}" is protected against deletion',
    detail:
      'deletion_protection is true for {id}, and {THIS_PLAN} would delete it. Set deletion_protection to false and apply that first.',
  },
  REPLACEMENT_PROTECTED: {
    summary: 'API key "{name}" is protected against replacement',
    detail: 'deletion_protection is {protection} for {id}, and {because}. {remedy}.',
  },
  OLD_HALF_KEPT: {
    summary: 'The old key of an interrupted rotation is kept',
    detail:
      '"{name}" ({id}) is the old half of a rotation that was cut short, and no younger key of that name and type is known with its secret: so it is the only one that works. It was not deleted. The run that gets a new one deletes it. Run again; if that does nothing about "{name}", ask for a new key ({REPLACE}).',
  },
  OWN_KEY_DELETE: {
    summary: 'The provider signs in with this key',
    detail:
      '"{name}" ({id}) is the key that the provider signs in with: without it, neither this run nor the next could do anything. Nothing was sent. Sign in with another privileged key (EKB_API_KEY and EKB_API_SECRET) to delete this one. {FORGET} to keep it without managing it.',
  },
  OWN_KEY_GAP: {
    summary: 'The provider signs in with this key',
    detail:
      '"{name}" ({id}) is the key that the provider signs in with, and it would be deleted before the new one is there: nobody could make that then. Nothing was sent. {NEW_FIRST}, or sign in with another privileged key.',
  },
  OWN_KEY_IN_USE: {
    summary: 'The provider still signs in with this key',
    detail:
      '"{name}" ({id}) has been replaced, but this run signs in with it, and has no new pair that the platform accepts. It was not deleted, and it works. Put key and secret of the new one from the state into EKB_API_KEY and EKB_API_SECRET (or wherever the provider has them from) and run again: that run deletes the old one.',
  },
  OWN_KEY_NOT_FOLLOWED: {
    summary: 'The provider could not sign in with the new key',
    detail:
      '"{name}" ({id}) is the key that the provider signs in with, and the new one {problem}: the run could not go on with it. Sign in with another privileged key (EKB_API_KEY and EKB_API_SECRET), or undo the change.',
  },
  STATE_UNREADABLE: {
    summary: 'The state of an API key cannot be used',
    detail:
      '{attribute} of {which} is {seen} in the state, and has to be {expected}. Something other than this provider wrote it. Nothing was sent. Restore the state from a backup, or correct it. If neither can be done, begin anew. {FORGET}, then import the key again.',
  },
  CREATE_LOST: {
    summary: 'Could not tell whether "{name}" was created',
    detail:
      '{reason} No new key with that name and type appeared within {seconds} s{unseen}. Run it again; should one appear later, it belongs to nobody: import it ({import}) or delete it in Settings > API Keys.',
  },
  CREATE_RECOVERED: {
    summary: 'The secret of "{name}" was lost on the way',
    detail:
      '{reason} The platform did create the key ({id}), so it is kept in the state, but its secret is shown only once and did not arrive. The next run replaces it; nothing else needs doing.',
  },
  CREATE_AMBIGUOUS: {
    summary: 'Could not tell whether "{name}" was created',
    detail: '{reason} {count} with that name and type appeared since: {ids}. Nothing was deleted. {remedy}.',
  },
  CREATE_NOT_NEW: {
    summary: 'The platform answered with a key that is not new',
    detail:
      'The answer to the request for API key "{name}" holds {id}, and {why}. So it is somebody\'s, and it was neither taken over nor deleted. Look in Settings > API Keys whether a new key with that name is there: it belongs to nobody. If {id} is the one that belongs here, import it instead of creating a key.',
  },
  CREATE_CONTRADICTED: {
    summary: 'The list contradicts the answer to a create request',
    detail:
      'The platform answered the request for API key "{name}" with {id}, and lists it with {what}: as {listed}. So it may be somebody\'s, and it was neither taken over nor deleted. Look at it in Settings > API Keys; what was made by this request belongs to nobody, and can be deleted there.',
  },
  SECRET_MUST_BE_STORED: {
    summary: 'store_secret cannot be false with this platform',
    detail:
      'This platform shows keys only masked and gives them no ids, so a key can be deleted later only by its value, which would then be thrown away. Nothing was created. Leave store_secret at true.',
  },
  KEY_NOT_FOUND: {
    summary: 'No such API key',
    detail:
      'Project {project} has no key {what}.{hint} Ids look like {example}; {API_KEYS} lists them, with the names.',
  },
  KEY_AMBIGUOUS: {
    summary: 'More than one API key matches',
    detail: 'Project {project} has {count} keys named "{name}": {keys}. {remedy}.',
  },
  KEY_SELECTOR_INVALID: {
    summary: 'Say which key by id or by name',
    detail: 'Set exactly one of id and name.',
  },
  IMPORT_ID_INVALID: {
    summary: 'Not an import id',
    detail:
      'An import id is <id>, <project id>/<id>, name:<exact name> or <project id>/name:<exact name>, where the id is the public one ({example} for instance), never the key value.',
  },
  IMPORT_BY_VALUE: {
    summary: 'That is a key value, not an id',
    detail:
      'The import id is the value of a key. Values do not belong on a command line; the public id of that key is {id}. The value may now be in your shell history and in logs: consider replacing the key.',
  },
  IMPORT_UNUSABLE: {
    summary: 'This key could not be deleted later',
    detail:
      'This platform shows keys only masked and gives them no ids, so an imported key could never be deleted. Nothing was imported. Create a new key and delete the old one in Settings > API Keys.',
  },
  KEY_VALUE_UNKNOWN: {
    summary: 'API key "{name}" cannot be deleted from here',
    detail:
      'This platform shows keys only masked, and the state has neither an id nor a value that tells which of them is {id}. Nothing was sent. Delete it in Settings > API Keys of project {project}; the next refresh finds it gone.',
  },
  DELETE_UNCONFIRMED: {
    summary: 'API key "{name}" was not deleted',
    detail:
      '{said} But project {project} {seen}, so {id} stays in the state. Run it again, or delete the key in Settings > API Keys.',
  },
  DELETES_UNCONFIRMED: {
    summary: 'API keys may not have been deleted',
    detail:
      'The platform answered that it has deleted {keys}. But project {project} {seen}, and the state no longer has them. Look at Settings > API Keys of the project: delete a key that is still there, or import it (import id {example}, for the first).',
  },
  TIME_LIMIT: {
    summary: 'Not done within {seconds} s',
    detail:
      'That is the time limit of this resource, and until then no request could be sent that changes this key. Raise the limit, or find out why the platform is slow to answer.',
  },
  INPUT_UNKNOWN: {
    summary: 'There is no input "{name}"',
    detail: 'The inputs are {known}.',
  },
  INPUT_MISSING: {
    summary: 'This input is required',
    detail: 'Give it {expected}.',
  },
  INPUT_KIND_INVALID: {
    summary: 'The value is of the wrong kind',
    detail: 'It has to be {expected}, and is {seen}.',
  },
  NAME_REQUIRED: {
    summary: 'The key needs a name',
    detail: 'The configuration of this stack switches automatic names off, so set name.',
  },
  VALUE_HIDDEN: {
    summary: 'The platform does not show the value of this key',
    detail:
      '{id} is shown only masked, so there is nothing to reveal. Leave reveal at false, or take the value from where the key was created.',
  },
} as const satisfies Record<string, MessageEntry>
