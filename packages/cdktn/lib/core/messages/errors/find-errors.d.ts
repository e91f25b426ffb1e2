/** Errors about finding one existing key, to read, to open or to import it. */
export declare const FIND_ERRORS: {
    readonly KEY_NOT_FOUND: {
        readonly summary: 'No such API key';
        readonly detail: 'Project {project} has no key {what}.{hint} Ids look like {example}; {API_KEYS} lists them with their names.';
    };
    readonly KEY_AMBIGUOUS: {
        readonly summary: 'More than one API key matches';
        readonly detail: 'Project {project} has {count} keys named "{name}": {keys}. {remedy}.';
    };
    readonly KEY_SELECTOR_INVALID: {
        readonly summary: 'Select the key by id or by name';
        readonly detail: 'Set exactly one of id and name.';
    };
    readonly SECRET_NOT_HELD: {
        readonly summary: 'The secret of API key "{name}" can no longer be had';
        readonly detail: 'The platform shows a secret once, so only the run that creates a key can hand its secret over. This run has not created {id}, and require_secret is true. What reads the secret keeps what it has. {remedy}.';
    };
    readonly IMPORT_ID_INVALID: {
        readonly summary: 'The import id is not valid';
        readonly detail: 'An import id is <id>, <project id>/<id>, name:<exact name> or <project id>/name:<exact name>. The id is the public one, for example {example}, and never the value of the key.';
    };
    readonly IDENTITY_INVALID: {
        readonly summary: 'The identity is not valid';
        readonly detail: 'An identity has the id of the key, for example {example}, and may have project_id besides. The id is the public one, without the project before it, and never the value of the key.';
    };
    readonly IMPORT_BY_VALUE: {
        readonly summary: 'The import id is the value of a key';
        readonly detail: 'A value does not belong on a command line. Import the key by its public id, {id}. The value may now be in your shell history and in logs, so consider replacing the key.';
    };
    readonly IMPORT_UNUSABLE: {
        readonly summary: 'This key could not be deleted later';
        readonly detail: 'This platform masks its keys and gives them no ids, so an imported key could never be deleted. Nothing was imported. Create a new key, and delete the old one in Settings > API Keys.';
    };
};
