import { type EkbError, ekbError } from '../../core/messages/errors/index.ts'
import { PLATFORM_ERROR_CODES } from '../../platform/contract/index.ts'
import type { PlatformKey } from '../../platform/key.ts'
import { isJsonObject } from '../../platform/reader/fields.ts'
import {
  type Body,
  type PageMarks,
  readBody,
  readKeyList,
  readPageMarks,
} from '../../platform/reader/index.ts'
import type { Answer } from '../../platform/transport/exchange.ts'
import { refusalError } from '../../platform/transport/refusal.ts'
import { textOf } from './header.ts'

/** The first page of a key list, as the platform wrote it and as the provider reads it. */
export interface Listed {
  readonly answer: Answer
  readonly json: unknown
  readonly items: readonly unknown[]
  readonly keys: readonly PlatformKey[]
  readonly marks: PageMarks
}

/** What an answer to the request for a list is: a list, or the error that the provider would report. */
export type ListAnswer =
  | { readonly kind: 'listed'; readonly listed: Listed }
  | { readonly kind: 'problem'; readonly error: EkbError }

/** Where an answer came from, for its errors. */
export interface Asked {
  /** The path as a template. */
  readonly path: string
  readonly host: string
}

/**
 * Reads the answer to the request for a list. No error repeats words of the answer: only its status, and its code if
 * that is one of the platform's.
 */
export function readListAnswer(answer: Answer, { path, host }: Asked): ListAnswer {
  const { status, headers } = answer
  const method = 'GET'
  if (answer.unreadable !== undefined) {
    const encoding = 'of the answer'
    const values = { method, path, host, status: String(status), encoding, reason: answer.unreadable }
    return { kind: 'problem', error: ekbError('ANSWER_ENCODED', values, { outcome: 'refused' }) }
  }
  const body = readBody(answer.body, textOf(headers['content-type']))
  const hidden = body.kind === 'json' && isJsonObject(body.json) && body.json['success'] === false
  if (status < 200 || status > 299 || hidden) {
    const refused = hidden && status < 300 ? { status: 400, answered: status } : { status }
    const error = refusalError({
      method,
      path,
      host,
      projectId: '(not shown)',
      ...refused,
      body: { kind: 'json', json: { error: { code: knownCode(body) } } },
      tries: 1,
      redactor: { redact: text => text, redactForeign: text => text },
    })
    return { kind: 'problem', error }
  }
  const list = body.kind === 'json' ? readKeyList(body.json) : undefined
  if (list === undefined || body.kind !== 'json') {
    const values = { method, path, host, status: String(status), seen: kindOf(body) }
    return { kind: 'problem', error: ekbError('NOT_THE_PLATFORM', values, { outcome: 'refused' }) }
  }
  const marks = readPageMarks(body.json, list.items, headers, status)
  return { kind: 'listed', listed: { answer, json: body.json, marks, ...list } }
}

/** A code of the platform's own. Anything else that stands there could be anything. */
function knownCode(body: Body): string | undefined {
  const error = body.kind === 'json' && isJsonObject(body.json) ? body.json['error'] : undefined
  const code = isJsonObject(error) ? error['code'] : undefined
  return typeof code === 'string' && Object.hasOwn(PLATFORM_ERROR_CODES, code) ? code : undefined
}

/** What a body is, with nothing of it. */
export function kindOf(body: Body): string {
  switch (body.kind) {
    case 'empty':
      return 'an empty body'
    case 'html':
      return /\b(?:sign|log)[ -]?(?:in|on)\b|\bsso\b/i.test(body.title ?? '')
        ? 'an HTML page that looks like a login page'
        : 'an HTML page'
    case 'text':
      return 'text that is not JSON'
    case 'json':
      return Array.isArray(body.json)
        ? 'a JSON list whose items are not all keys'
        : 'JSON that is not a key list'
  }
}
