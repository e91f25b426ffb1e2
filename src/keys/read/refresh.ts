import type { PlatformKey } from '../../platform/key.ts'
import { sameName } from '../identity/identity.ts'
import { isStoredForm } from '../identity/name-forms.ts'
import type { Session } from '../session/session.ts'
import { type KeyState, referenceOf, refreshedState } from '../state/state.ts'
import { nameStored, valueChanged, type Warning } from '../warnings.ts'
import { readKey } from './read.ts'
import { dateRead } from './trusted-dates.ts'

/** What an engine keeps beside the state of a key, where nobody sees it; nothing secret. */
export interface Beside {
  /** The form in which the platform stores the name, where that is another one than was declared. */
  readonly storedName?: string
  /** Whether the platform has shown another value than the one that was created: its secret is not known. */
  readonly hasNewValue?: true
  /** The name under which the key was adopted, as long as nothing was declared of it. */
  readonly adoptedName?: string
  /** What tells an address that has adopted a key from others that may have the same; absent where it was made. */
  readonly holder?: string
  /** Whether the local clock alone tells its age: the platform's contradicts its own dates. */
  readonly localClock?: true
}

/** A key in state after a read. */
export interface Refreshed {
  /** Absent where the key is gone. */
  readonly state?: KeyState
  readonly beside: Beside
  /** The time of the list, by the clock that tells its age. */
  readonly now: Date
  /** What was not known before. */
  readonly warnings: readonly Warning[]
}

/**
 * Reads a key that is in state. A name that the platform stores in another form is no drift: the form is
 * remembered and said once, and only its change counts.
 *
 * @throws EkbError as {@link readKey}
 */
export async function refreshKey(session: Session, before: KeyState, beside: Beside): Promise<Refreshed> {
  const { key, hasNewValue, ...time } = await readKey(session, before.inputs.project_id, referenceOf(before))
  if (key === undefined) return { beside, now: time.now, warnings: [] }
  const declared = before.inputs.name
  const { name, storedName } = nameAfter(key, declared, beside)
  const read = refreshedState(before, { key, ...(hasNewValue && { hasNewValue }) }, name)
  const dated = dateRead(session, read, time, beside.localClock ?? false)
  const state = dated.kept
  return {
    state,
    beside: {
      ...(storedName !== undefined && { storedName }),
      ...(beside.adoptedName !== undefined && { adoptedName: beside.adoptedName }),
      ...(beside.holder !== undefined && { holder: beside.holder }),
      ...((hasNewValue || beside.hasNewValue) && { hasNewValue: true }),
      ...(dated.localClock && { localClock: true }),
    },
    now: dated.now,
    warnings: [
      ...dated.warnings,
      ...(storedName === undefined || storedName === beside.storedName
        ? []
        : [nameStored(declared, storedName)]),
      ...(hasNewValue ? [valueChanged(name, state.key.id)] : []),
    ],
  }
}

/** What is kept beside the state of a key after a change in place: a declared name may be stored in another form. */
export function besideAfterUpdate<Kept extends Beside>(
  { adoptedName, ...beside }: Kept,
  name: string,
): Omit<Kept, 'adoptedName'> {
  if (adoptedName === undefined || sameName(adoptedName, name)) return beside
  return { ...beside, storedName: adoptedName }
}

function nameAfter(
  { name: shown }: PlatformKey,
  declared: string,
  { storedName }: Beside,
): { readonly name: string; readonly storedName?: string } {
  if (sameName(shown, declared)) return { name: declared }
  if (storedName === undefined ? isStoredForm(shown, declared) : sameName(shown, storedName)) {
    return { name: declared, storedName: shown }
  }
  return { name: shown }
}
