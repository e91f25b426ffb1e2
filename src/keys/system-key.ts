import type { PlatformKey } from '../platform/key.ts'
import { sameName } from './identity.ts'

const SYSTEM_NAME = 'automator key'

/** Whether a name is the system key's, in any case and with any outer white space. */
export function isSystemName(name: string): boolean {
  return sameName(name.toLowerCase(), SYSTEM_NAME)
}

/** Whether the platform protects a listed key: by any sign of its own, or by the reserved name. */
export function isSystemKey(key: PlatformKey): boolean {
  return key.system || key.type === 'system' || isSystemName(key.name)
}
