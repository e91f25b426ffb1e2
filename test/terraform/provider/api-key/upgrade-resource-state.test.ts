import { expect, test } from 'vitest'
import { KEY_MODEL } from '../../../../src/keys/model/index.ts'
import { upgradeApiKey } from '../../../../src/terraform/provider/api-key/upgrade-resource-state.ts'

const STATE = {
  id: 'key_91b2c07e5d3fa846',
  name: 'bot',
  type: 'privileged',
  project_id: 'p',
  created_at: '2026-01-01T00:00:00Z',
  rotate_after: '90d',
}

test.each([
  ['of a version without rotate_early', { rotation_due_at: '2026-04-01T00:00:00Z' }, '2026-03-31T00:00:00Z'],
  ['with rotate_early', { rotate_early: '9d' }, '2026-03-23T00:00:00Z'],
  ['that is never due', { rotate_after: null, rotation_due_at: null }, null],
  ['without a time of creation', { created_at: null, rotation_due_at: null }, null],
  ['with a time that is none', { created_at: 'last week', rotation_due_at: 'soon' }, null],
  ['with an age that is none', { rotate_after: 'often', rotation_due_at: 'soon' }, null],
])('a state %s says when the key is due', async (_, given, due) => {
  const { state } = await upgradeApiKey({ ...STATE, ...given }, KEY_MODEL)
  expect(state?.['rotation_due_at']).toBe(due)
  expect(state?.['rotate_early']).toBe('rotate_early' in given ? given.rotate_early : null)
})
