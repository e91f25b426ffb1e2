import { describe, expect, test } from 'vitest'
import * as model from '../../../src/keys/model/index.ts'
import { keyValuesIn } from '../../../src/review/judging/key-values.ts'

const DEFINITIONS = [model.API_KEY, model.API_KEY_DATA, model.API_KEYS, model.AUTOMATOR_KEY]

describe.each(DEFINITIONS)('$kind $name', ({ kind, name, properties }) => {
  const object = `${kind === 'resource' ? '' : 'data.'}ekb_${name}.bot`

  test.each(Object.entries(properties as model.Properties))('%s', (attribute, { sensitive }) => {
    const reference = `${object}.${attribute}`
    expect(keyValuesIn(`\${${reference}}`)).toEqual(sensitive ? [reference] : [])
  })

  test('the whole of it', () => {
    const holdsValues = Object.values(properties as model.Properties).some(({ sensitive }) => sensitive)
    expect(keyValuesIn(`\${jsonencode(${object})}`)).toEqual(holdsValues ? [object] : [])
  })
})

test.each([
  [
    'two, each once',
    'a.key ekb_api_key.a.key ekb_api_key.a.secret ekb_api_key.a.key',
    ['ekb_api_key.a.key', 'ekb_api_key.a.secret'],
  ],
  ['one of many', 'ekb_api_key.a["x.id"].key', ['ekb_api_key.a["x.id"].key']],
  ['a whole one of many', 'ekb_api_key.a[0]', ['ekb_api_key.a[0]']],
  [
    'all of many',
    'ekb_api_key.a[*].secret ekb_api_key.b.*.key',
    ['ekb_api_key.a[*].secret', 'ekb_api_key.b.*.key'],
  ],
  ['none of many', 'ekb_api_key.a[0].fingerprint', []],
  ['in an object', 'ekb_rotating_api_key.a.current.key', ['ekb_rotating_api_key.a.current.key']],
  ['names with hyphens', 'ekb_api_key.keys_bot-1_AB.key', ['ekb_api_key.keys_bot-1_AB.key']],
  ['an ephemeral one', 'ephemeral.ekb_api_key.a.key', ['ephemeral.ekb_api_key.a.key']],
  ['others', 'vault_key.ekb.key my_ekb_api_key.a.key local.key', []],
])('%s', (_title, expression, references) => {
  expect(keyValuesIn(expression)).toEqual(references)
})
