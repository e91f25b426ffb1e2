import { expect, it } from 'vitest'
import { Secret } from '../../../src/core/secret.ts'
import { hashedId } from '../../../src/keys/identity/identity.ts'
import { listedWithId } from '../../../src/keys/identity/listed-keys.ts'
import type { PlatformKey } from '../../../src/platform/key.ts'

const VALUE = new Secret('3f9a0b11-aaaa-4bbb-8ccc-0123456789cd')

function listed(parts: Partial<PlatformKey>): PlatformKey {
  return { name: 'ci', type: 'privileged', system: false, ...parts }
}

it('finds keys by the id of the platform and by the hash of the value, in the order of the list', () => {
  const id = hashedId(VALUE)
  const [first, other, second] = [
    listed({ id: 'k1', value: VALUE }),
    listed({ masked: '3f9a…' }),
    listed({ id }),
  ]
  const keys = [first, other, second]
  expect(listedWithId(keys, 'k1')).toEqual([first])
  expect(listedWithId(keys, id)).toEqual([first, second])
  expect(listedWithId(keys, 'k2')).toEqual([])
})

it('has a key once whose id is the hash of its value', () => {
  const key = listed({ id: hashedId(VALUE), value: VALUE })
  expect(listedWithId([key], hashedId(VALUE))).toEqual([key])
})

it('goes through a list once, however many keys are looked for', () => {
  let rounds = 0
  const keys = Object.assign([listed({ id: 'k1' }), listed({ id: 'k2' })], {
    [Symbol.iterator]() {
      rounds += 1
      return Array.prototype.values.call(this)
    },
  })
  for (const id of ['k1', 'k2', 'k3']) listedWithId(keys, id)
  expect(rounds).toBe(1)
})
