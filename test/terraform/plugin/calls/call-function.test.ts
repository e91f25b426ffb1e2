import { describe, expect, test } from 'vitest'
import type { FunctionResult, Value } from '../../../../src/terraform/plugin/index.ts'
import { pack, unpack } from '../../../../src/terraform/plugin/wire/msgpack.ts'
import { featuredProvider } from '../featured-provider.ts'
import { serveCalls } from '../in-process.ts'

async function call(args: readonly Value[], answer?: () => Promise<FunctionResult>, name = 'join') {
  const { client, logged } = await serveCalls(featuredProvider(answer && { call: answer }))
  const { result, error } = await client.call('CallFunction', {
    name,
    arguments: args.map(value => ({ msgpack: pack(value) })),
  })
  return { result: result && unpack(result.msgpack), error, logged }
}

test('a function answers before the provider is configured', async () => {
  expect(await call(['-', 'a', 'b'])).toMatchObject({ result: 'a-b', error: undefined })
  expect(await call([null])).toMatchObject({ result: '', error: undefined })
})

test('an error says which argument it is about, the first one too', async () => {
  const answer = async () => ({ error: { text: 'not with hunter2', argument: 0 } })
  expect((await call(['-'], answer)).error).toEqual({ text: 'not with (secret)', functionArgument: 0 })
  expect((await call(['-'], async () => ({ error: { text: 'no' } }))).error).toEqual({
    text: 'no',
    functionArgument: undefined,
  })
})

describe('a failure is one text without the arguments', () => {
  test.each<[string, Value[], (() => Promise<FunctionResult>) | undefined, string, RegExp]>([
    ['too few arguments', [], undefined, 'join', /takes 1 arguments, not 0/],
    [
      'an argument of another type',
      ['-', ['hush']],
      undefined,
      'join',
      /texts: a string was expected, not a l/,
    ],
    [
      'a result of another type',
      ['hush'],
      async () => ({ result: ['hush'] }),
      'join',
      /the result: a string/,
    ],
    ['an exception', ['hush'], () => Promise.reject(new Error('broken')), 'join', /provider failed: broken/],
    ['a function that there is not', ['hush'], undefined, 'jion', /Unknown function "jion": .* has: join/],
  ])('%s', async (_, args, answer, name, words) => {
    const { result, error, logged } = await call(args, answer, name)
    expect(result).toBeUndefined()
    expect(error?.text).toMatch(words)
    expect(JSON.stringify([error, logged])).not.toContain('hush')
  })
})
