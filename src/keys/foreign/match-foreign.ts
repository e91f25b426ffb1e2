import { ekbError } from '../../core/messages/errors/index.ts'
import type { PlatformKey } from '../../platform/key.ts'
import { adoptable } from '../find/import.ts'
import { fingerprint, hashedId } from '../identity/identity.ts'
import { listedNamed } from '../identity/listed-keys.ts'
import { matchesMask } from '../identity/masks.ts'
import { type Match, matchKey } from '../identity/match.ts'
import { isStoredForm } from '../identity/name-forms.ts'
import type { KeyModel } from '../model/index.ts'
import type { Beside } from '../read/refresh.ts'
import type { Session } from '../session/session.ts'
import { importedState, type KeyState } from '../state/state.ts'
import type { ForeignKey } from './foreign-key.ts'

/** A key from another provider that a list has shown. */
export interface Adopted {
  readonly state: KeyState
  readonly beside: Beside
  /** The platform's clock when it was listed. */
  readonly now: Date
}

/**
 * Finds the key of another provider's state on the platform. Its value is enough; an id or a name alone has to agree
 * with everything else that is known. What the platform shows goes into the state, and the secret stays if it surely
 * belongs to this key.
 *
 * @throws EkbError MOVE_NOT_FOUND, MOVE_DOES_NOT_FIT, SYSTEM_KEY_IMPORT, IMPORT_UNUSABLE, PROJECT_MISSING
 */
export async function adoptForeign(session: Session, foreign: ForeignKey, model: KeyModel): Promise<Adopted> {
  const projectId = foreign.projectId ?? session.defaultProject
  if (projectId === undefined) throw ekbError('PROJECT_MISSING', {}, { path: ['project_id'] })
  const { keys } = session.project(projectId)
  let list = await keys.current()
  let key = find(list.keys, foreign, projectId)
  if (key === undefined) {
    list = await keys.following(list)
    key = find(list.keys, foreign, projectId)
  }
  if (key === undefined) throw ekbError('MOVE_NOT_FOUND', { project: projectId, what: described(foreign) })
  const { name, ...found } = adoptable(session, projectId, { key, now: list.now }, foreign.name)
  const state = importedState({ ...found, name }, projectId, model)
  const { value, secret } = foreign
  const isIts = value !== undefined && shows(key, value)
  return {
    state: {
      ...state,
      key: {
        ...state.key,
        ...(isIts && { value, fingerprint: fingerprint(value) }),
        ...(isIts && secret && { secret }),
      },
    },
    beside: found.beside,
    now: list.now,
  }
}

function find(keys: readonly PlatformKey[], foreign: ForeignKey, project: string): PlatformKey | undefined {
  const { name, type, value, handle } = foreign
  const words = { name, type }
  const byValue = (shown: NonNullable<typeof value>, id = hashedId(shown)) =>
    matchKey(keys, { ...words, id, value: shown, fingerprint: fingerprint(shown) })
  const candidates =
    value !== undefined
      ? [byValue(value, handle?.reveal())]
      : handle !== undefined
        ? [byValue(handle), matchKey(keys, { ...words, id: handle.reveal() })]
        : [byName(keys, foreign)]
  const match =
    candidates.find(found => found?.sure) ?? candidates.find(found => found?.conflict !== undefined)
  if (match === undefined) return undefined
  const { key, conflict } = match
  const isValued = value !== undefined && shows(key, value)
  if (conflict !== undefined || !(isValued || key.system || agrees(key, foreign))) {
    throw ekbError('MOVE_DOES_NOT_FIT', { project, what: described(foreign), listed: listed(key) })
  }
  return key
}

/** The only key of that name. */
function byName(keys: readonly PlatformKey[], { name = '' }: ForeignKey): Match | undefined {
  const [key, ...others] = listedNamed(keys, name)
  return key === undefined || others.length > 0 ? undefined : { key, sure: true }
}

function shows({ value, masked }: PlatformKey, known: NonNullable<ForeignKey['value']>): boolean {
  return value === undefined ? masked !== undefined && matchesMask(masked, known) : value.equals(known)
}

function agrees(key: PlatformKey, { name, type }: ForeignKey): boolean {
  return (
    (name === undefined || isStoredForm(key.name, name)) &&
    (type === undefined || key.type === 'unknown' || key.type === type)
  )
}

function described({ name, type }: ForeignKey): string {
  return [name === undefined ? 'the key' : `"${name}"`, ...(type === undefined ? [] : [`(${type})`])].join(
    ' ',
  )
}

function listed({ name, type, rawType }: PlatformKey): string {
  return `"${name}" (${type === 'unknown' ? (rawType ?? 'type not known') : type})`
}
