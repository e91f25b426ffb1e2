import { monitorEventLoopDelay } from 'node:perf_hooks'
import { describe, expect, test } from 'vitest'
import { processorTime } from '../processor-time.ts'
import { failure, forever, PROJECT, testClient } from './support/client.ts'
import { type Handler, serve } from './support/server.ts'

const signal = forever
/** Enough for whatever is quadratic to take minutes. */
const SIZE = 6 * 2 ** 20

function body(text: string, contentType: string, status = 200): Handler {
  return response => {
    response.writeHead(status, { 'content-type': contentType })
    response.end(text)
  }
}

const JSON_TYPE = 'application/json'
const fill = (part: string) => part.repeat(Math.floor(SIZE / part.length))

const bodies: readonly [string, () => Handler, RegExp][] = [
  ['begun titles', () => body(`<${fill('<title')}`, 'text/html'), /NOT_THE_PLATFORM/],
  ['empty titles', () => body(fill('<title></title>'), 'text/html'), /NOT_THE_PLATFORM/],
  ['one title', () => body(`<title>${fill('a ')}`, 'text/html', 403), /PERMISSION_DENIED/],
  ['lists within lists', () => body(fill('['), JSON_TYPE), /NOT_THE_PLATFORM/],
  [
    'closed lists within lists',
    () => body(`${'['.repeat(SIZE / 2)}${']'.repeat(SIZE / 2)}`, JSON_TYPE),
    /NOT_THE_PLATFORM/,
  ],
  ['objects within objects', () => body(fill('{"a":'), JSON_TYPE), /NOT_THE_PLATFORM/],
  ['a list of lists', () => body(`[${fill('[],')}[]]`, JSON_TYPE), /NOT_THE_PLATFORM/],
  ['a list of numbers', () => body(`[${fill('1,')}1]`, JSON_TYPE), /NOT_THE_PLATFORM/],
  ['fields around keys', () => body(`{"user_keys":[],${fill('"next_x":1,')}"a":1}`, JSON_TYPE), /^$/],
  [
    'a long word in an error',
    () => body(`{"detail":"${fill('x-api-key ')}"}`, JSON_TYPE, 400),
    /REQUEST_REJECTED/,
  ],
  ['entities in an error', () => body(`{"detail":"${fill('&#x25;')}"}`, JSON_TYPE, 400), /REQUEST_REJECTED/],
  ['many problems', () => body(`{"detail":[${fill('{"msg":"a"},')}{}]}`, JSON_TYPE, 422), /REQUEST_REJECTED/],
  [
    'a code of dots',
    () => body(`{"error":{"code":"${fill('. ')}","message":"${'. '.repeat(400)}x"}}`, JSON_TYPE, 400),
    /REQUEST_REJECTED/,
  ],
  [
    'a name of blanks',
    () => body(`{"user_keys":[{"key_name":"${fill(' ')}x","id":"k-17"}]}`, JSON_TYPE),
    /^$/,
  ],
  ['a masked value', () => body(`{"user_keys":[{"key":"${fill('.*')}","id":"k-17"}]}`, JSON_TYPE), /^$/],
  [
    'a date of digits',
    () => body(`{"user_keys":[{"id":"k-17","created_at":"${fill('1')}x"}]}`, JSON_TYPE),
    /^$/,
  ],
]

describe('an answer of 6 MiB is done with at once, and other work goes on meanwhile:', () => {
  test.each(bodies)(
    '%s',
    async (_, handler, code) => {
      const server = await serve([handler()])
      const { client } = testClient(server.origin, { requestTimeout: 60_000, maxRetries: 0 })
      const delay = monitorEventLoopDelay()
      delay.enable()
      const started = processorTime()
      const outcome = await client.list(PROJECT, { signal }).then(
        () => '',
        error => error.code,
      )
      delay.disable()
      expect(outcome).toMatch(code)
      expect(processorTime() - started).toBeLessThan(20_000)
      // What a signal or a stop would have to wait for.
      expect(delay.max / 1e6).toBeLessThan(5_000)
    },
    60_000,
  )
})

test('a stop ends a request whose answer never ends', async () => {
  const stop = new AbortController()
  const server = await serve([
    response => {
      response.writeHead(200, { 'content-type': JSON_TYPE })
      const timer = setInterval(() => response.write('[[[[[['), 5)
      response.once('close', () => clearInterval(timer))
      setTimeout(() => stop.abort(), 100)
    },
  ])
  const started = performance.now()
  const error = await failure(testClient(server.origin).client.list(PROJECT, { signal: stop.signal }))
  expect(error.code).toBe('STOPPED')
  expect(performance.now() - started).toBeLessThan(3000)
})
