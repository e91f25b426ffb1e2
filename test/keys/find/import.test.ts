import { describe, expect, it } from 'vitest'
import { parseImportId, resolveImport } from '../../../src/keys/index.ts'
import { rejection } from '../no-secrets.ts'
import { remembered, seed, startWorld, type World } from '../world.ts'

describe('an import id', () => {
  it.each([
    ['key_91b2c07e5d3fa846', { selector: { id: 'key_91b2c07e5d3fa846' } }],
    ['42', { selector: { id: '42' } }],
    ['p1/42', { projectId: 'p1', selector: { id: '42' } }],
    ['name:ci', { selector: { name: 'ci' } }],
    ['name:ci / cd: main', { selector: { name: 'ci / cd: main' } }],
    ['name: ', { selector: { name: ' ' } }],
    ['name:name:ci', { selector: { name: 'name:ci' } }],
    ['name:/', { selector: { name: '/' } }],
    ['name:a\nb', { selector: { name: 'a\nb' } }],
    ['p1/name:ci', { projectId: 'p1', selector: { name: 'ci' } }],
    ['p1/name:a/b', { projectId: 'p1', selector: { name: 'a/b' } }],
    ['p1/name:p2/name:x', { projectId: 'p1', selector: { name: 'p2/name:x' } }],
  ])('%j is read', (text, id) => {
    expect(parseImportId(text)).toEqual(id)
  })

  it.each([
    '',
    ' ',
    '/',
    'p1/',
    '/42',
    'p1/p2/42',
    'name:',
    'p1/name:',
    'a b',
    'p1/a b',
    '42\n',
    ' 42',
    'p1 /name:ci',
    'p1/p2/name:ci',
    'q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA=',
    'q83vEjRWeJCr/e8SNFZ4kKvN7xI0VniQq83vEjRWeJA=',
  ])('%j is refused and not repeated', async text => {
    const error = await rejection(Promise.resolve().then(() => parseImportId(text)))
    expect(error.code).toBe('IMPORT_ID_INVALID')
    if (text.length > 8) expect(error.detail).not.toContain(text)
  })
})

function resolve(world: World, selector: { id: string } | { name: string }) {
  return world.clock.run(resolveImport(world.session, 'p', selector))
}

describe('an import', () => {
  it.each([{}, { ids: true }, { ids: true, mask: 'ends' }] as const)(
    'finds by id and by name, on %j',
    async dialect => {
      const world = startWorld(dialect)
      seed(world, 'cd')
      const { id } = remembered(seed(world, 'ci / main'), world.platform.dialect)
      expect(await resolve(world, { id })).toMatchObject({ id, key: { name: 'ci / main' } })
      expect(await resolve(world, { name: 'ci / main' })).toMatchObject({ id })
      expect(world.platform.count('list')).toBe(1)
    },
  )

  it('takes the name that the import says, where the platform stores it in another form', async () => {
    const world = startWorld({ ids: true })
    const { id } = seed(world, 'teams-bot')
    const { name, beside } = await resolve(world, { name: 'Teams-Bot' })
    expect([name, beside]).toEqual(['Teams-Bot', { storedName: 'teams-bot', holder: expect.any(String) }])
    const byId = await resolve(world, { id })
    expect(byId.name).toBe('teams-bot')
    expect(byId.beside).toEqual({ adoptedName: 'teams-bot', holder: expect.any(String) })
    expect(byId.beside.holder).not.toBe(beside.holder)
  })

  it('says the forms of an import id where there is no such key', async () => {
    const world = startWorld({ ids: true })
    seed(world, 'ci')
    const unknown = await rejection(resolve(world, { id: 'gone' }), world.platform.keys)
    expect([unknown.code, unknown.path]).toEqual(['KEY_NOT_FOUND', undefined])
    expect(unknown.detail).toContain(
      'has no key with that id. An import id is the public id, or name:<exact name>;',
    )
    expect(unknown.detail).toContain('If the key was deleted, remove its import from the configuration')
    const name = await rejection(resolve(world, { id: 'ci' }), world.platform.keys)
    expect(name.detail).toContain('the public id, or name:ci;')
  })

  it('says id, type and age of namesakes, of which it takes none', async () => {
    const world = startWorld({ ids: true })
    const [one] = [seed(world, 'ci'), seed(world, 'ci')]
    const error = await rejection(resolve(world, { name: 'ci' }), world.platform.keys)
    expect(error.detail).toContain(`${one.id} (privileged, 10 days old); `)
    expect(error.detail).toMatch(/Import the right one by its id\.$/)
  })

  it('refuses a pasted value, says its id, and does not repeat it', async () => {
    const world = startWorld()
    const key = seed(world, 'ci')
    const error = await rejection(resolve(world, { id: key.value }), world.platform.keys)
    expect(error.code).toBe('IMPORT_BY_VALUE')
    expect(error.detail).toContain(remembered(key, world.platform.dialect).id)
  })

  it.each([{ mask: 'ends', ids: true }, {}] as const)(
    'does not repeat what it does not know, on %j',
    async dialect => {
      const world = startWorld(dialect)
      const key = seed(world, 'ci')
      const pasted = [key.secret, ...(dialect.mask === undefined ? [] : [key.value])]
      for (const id of pasted) {
        const error = await rejection(resolve(world, { id }), world.platform.keys)
        expect(error.code).toBe('KEY_NOT_FOUND')
      }
    },
  )

  it.each([{}, { ids: true, mask: 'ends' }, { mask: 'ends' }] as const)(
    'refuses the system key, on %j',
    async dialect => {
      const world = startWorld(dialect)
      const [system] = world.platform.keys
      if (system === undefined) throw new Error('The platform has no system key')
      const byName = await rejection(resolve(world, { name: 'Automator Key' }), world.platform.keys)
      expect(byName.code).toBe('SYSTEM_KEY_IMPORT')
      if (dialect.mask !== undefined && !('ids' in dialect)) return
      const { id } = remembered(system, world.platform.dialect)
      const byId = await rejection(resolve(world, { id }), world.platform.keys)
      expect(byId.code).toBe('SYSTEM_KEY_IMPORT')
    },
  )

  it('refuses a key that could never be deleted', async () => {
    const world = startWorld({ mask: 'ends' })
    seed(world, 'ci')
    expect((await rejection(resolve(world, { name: 'ci' }), world.platform.keys)).code).toBe(
      'IMPORT_UNUSABLE',
    )
  })

  it('refuses a name that several have, and none', async () => {
    const world = startWorld({ ids: true })
    const keys = [seed(world, 'ci'), seed(world, 'ci')]
    const several = await rejection(resolve(world, { name: 'ci' }), world.platform.keys)
    expect(several.code).toBe('KEY_AMBIGUOUS')
    for (const { id } of keys) expect(several.detail).toContain(id)
    const none = await rejection(resolve(world, { name: 'CI' }), world.platform.keys)
    expect(none.code).toBe('KEY_NOT_FOUND')
  })
})
