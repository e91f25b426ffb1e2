import { listed, type RichText, richText, say } from '../findings/index.ts'
import type { KeyChange, Reason, SimpleReason } from '../model/index.ts'
import { attributeText } from './attribute-change.ts'

const SIMPLE: Readonly<Record<SimpleReason, string>> = {
  tainted: 'It is tainted, by a person or by a failed create.',
  'secret-lost': 'Its secret was lost when it was created.',
  requested: 'The replacement was requested on the command line.',
  triggered: 'A resource that triggers its replacement changes.',
  'cannot-update': 'The engine says only that it cannot be updated in place.',
  'block-removed': 'It is no longer in the configuration.',
  'dropped-or-destroyed': 'It is no longer in the program, or this run was asked to destroy it.',
  'deletion-requested': 'This run was asked to destroy it.',
  'only-read': 'The program no longer manages a key here and only looks one up, with `get`.',
  'was-only-read': 'Until now, the program only looked up a key, with `get`.',
  'imported-over': 'An existing key is imported in its place.',
  'module-removed': 'Its module is no longer in the configuration.',
  'count-shrunk': 'The `count` decreased.',
  'each-key-removed': 'Its entry is no longer in `for_each`.',
  'repetition-changed': 'A `count` or `for_each` was added or removed.',
  disabled: 'It is disabled with `enabled`.',
  'no-move-target': 'A `moved` block names a target that does not exist.',
  'destroy-run': 'This run destroys everything.',
  'deleted-outside': 'It was deleted outside of the engine.',
  'left-over': 'A replacement was interrupted before the old key was deleted.',
  'read-deferred': 'Its settings are known only after apply, so it is read then.',
  'action-invoked':
    'This run was asked to run the action. It deletes the key even if a resource protects it.',
  'action-triggered':
    'A change in this run triggers the action. It deletes the key even if a resource protects it.',
  'goes-with-another': 'It is replaced or deleted together with another resource.',
}

/** Why something happens to a key, as a sentence. */
export function reasonText(reason: Reason, key: KeyChange): RichText {
  switch (reason.kind) {
    case 'due': {
      const limit = reason.limit === null ? say`` : say`, limit ${[reason.limit]}`
      if (reason.ageDays === null) return say`Due for rotation${limit}.`
      return say`Due for rotation: ${reason.ageDays} days old${limit}.`
    }
    case 'keepers':
      return keeperWords(reason)
    case 'attribute':
      return attributeText(reason.attribute, key)
    case 'count-shift':
      return reason.from === null
        ? richText('The instances of the `count` shifted, and this one gets a different name.')
        : say`The instances of the ${'count'} shifted, and this one takes over the name of ${reason.from}.`
    default:
      return richText(SIMPLE[reason.kind])
  }
}

function keeperWords({ changed, added, removed, hidden }: Extract<Reason, { kind: 'keepers' }>): RichText {
  const parts = [
    ...(changed.length > 0 ? [say`${listed(changed)} changed`] : []),
    ...(added.length > 0 ? [say`${listed(added)} added`] : []),
    ...(removed.length > 0 ? [say`${listed(removed)} removed`] : []),
    ...(hidden ? [['some hidden'] as const] : []),
  ]
  return say`Keepers: ${parts.flatMap((part, index) => (index === 0 ? part : [', ', ...part]))}.`
}
