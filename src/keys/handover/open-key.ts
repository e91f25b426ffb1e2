import { type EkbError, ekbError } from '../../core/messages/errors/index.ts'
import type { Secret } from '../../core/secret.ts'
import { isSystemName } from '../../platform/reader/index.ts'
import { describeKey } from '../find/describe.ts'
import { findByIdOrName, type KeySelector } from '../find/find.ts'
import { fingerprint } from '../identity/identity.ts'
import { formatTime } from '../plan/rotation.ts'
import type { Session } from '../session/session.ts'
import { keyNotShown, type Warning } from '../warnings.ts'
import type { HeldKey, Renewal } from './handover.ts'

/** An existing key with its values, as far as they can be had now. */
export interface OpenedKey {
  /** Null if the platform gives no id and masks the value. */
  readonly id: string | null
  readonly name: string
  readonly type: string
  /** Null if the platform masks the value. */
  readonly fingerprint: string | null
  /** RFC 3339 in UTC; null if the platform does not tell. */
  readonly created_at: string | null
  /** Null if the platform masks the value. */
  readonly key: Secret | null
  /** Null unless this session has created the key. */
  readonly secret: Secret | null
}

/** What is needed of a key. */
export interface Wanted {
  readonly selector: KeySelector
  /** Whether the secret is needed. */
  readonly requireSecret: boolean
}

/**
 * Refuses a name that only the system key has. Its value is for nobody to hand over.
 *
 * @throws EkbError SYSTEM_KEY_NOT_HANDED_OVER
 */
export function refuseSystemSelector(selector: KeySelector): void {
  if ('name' in selector && isSystemName(selector.name)) throw systemKeyRefused('name')
}

/**
 * Opens an existing key. A key that this session has created is answered from memory; any other one costs the list that
 * all others share. Nothing but lists is sent to the platform.
 *
 * @throws EkbError KEY_NOT_FOUND, KEY_AMBIGUOUS, ID_SHARED, SYSTEM_KEY_NOT_HANDED_OVER, and SECRET_NOT_HELD if the
 *   secret is needed and not there
 */
export async function openKey(
  session: Session,
  projectId: string,
  { selector, requireSecret }: Wanted,
): Promise<{ readonly opened: OpenedKey; readonly warnings: readonly Warning[] }> {
  refuseSystemSelector(selector)
  const { handover } = session.project(projectId)
  const held = handover.find(selector)
  const opened = held === undefined ? await openListed(session, projectId, selector) : fromMemory(held)
  const { id, name, key, secret } = opened
  if (requireSecret && secret === null) {
    const remedy = REMEDIES[(id === null ? undefined : handover.renewalOf(id)) ?? 'any']
    const values = { name, id: id ?? 'this key', remedy }
    throw ekbError('SECRET_NOT_HELD', values, { path: ['require_secret'] })
  }
  return { opened, warnings: key === null ? [keyNotShown(name)] : [] }
}

const ROTATE =
  'change an entry of keepers: the key is rotated, and the previous one works until its overlap is over. If it has no keepers yet, add an entry and apply, then change it'
const REPLACE = 'replace it with -replace=ADDRESS in the next plan or apply'

/** What mends it, by what manages the key. */
const REMEDIES: Readonly<Record<Renewal | 'any', string>> = {
  rotation: `In its ekb_rotating_api_key, ${ROTATE}`,
  replacement: `It is an ekb_api_key, so ${REPLACE}`,
  any: `If an ekb_rotating_api_key manages it, ${ROTATE}. If an ekb_api_key does, ${REPLACE}. If nothing here does, no run can have its secret`,
}

async function openListed(session: Session, projectId: string, selector: KeySelector): Promise<OpenedKey> {
  const { key: listed } = await findByIdOrName(session, projectId, selector, 'hand over')
  if (listed.system) throw systemKeyRefused('name' in selector ? 'name' : 'id')
  const { id, name, type, fingerprint: print, created_at } = describeKey(listed)
  const held = session.project(projectId).handover.holdsOf(listed)
  const value = listed.value ?? held?.key.value
  return {
    id,
    name,
    type,
    fingerprint: print ?? (value === undefined ? null : fingerprint(value)),
    created_at,
    key: value ?? null,
    secret: held?.key.secret ?? null,
  }
}

function fromMemory({ name, type, key }: HeldKey): OpenedKey {
  return {
    id: key.id,
    name,
    type,
    fingerprint: key.fingerprint ?? null,
    created_at: key.createdAt === undefined ? null : formatTime(key.createdAt),
    key: key.value ?? null,
    secret: key.secret ?? null,
  }
}

function systemKeyRefused(attribute: 'id' | 'name'): EkbError {
  return ekbError('SYSTEM_KEY_NOT_HANDED_OVER', {}, { path: [attribute] })
}
