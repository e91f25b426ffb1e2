import type { PlatformKey } from '../../platform/key.ts'
import { sameName } from '../identity/identity.ts'
import { isStoredForm, isUnnamed } from '../identity/name-forms.ts'
import type { Session } from '../session/session.ts'
import { type KeyState, referenceOf, refreshedState } from '../state/state.ts'
import { nameStored, valueChanged, type Warning } from '../warnings.ts'
import { readKey } from './read.ts'
import { dateRead } from './trusted-dates.ts'

/** What an engine keeps in private state beside the state of a key; nothing secret. */
export interface Beside {
  /** The name as the platform stores it, if that is another form than the declared one. */
  readonly storedName?: string
  /** Whether the platform has shown another value than it was created with: its secret is not known. */
  readonly hasNewValue?: true
  /** The name of an imported key, until an apply declares one. */
  readonly adoptedName?: string
  /** Identifies the address of an imported key, which others may have too; absent for created keys. */
  readonly holder?: string
  /** Whether its age counts by the local clock alone: the platform's clock contradicts its own dates. */
  readonly localClock?: true
}

/** A key in state after a read. */
export interface Refreshed {
  /** Absent if the key is gone. */
  readonly state?: KeyState
  readonly beside: Beside
  /** The time of the list, by the clock that its age counts by. */
  readonly now: Date
  /** About what was not known before. */
  readonly warnings: readonly Warning[]
}

/** A key of which nothing is known but that it may be there. */
const UNTOLD: PlatformKey = { name: '', type: 'unknown', system: false }

/**
 * Reads a key in state. A name that the platform stores in another form is no drift: the provider remembers the form
 * and warns once, and only a change of the form is drift.
 *
 * @throws EkbError as {@link readKey}
 */
export async function refreshKey(session: Session, before: KeyState, beside: Beside): Promise<Refreshed> {
  const reading = await readKey(session, before.inputs.project_id, referenceOf(before))
  const { hasNewValue, isDoubtful, ...time } = reading
  if (reading.key === undefined) return { beside, now: time.now, warnings: [] }
  const key = isDoubtful ? UNTOLD : reading.key
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

/** The private state after an update in place: the platform may store the declared name in another form. */
export function besideAfterUpdate<Kept extends Beside>(
  { adoptedName, ...beside }: Kept,
  name: string,
): Omit<Kept, 'adoptedName'> {
  if (adoptedName === undefined || isUnnamed(adoptedName) || sameName(adoptedName, name)) return beside
  return { ...beside, storedName: adoptedName }
}

function nameAfter(
  { name: shown }: PlatformKey,
  declared: string,
  { storedName }: Beside,
): { readonly name: string; readonly storedName?: string } {
  if (isUnnamed(shown)) return { name: declared, ...(storedName !== undefined && { storedName }) }
  if (sameName(shown, declared)) return { name: declared }
  if (storedName === undefined ? isStoredForm(shown, declared) : sameName(shown, storedName)) {
    return { name: declared, storedName: shown }
  }
  return { name: shown }
}
