import { expect, test } from 'vitest'
import { FUNCTIONS } from '../../../src/keys/model/index.ts'
import { World } from './support/world.ts'

const { provider } = await new World().walk()
const { functions = {} } = provider

test('every function of the model is served with its signature', () => {
  expect(Object.keys(functions)).toEqual(FUNCTIONS.map(({ name }) => name))
  expect(functions).toMatchObject({
    fingerprint: { parameters: [{ name: 'key', type: 'string' }], returns: 'string' },
    import_id: { parameters: [{ name: 'project_id' }, { name: 'id' }], returns: 'string' },
  })
})

test('a function answers its result, or an error with the place of the argument', async () => {
  expect(await functions['import_id']?.call(['p1', 'name:bot'])).toEqual({ result: 'p1/name:bot' })
  expect(await functions['fingerprint']?.call(['a-whole-key-value'])).toEqual({
    result: expect.stringMatching(/^sha256:/),
  })
  expect(await functions['import_id']?.call(['p1', 'p2/42'])).toEqual({
    error: { argument: 1, text: expect.stringMatching(/\(FUNCTION_ID_INVALID\)$/) },
  })
})

test('a secret is handed over as it is, and a null one in a plan only', async () => {
  const { handed_over: handedOver } = functions
  expect(handedOver).toMatchObject({ parameters: [{ allowNull: true }, { type: 'bool' }] })
  for (const applying of [false, true]) {
    expect(await handedOver?.call(['a-secret', applying])).toEqual({ result: 'a-secret' })
  }
  expect(await handedOver?.call([null, false])).toEqual({ result: null })
  expect(await handedOver?.call([null, true])).toEqual({
    error: {
      argument: 0,
      text: expect.stringMatching(/change an entry of keepers.*\(SECRET_NOT_HANDED_OVER\)$/),
    },
  })
})
