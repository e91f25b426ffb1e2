import type { PlatformOptions } from '../platform-options.ts'
import { preview } from '../requests/fingerprint.ts'
import type { KeyRecord } from '../state/record.ts'

/** A key as an item of the platform's list. */
export function listItem(key: KeyRecord, options: PlatformOptions) {
  return {
    ...(options.ids ? { id: key.id } : {}),
    key: options.masked ? preview(key.value) : key.value,
    key_name: key.name,
    key_type: key.type,
    created_at: key.createdAt / 1000,
    created_at_human_readable: humanReadable(key.createdAt),
  }
}

/** A new key as the answer to its creation: the only one with the secret. */
export function createdAnswer(key: KeyRecord, options: PlatformOptions) {
  return {
    key: key.value,
    secret: key.secret,
    ...(options.ids && options.createIds ? { id: key.id } : {}),
  }
}

/** A key as the admin API shows it: `reveal` adds value and secret. */
export function adminView(key: KeyRecord, describe: (value: string) => string, reveal: boolean) {
  return {
    id: key.id,
    project: key.projectId,
    name: key.name,
    type: key.type,
    created_at: new Date(key.createdAt).toISOString(),
    fingerprint: describe(key.value),
    bootstrap: key.bootstrap === true,
    ...(reveal ? { key: key.value, secret: key.secret } : {}),
  }
}

function humanReadable(createdAt: number): string {
  return new Date(createdAt).toISOString().slice(0, 19).replace('T', ' ')
}
