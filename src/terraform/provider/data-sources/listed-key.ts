import { fingerprint, formatTime, keyPreview, publicId } from '../../../keys/index.ts'
import { ekbError } from '../../../platform/errors/index.ts'
import type { PlatformKey } from '../../../platform/key.ts'
import type { Value } from '../../plugin/value.ts'

/** What every data source says of a key; never its value. */
export function listedKey(key: PlatformKey): Record<string, Value> {
  return {
    id: publicId(key) ?? null,
    name: key.name,
    type: key.system ? 'system' : key.type === 'unknown' ? (key.rawType ?? 'unknown') : key.type,
    key_preview: keyPreview(key.value ?? key.masked ?? ''),
    fingerprint: key.value === undefined ? null : fingerprint(key.value),
    created_at: key.createdAt === undefined ? null : formatTime(key.createdAt),
  }
}

/** The value for `reveal = true`, else null. @throws EkbError VALUE_HIDDEN */
export function revealedValue(key: PlatformKey, reveal: boolean): string | null {
  if (!reveal) return null
  if (key.value !== undefined) return key.value.reveal()
  throw ekbError('VALUE_HIDDEN', { id: publicId(key) ?? 'This key' }, { path: ['reveal'] })
}
