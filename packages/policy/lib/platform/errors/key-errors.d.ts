/** What the key rules refuse, or cannot decide. */
export declare const KEY_ERRORS: {
    readonly KEY_NAME_INVALID: {
        readonly summary: 'The key needs another name';
        readonly detail: 'name {problem}. A name has 1 to 255 characters, none of them a control character.';
    };
    readonly KEY_TYPE_INVALID: {
        readonly summary: 'Unknown key type';
        readonly detail: 'type is "{type}"; it must be "privileged" or "locked_down_viewer".';
    };
    readonly KEY_TYPE_FILTER_INVALID: {
        readonly summary: 'Unknown key type';
        readonly detail: 'type is "{type}"; it must be "privileged", "locked_down_viewer" or "system".';
    };
    readonly DURATION_INVALID: {
        readonly summary: '{attribute} is not a usable duration';
        readonly detail: '{attribute} is "{value}"; write a whole number followed by h (hours), d (days) or w (weeks), from {shortest} to 3650d, for example "{example}".';
    };
    readonly ROTATE_EARLY_TOO_LONG: {
        readonly summary: 'rotate_early is not shorter than rotate_after';
        readonly detail: 'rotate_early is "{early}" and rotate_after is "{after}", so every key would be due as soon as it is made. Make rotate_early shorter, or leave it out: then it is 5 % of rotate_after, at most 24h.';
    };
    readonly ROTATE_AFTER_UNKNOWN: {
        readonly summary: '{attribute} must be known in the {PLAN}';
        readonly detail: 'Whether API key "{name}" is due for rotation is decided in the {PLAN}, and {attribute} becomes known only during {APPLY}. Take it from a variable instead of another resource.';
    };
    readonly SETTINGS_NOT_KNOWN: {
        readonly summary: 'The provider is not configured yet';
        readonly detail: 'Settings of the provider depend on values that are known only after {APPLY}, so the platform cannot be asked now. {DEPENDENCIES_FIRST}, or give the settings as variables or environment variables.';
    };
    readonly PROJECT_MISSING: {
        readonly summary: 'No project is named';
        readonly detail: 'No project is named here, and the provider has no default. Set project_id here, {DEFAULT_PROJECT}, or the environment variable EKB_PROJECT_ID. The project id is shown in the project settings of the platform.';
    };
    readonly PLAN_OF_ANOTHER_PROJECT: {
        readonly summary: 'The {PLAN} was made for another project';
        readonly detail: 'The default project was {project} when the {PLAN} was made, and the settings now name {settings} (project_id, EKB_PROJECT_ID). Nothing was sent. Use the settings of project {project}, or make the {PLAN} again.';
    };
    readonly SYSTEM_KEY_CLAIMED: {
        readonly summary: 'The Automator key cannot be managed';
        readonly detail: '"{name}" is the name of the system key of {project}: the platform creates it and refuses to delete it. Nothing was sent. Read it with {AUTOMATOR_KEY}, or give this key another name.';
    };
    readonly SYSTEM_KEY_IMPORT: {
        readonly summary: 'The Automator key cannot be imported';
        readonly detail: '{id} is the system key of project {project}: the platform creates it and refuses to delete it. It was not imported. Read it with {AUTOMATOR_KEY}.';
    };
    readonly SYSTEM_KEY_DELETE: {
        readonly summary: 'The Automator key cannot be deleted';
        readonly detail: '{id} is the system key of project {project}, and the platform refuses to delete it. Nothing was sent. {FORGET}, and read it with {AUTOMATOR_KEY}.';
    };
    readonly SYSTEM_KEY_MISSING: {
        readonly summary: 'The project shows no Automator key';
        readonly detail: 'Every project has one system key, and the list of project {project} shows none. Check project_id, and whether these credentials may see it.';
    };
    readonly LIST_EMPTY: {
        readonly summary: 'The project shows no keys at all';
        readonly detail: 'The list of project {project} is empty, and every project has at least one key, the Automator key. So nothing is taken for gone, and the state is left as it is. Check project_id, and whether these credentials may see the keys.';
    };
    readonly LIST_WITHOUT_SYSTEM_KEY: {
        readonly summary: 'The project does not show all of its keys';
        readonly detail: 'The list of project {project} has {count} keys and not the Automator key, which every project has. So nothing is taken for gone, and the state is left as it is. Check project_id, and whether these credentials may see all keys.';
    };
    readonly LIST_FROM_CACHE: {
        readonly summary: 'A cache answers in place of the platform';
        readonly detail: 'The list of project {project} comes from a cache between here and the platform, and shows what once was. So nothing is taken for gone, and the state is left as it is. Let the cache pass on requests for keys, or set endpoint to an address without it.';
    };
    readonly ID_OF_ANOTHER_KEY: {
        readonly summary: 'The id of API key "{name}" belongs to another key';
        readonly detail: 'The state has "{name}" as {id}, and under that id project {project} shows {seen}. An id alone is not enough to change or delete a key, so neither was done. {FORGET}; if the key of this resource still exists, import it (import id name:<exact name>).';
    };
    readonly ID_SHARED: {
        readonly summary: 'Several keys have the id of API key "{name}"';
        readonly detail: 'Project {project} shows more than one key with the id {id}, so it cannot be told which of them is "{name}". Neither was touched. Delete those that belong to nobody in Settings > API Keys, or ask the operator of the platform.';
    };
    readonly VALUE_CHANGED: {
        readonly summary: 'API key "{name}" has another value now';
        readonly detail: 'Project {project} shows {id} with another value than the state has, so it may be another key. It was not deleted. Refresh the state first: then it has the key as it is.';
    };
    readonly KEY_OF_ANOTHER_PROJECT: {
        readonly summary: 'API key "{name}" belongs to another project';
        readonly detail: 'The state has "{name}" ({id}) in project {project}, and the settings name project {settings} (project_id, EKB_PROJECT_ID). The platform does not show the keys of project {project} to these credentials: {failure} Use the settings of project {project} with this state, or the state that belongs to project {settings}.';
    };
    readonly KEY_HELD_TWICE: {
        readonly summary: 'API key "{name}" is still managed elsewhere';
        readonly detail: '{id} is removed here, and another resource of this program has the same key and keeps it. It was not deleted, because what is kept would lose its key. {FORGET}.';
    };
    readonly DELETION_PROTECTED: {
        readonly summary: 'API key "{name}" is protected against deletion';
        readonly detail: 'deletion_protection is true for {id}, and {THIS_PLAN} would delete it. Set deletion_protection to false and apply that first.';
    };
    readonly REPLACEMENT_PROTECTED: {
        readonly summary: 'API key "{name}" is protected against replacement';
        readonly detail: 'deletion_protection is {protection} for {id}, and {because}. {remedy}.';
    };
    readonly OLD_HALF_KEPT: {
        readonly summary: 'The old key of an interrupted rotation is kept';
        readonly detail: '"{name}" ({id}) is the old half of a rotation that was cut short, and no younger key of that name and type is known with its secret: so it is the only one that works. It was not deleted. The run that gets a new one deletes it. Run again; if that does nothing about "{name}", ask for a new key ({REPLACE}).';
    };
    readonly OWN_KEY_DELETE: {
        readonly summary: 'The provider signs in with this key';
        readonly detail: '"{name}" ({id}) is the key that the provider signs in with: without it, neither this run nor the next could do anything. Nothing was sent. Sign in with another privileged key (EKB_API_KEY and EKB_API_SECRET) to delete this one. {FORGET} to keep it without managing it.';
    };
    readonly OWN_KEY_GAP: {
        readonly summary: 'The provider signs in with this key';
        readonly detail: '"{name}" ({id}) is the key that the provider signs in with, and it would be deleted before the new one is there: nobody could make that then. Nothing was sent. {NEW_FIRST}, or sign in with another privileged key.';
    };
    readonly OWN_KEY_IN_USE: {
        readonly summary: 'The provider still signs in with this key';
        readonly detail: '"{name}" ({id}) has been replaced, but this run signs in with it, and has no new pair that the platform accepts. It was not deleted, and it works. Put key and secret of the new one from the state into EKB_API_KEY and EKB_API_SECRET (or wherever the provider has them from) and run again: that run deletes the old one.';
    };
    readonly OWN_KEY_NOT_FOLLOWED: {
        readonly summary: 'The provider could not sign in with the new key';
        readonly detail: '"{name}" ({id}) is the key that the provider signs in with, and the new one {problem}: the run could not go on with it. Sign in with another privileged key (EKB_API_KEY and EKB_API_SECRET), or undo the change.';
    };
    readonly STATE_UNREADABLE: {
        readonly summary: 'The state of an API key cannot be used';
        readonly detail: '{attribute} of {which} is {seen} in the state, and has to be {expected}. Something other than this provider wrote it. Nothing was sent. Restore the state from a backup, or correct it. If neither can be done, begin anew. {FORGET}, then import the key again.';
    };
    readonly CREATE_LOST: {
        readonly summary: 'Could not tell whether "{name}" was created';
        readonly detail: '{reason} No new key with that name and type appeared within {seconds} s{unseen}. Run it again; should one appear later, it belongs to nobody: import it ({import}) or delete it in Settings > API Keys.';
    };
    readonly CREATE_RECOVERED: {
        readonly summary: 'The secret of "{name}" was lost on the way';
        readonly detail: '{reason} The platform did create the key ({id}), so it is kept in the state, but its secret is shown only once and did not arrive. The next run replaces it; nothing else needs doing.';
    };
    readonly CREATE_AMBIGUOUS: {
        readonly summary: 'Could not tell whether "{name}" was created';
        readonly detail: '{reason} {count} with that name and type appeared since: {ids}. Nothing was deleted. {remedy}.';
    };
    readonly CREATE_NOT_NEW: {
        readonly summary: 'The platform answered with a key that is not new';
        readonly detail: 'The answer to the request for API key "{name}" holds {id}, and {why}. So it is somebody\'s, and it was neither taken over nor deleted. Look in Settings > API Keys whether a new key with that name is there: it belongs to nobody. If {id} is the one that belongs here, import it instead of creating a key.';
    };
    readonly CREATE_CONTRADICTED: {
        readonly summary: 'The list contradicts the answer to a create request';
        readonly detail: 'The platform answered the request for API key "{name}" with {id}, and lists it with {what}: as {listed}. So it may be somebody\'s, and it was neither taken over nor deleted. Look at it in Settings > API Keys; what was made by this request belongs to nobody, and can be deleted there.';
    };
    readonly SECRET_MUST_BE_STORED: {
        readonly summary: 'store_secret cannot be false with this platform';
        readonly detail: 'This platform shows keys only masked and gives them no ids, so a key can be deleted later only by its value, which would then be thrown away. Nothing was created. Leave store_secret at true.';
    };
    readonly KEY_NOT_FOUND: {
        readonly summary: 'No such API key';
        readonly detail: 'Project {project} has no key {what}.{hint} Ids look like {example}; {API_KEYS} lists them, with the names.';
    };
    readonly KEY_AMBIGUOUS: {
        readonly summary: 'More than one API key matches';
        readonly detail: 'Project {project} has {count} keys named "{name}": {keys}. {remedy}.';
    };
    readonly KEY_SELECTOR_INVALID: {
        readonly summary: 'Say which key by id or by name';
        readonly detail: 'Set exactly one of id and name.';
    };
    readonly IMPORT_ID_INVALID: {
        readonly summary: 'Not an import id';
        readonly detail: 'An import id is <id>, <project id>/<id>, name:<exact name> or <project id>/name:<exact name>, where the id is the public one ({example} for instance), never the key value.';
    };
    readonly IMPORT_BY_VALUE: {
        readonly summary: 'That is a key value, not an id';
        readonly detail: 'The import id is the value of a key. Values do not belong on a command line; the public id of that key is {id}. The value may now be in your shell history and in logs: consider replacing the key.';
    };
    readonly IMPORT_UNUSABLE: {
        readonly summary: 'This key could not be deleted later';
        readonly detail: 'This platform shows keys only masked and gives them no ids, so an imported key could never be deleted. Nothing was imported. Create a new key and delete the old one in Settings > API Keys.';
    };
    readonly KEY_VALUE_UNKNOWN: {
        readonly summary: 'API key "{name}" cannot be deleted from here';
        readonly detail: 'This platform shows keys only masked, and the state has neither an id nor a value that tells which of them is {id}. Nothing was sent. Delete it in Settings > API Keys of project {project}; the next refresh finds it gone.';
    };
    readonly DELETE_UNCONFIRMED: {
        readonly summary: 'API key "{name}" was not deleted';
        readonly detail: '{said} But project {project} {seen}, so {id} stays in the state. Run it again, or delete the key in Settings > API Keys.';
    };
    readonly DELETES_UNCONFIRMED: {
        readonly summary: 'API keys may not have been deleted';
        readonly detail: 'The platform answered that it has deleted {keys}. But project {project} {seen}, and the state no longer has them. Look at Settings > API Keys of the project: delete a key that is still there, or import it (import id {example}, for the first).';
    };
    readonly TIME_LIMIT: {
        readonly summary: 'Not done within {seconds} s';
        readonly detail: 'That is the time limit of this resource, and until then no request could be sent that changes this key. Raise the limit, or find out why the platform is slow to answer.';
    };
    readonly INPUT_UNKNOWN: {
        readonly summary: 'There is no input "{name}"';
        readonly detail: 'The inputs are {known}.';
    };
    readonly INPUT_MISSING: {
        readonly summary: 'This input is required';
        readonly detail: 'Give it {expected}.';
    };
    readonly INPUT_KIND_INVALID: {
        readonly summary: 'The value is of the wrong kind';
        readonly detail: 'It has to be {expected}, and is {seen}.';
    };
    readonly NAME_REQUIRED: {
        readonly summary: 'The key needs a name';
        readonly detail: 'The configuration of this stack switches automatic names off, so set name.';
    };
    readonly VALUE_HIDDEN: {
        readonly summary: 'The platform does not show the value of this key';
        readonly detail: '{id} is shown only masked, so there is nothing to reveal. Leave reveal at false, or take the value from where the key was created.';
    };
};
