import type { MessageEntry } from '../index.ts'

const MAKE_ONE =
  'Make one with `terraform show -json tfplan`, `tofu show -json tfplan`, `terraform plan -json` or `pulumi preview --json`.'

/** What can be wrong with what `ekb review` is given. */
export const REVIEW_ERRORS = {
  REVIEW_INPUT_EMPTY: {
    summary: '{input} is empty',
    detail: `Nothing was reviewed. Check that the command that writes it did not fail. ${MAKE_ONE}`,
  },
  REVIEW_INPUT_UNKNOWN: {
    summary: '{input} is no plan that ekb can read',
    detail: `It {seen}. Nothing of it was reviewed. ${MAKE_ONE}`,
  },
  REVIEW_INPUT_IS_STATE: {
    summary: '{input} is a state, not a plan',
    detail:
      'It says which keys there are, not what will happen to them. Save a plan with `-out=tfplan`, then give what `show -json tfplan` prints; with Pulumi give what `pulumi preview --json` prints.',
  },
  REVIEW_INPUT_FAILED: {
    summary: '{input} tells of an error, and of nothing that was planned',
    detail:
      'The preview ended before its first step, so nothing was reviewed. Mend what the engine complains about, and make it again.',
  },
  REVIEW_INPUT_BROKEN: {
    summary: '{input} breaks off or is damaged',
    detail:
      '{read} could be read; then {problem}. Nothing of it was reviewed, for what is missing may concern keys. Make it again, and check that nothing else is written into the same file.',
  },
  REVIEW_INPUT_UNFINISHED: {
    summary: '{input} has no end',
    detail:
      '{read} could be read, and the last line that tells that everything was planned is not among them. Nothing of it was reviewed. Wait for the command to end, and check its exit code.',
  },
  REVIEW_INPUT_VERSION: {
    summary: '{input} has a format that this version of ekb does not know',
    detail:
      'Its {field} is {version}; known is {known}. Nothing of it was reviewed. Update ekb, or make the plan with a version of the engine that the documentation names.',
  },
  REVIEW_INPUT_DAMAGED: {
    summary: '{input} is not put together as a plan',
    detail:
      'At {place}, {problem}. Nothing of it was reviewed, for what is missing may concern keys. Make it again, and do not edit it.',
  },
  REVIEW_INPUT_SECRETS_SHOWN: {
    summary: '{input} shows secrets in clear text',
    detail:
      'The value of a key stands at {place}. Nothing of it was reviewed. Make it without `--show-secrets`, delete this file wherever it was stored, and rotate the keys in it if others could read it.',
  },
  REVIEW_CONFIG_INVALID: {
    summary: 'The configuration {file} is not valid',
    detail: 'Nothing was reviewed. To mend: {problems}.',
  },
  REVIEW_ACCEPTANCES_INVALID: {
    summary: 'The list of accepted findings {file} is not valid',
    detail:
      'No fingerprint stands in line {lines}. Nothing was reviewed. Write one fingerprint on a line, such as `ekb003-0123456789abcdef`, as the report shows it; what follows `#` is for people.',
  },
  REVIEW_COMMAND_UNKNOWN: {
    summary: 'ekb does not know how to review this command',
    detail:
      '{problem} Nothing was run. Write for instance `ekb review -- terraform plan -out=tfplan` or `ekb review -- pulumi preview`.',
  },
  REVIEW_COMMAND_FAILED: {
    summary: '{command} did not succeed',
    detail: 'It ended with {end}. Nothing was reviewed. Its own words stand above.',
  },
} as const satisfies Record<string, MessageEntry>
