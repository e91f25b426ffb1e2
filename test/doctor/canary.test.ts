import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRedactor } from '../../src/core/redaction/redaction.ts'
import { systemClock } from '../../src/core/system-clock.ts'
import { asJson, asMarkdown, asText, cardOf, cardYaml, diagnose } from '../../src/doctor/index.ts'
import { type Handler, serve } from '../platform/support/server.ts'
import { CREDENTIALS } from './support/diagnosis.ts'

/** Stands in every place of an answer in which a value, a name or an id may stand. */
const CANARY = 'zqxjcanary'
const VALUE = 'c0ffee00-aaaa-4bbb-8ccc-dddddddddddd'
const SECRETS = [CANARY, VALUE, ...Object.values(CREDENTIALS)]

const word = fc.constantFrom(CANARY, `${CANARY} two`, VALUE, `${CANARY}-1`, CREDENTIALS.EKB_API_KEY)
const scalar = fc.oneof(
  word,
  // Whoever makes a text of it gets an exception.
  fc.constant({ toString: CANARY, valueOf: CANARY }),
  fc.constantFrom<unknown>(null, true, 0, 1.7e9, 1.7e12, '2026-01-02T03:04:05Z', 'privileged'),
)
const item = fc.dictionary(
  fc.constantFrom(
    'id',
    'key_id',
    'key',
    'value',
    'key_name',
    'label',
    'key_type',
    'role',
    'is_system',
    'created_at',
    CANARY,
    VALUE,
  ),
  scalar,
  { minKeys: 1 },
)
const marks = fc.dictionary(
  fc.constantFrom(
    'next',
    'next_cursor',
    'has_more',
    'total',
    'page',
    'total_pages',
    'next_url',
    CANARY,
    'error',
    'detail',
    'success',
    'openapi',
    'paths',
  ),
  fc.oneof(
    scalar,
    fc.constant({ code: CANARY, message: CANARY }),
    fc.constant({ [`/${CANARY}/keys`]: { get: {}, post: {} } }),
  ),
)
const body = fc.oneof(
  fc.array(item, { maxLength: 4 }),
  fc
    .tuple(fc.constantFrom('user_keys', 'keys', 'data', CANARY), fc.array(item, { maxLength: 4 }), marks)
    .map(([name, items, around]) => ({ ...around, [name]: items })),
  marks,
)
const answer = fc.record({
  status: fc.constantFrom(200, 200, 200, 200, 302, 400, 401, 403, 404, 422, 429, 500),
  content: fc.oneof(
    { weight: 6, arbitrary: body.map(content => JSON.stringify(content)) },
    { weight: 1, arbitrary: fc.constant(`<title>${CANARY}</title>${VALUE}`) },
  ),
  type: fc.constantFrom('application/json', `text/${CANARY}`),
  link: fc.constantFrom(`<https://${CANARY}.example/x>; rel="next"`, `</${CANARY}?page=2>; rel="next"`, ''),
  location: fc.constantFrom(`/${CANARY}`, `/${CANARY}?${VALUE}`),
})

test('whatever a server answers, no form of the report and no card repeats it', async () => {
  let cards = 0
  await fc.assert(
    fc.asyncProperty(fc.array(answer, { minLength: 1, maxLength: 5 }), async answers => {
      const handlers = answers.map(
        ({ status, content, type, link, location }): Handler =>
          response => {
            const more = { ...(link === '' ? {} : { link }), ...(status === 302 ? { location } : {}) }
            response
              .writeHead(status, { 'content-type': type, 'x-next-cursor': CANARY, ...more })
              .end(content)
          },
      )
      const server = await serve(handlers)
      const { report, observed } = await diagnose(
        {
          given: {},
          env: { ...CREDENTIALS, EKB_ENDPOINT: server.origin },
          folder: import.meta.dirname,
          plugins: {},
          run: async () => ({ kind: 'ran', out: CANARY }),
          clock: systemClock,
          redactor: createRedactor(),
          userAgent: 'ekb-doctor/test',
        },
        new AbortController().signal,
      )
      const card = observed === undefined ? undefined : cardOf(observed)
      if (card !== undefined) cards += 1
      const texts = [
        asText(report, 110),
        asJson(report),
        asMarkdown(report),
        card === undefined ? '' : cardYaml(card),
      ]
      for (const secret of SECRETS) expect(texts.join('\n')).not.toContain(secret)
      expect(server.received.every(({ method }) => method === 'GET')).toBe(true)
      expect(report.requests).toBeLessThanOrEqual(5)
    }),
    { numRuns: 150, seed: 18 },
  )
  // The canary was where it matters: in lists that were read.
  expect(cards).toBeGreaterThan(20)
})
