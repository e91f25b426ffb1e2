import { listed, type Phrase, say } from '../findings/index.ts'
import type { KeyChange, Reason, SimpleReason } from '../model/index.ts'
import { attributeText } from './attribute-change.ts'

const SIMPLE: Readonly<Record<SimpleReason, string>> = {
  tainted: 'It is tainted: marked as damaged, by a person or by a create that failed.',
  'secret-lost': 'Its secret was lost when it was created.',
  requested: 'Somebody asked for a new key on the command line.',
  triggered: 'A resource that it is to be replaced with changes.',
  'cannot-update': 'The engine says only that it cannot be updated in place.',
  'block-removed': 'Its block is no longer in the configuration.',
  'dropped-or-destroyed': 'The program has it no longer, or this run is told to destroy it.',
  'deletion-requested': 'This run is told to destroy it.',
  'only-read': 'From now on the program only looks a key up, with get, and manages none here.',
  'was-only-read': 'Until now the program only looked a key up, with get.',
  'imported-over': 'A key that exists already is imported in its place.',
  'module-removed': 'The call of its module is gone.',
  'count-shrunk': 'The count became smaller.',
  'each-key-removed': 'Its entry is no longer in the list.',
  'repetition-changed': 'A count or for_each was added or taken away.',
  disabled: 'It is switched off with enabled.',
  'no-move-target': 'A moved block names a place that there is not.',
  'destroy-run': 'This run destroys everything.',
  'deleted-outside': 'Somebody deleted it outside of the engine.',
  'left-over': 'A replacement was interrupted before the old key was deleted.',
  'read-deferred': 'Its settings are known after apply only, so it is read then.',
  'goes-with-another': 'It goes with another resource.',
}

/** Why something happens to a key, as a sentence. */
export function reasonText(reason: Reason, key: KeyChange): Phrase {
  switch (reason.kind) {
    case 'due': {
      const limit = reason.limit === null ? say`` : say`, limit ${[reason.limit]}`
      if (reason.ageDays === null) return say`Due for rotation${limit}.`
      return say`Due: ${reason.ageDays} days old${limit}.`
    }
    case 'keepers':
      return keeperWords(reason)
    case 'attribute':
      return attributeText(reason.attribute, key)
    case 'count-shift':
      return reason.from === null
        ? ['The list moved, and this place gets another name.']
        : say`The list moved: this place takes over the name of ${reason.from}.`
    default:
      return [SIMPLE[reason.kind]]
  }
}

function keeperWords({ changed, added, removed, hidden }: Extract<Reason, { kind: 'keepers' }>): Phrase {
  const parts = [
    ...(changed.length > 0 ? [say`${listed(changed)} changed`] : []),
    ...(added.length > 0 ? [say`${listed(added)} added`] : []),
    ...(removed.length > 0 ? [say`${listed(removed)} removed`] : []),
    ...(hidden ? [['some cannot be told'] as const] : []),
  ]
  return say`Keepers: ${parts.flatMap((part, index) => (index === 0 ? part : [', ', ...part]))}.`
}
