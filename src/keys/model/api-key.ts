import type { Definition } from './definition.ts'
import { createdAt, fingerprint, identifyingProject, keyPreview, projectId } from './shared-properties.ts'

/** An API key that is created, rotated and deleted. */
export const API_KEY = {
  name: 'api_key',
  kind: 'resource',
  summary: 'An API key of a project: created, rotated by replacement, and deleted.',
  description: {
    terraform:
      'Manages an API key of an Enterprise Knowledge project.\n\nThe platform can create and delete keys but cannot change them, so a new `name`, `type` or `project_id` replaces the key. Rotation is replacement too: when a key approaches `rotate_after`, or when `keepers` change, the plan says so and replaces the key. Set `create_before_destroy` so that the old key works until everything that uses it has the new one.',
    pulumi:
      'Manages an API key of an Enterprise Knowledge project.\n\nThe platform can create and delete keys but cannot change them, so a new `name`, `type` or `project_id` replaces the key. Rotation is replacement too: when a key approaches `rotate_after`, or when `keepers` change, the preview says so and the update replaces the key. The new key is created first and the old one is deleted at the end of the update, so the old key works until everything that uses it has the new one. The option `deleteBeforeReplace` turns this around.',
  },
  identity: {
    project_id: identifyingProject,
    id: { import: 'required', description: 'The public id of the key. Never the key itself.' },
  },
  properties: {
    name: {
      type: 'string',
      input: 'required',
      requiresReplace: true,
      autonamed: true,
      review: 'reported',
      description:
        'The name of the key, 1 to 255 characters. Names need not be unique on the platform. `Automator Key` is reserved.',
    },
    type: {
      type: 'string',
      input: 'required',
      requiresReplace: true,
      oneOf: ['privileged', 'locked_down_viewer'],
      oneOfName: 'api_key_type',
      review: 'reported',
      description: 'What the key can do: `privileged` (everything) or `locked_down_viewer` (read only).',
    },
    project_id: { ...projectId, requiresReplace: true },
    keepers: {
      type: 'map(string)',
      input: 'optional',
      requiresReplace: 'conditionally',
      review: 'known',
      description:
        'Arbitrary values that the key depends on. Changing, adding or removing an entry replaces the key. Adding the first keepers to a key, or removing all of them, only records them.',
    },
    rotate_after: {
      type: 'string',
      input: 'optional',
      requiresReplace: false,
      format: 'age',
      review: 'reported',
      description: {
        terraform:
          'The maximum age of the key, as a whole number of hours, days or weeks, such as `12h`, `90d` or `26w`; from `1h` to `3650d`. The key is replaced `rotate_early` before that. Each plan decides this by the clock of the platform.',
        pulumi:
          'The maximum age of the key, as a whole number of hours, days or weeks, such as `12h`, `90d` or `26w`; from `1h` to `3650d`. The key is replaced `rotate_early` before that. Each preview and update decides this by the clock of the platform if the run refreshes, otherwise by the local clock.',
      },
    },
    rotate_early: {
      type: 'string',
      input: 'optional',
      requiresReplace: false,
      format: 'lead',
      review: 'known',
      description:
        'How long before `rotate_after` the key is due for rotation, as a whole number of hours, days or weeks, such as `0h`, `12h` or `7d`; shorter than `rotate_after`. Set it to at least the time between two runs, so that no key outlives `rotate_after`.',
      defaultsTo: '5 % of `rotate_after`, at most `24h`',
    },
    deletion_protection: {
      type: 'bool',
      input: 'optional',
      output: true,
      default: false,
      requiresReplace: false,
      review: 'reported',
      description: {
        terraform:
          'Makes the plan fail if it deletes the key, or replaces it because of `name`, `type` or `project_id`. The protection starts as soon as the configuration sets it, for an imported key too. To lift it, apply `false` first. Rotation by age or by `keepers` still works, and so does `-replace`.',
        pulumi:
          'Refuses to delete the key, and makes the preview fail if it replaces the key because of `name`, `type` or `project_id`. The protection starts as soon as the program sets it, for an imported key too. To lift it, run an update with `false` first. Rotation by age or by `keepers` still works, and so does `--replace`.',
      },
    },
    store_secret: {
      type: 'bool',
      input: 'optional',
      output: true,
      default: true,
      requiresReplace: false,
      review: 'reported',
      description:
        'Whether to store `key` and `secret` in the state. With `false` neither is stored, and `fingerprint` identifies the key.',
    },
    id: {
      type: 'string',
      output: true,
      format: 'identifier',
      review: 'known',
      description:
        'The public id of the key: the id that the platform gives it, or one made from a hash of the key. Never the key itself.',
    },
    key: {
      type: 'string',
      output: true,
      sensitive: true,
      description: 'The key, which clients send as `x-api-key`.',
      absent: 'if `store_secret` is `false` or the platform hides the key',
    },
    secret: {
      type: 'string',
      output: true,
      sensitive: true,
      description:
        'The secret, which clients send as `x-api-secret`. The platform shows it once, when the key is created.',
      absent: 'for imported keys and if `store_secret` is `false`',
    },
    key_preview: keyPreview,
    fingerprint,
    created_at: createdAt,
    rotation_due_at: {
      type: 'string',
      output: true,
      format: 'time',
      review: 'known',
      description: 'When the key is due for rotation, in RFC 3339 format and UTC.',
      absent: 'without `rotate_after`',
    },
    ready_for_rotation: {
      type: 'bool',
      output: true,
      description: {
        terraform:
          'Whether the key is due for rotation. Always `false` in the state: a plan that finds the key due shows it as known after apply, which forces the replacement.',
        pulumi:
          'Whether the key is due for rotation. Always `false` in the state: a preview that finds the key due shows it as the reason for the replacement.',
      },
    },
  },
} as const satisfies Definition
