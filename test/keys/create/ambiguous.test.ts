import { describe, expect, it } from 'vitest'
import { Secret } from '../../../src/core/secret.ts'
import { ambiguousCreate } from '../../../src/keys/create/ambiguous.ts'
import type { PlatformKey } from '../../../src/platform/key.ts'

const reason = { in: () => 'The platform answered 502.' }
const KEY: PlatformKey = { name: 'ci', type: 'privileged', system: false }
const HIDDEN: PlatformKey = { ...KEY, masked: '********' }
const ENDS: PlatformKey = { ...KEY, masked: '3f9a…1c2e' }

const error = (...found: readonly PlatformKey[]) => ambiguousCreate(found, { name: 'ci', reason })

describe('the error about keys that may be the new one', () => {
  it.each([
    [
      'one, with its id',
      [{ ...KEY, id: 'id-1' }],
      'The platform answered 502. Since then, one key with that name and type has appeared: id-1. Nothing was deleted. If nothing uses it, delete it in Settings > API Keys and run again. To manage it here instead, import it (import id id-1).',
    ],
    [
      'several, with their ids',
      [{ ...KEY, id: 'id-1' }, { ...KEY, id: 'id-2', name: 'CI' }, HIDDEN],
      'The platform answered 502. Since then, 3 keys have appeared that may be it: id-1, id-2, id not shown. Nothing was deleted. Delete those that nothing uses in Settings > API Keys and run again. To manage one of them here instead, import it (for example, import id id-1).',
    ],
    [
      'one that cannot be imported',
      [ENDS],
      'The platform answered 502. Since then, one key with that name and type has appeared: 3f9a…1c2e. Nothing was deleted. If nothing uses it, delete it in Settings > API Keys and run again (it cannot be imported, because this platform shows neither its id nor the whole key).',
    ],
    [
      'several that cannot be imported',
      [{ ...ENDS, name: '' }, ENDS],
      'The platform answered 502. Since then, 2 keys have appeared that may be it: 3f9a…1c2e, 3f9a…1c2e. Nothing was deleted. Delete those that nothing uses in Settings > API Keys and run again (they cannot be imported, because this platform shows neither their ids nor the whole keys).',
    ],
  ])('reads well for %s', (_, found, detail) => {
    expect(error(...found).detail).toBe(detail)
  })

  it('tells the public ids to who remembers them, whatever is said before it', () => {
    const value = new Secret('0a9b8c7d-1111-4222-8333-444455556666')
    const one = error({ ...KEY, id: 'id-1' }, HIDDEN, { ...KEY, value })
    expect(one.about({ in: () => 'So.' }).found?.ids).toEqual(['id-1', `key_${value.digest()}`])
  })
})
