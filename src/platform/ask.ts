import { ekbError } from '../core/messages/errors/index.ts'
import type { Redactor } from '../core/redaction/redaction.ts'
import type { Route } from './key-routes.ts'
import { isJsonObject } from './reader/fields.ts'
import { type Body, describeBody, plainLine, readBody, readCreatedKey } from './reader/index.ts'
import type { Answer } from './transport/exchange.ts'
import { refusalError } from './transport/refusal.ts'
import { contentTypeOf, type Sender, type Sending } from './transport/sender.ts'

/** An answer that is a success, read. */
export interface Told {
  readonly answer: Answer
  readonly body: Body
  /** What errors say of it. Most answers need no words: to redact them takes every value that was read so far. */
  readonly seen: () => Readonly<Record<'method' | 'path' | 'host' | 'status' | 'seen', string>>
  /** Whether it says no and shows a new key all the same. */
  readonly contradicts: boolean
}

/** One request of one project, with the statuses that count as answers although they are not successes. */
export interface Question {
  readonly method: Sending['method']
  readonly projectId: string
  readonly route: Route
  readonly accept?: readonly number[]
}

/** Sends a request, and reads the body of a real success. */
export type Ask = (question: Question, signal: AbortSignal) => Promise<Told>

/** Makes the asker for one host. */
export function createAsk(send: Sender, host: string, redactor: Redactor): Ask {
  const redact = (text: string) => redactor.redactForeign(text)

  return async ({ method, projectId, route, accept = [] }, signal) => {
    redactor.allow(projectId)
    const { url, path, body: json } = route
    const text = json === undefined ? {} : { body: JSON.stringify(json) }
    const answer = await send({ method, url, path, projectId, accept, ...text }, signal)
    const accepted = accept.includes(answer.status)
    const facts = { method, path, host, status: String(answer.status) }
    if (answer.unreadable !== undefined && !accepted) {
      const encoding = plainLine(redact(String(answer.headers['content-encoding'])), 60)
      const values = { ...facts, encoding, reason: answer.unreadable }
      throw ekbError('ANSWER_ENCODED', values, { outcome: 'unknown' })
    }
    const body = readBody(answer.body, contentTypeOf(answer))
    const hidden = accepted ? undefined : hiddenStatus(body)
    // Who says no and shows a key contradicts itself: that is no refusal.
    const showsKey = method === 'POST' && body.kind === 'json' && readCreatedKey(body.json) !== undefined
    if (hidden !== undefined && !showsKey) {
      const failure = { method, path, host, projectId, status: hidden, answered: answer.status }
      throw refusalError({ ...failure, body, tries: 1, redactor })
    }
    const seen = () => ({ ...facts, seen: describeBody(body, contentTypeOf(answer), redact) })
    return { answer, body, seen, contradicts: hidden !== undefined }
  }
}

/** The status of a failure that has a success status: an error envelope, or `success: false`. */
function hiddenStatus(body: Body): number | undefined {
  if (body.kind !== 'json' || !isJsonObject(body.json)) return undefined
  const { success, status_code: status, error } = body.json
  if (typeof status === 'number' && status >= 400 && isJsonObject(error)) return status
  return success === false ? 400 : undefined
}
