import type { MessageEntry } from '../index.ts'

const MAKE_ONE =
  'Make one with `terraform show -json tfplan`, `tofu show -json tfplan`, `terraform plan -json` or `pulumi preview --json`.'

/** Errors in the input of `ekb review`. */
export const REVIEW_ERRORS = {
  REVIEW_INPUT_EMPTY: {
    summary: '{input} is empty',
    detail: `Nothing was reviewed. Check that the command that writes it succeeded. ${MAKE_ONE}`,
  },
  REVIEW_INPUT_UNKNOWN: {
    summary: '{input} is not a plan that ekb can read',
    detail: `It {seen}. Nothing in it was reviewed. ${MAKE_ONE}`,
  },
  REVIEW_INPUT_IS_STATE: {
    summary: '{input} is a state, not a plan',
    detail:
      'A state shows which keys there are, not what will happen to them. With Terraform and OpenTofu, save a plan with `-out=tfplan` and use the output of `show -json tfplan`. With Pulumi, use the output of `pulumi preview --json`.',
  },
  REVIEW_INPUT_FAILED: {
    summary: '{input} contains an error and no plan',
    detail:
      'The preview failed before its first step, so nothing was reviewed. Fix the error that the engine reports, and run the preview again.',
  },
  REVIEW_INPUT_BROKEN: {
    summary: '{input} is cut off or damaged',
    detail:
      '{read} could be read, then {problem}. Nothing in it was reviewed, because the missing part may concern keys. Create it again, and check that nothing else writes to the same file.',
  },
  REVIEW_INPUT_UNFINISHED: {
    summary: '{input} is incomplete',
    detail:
      '{read} could be read, but not the last line, which shows that planning finished. Nothing in it was reviewed. Wait for the command to finish, and check its exit code.',
  },
  REVIEW_INPUT_VERSION: {
    summary: '{input} has a format that this version of ekb does not know',
    detail:
      'Its {field} is {version}, and ekb knows {known}. Nothing in it was reviewed. Update ekb, or create the plan with a version of the engine that the documentation lists.',
  },
  REVIEW_INPUT_DAMAGED: {
    summary: '{input} does not have the structure of a plan',
    detail:
      'At {place}, {problem}. Nothing in it was reviewed, because the damaged part may concern keys. Create it again, and do not edit it.',
  },
  REVIEW_INPUT_SECRETS_SHOWN: {
    summary: '{input} shows secrets in clear text',
    detail:
      'The value of a key is at {place}. Nothing in it was reviewed. Create it without `--show-secrets`, delete this file wherever it was stored, and rotate the keys in it if others could read it.',
  },
  REVIEW_CONFIG_INVALID: {
    summary: 'The configuration {file} is not valid',
    detail: 'Nothing was reviewed. Fix this: {problems}.',
  },
  REVIEW_ACCEPTANCES_INVALID: {
    summary: 'The list of accepted findings {file} is not valid',
    detail:
      'There is no fingerprint in line {lines}. Nothing was reviewed. Write one fingerprint per line, such as `ekb003-0123456789abcdef`, as the report shows it. To let an approval expire, add `until 2026-12-31` after the fingerprint. Everything after `#` is a comment.',
  },
  REVIEW_COMMAND_UNKNOWN: {
    summary: 'ekb cannot review this command',
    detail:
      '{problem} Nothing was run. Examples: `ekb review -- terraform plan -out=tfplan`, `ekb review -- pulumi preview`.',
  },
  REVIEW_COMMAND_FAILED: {
    summary: '{command} failed',
    detail: 'It ended with {end}. Nothing was reviewed. Its own output is above.',
  },
} as const satisfies Record<string, MessageEntry>
