import type { Vocabulary } from './vocabulary.ts'

/** The words for logs and for the messages of exceptions, where there is no engine. */
export const PLAIN: Vocabulary = {
  frontEnd: 'terraform',
  name: word => word,
  placeOf: () => 'in the configuration',
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
