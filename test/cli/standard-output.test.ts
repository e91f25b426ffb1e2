import { Writable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { standardOutput } from '../../src/cli/standard-output.ts'

function failing(code: string): Error {
  return Object.assign(new Error(code), { code })
}

/** How Node.js fails, and how Bun does. */
const STREAMS: readonly [string, (error: Error) => Writable][] = [
  [
    'in an event',
    error =>
      new Writable({
        write: (_chunk, _encoding, done) => done(error),
      }),
  ],
  [
    'at once',
    error =>
      Object.assign(new Writable(), {
        write: () => {
          throw error
        },
      }),
  ],
]

describe.each(STREAMS)('a stream that fails %s', (_how, streamThat) => {
  test('is no failure where the reader has gone', async () => {
    const output = standardOutput(streamThat(failing('EPIPE')))
    await output.write('one')
    await output.write('two')
    expect(await output.settled()).toBeUndefined()
  })

  test('is one where there is no room', async () => {
    const full = failing('ENOSPC')
    const output = standardOutput(streamThat(full))
    void output.write('one')
    expect(await output.settled()).toBe(full)
  })
})

test('what nobody waits for is written before it has settled', async () => {
  const taken: string[] = []
  const slow = new Writable({
    write: (chunk, _encoding, done) => {
      setImmediate(() => {
        taken.push(String(chunk))
        done()
      })
    },
  })
  const output = standardOutput(slow)
  void output.write('one')
  void output.write('two')
  expect(await output.settled()).toBeUndefined()
  expect(taken).toEqual(['one', 'two'])
})
