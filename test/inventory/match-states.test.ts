import { expect, test } from 'vitest'
import { Secret } from '../../src/core/secret.ts'
import { type ManagedKey, type ManagedState, matchStates } from '../../src/inventory/index.ts'
import { fingerprint } from '../../src/keys/index.ts'
import type { PlatformKey } from '../../src/platform/key.ts'

const NOW = new Date('2026-03-01T00:00:00Z')

function listed(name: string, id?: string, daysAgo = 1): PlatformKey {
  const createdAt = new Date(NOW.getTime() - daysAgo * 86_400_000)
  const value = new Secret(`ekb_value_of_${name}_0123456789`)
  return { name, type: 'privileged', system: false, createdAt, value, ...(id !== undefined && { id }) }
}

function managed(address: string, projectId: string, reference: ManagedKey['reference']): ManagedKey {
  return {
    state: 'a.json',
    engine: 'terraform',
    address,
    resource: 'api_key',
    role: 'key',
    isLeftover: false,
    projectId,
    reference,
  }
}

const stateOf = (...keys: ManagedKey[]): ManagedState => ({ state: 'a.json', engine: 'terraform', keys })
const project = (projectId: string, ...keys: PlatformKey[]) => ({ projectId, keys, now: NOW })
const printOf = ({ value }: PlatformKey): string => (value === undefined ? '' : fingerprint(value))

test('a key is found by its id, by the hash of its value, and by its fingerprint under another id', () => {
  const [byId, byHash, byPrint, nobodys] = [
    listed('a', 'id-a', 3),
    listed('b'),
    listed('c', 'id-c'),
    listed('d'),
  ]
  const { keys, missing, unlisted } = matchStates(
    [project('p', nobodys, byPrint, byHash, byId)],
    [
      stateOf(managed('a', 'p', { id: 'id-a' }), managed('b', 'p', { id: `key_${byHash.value?.digest()}` })),
      stateOf(managed('c', 'p', { id: 'key_other', fingerprint: printOf(byPrint) })),
    ],
  )
  expect(keys.map(({ key, holders }) => [key.name, holders.map(({ address }) => address)])).toEqual([
    ['a', ['a']],
    ['b', ['b']],
    ['c', ['c']],
    ['d', []],
  ])
  expect([missing, unlisted]).toEqual([[], []])
})

test('one key may stand at several addresses of several states', () => {
  const key = listed('a', 'id-a')
  const { keys } = matchStates(
    [project('p', key)],
    [stateOf(managed('one', 'p', { id: 'id-a' })), stateOf(managed('two', 'p', { id: 'id-a' }))],
  )
  expect(keys[0]?.holders.map(({ address }) => address)).toEqual(['one', 'two'])
})

test('an id tells nothing of another project, and little if another key has it now', () => {
  const key = listed('a', 'id-a')
  const gone = managed('gone', 'p', { id: 'id-x' })
  const elsewhere = managed('elsewhere', 'q', { id: 'id-a' })
  const another = managed('another', 'p', { id: 'id-a', name: 'b', type: 'locked_down_viewer' })
  const { keys, missing, unlisted } = matchStates([project('p', key)], [stateOf(gone, elsewhere, another)])
  expect(keys[0]).toMatchObject({ holders: [], possibleHolders: [another] })
  expect([missing, unlisted]).toEqual([[gone], [elsewhere]])
})

test('the key that the run signs in with is known by its value', () => {
  const [one, other] = [listed('one'), listed('other')]
  const { keys } = matchStates([project('p', one, other)], [], [new Secret(one.value?.reveal() ?? '')])
  expect(keys.map(({ isOwn }) => isOwn)).toEqual([true, false])
})

test('the key that the run signs in with is known by its mask, if one of all lists fits', () => {
  const masked = (name: string, mask: string): PlatformKey => {
    const { value: _, ...key } = listed(name, `id-${name}`)
    return { ...key, masked: mask }
  }
  const own = new Secret('ekb_value_of_own_0123456789')
  const told = (...keys: PlatformKey[]) =>
    matchStates([project('p', ...keys), project('q', masked('else', 'zzzz…9999'))], [], [own]).keys.map(
      ({ key, isOwn, mayBeOwn }) => [key.name, isOwn, mayBeOwn],
    )
  expect(told(masked('a', 'ekb_value_of_own_…6789'), masked('b', 'ekb_value_of_b…6789'))).toEqual([
    ['a', true, false],
    ['b', false, false],
    ['else', false, false],
  ])
  expect(told(masked('a', 'ekb_…6789'), masked('b', 'ekb_…6789'))).toEqual([
    ['a', false, true],
    ['b', false, true],
    ['else', false, false],
  ])
  // One that shows the value tells more than any mask.
  expect(told({ ...listed('a', 'id-a'), value: own }, masked('b', 'ekb_…6789'))).toEqual([
    ['a', true, false],
    ['b', false, false],
    ['else', false, false],
  ])
})
