import { expect, it } from 'vitest'
import { effectiveProject, knownProject, requireSession, UNKNOWN_VALUE } from '../../../src/keys/index.ts'
import { startWorld } from '../world.ts'

it.each([
  ['its own, before any other', 'own', { projectId: 'default' }, 'before', 'own'],
  ['its own, known later', UNKNOWN_VALUE, { projectId: 'default' }, 'before', UNKNOWN_VALUE],
  ['the default, where it names none', null, { projectId: 'default' }, 'before', 'default'],
  [
    'the one that it was in, where the default is not known yet',
    null,
    { projectId: UNKNOWN_VALUE },
    'before',
    'before',
  ],
  ['the one that it was in, where there is no default any more', null, {}, 'before', 'before'],
  [
    'a default that is known later, for a new key',
    null,
    { projectId: UNKNOWN_VALUE },
    undefined,
    UNKNOWN_VALUE,
  ],
] as const)('the project of a key is %s', (_, own, configured, before, expected) => {
  expect(effectiveProject(own, configured, before)).toBe(expected)
})

it('there must be one, and it must be known where something is read', () => {
  expect(() => effectiveProject(null, {})).toThrow(/No project is set/)
  expect(() => knownProject(null, { projectId: UNKNOWN_VALUE })).toThrow(/not configured yet/)
  expect(knownProject('own', {})).toBe('own')
})

it('nothing can be asked of a platform that is not configured', () => {
  const { session } = startWorld()
  expect(requireSession({ session })).toBe(session)
  expect(() => requireSession({})).toThrow(/not configured yet/)
})
