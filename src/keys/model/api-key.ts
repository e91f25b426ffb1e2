import type { Definition } from './definition.ts'
import { createdAt, fingerprint, keyPreview, projectId } from './shared-properties.ts'

/** An API key that is created, rotated and deleted. */
export const API_KEY = {
  name: 'api_key',
  kind: 'resource',
  summary: 'An API key of a project: created, rotated by replacement, and deleted.',
  description: {
    terraform:
      'An API key of an Enterprise Knowledge project.\n\nThe platform can create and delete a key, and nothing else: a change of `name`, `type` or `project_id` is a new key. Rotation is replacement too: when a key nears `rotate_after`, or when `keepers` change, the plan says so and replaces it. Set `create_before_destroy` so that the old key works until everything has taken over the new one.',
    pulumi:
      'An API key of an Enterprise Knowledge project.\n\nThe platform can create and delete a key, and nothing else: a change of `name`, `type` or `project_id` is a new key. Rotation is replacement too: when a key nears `rotate_after`, or when `keepers` change, the preview says so and the update replaces it. The new key is created first and the old one deleted at the end of the update, so the old key works until everything has taken over the new one; the option `deleteBeforeReplace` gives that up.',
  },
  properties: {
    name: {
      type: 'text',
      input: 'required',
      onChange: 'replace',
      autonamed: true,
      description:
        'The label of the key, 1 to 255 characters. Names need not be unique on the platform. `Automator Key` is reserved.',
    },
    type: {
      type: 'text',
      input: 'required',
      onChange: 'replace',
      oneOf: ['privileged', 'locked_down_viewer'],
      oneOfName: 'api_key_type',
      description: 'What the key may do: `privileged` (everything) or `locked_down_viewer` (read only).',
    },
    project_id: projectId('replace'),
    keepers: {
      type: 'text map',
      input: 'optional',
      onChange: 'depends',
      description:
        'Any values that the key is tied to: when an entry changes, is added or is removed, the key is replaced. The first keepers of a key, and their removal, are only recorded.',
    },
    rotate_after: {
      type: 'text',
      input: 'optional',
      onChange: 'update',
      description: {
        terraform:
          'The age that the key does not reach, as a whole number of hours, days or weeks: `12h`, `90d`, `26w`; from `1h` to `3650d`. It is replaced `rotate_early` before that. Decided in each plan by the clock of the platform.',
        pulumi:
          'The age that the key does not reach, as a whole number of hours, days or weeks: `12h`, `90d`, `26w`; from `1h` to `3650d`. It is replaced `rotate_early` before that. Decided in each preview and update: by the clock of the platform where the run refreshes, else by the local one.',
      },
    },
    rotate_early: {
      type: 'text',
      input: 'optional',
      onChange: 'update',
      description:
        'How long before `rotate_after` the key is due, as a whole number of hours, days or weeks: `0h`, `12h`, `7d`; shorter than `rotate_after`. So a job that looks once a day keeps "at most 90 days". Default: 5 % of `rotate_after`, at most `24h`.',
    },
    deletion_protection: {
      type: 'flag',
      input: 'optional',
      output: true,
      default: false,
      onChange: 'update',
      description: {
        terraform:
          'Refuses, in the plan, to delete the key or to replace it because of `name`, `type` or `project_id`. It protects as soon as the configuration says so, an imported key too; setting it to `false` has to be applied before it counts. Rotation by age or `keepers` goes on, and so does `-replace`. Default `false`.',
        pulumi:
          'Refuses to delete the key and, in the preview already, to replace it because of `name`, `type` or `project_id`. It protects as soon as the program says so, an imported key too; setting it to `false` has to be applied before it counts. Rotation by age or `keepers` goes on, and so does `--replace`. Default `false`.',
      },
    },
    store_secret: {
      type: 'flag',
      input: 'optional',
      output: true,
      default: true,
      onChange: 'update',
      description:
        'Whether `key` and `secret` are kept in the state. With `false` neither is, and `fingerprint` tells which key it is. Default `true`.',
    },
    id: {
      type: 'text',
      output: true,
      description: 'The public id: of the platform, or made of a hash of the key. Never the key itself.',
    },
    key: {
      type: 'text',
      output: true,
      sensitive: true,
      description: 'The key, sent as `x-api-key`.',
      absent: 'where `store_secret` is `false` or the platform hides it',
    },
    secret: {
      type: 'text',
      output: true,
      sensitive: true,
      description: 'The secret, sent as `x-api-secret`. The platform shows it once, at creation.',
      absent: 'for imported keys and where `store_secret` is `false`',
    },
    key_preview: keyPreview,
    fingerprint,
    created_at: createdAt,
    rotation_due_at: {
      type: 'text',
      output: true,
      description: 'When the key becomes due for rotation, RFC 3339 in UTC.',
      absent: 'without `rotate_after`',
    },
    ready_for_rotation: {
      type: 'flag',
      output: true,
      description: {
        terraform:
          'False in the state. A plan that finds the key due shows it as known after apply, which forces the replacement.',
        pulumi:
          'False in the state. A preview that finds the key due shows it as the reason of the replacement.',
      },
    },
  },
} as const satisfies Definition
