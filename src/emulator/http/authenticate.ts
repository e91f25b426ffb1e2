import { timingSafeEqual } from 'node:crypto'
import { CREDENTIAL_HEADERS } from '../../platform/contract/index.ts'
import type { KeyRecord } from '../state/record.ts'
import type { Store } from '../state/store.ts'
import { PlatformRefusal } from './platform-refusal.ts'

/**
 * The key that a request presents. It is looked up for every request, so a revoked one is refused at once.
 *
 * @throws PlatformRefusal UNAUTHORIZED without a header, INVALID_API_KEY for a pair that is not known
 */
export function authenticate(headers: Headers, store: Store): KeyRecord {
  const missing = Object.values(CREDENTIAL_HEADERS).filter(name => !headers.get(name))
  if (missing.length > 0) {
    throw new PlatformRefusal('UNAUTHORIZED', `Missing header: ${missing.join(', ')}.`)
  }
  const key = store.findByValue(headers.get(CREDENTIAL_HEADERS.key) ?? '')
  if (key === undefined || !same(key.secret, headers.get(CREDENTIAL_HEADERS.secret) ?? '')) {
    throw new PlatformRefusal(
      'INVALID_API_KEY',
      'The API key or its secret is not valid. Check that it was not deleted and has no extra spaces.',
    )
  }
  return key
}

/**
 * Whether a key may do what it asks for in a project.
 *
 * @throws PlatformRefusal FORBIDDEN for another project's key, and for a viewer's that wants to write
 */
export function authorize(key: KeyRecord, projectId: string, access: 'read' | 'write'): void {
  if (key.projectId !== projectId) {
    throw new PlatformRefusal('FORBIDDEN', 'This API key belongs to another project.')
  }
  if (access === 'write' && key.type === 'locked_down_viewer') {
    throw new PlatformRefusal('FORBIDDEN', 'A Locked-Down Viewer key cannot create or delete API keys.')
  }
}

function same(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)]
  return a.length === b.length && timingSafeEqual(a, b)
}
