import type { Rule } from './rule.ts'

/**
 * The rules, by id. They are the same for a review of a plan, where a change is judged, and for a guard in a
 * program, where only what is declared can be judged.
 */
export const RULES = {
  EKB001: {
    level: 'high',
    title: 'Privileged key without a reason',
    why: 'A privileged key can create, change and delete everything in its project, other keys included.',
    remedy: 'Use `locked_down_viewer` where reading is enough; else say what the key has to change.',
  },
  EKB002: {
    level: 'high',
    title: 'Viewer becomes privileged',
    why: 'What has this key can afterwards create, change and delete everything in the project, and every copy of its value is worth more to a thief.',
    remedy:
      'Make a second, privileged key for the job that needs it, and leave this one a viewer; or approve its name in `ekb.review.yaml`.',
  },
  EKB003: {
    level: 'high',
    title: 'Rotation with a gap',
    why: 'Without `create_before_destroy` the old key is deleted first, and whatever uses it fails until it has taken over the new one.',
    remedy:
      'Set `create_before_destroy` in the `lifecycle` of the key; with Pulumi leave `deleteBeforeReplace` off.',
  },
  EKB004: {
    level: 'medium',
    title: 'Privileged key deleted',
    why: 'Deleting a key cannot be undone, and jobs that change things stop in the middle of their work.',
    remedy:
      'Make sure that nothing uses the key any more: ask whoever it is named for, and search their jobs for its `fingerprint` or `key_preview`.',
  },
  EKB005: {
    level: 'critical',
    title: 'Key value in a plain output',
    why: 'An output without `sensitive` is printed by every plan and apply, and stays in the logs of the pipeline.',
    remedy: 'Set `sensitive` on the output, or show `fingerprint` or `key_preview` instead.',
  },
  EKB006: {
    level: 'medium',
    title: 'Key values in a local state file',
    why: 'A local state file holds the keys in clear text beside the code, and only one machine has it.',
    remedy: 'Configure a remote backend with encryption, or set `store_secret` to `false` on the keys.',
  },
  EKB007: {
    level: 'critical',
    title: 'Provider locks itself out',
    why: 'The provider signs its requests with this key: once it is deleted, the rest of the run fails, and so does every later one.',
    remedy:
      'Give the provider a key that this configuration does not manage, or take over the new one before the old one goes.',
  },
  EKB008: {
    level: 'critical',
    title: 'The system key',
    why: 'The platform creates the Automator key itself and refuses to delete it; the provider refuses to manage it.',
    remedy: 'Read it with the `ekb_automator_key` data source, or give the key another name.',
  },
  EKB009: {
    level: 'low',
    title: 'Two keys with one name',
    why: 'On the page, and to an import by name, keys of one name cannot be told apart.',
    remedy: 'Give each key a name of its own.',
  },
  EKB010: {
    level: 'medium',
    title: 'Key older than allowed',
    why: 'The platform never lets a key expire: the older it is, the more places hold a copy of it.',
    remedy: 'Set `rotate_after`, or replace the key in this run.',
  },
  EKB011: {
    level: 'medium',
    title: 'Too many privileged keys',
    why: 'Each privileged key is one more way to everything in the project.',
    remedy:
      'Delete the ones that are not needed, make viewers of those that only read, or raise the limit in `ekb.review.yaml`.',
  },
  EKB012: {
    level: 'low',
    title: 'Secret in the state that nobody reads',
    why: 'Whoever can read the state can use the key.',
    remedy: 'Set `store_secret` to `false`, or take the key out where nobody needs it.',
  },
  EKB013: {
    level: 'medium',
    title: 'Name and type disagree',
    why: 'A privileged key in a public channel gives everything away with one leak; a viewer key for a job that writes does not work.',
    remedy: 'Use the type that the job needs, or a name that tells what the key really does.',
  },
  EKB014: {
    level: 'high',
    title: 'Platform reached without encryption',
    why: 'Keys and secrets travel in clear text, and whoever is on the way can keep them.',
    remedy: 'Use an `https` endpoint. Plain `http` is for an emulator on the same machine.',
  },
  EKB015: {
    level: 'high',
    title: 'Keys rotate because a list moved',
    why: 'Instances of a `count` are known by their place: one entry more or less in the middle gives every key behind it a new value.',
    remedy: 'Use `for_each` with names, and `moved` blocks for the instances that there are.',
  },
  EKB016: {
    level: 'medium',
    title: 'Left-over of an interrupted replacement',
    why: 'The old key still works, although its address belongs to the new one.',
    remedy: 'Apply, so that the engine deletes it, once nothing uses the old value any more.',
  },
  EKB017: {
    level: 'high',
    title: 'Key stays alive without a manager',
    why: 'The platform keeps the key, no configuration knows it any more, and nobody rotates or deletes it.',
    remedy: 'Delete the key instead of forgetting it, or import it where it is managed from now on.',
  },
  EKB018: {
    level: 'medium',
    title: 'Name without a purpose',
    why: 'Nobody can tell whether a key called "test" or "key 2" may be deleted, so nobody deletes it.',
    remedy: 'Name the service that uses the key, and where it runs: `teams-bot-prod`.',
  },
  EKB019: {
    level: 'medium',
    title: 'No rotation',
    why: 'The platform never lets a key expire, so a leaked one works until somebody notices.',
    remedy: 'Set `rotate_after`, for example to `90d`, or tie the key to `keepers`.',
  },
  EKB020: {
    level: 'high',
    title: 'Step that is not known',
    why: 'This version of ekb does not know what the engine plans here, so it cannot call it harmless.',
    remedy: 'Update ekb, or read this part of the plan yourself.',
  },
  EKB021: {
    level: 'medium',
    title: 'Plan that does not tell enough',
    why: 'What matters most for those who use the key is not in this kind of input.',
    remedy: 'Review a saved plan: `terraform show -json tfplan`, or `pulumi preview --json`.',
  },
  EKB022: {
    level: 'medium',
    title: 'Plan that is not whole',
    why: 'What is missing may concern keys, and nobody has reviewed it.',
    remedy: 'Plan everything, and review that.',
  },
  EKB023: {
    level: 'high',
    title: 'In use, and not updated',
    why: 'It goes on with the old value, which stops working in this run.',
    remedy: 'Let it take over the new value in the same run, or keep the old key until it has.',
  },
  EKB024: {
    level: 'medium',
    title: 'Name outside of the pattern',
    why: 'A name that follows the pattern tells everybody whose key it is.',
    remedy: 'Choose a name that fits, or change the pattern in `ekb.review.yaml`.',
  },
  EKB025: {
    level: 'medium',
    title: 'Changed outside of the configuration',
    why: 'Somebody changed or deleted the key elsewhere, perhaps for a reason; this run knows nothing of it.',
    remedy: 'Find out who did it and why before this plan undoes it or makes it permanent.',
  },
  EKB026: {
    level: 'medium',
    title: 'Key moves to another project',
    why: 'A key belongs to one project: this is a new key over there, and the old one is deleted here.',
    remedy: 'Check that everything that uses the key is to work in the other project.',
  },
  EKB027: {
    level: 'medium',
    title: 'New key only because of a new name',
    why: 'The platform cannot rename a key, so a new label costs everybody who uses it a new secret.',
    remedy: 'Keep the old name, or see that whatever uses the key takes over the new value.',
  },
  EKB028: {
    level: 'high',
    title: 'Output that may show a key',
    why: 'What is not marked sensitive is printed by every plan and apply. The plan does not tell whether a key is in it, so it cannot be called harmless.',
    remedy:
      'Set `sensitive` on the output, or let it read `id`, `name` or `fingerprint` of each key by name.',
  },
  EKB029: {
    level: 'high',
    title: 'Adopted and replaced in one run',
    why: 'Somebody made this key before this configuration knew of it, and uses it. The run that adopts it also deletes it.',
    remedy:
      'Import the key as it is: write its name, type and project as they are, and leave out what makes it due. Replace it in a later change, once its users are known.',
  },
  EKB030: {
    level: 'high',
    title: 'Two addresses, one key',
    why: 'Whichever of them is deleted or replaced takes the key from the other, which goes on as if it still had it.',
    remedy:
      'Let one of them manage the key: take the other out of the state without a deletion, with a `removed` block, and let it read the key with the `ekb_api_key` data source.',
  },
  EKB031: {
    level: 'low',
    title: 'Key deleted',
    why: 'A deleted key cannot be brought back, and whatever still reads with it loses access at once.',
    remedy:
      'Make sure that nothing uses the key any more: search for its `fingerprint` or `key_preview` where keys are deployed.',
  },
} as const satisfies Record<string, Rule>

/** An id of {@link RULES}. */
export type RuleId = keyof typeof RULES
