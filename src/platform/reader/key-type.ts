import type { PlatformKey } from '../key.ts'

const TYPES: Readonly<Record<string, PlatformKey['type']>> = {
  privileged: 'privileged',
  full: 'privileged',
  full_access: 'privileged',
  admin: 'privileged',
  locked_down_viewer: 'locked_down_viewer',
  locked_down: 'locked_down_viewer',
  viewer: 'locked_down_viewer',
  system: 'system',
  automator: 'system',
}

/**
 * The type behind the platform's word for it: any case, blanks or hyphens for underscores,
 * with or without a trailing "key".
 */
export function readKeyType(raw: string | undefined): PlatformKey['type'] {
  const word = (raw ?? '')
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '_')
    .replace(/_key$/, '')
  return Object.hasOwn(TYPES, word) ? (TYPES[word] ?? 'unknown') : 'unknown'
}
