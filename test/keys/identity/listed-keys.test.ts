import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Secret } from '../../../src/core/secret.ts'
import { hashedId, sameName } from '../../../src/keys/identity/identity.ts'
import { listedInForm, listedNamed, listedWithId } from '../../../src/keys/identity/listed-keys.ts'
import { isStoredForm } from '../../../src/keys/identity/name-forms.ts'
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

/** Names that often are forms of each other: cut, in another case, with accents, or of punctuation alone. */
const aName = fc
  .tuple(
    fc.constantFrom(
      'teams-bot-of-sales',
      'Teams Bot of Sales',
      'ÉQUIPE-BOT-DES-VENTES',
      'equipe-bot',
      '***',
      '',
    ),
    fc.nat(20),
    fc.constantFrom('', ' ', '-', '2', '\u0301'),
  )
  .map(([name, length, end]) => name.slice(0, length) + end)

it('finds by name what a look at each listed key finds, in the order of the list', () => {
  fc.assert(
    fc.property(fc.array(aName, { maxLength: 12 }), aName, (names, wanted) => {
      const keys = names.map(name => listed({ name }))
      expect(listedInForm(keys, wanted)).toEqual(keys.filter(({ name }) => isStoredForm(name, wanted)))
      expect(listedNamed(keys, wanted)).toEqual(keys.filter(({ name }) => sameName(name, wanted)))
    }),
    { numRuns: 500 },
  )
})
