import { ekbError } from '../../platform/index.ts'
import { displayed } from '../safety/index.ts'
import type { ReviewInput } from './input.ts'
import { isObject, type Json } from './json.ts'
import { jsonBreak } from './json-break.ts'
import { readText } from './text.ts'

/** Takes the messages of an input that is a stream of lines, one by one. */
export interface LineSink<Result> {
  /** A message; its line counts from 1. */
  take(message: Json, line: number): void
  /** A line that is none. */
  skip(line: number): void
  end(): Result
}

/** What an input can turn out to be. */
export interface Recognisers<Result> {
  /** Makes a sink where the first message of a stream belongs to a kind that is known. */
  lines(first: Json): LineSink<Result> | undefined
  /** Reads a document as a whole. */
  document(document: Json): Result
}

/** Reads an input by what is in it: as lines, each a JSON object, or as one JSON object. */
export async function readInput<Result>(
  input: ReviewInput,
  recognisers: Recognisers<Result>,
  signal: AbortSignal,
): Promise<Result> {
  const label = displayed(input.label)
  let sink: LineSink<Result> | undefined
  let pending = ''
  let lines = 0
  const parts: string[] = []
  const takeLine = (text: string, isLast: boolean): void => {
    lines += 1
    if (text.trim() === '') return
    const message = parsed(text)
    if (isObject(message)) sink?.take(message, lines)
    else if (isLast && text.trimStart().startsWith('{')) throw cutOffLine(label, lines)
    else sink?.skip(lines)
  }
  for await (const text of readText(input.bytes)) {
    signal.throwIfAborted()
    if (sink === undefined && parts.length === 0) {
      pending += text
      const first = pending.indexOf('\n')
      if (first === -1) continue
      sink = recogniseLines(pending, recognisers)
      if (sink === undefined) parts.push(pending)
    } else if (sink === undefined) parts.push(text)
    else pending += text
    if (sink === undefined) {
      pending = ''
      continue
    }
    const complete = pending.split('\n')
    pending = complete.pop() ?? ''
    for (const line of complete) takeLine(line, false)
  }
  if (sink === undefined && parts.length === 0) sink = recogniseLines(pending, recognisers)
  if (sink !== undefined) {
    takeLine(pending, true)
    return sink.end()
  }
  const whole = parts.length === 0 ? pending : parts.join('')
  parts.length = 0
  return recognisers.document(parseDocument(whole, label))
}

/** The stream that a text begins, if its first message is one of a stream. Lines before it may be anything. */
function recogniseLines<Result>(
  text: string,
  recognisers: Recognisers<Result>,
): LineSink<Result> | undefined {
  const line = text.split('\n').find(candidate => candidate.trimStart().startsWith('{'))
  const first = line === undefined ? undefined : parsed(line)
  return isObject(first) ? recognisers.lines(first) : undefined
}

function parseDocument(text: string, label: string): Json {
  const document = parsed(text)
  if (isObject(document)) return document
  const begin = text.trimStart()
  if (begin === '') throw ekbError('REVIEW_INPUT_EMPTY', { input: label })
  if (document !== undefined)
    throw ekbError('REVIEW_INPUT_UNKNOWN', { input: label, seen: 'is JSON, but no object' })
  if (!begin.startsWith('{')) {
    const isBinary = begin.startsWith('PK')
    const seen = isBinary
      ? 'is a saved plan as the engine stores it, which only the engine can read'
      : 'does not begin with a JSON object'
    throw ekbError('REVIEW_INPUT_UNKNOWN', { input: label, seen })
  }
  const { at, problem } = jsonBreak(text)
  throw ekbError('REVIEW_INPUT_BROKEN', { input: label, read: `${at} of ${text.length} characters`, problem })
}

function cutOffLine(label: string, line: number): Error {
  const problem = `line ${line} ends in the middle`
  return ekbError('REVIEW_INPUT_BROKEN', { input: label, read: count(line - 1, 'line'), problem })
}

/** `1 line`, `2 lines`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
