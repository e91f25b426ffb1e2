import { ekbError } from '../../core/messages/errors/index.ts'
import type { Secret } from '../../core/secret.ts'
import type { PlatformKey } from '../../platform/key.ts'
import { fingerprint, keyPreview, publicId } from '../identity/identity.ts'
import { ageInWords, formatTime } from '../plan/rotation.ts'

/** What people see of a key that is only read; never its value. */
export interface KeyDescription {
  /** Null if the platform gives no id and masks the value. */
  readonly id: string | null
  readonly name: string
  /** `privileged`, `locked_down_viewer`, `system`, or what the platform calls it. */
  readonly type: string
  /** Whether the platform protects it. */
  readonly system: boolean
  readonly key_preview: string
  /** Null if the platform masks the value. */
  readonly fingerprint: string | null
  /** RFC 3339 in UTC; null if the platform does not tell. */
  readonly created_at: string | null
}

/** Describes a listed key. */
export function describeKey(key: PlatformKey): KeyDescription {
  return {
    id: publicId(key) ?? null,
    name: key.name,
    type: shownType(key) ?? 'unknown',
    system: key.system,
    key_preview: keyPreview(key.value ?? key.masked ?? ''),
    fingerprint: key.value === undefined ? null : fingerprint(key.value),
    created_at: key.createdAt === undefined ? null : formatTime(key.createdAt),
  }
}

/** The type and age of a listed key in words: `privileged, 97 days old`. @param now the platform's clock */
export function typeAndAge(key: PlatformKey, now: Date): string {
  const age = key.createdAt && `${ageInWords(key.createdAt, now)} old`
  return `${shownType(key) ?? 'type not known'}, ${age ?? 'age not known'}`
}

/** What the platform calls a type that this version does not know; absent if it says nothing. */
function shownType({ system, type, rawType }: PlatformKey): string | undefined {
  return system ? 'system' : type === 'unknown' ? rawType : type
}

/** The value for `reveal = true`, else null. @throws EkbError VALUE_HIDDEN */
export function revealedValue(key: PlatformKey, reveal: boolean): Secret | null {
  if (!reveal) return null
  if (key.value !== undefined) return key.value
  throw ekbError('VALUE_HIDDEN', { id: publicId(key) ?? 'This key' }, { path: ['reveal'] })
}
