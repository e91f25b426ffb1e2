import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Adoptable,
  type Adopted,
  type Earlier,
  earlierIn,
  forgottenFrom,
  movesFrom,
  NOTHING_EARLIER,
  nameAdopted,
  readAdoptMap,
  terraformFile,
  writeAdoptMap,
} from '../../src/adopt/index.ts'
import { adopted } from './adopted.ts'
import { hostileName } from './hostile-names.ts'

/** Keys of two projects, ordinary ones and generations of rotating ones. @param kind tells their ids from others */
const keys = (kind: string): fc.Arbitrary<readonly Adoptable[]> =>
  fc
    .array(fc.record({ name: hostileName, isOther: fc.boolean(), isGeneration: fc.boolean() }), {
      maxLength: 20,
    })
    .map(all =>
      all.map(({ name, isOther, isGeneration }, index) => {
        const prefix = isOther ? 'lab/' : ''
        const one = `${kind}_${index}`
        const ids = isGeneration ? [one, `${one}_before`] : [one]
        const id = isGeneration ? `tag_${one}` : one
        const aliases = ids.map(text => prefix + text)
        return adopted(id, '', {
          resource: isGeneration ? 'rotating_api_key' : 'api_key',
          projectId: isOther ? 'lab' : 'p',
          mapId: prefix + id,
          importId: aliases.join(','),
          aliases,
          isGeneration,
          keys: ids,
          name,
          inputs: { name, type: 'privileged', ...(isOther && { project_id: 'lab' }) },
        })
      }),
    )

const isGrouped = fc.boolean()
const imports = fc.record({ byIdentity: fc.boolean(), many: fc.boolean() })
const ADDRESS = /^ekb_(?:rotating_)?api_key\.(?:[a-z][a-z0-9_]*|keys\["[a-z][a-z0-9_]*"\])$/

function run(
  some: readonly Adoptable[],
  { earlier = NOTHING_EARLIER, ...options }: { earlier?: Earlier; isGrouped: boolean; map?: string },
) {
  const map = readAdoptMap(options.map ?? '{}', 'ekb-adopt.json')
  const naming = nameAdopted(some, {
    map,
    earlier,
    taken: [],
    isGrouped: options.isGrouped,
    isKnown: () => true,
    wasWritten: () => true,
  })
  const moves = movesFrom(earlier, naming.adopted)
  return {
    ...naming,
    changes: { moves, forgotten: forgottenFrom(earlier, { adopted: naming.adopted, moves }) },
  }
}

const fileOf = ({ adopted: some, changes, group }: ReturnType<typeof run>, form = {}) =>
  terraformFile(some, changes, { ...form, ...(group !== undefined && { group }) })
const byKey = (some: readonly Adopted[]) => new Map(some.map(({ mapId, address }) => [mapId, address]))

describe('in every style', () => {
  test('addresses are valid and unique, and a file tells which keys have them', () => {
    fc.assert(
      fc.property(keys('key'), isGrouped, imports, (some, grouped, form) => {
        const first = run(some, { isGrouped: grouped })
        const addresses = first.adopted.map(({ address }) => address)
        for (const address of addresses) expect(address).toMatch(ADDRESS)
        expect(new Set(addresses).size).toBe(some.length)
        const read = earlierIn(fileOf(first, { imports: form }))
        for (const { mapId, aliases, address } of first.adopted) {
          expect([mapId, ...aliases].flatMap(id => read.imports.get(id) ?? [])).toContain(address)
        }
        expect(new Set(read.imports.values()).size).toBe(some.length)
        expect({ moves: read.moves.size, forgotten: read.forgotten }).toEqual({ moves: 0, forgotten: [] })
      }),
    )
  })

  test('addresses stay where keys come and go, with the map or without it', () => {
    fc.assert(
      fc.property(
        keys('key'),
        keys('late'),
        isGrouped,
        imports,
        fc.boolean(),
        (some, come, grouped, form, hasMap) => {
          const first = run(some, { isGrouped: grouped })
          const before = byKey(first.adopted)
          const gone = some.filter((_, index) => index % 3 === 0)
          const left = some.filter(one => !gone.includes(one))
          const second = run([...come, ...left], {
            isGrouped: grouped,
            earlier: earlierIn(fileOf(first, { imports: form })),
            ...(hasMap && { map: writeAdoptMap(first.adopted, []) }),
          })
          const after = byKey(second.adopted)
          for (const { mapId } of left) expect(after.get(mapId)).toBe(before.get(mapId))
          // Nothing that is new has the address of what was there: an engine would take one key for the other.
          for (const { mapId } of come) expect([...before.values()]).not.toContain(after.get(mapId))
          expect(second.changes.moves.size).toBe(0)
          expect(new Set(second.changes.forgotten)).toEqual(
            new Set(gone.map(({ mapId }) => before.get(mapId))),
          )
          // And a third run says the same.
          const third = run([...come, ...left], {
            isGrouped: grouped,
            earlier: earlierIn(fileOf(second, { imports: form })),
          })
          expect(byKey(third.adopted)).toEqual(after)
          expect(new Set(third.changes.forgotten)).toEqual(new Set(second.changes.forgotten))
        },
      ),
    )
  })

  test('a change of the style moves every key, there and back', () => {
    fc.assert(
      fc.property(keys('key'), isGrouped, imports, (some, grouped, form) => {
        const first = run(some, { isGrouped: grouped })
        const second = run(some, {
          isGrouped: !grouped,
          earlier: earlierIn(fileOf(first, { imports: form })),
          map: writeAdoptMap(first.adopted, []),
        })
        const moved = (from: readonly Adopted[], to: readonly Adopted[]) =>
          new Map(from.map(({ mapId, address }) => [address, byKey(to).get(mapId)]))
        expect(second.changes).toEqual({ moves: moved(first.adopted, second.adopted), forgotten: [] })
        const third = run(some, {
          isGrouped: grouped,
          earlier: earlierIn(fileOf(second, { imports: form })),
        })
        expect(byKey(third.adopted)).toEqual(byKey(first.adopted))
        expect(third.changes).toEqual({ moves: moved(second.adopted, first.adopted), forgotten: [] })
      }),
    )
  })

  test('no two moves end at one address at once, however often names and styles change', () => {
    const label = fc.constantFrom('one', 'two', 'three', 'four')
    fc.assert(
      fc.property(fc.array(fc.tuple(label, isGrouped), { maxLength: 8 }), imports, (names, form) => {
        const key = adopted('key_0', '')
        let earlier = NOTHING_EARLIER
        const before = new Set<string>()
        for (const [name, grouped] of names) {
          const map = `{ "key_0": "ekb_api_key.${name}" }`
          const { adopted: now, changes, group } = run([key], { isGrouped: grouped, earlier, map })
          const targets = [...changes.moves.values()]
          expect(new Set(targets).size).toBe(targets.length)
          // Whatever file an engine has applied, it finds the key where it is now.
          for (const address of before) {
            let at = address
            for (let steps = 0; steps < 9 && changes.moves.has(at); steps += 1)
              at = changes.moves.get(at) ?? ''
            expect(at).toBe(now[0]?.address)
          }
          before.add(now[0]?.address ?? '')
          expect(changes.forgotten).toEqual([])
          earlier = earlierIn(
            terraformFile(now, changes, { imports: form, ...(group !== undefined && { group }) }),
          )
        }
      }),
    )
  })
})
