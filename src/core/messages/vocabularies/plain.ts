import type { Vocabulary } from './vocabulary.ts'

/** The words of the command `ekb`, of logs and of the messages of exceptions, where there is no engine. */
export const PLAIN: Vocabulary = {
  frontEnd: 'terraform',
  name: word => word,
  // The command reads no configuration of an engine.
  placeOf: (setting, kind) => `with \`--${kind === 'credential' ? 'credentials-file' : setting}\``,
  terms: {
    PLAN: 'plan',
    THIS_PLAN: 'this plan',
    APPLY: 'apply',
    DEPENDENCIES_FIRST: 'Create what they depend on first',
    DEFAULT_PROJECT: 'project_id in the configuration',
    OVERLAP: 'the old key works until it is deleted',
    NEW_FIRST: 'Create the new key first',
    CREDENTIALS_KEPT: '',
    FORGET: 'Remove it from the state',
    REPLACE: 'ask for its replacement',
    ON_REQUEST: 'somebody',
    UNKNOWN_REPLACES: 'is replaced',
    UNKNOWN_MEANS: 'So the key is replaced, and its value changes even if they stay the same',
    AUTOMATOR_KEY: 'automator_key',
    API_KEYS: 'api_keys',
    NO_VALUE: 'Null',
    AUTOMATIC_NAME: '',
  },
}
