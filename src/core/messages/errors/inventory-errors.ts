import type { MessageEntry } from '../index.ts'

const MAKE_ONE =
  'Make one with `terraform show -json`, `tofu show -json` or `pulumi stack export`, in the folder of the configuration.'

/** Errors in what tells which keys are managed: states, and the commands that print them. */
export const INVENTORY_ERRORS = {
  STATE_EMPTY: {
    summary: '{input} is empty',
    detail: `It shows no key. Check that the command that writes it succeeded. ${MAKE_ONE}`,
  },
  STATE_UNKNOWN: {
    summary: '{input} is not a state that ekb can read',
    detail: `It {seen}. So ekb does not know which keys it manages. ${MAKE_ONE}`,
  },
  STATE_ENCRYPTED: {
    summary: '{input} is an encrypted state',
    detail:
      'Only OpenTofu can read it, with the key that encrypts it. Use the output of `tofu show -json`, in the folder of the configuration.',
  },
  STATE_VERSION: {
    summary: '{input} has a format that this version of ekb does not know',
    detail:
      'Its {field} is {version}, and ekb knows {known}. So ekb does not know which keys it manages. Update ekb.',
  },
  AUDIT_REPORT_INVALID: {
    summary: '{file} is not a report of ekb audit',
    detail: '{problem}. Give `--since` a file that `ekb audit --format json` wrote.',
  },
  STATE_COMMAND_FAILED: {
    summary: 'The command for a state failed',
    detail:
      'It ended with {end}. What it wrote to the error output is above. So ekb does not know which keys its state manages. Run it by hand in the same folder.',
  },
  STATE_BROKEN: {
    summary: '{input} is cut off or damaged',
    detail:
      '{read} characters could be read, then {problem}. So ekb does not know which keys it manages. Create it again, and check that nothing else writes to the same file.',
  },
} as const satisfies Record<string, MessageEntry>
