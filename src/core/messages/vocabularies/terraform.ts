import type { Vocabulary } from './vocabulary.ts'

/** How Terraform and OpenTofu say things: names are written as the model writes them. */
export const TERRAFORM: Vocabulary = {
  frontEnd: 'terraform',
  name: word => word,
  placeOf: () => 'in the provider configuration',
  terms: {
    PLAN: 'plan',
    THIS_PLAN: 'this plan',
    APPLY: 'apply',
    DEPENDENCIES_FIRST:
      'Apply what they depend on first (-target), let a data source wait for it with depends_on',
    DEFAULT_PROJECT: 'project_id in the provider configuration',
    OVERLAP: 'with create_before_destroy the old key works until then',
    NEW_FIRST: 'Set create_before_destroy on it',
    CREDENTIALS_KEPT: '',
    FORGET: 'Remove it from the state (terraform state rm)',
    REPLACE: 'terraform apply -replace=…',
    ON_REQUEST: '-replace or replace_triggered_by',
    UNKNOWN_REPLACES: 'is replaced',
    UNKNOWN_MEANS: 'So this plan replaces the key, and its value changes even if those values stay the same',
    AUTOMATOR_KEY: 'the ekb_automator_key data source',
    API_KEYS: 'the ekb_api_keys data source',
    NO_VALUE: 'Null',
    AUTOMATIC_NAME: '',
  },
}
