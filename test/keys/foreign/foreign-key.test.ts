import { describe, expect, it } from 'vitest'
import { readForeignKey } from '../../../src/keys/foreign/index.ts'
import { rejection } from '../no-secrets.ts'
import { RECORDED, RECORDED_PAIR } from './recorded-states.ts'

const PAIR = JSON.stringify({ key: 'a-whole-key-value', secret: 'and-its-secret' })

function read(typeName: string, state: Readonly<Record<string, unknown>>) {
  const { value, secret, handle, ...words } = readForeignKey(typeName, state) ?? {}
  return {
    ...words,
    value: value?.reveal(),
    secret: secret?.reveal(),
    handle: handle?.reveal(),
  }
}

describe('a key in the state of another provider', () => {
  it.each(Object.entries(RECORDED))('is read from %s', (_, { typeName, state, keeps }) => {
    expect(read(typeName, state)).toEqual({
      name: 'teams-bot',
      type: 'locked_down_viewer',
      projectId: 'p',
      value: RECORDED_PAIR.key,
      secret: keeps === 'secret' ? RECORDED_PAIR.secret : undefined,
      handle: undefined,
    })
  })

  it('has a handle where no answer shows its value', () => {
    expect(read('restapi_object', { id: '42', data: '{"key_name":"bot"}' })).toMatchObject({
      value: undefined,
      handle: '42',
      name: 'bot',
    })
    expect(read('restful_resource', { id: '/api/keys/4%2F2?x=1', path: '/api/keys' })).toMatchObject({
      handle: '4/2',
    })
    expect(read('restapi_object', { id: '42', object_id: '43' })).toMatchObject({ handle: '43' })
  })

  it.each([
    ['the request', { data: '{"project_id":7}', query_string: 'project_id=p' }, '7'],
    ['a query', { query_string: '?a=b&project_id=p%2F1' }, 'p/1'],
    ['a path', { path: '/project/p1/api-keys' }, 'p1'],
    ['nothing', { path: '/api/keys', query_string: 'project_id=%' }, undefined],
  ])('is of the project that %s names', (_, state, project) => {
    expect(read('restapi_object', { id: '42', ...state })).toMatchObject({ projectId: project })
  })

  it('is read past what is damaged', () => {
    const state = { data: '{', create_response: '[1]', api_response: PAIR, api_data: null, id: 7 }
    expect(read('restapi_object', state)).toMatchObject({
      value: 'a-whole-key-value',
      secret: 'and-its-secret',
    })
  })

  it.each([
    ['restapi_object', {}],
    ['restapi_object', { data: '{"title":"x"}', id: '' }],
    ['restful_resource', { id: '/api/keys', path: '/api/keys', body: null }],
    ['terracurl_request', { id: 'x', name: 'x', response: '{}' }],
  ])('is none in a %s of something else', async (typeName, state) => {
    const error = await rejection(Promise.resolve().then(() => readForeignKey(typeName, state)))
    expect(error.code).toBe('MOVE_SHOWS_NO_KEY')
  })

  it('is not looked for in any other type', () => {
    expect(readForeignKey('terraform_data', { create_response: PAIR })).toBeUndefined()
    expect(readForeignKey('constructor', {})).toBeUndefined()
  })
})
