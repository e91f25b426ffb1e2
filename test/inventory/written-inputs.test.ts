import { expect, test } from 'vitest'
import { writtenInputs } from '../../src/inventory/index.ts'
import { KEY_MODEL } from '../../src/keys/model/index.ts'
import { ROTATING_MODEL } from '../../src/keys/rotating/index.ts'

const IMPORTED = {
  id: 'key_1',
  name: 'bot',
  type: 'privileged',
  project_id: 'p',
  keepers: null,
  rotate_after: null,
  deletion_protection: false,
  store_secret: true,
  key: 'value',
}

test('of an imported key are its name and its type', () => {
  expect(writtenInputs(KEY_MODEL, IMPORTED, 'p')).toEqual({ name: 'bot', type: 'privileged' })
  expect(writtenInputs(ROTATING_MODEL, { ...IMPORTED, overlap: null }, 'p')).toEqual({
    name: 'bot',
    type: 'privileged',
  })
})

test.each(['q', undefined])('have the project where that of the settings is %s', project => {
  expect(writtenInputs(KEY_MODEL, IMPORTED, project)).toEqual({
    name: 'bot',
    type: 'privileged',
    project_id: 'p',
  })
})

test('are all that differs from a default', () => {
  const values = {
    ...IMPORTED,
    keepers: {},
    rotate_after: '90d',
    deletion_protection: true,
    store_secret: false,
  }
  expect(writtenInputs(KEY_MODEL, values, 'p')).toEqual({
    name: 'bot',
    type: 'privileged',
    keepers: {},
    rotate_after: '90d',
    deletion_protection: true,
    store_secret: false,
  })
})
