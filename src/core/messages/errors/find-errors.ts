import type { MessageEntry } from '../index.ts'

/** Errors about finding one existing key, to read, to open or to import it. */
export const FIND_ERRORS = {
  KEY_NOT_FOUND: {
    summary: 'No such API key',
    detail:
      'Project {project} has no key {what}.{hint} Ids look like {example}; {API_KEYS} lists them with their names.',
  },
  KEY_AMBIGUOUS: {
    summary: 'More than one API key matches',
    detail: 'Project {project} has {count} keys named "{name}": {keys}. {remedy}.',
  },
  KEY_SELECTOR_INVALID: {
    summary: 'Select the key by id or by name',
    detail: 'Set exactly one of id and name.',
  },
  SECRET_NOT_HELD: {
    summary: 'The secret of API key "{name}" is no longer available',
    detail:
      'The platform shows a secret once, so only the run that creates a key can hand its secret over. This run has not created {id}, and require_secret is true. Whatever reads the secret keeps its value. {remedy}.',
  },
  IMPORT_ID_INVALID: {
    summary: 'The import id is not valid',
    detail:
      'An import id is <id>, <project id>/<id>, name:<exact name> or <project id>/name:<exact name>. The id is the public one, for example {example}, and never the value of the key.',
  },
  IDENTITY_INVALID: {
    summary: 'The identity is not valid',
    detail:
      'An identity consists of the id of the key, for example {example}, and optionally project_id. The id is the public one, without a project in front of it, and never the value of the key.',
  },
  IMPORT_BY_VALUE: {
    summary: 'The import id is the value of a key',
    detail:
      'A value does not belong on a command line. Import the key by its public id, {id}. The value may now be in your shell history and in logs, so consider replacing the key.',
  },
  IMPORT_UNUSABLE: {
    summary: 'This key could not be deleted later',
    detail:
      'This platform masks its keys and gives them no ids, so an imported key could never be deleted. Nothing was imported. Create a new key, and delete the old one in Settings > API Keys.',
  },
} as const satisfies Record<string, MessageEntry>
