import { describe, expect, it } from 'vitest'
import { Secret } from '../../../src/core/secret.ts'
import { fingerprintOf, importIdOf } from '../../../src/keys/functions/index.ts'
import { fingerprint, parseImportId } from '../../../src/keys/index.ts'
import { rejection } from '../no-secrets.ts'

const KEY = '3f9a77de-1c1d-4c58-9d8f-0a6e2f8b1c2e'

const refusal = (attempt: () => string) => rejection(Promise.resolve().then(attempt))

describe('the fingerprint of a key', () => {
  it('is that of the resources', () => {
    expect(fingerprintOf(KEY)).toBe(fingerprint(new Secret(KEY)))
    expect(fingerprintOf(KEY)).toMatch(/^sha256:[0-9a-f]{16}$/)
  })

  it.each([
    ['', 'is empty'],
    ['  ', 'is empty'],
    [`${KEY}\n`, 'has white space in it'],
    ['3f9a…1c2e', 'is only a part of a key'],
    ['3f9a****1c2e', 'is only a part of a key'],
    ['short', 'has fewer than 8 characters'],
    [`${KEY}\u202e`, 'or some that no key has'],
  ])('is not computed of %j', async (key, problem) => {
    const error = await refusal(() => fingerprintOf(key))
    expect(error).toMatchObject({ code: 'FUNCTION_KEY_INVALID', path: [0] })
    expect(error.detail).toContain(problem)
    if (key.trim() !== '') expect(error.detail).not.toContain(key.trim())
  })
})

describe('an import id', () => {
  it.each([
    ['p1', 'key_91b2c07e5d3fa846', { id: 'key_91b2c07e5d3fa846' }],
    ['p1', '42', { id: '42' }],
    ['p1', 'name:ci / cd: main', { name: 'ci / cd: main' }],
    ['p1', 'name:p2/name:x', { name: 'p2/name:x' }],
  ])('of %j and %j is read back as both', (project, id, selector) => {
    expect(parseImportId(importIdOf(project, id))).toEqual({ projectId: project, selector })
  })

  it.each(['', ' ', 'p 1', 'p/1', 'p:1'])('has no project %j', async project => {
    const error = await refusal(() => importIdOf(project, '42'))
    expect(error).toMatchObject({ code: 'FUNCTION_PROJECT_INVALID', path: [0] })
  })

  it.each(['', 'name:', 'p2/42', 'p2/name:x', '4 2', 'q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA='])(
    'has no id %j, and does not repeat it',
    async id => {
      const error = await refusal(() => importIdOf('p1', id))
      expect(error).toMatchObject({ code: 'FUNCTION_ID_INVALID', path: [1] })
      if (id.length > 8) expect(error.detail).not.toContain(id)
    },
  )
})
